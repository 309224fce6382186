import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { refuse } from '#platform/refusal'
import { mayRead } from '../inputs.ts'
import { quotaRow, quotaRows, sumsOf } from '../store/coordination.ts'
import { fundsOf } from '../store/funds.ts'
import { Paged, pageOf } from './paging.ts'

/** 统筹一览: over all programmes and sources, what is planned, committed, paid and left; the sums, and the quotas behind them by key. */
export const coordination = reading('ledger.coordination', {
  title: { zh: '资金统筹一览', en: 'Co-ordination of funds' },
  input: Type.Object({
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    programme: Type.Optional(Type.String({ maxLength: 60 })),
    ...Paged,
  }),
  may: mayRead,
  async run({ year, programme, after, limit = 50 }, { tx }) {
    const cut = { year: year ?? null, programme: programme || null }
    const rows = await quotaRows(tx, cut, markFrom(after), limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => `${row.year}|${row.id}|${row.programme}`)
    return { sums: await sumsOf(tx, cut), quotas: page, next }
  },
})

export const readQuotaNow = reading('ledger.read-quota', {
  title: { zh: '预算额度', en: 'Read a quota' },
  input: Type.Object({ quota: Id() }),
  may: mayRead,
  async run({ quota: id }, { tx }) {
    const quota = await quotaRow(tx, id)
    return quota ?? refuse('platform.not_found', { what: { zh: '这项预算额度', en: 'quota' } })
  },
})

/** What one dossier was committed, out of which quotas, and what of it is paid, on its way and left. */
export const dossierFunds = reading('ledger.dossier-funds', {
  title: { zh: '项目资金', en: 'Funds of a project' },
  input: Type.Object({ dossier: Id() }),
  may: mayRead,
  run: async ({ dossier }, { tx }) => ({ funds: await fundsOf(tx, dossier) }),
})

function markFrom(after: string | undefined) {
  const [year, id, programme] = placeIn(after, 'number', 'id', 'text') ?? []
  return year && id && programme ? { year: Number(year), id, programme } : null
}

import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { Id } from '#platform/ids'
import { FEN_MAX } from '#platform/money'
import { refuse } from '#platform/refusal'
import { fits, post } from '../result/posting.ts'
import type { AsideReason } from '../result/reasons.ts'
import { legsByReference } from '../store/leg.ts'
import { lockPayments } from '../store/payment.ts'
import { insertResults, knownDigest, withBankFen } from '../store/result.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()])
const Row = Type.Object({
  line: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  reference: orNull(Type.String({ maxLength: 100 })),
  amount_fen: orNull(Type.Integer({ minimum: 0, maximum: FEN_MAX })),
  outcome: orNull(Type.Union([Type.Literal('paid'), Type.Literal('returned')])),
  on: Type.Optional(orNull(Type.String({ format: 'date' }))),
  bank: Type.Optional(orNull(Type.String({ maxLength: 200 }))),
  reason: Type.Optional(orNull(Type.String({ maxLength: 2000 }))),
  fault: Type.Optional(
    orNull(
      Type.Union([Type.Literal('formula'), Type.Literal('reference'), Type.Literal('amount'), Type.Literal('outcome')]),
    ),
  ),
  raw: Type.Optional(Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 40 })),
})

/**
 * Takes the bank's word, row by row: what fits exactly one payment under way takes effect, the rest is set aside with a
 * reason. The same file is taken once, and one whose stated total is not its sum only with a reason.
 */
export const takeResults = act('procedure.take-results', {
  title: { zh: '导入支付结果', en: 'Take payment results' },
  input: Type.Object({
    file: Id(),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    digest: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file' }),
    statedFen: Type.Optional(orNull(Type.Integer({ minimum: 0, maximum: FEN_MAX }))),
    totalReason: Type.Optional(Type.String({ maxLength: 500, description: 'why a wrong total is taken all the same' })),
    rows: Type.Array(Row, { minItems: 1, maxItems: 20_000 }),
  }),
  may: (actor) => actor.is('finance'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    if (await knownDigest(tx, input.digest)) refuse('procedure.result_file_known')
    const total_fen = input.rows.reduce((sum, { amount_fen }) => sum + (amount_fen ?? 0), 0)
    const stated_fen = input.statedFen ?? null
    if (stated_fen !== null && stated_fen !== total_fen && !input.totalReason?.trim())
      refuse('procedure.result_total_wrong', {
        stated: (stated_fen / 100).toFixed(2),
        sum: (total_fen / 100).toFixed(2),
      })
    const before_fen = await withBankFen(tx)
    const judged = await judge(deed, input.rows)
    const after_fen = await withBankFen(tx)
    const kept = judged.map(({ row, outcome, aside }) => ({
      file: input.file,
      line: row.line,
      reference: row.reference,
      amount_fen: row.amount_fen,
      says: row.outcome ?? '',
      outcome,
      reason: aside ?? row.reason ?? null,
      raw: row.raw ?? [],
    }))
    const { file: id, name, digest } = input
    const count = input.rows.length
    const by = { taken_by: actor.person!, taken_by_name: actor.name, taken_at: now }
    await insertResults(tx, { id, name, digest, count, total_fen, stated_fen, before_fen, after_fen, ...by }, kept)
    const of = (outcome: string) => kept.filter((one) => one.outcome === outcome).length
    const counts = { paid: of('paid'), returned: of('returned'), aside: of('aside') }
    deed.record({
      kind: 'result-file',
      id,
      after: { name, total_fen, ...counts, ...(input.totalReason ? { total: input.totalReason } : {}) },
    })
    return { file: id, ...counts, total_fen, before_fen, after_fen }
  },
})

type Given = {
  readonly line: number
  readonly reference: string | null
  readonly amount_fen: number | null
  readonly outcome: 'paid' | 'returned' | null
  readonly on?: string | null
  readonly bank?: string | null
  readonly reason?: string | null
  readonly fault?: AsideReason | null
  readonly raw?: string[]
}
type Judged = { readonly row: Given; readonly outcome: 'paid' | 'returned' | 'aside'; readonly aside?: AsideReason }

async function judge(deed: Deed, rows: readonly Given[]): Promise<Judged[]> {
  const references = [...new Set(rows.flatMap(({ reference }) => reference ?? []))]
  const legs = new Map((await legsByReference(deed.tx, references)).map((leg) => [leg.reference, leg]))
  const payments = new Map(
    (
      await lockPayments(
        deed.tx,
        [...legs.values()].map(({ payment }) => payment),
      )
    ).map((one) => [one.id, one]),
  )
  const seen = new Set<string>()
  const judged: Judged[] = []
  for (const row of rows) {
    const aside = (reason: AsideReason) => judged.push({ row, outcome: 'aside', aside: reason })
    const leg = row.reference ? legs.get(row.reference) : undefined
    if (row.fault || !row.reference || row.amount_fen === null || !row.outcome)
      aside(row.fault ?? (!row.reference ? 'reference' : row.amount_fen === null ? 'amount' : 'outcome'))
    else if (!leg) aside('unknown')
    else if (seen.has(row.reference)) aside('duplicate')
    else {
      const payment = payments.get(leg.payment)!
      const wrong = fits(leg, payment, row.amount_fen, row.outcome)
      if (wrong) aside(wrong)
      else {
        seen.add(row.reference)
        await post(deed, payment, leg, {
          outcome: row.outcome,
          on: row.on ?? null,
          bank: row.bank ?? null,
          reason: row.reason ?? null,
        })
        judged.push({ row, outcome: row.outcome })
      }
    }
  }
  return judged
}

import { Type } from 'typebox'
import { act } from '#platform/act'
import { sendAll } from '../../desk/index.ts'
import { byId, concludeMany, standingAt } from '../conclude-many.ts'
import { lettersTo } from '../letters-to.ts'
import { saidDayPair } from '../said.ts'
import { unanswered } from '../store/agreement-desk.ts'
import { lockDossiers } from '../store/dossier.ts'

/** The platform's clock: a supplement that was not answered in time lapses, and its lead is told. */
export const clockLapseSupplements = act('procedure.clock-lapse-supplements', {
  title: { zh: '补正逾期处理', en: 'Lapse supplements' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, deed) {
    const { tx, now } = deed
    const late = (await unanswered(tx, now, 200)).map((row) => row.dossier)
    if (late.length === 0) return { lapsed: 0 }
    const dossiers = await standingAt(tx, await lockDossiers(tx, late), 'supplement')
    const reason = '补正期满未提交 / The time to answer the supplement request is over'
    await concludeMany(
      deed,
      dossiers.map((dossier) => ({ dossier, result: 'lapse', reason })),
    )
    const before = byId(dossiers)
    await sendAll(
      tx,
      await lettersTo(deed, dossiers, 'supplement-lapsed', ({ id }) => ({ due: saidDayPair(before.get(id)!.due_at!) })),
    )
    return { lapsed: dossiers.length }
  },
})

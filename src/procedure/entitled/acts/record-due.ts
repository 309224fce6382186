import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../../desk/index.ts'
import { byId, concludeMany, standingAt } from '../../conclude-many.ts'
import { stageOf } from '../../definition/programme.ts'
import { lettersTo } from '../../letters-to.ts'
import { planDue } from '../../payment/due.ts'
import { saidFenPair } from '../../said.ts'
import { lockDossiers } from '../../store/dossier.ts'
import { approve } from '../../store/listed.ts'
import { programmeAt } from '../../store/programme.ts'
import { duesOf } from '../due.ts'

/**
 * The officer records what is due to each and hands it to finance. Whoever was struck off since, or whose account finance has
 * not verified, is stopped with the reason and stays where it is; the others go on.
 */
export const recordDue = act('procedure.record-due', {
  title: { zh: '核定应付并转拨付', en: 'Record the amount due' },
  input: Type.Object({ dossiers: Type.Array(Id(), { minItems: 1, maxItems: 500 }) }),
  may: (actor) => actor.is('officer'),
  async run({ dossiers: wanted }, deed) {
    const { tx, now } = deed
    const standing = await standingAt(tx, await lockDossiers(tx, wanted), 'pay')
    if (standing.length === 0) refuse('procedure.nothing_due')
    const dues = await duesOf(tx, standing, now)
    const stopped = dues.flatMap(({ dossier, stops }) => stops.map((says) => ({ field: dossier.id, says })))
    const ready = dues.filter(({ stops }) => stops.length === 0)
    if (ready.length === 0) refuse('procedure.due_stopped', { count: stopped.length }, stopped)
    for (const { dossier, fen, account } of ready) {
      const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
      const kind = stageOf(programme, dossier.stage)?.pays ?? 'whole'
      await approve(tx, dossier.id, fen)
      if (!dossier.practice)
        await planDue(deed, { dossier, kind, fen, account: account!, condition: programme.name.zh })
    }
    await concludeMany(
      deed,
      ready.map(({ dossier, fen, account }) => ({ dossier, result: 'due', facts: { due_fen: fen, account } })),
    )
    const fens = new Map(ready.map(({ dossier, fen }) => [dossier.id, fen]))
    const told = [...byId(ready.map(({ dossier }) => dossier)).values()]
    const letters = await lettersTo(deed, told, 'amount-due', ({ id }) => ({ amount: saidFenPair(fens.get(id)!) }))
    await sendAll(tx, letters)
    return { recorded: told.map(({ id }) => id), stopped: stopped.map(({ field, says }) => ({ dossier: field, says })) }
  },
})

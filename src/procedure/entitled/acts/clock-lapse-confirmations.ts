import { Type } from 'typebox'
import { act } from '#platform/act'
import { sendAll } from '../../../desk/index.ts'
import { byId, concludeMany, standingAt } from '../../conclude-many.ts'
import { lettersTo } from '../../letters-to.ts'
import { saidDayPair } from '../../said.ts'
import { lockDossiers } from '../../store/dossier.ts'
import { lapsedAt } from '../../store/listed.ts'

/** The platform's clock: whoever did not confirm in time is left out, and told. */
export const clockLapseConfirmations = act('procedure.clock-lapse-confirmations', {
  title: { zh: '逾期未确认处理', en: 'Lapse confirmations' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, deed) {
    const { tx, now } = deed
    const late = (await lapsedAt(tx, 'confirm', now, 200)).map((row) => row.dossier)
    if (late.length === 0) return { lapsed: 0 }
    const dossiers = await standingAt(tx, await lockDossiers(tx, late), 'confirm')
    const reason = '逾期未确认 / Not confirmed in time'
    await concludeMany(
      deed,
      dossiers.map((dossier) => ({ dossier, result: 'lapse', reason })),
    )
    const before = byId(dossiers)
    const letters = await lettersTo(deed, dossiers, 'confirmation-lapsed', ({ id }) => ({
      due: saidDayPair(before.get(id)!.due_at!),
    }))
    await sendAll(tx, letters)
    return { lapsed: dossiers.length }
  },
})

import { Type } from 'typebox'
import { act } from '#platform/act'
import { sendAll } from '../../desk/index.ts'
import { concludeMany, standingAt } from '../conclude-many.ts'
import { lettersTo } from '../letters-to.ts'
import { offerReserve } from '../offering.ts'
import { saidDayPair } from '../said.ts'
import { overdueToSign } from '../store/agreement.ts'
import { lockDossiers } from '../store/dossier.ts'

/**
 * The platform's clock: an agreement that its own side did not sign in time lapses. The money is free again and the next
 * reserve is offered to the officers; nothing is promoted by itself.
 */
export const clockLapseAgreements = act('procedure.clock-lapse-agreements', {
  title: { zh: '任务书逾期处理', en: 'Lapse agreements' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, deed) {
    const { tx, now } = deed
    const late = (await overdueToSign(tx, now, 200)).map((row) => row.dossier)
    if (late.length === 0) return { lapsed: 0, offered: 0 }
    const dossiers = await standingAt(tx, await lockDossiers(tx, late), 'agree')
    const reason = '逾期未签订任务书 / The agreement was not signed in time'
    await concludeMany(
      deed,
      dossiers.map((dossier) => ({ dossier, result: 'lapse', reason })),
    )
    await sendAll(
      tx,
      await lettersTo(deed, dossiers, 'agreement-lapsed', ({ due_at: due }) => ({ due: saidDayPair(due!) })),
    )
    let offered = 0
    for (const round of new Set(dossiers.map((dossier) => dossier.round)))
      if (await offerReserve(deed, round)) offered += 1
    return { lapsed: dossiers.length, offered }
  },
})

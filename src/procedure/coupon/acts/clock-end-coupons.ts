import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { concludeMany, standingAt } from '../../conclude-many.ts'
import { lockDossiers } from '../../store/dossier.ts'
import { couponsOver } from '../store/coupon.ts'

/** The platform's clock: a coupon whose last day is over ends; one that was redeemed in part was used. */
export const clockEndCoupons = act('procedure.clock-end-coupons', {
  title: { zh: '券到期处理', en: 'End coupons' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, deed) {
    const over = await couponsOver(deed.tx, dayOf(deed.now), 200)
    if (over.length === 0) return { ended: 0 }
    const used = new Map(over.map((row) => [row.dossier, row.redeemed]))
    const dossiers = await standingAt(deed.tx, await lockDossiers(deed.tx, [...used.keys()]), 'use')
    const reason = '有效期已过 / The last day of the coupon is over'
    await concludeMany(
      deed,
      dossiers.map((dossier) => ({ dossier, result: used.get(dossier.id) ? 'spent' : 'lapse', reason })),
    )
    return { ended: dossiers.length }
  },
})

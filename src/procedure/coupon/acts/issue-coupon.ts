import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../../desk/index.ts'
import { dueAfter } from '../../../policy/index.ts'
import { conclude } from '../../conclude.ts'
import { lettersTo } from '../../letters-to.ts'
import { saidDayPair, saidFenPair } from '../../said.ts'
import { standsAt } from '../../standing.ts'
import { lockDossier, nextNumber } from '../../store/dossier.ts'
import { approve } from '../../store/listed.ts'
import { programmeAt } from '../../store/programme.ts'
import { lockRound } from '../../store/round.ts'
import { insertCoupon, issuedFen } from '../store/coupon.ts'

/** The bureau issues the coupon: its number, its amount, its last day. No panel is asked; the rule is the same for everybody. */
export const issueCoupon = act('procedure.issue-coupon', {
  title: { zh: '发券', en: 'Issue a coupon' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    amountFen: Type.Optional(Fen('what the coupon is worth; without it, what was asked for up to the cap')),
  }),
  may: (actor) => actor.is('officer'),
  async run({ dossier: id, version, amountFen }, deed) {
    const { tx, now, actor } = deed
    const dossier = await lockDossier(tx, id, version)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'issue')
    const shape = programme.coupon ?? refuse('procedure.no_coupon_here')
    const round = await lockRound(tx, dossier.round)
    const most = Math.min(Number(round.parameters[shape.cap]), dossier.requested_fen ?? 0)
    const amount = amountFen ?? most
    if (amount <= 0 || amount > most)
      refuse('procedure.coupon_over_cap', { most: yuan(most) }, [
        { field: 'amountFen', says: { zh: `最多 ${yuan(most)} 元`, en: `At most ${yuan(most)} yuan` } },
      ])
    const left = round.budget_fen - (await issuedFen(tx, round.id))
    if (round.budget_fen > 0 && amount > left) refuse('procedure.coupon_over_budget', { left: yuan(Math.max(0, left)) })
    const series = `${dossier.practice ? 'YL-' : ''}${programme.numbering.prefix}-Q-${dayOf(now).slice(0, 4)}`
    const number = `${series}-${String(await nextNumber(tx, series)).padStart(programme.numbering.digits, '0')}`
    const valid_until = dayOf(await dueAfter(tx, shape.valid, now))
    await insertCoupon(tx, {
      dossier: id,
      number,
      programme: programme.code,
      title: dossier.title,
      holder: dossier.host,
      holder_name: dossier.host_name,
      amount_fen: amount,
      share_percent: Number(round.parameters[shape.share]),
      valid_until,
      practice: dossier.practice,
      issued_by_name: actor.name,
      issued_at: now,
    })
    await approve(tx, id, amount)
    const facts = { coupon: number, amount_fen: amount, valid_until }
    const [done] = await conclude(deed, programme, [{ dossier, result: 'issue', facts }])
    const letters = await lettersTo(deed, [dossier], 'coupon-issued', () => ({
      coupon: number,
      amount: saidFenPair(amount),
      until: saidDayPair(valid_until),
    }))
    await sendAll(tx, letters)
    return { coupon: number, amount_fen: amount, valid_until, stage: done!.stage }
  },
})

const yuan = (fen: number) => (fen / 100).toFixed(2)

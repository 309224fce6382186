import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { refuseWhileBidding, waitingBids } from '../answering.ts'
import { concludeMany } from '../conclude-many.ts'
import { heldBy } from '../dossier.ts'
import { lettersTo } from '../letters-to.ts'
import { resultOf } from '../review-result.ts'
import { standsAt } from '../standing.ts'
import { lockDossier, lockDossiers } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'

/**
 * The owner of a need chooses the bid that answers it, or none, once bidding has closed. The chosen bid goes on, the need has
 * found its match, and every other bidder is told with the reason.
 */
export const matchBid = act('procedure.match-bid', {
  title: { zh: '确定揭榜方', en: 'Choose a bid' },
  input: Type.Object({
    dossier: Id('the need'),
    bid: Type.Optional(Id('the bid that is chosen; without one none answers the need')),
    reason: Type.String({ minLength: 10, maxLength: 4000, description: 'why this one, or why none' }),
    version: Type.Optional(Type.Integer()),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ dossier: id, bid: chosen, reason, version }, deed) {
    const { tx, now } = deed
    const need = await lockDossier(tx, id, version)
    const programme = await programmeAt(tx, need.programme, need.programme_version)
    standsAt(programme, need.stage, 'match')
    heldBy(need, deed.actor)
    if (programme.answersTo)
      refuse('procedure.not_now', { stage: { zh: '等待需求方选择', en: 'waiting for the owner' } })
    const waiting = await waitingBids(tx, id)
    await refuseWhileBidding(tx, waiting, now)
    const bids = await lockDossiers(
      tx,
      waiting.map((bid) => bid.id),
    )
    if (chosen && !bids.some((bid) => bid.id === chosen))
      refuse('procedure.no_such_bid', {}, [
        { field: 'bid', says: { zh: '请在待选的揭榜书中选择', en: 'Choose among the bids that wait' } },
      ])
    const facts = { need: id, bids: bids.length }
    const moved = await concludeMany(
      deed,
      bids.map((bid) => ({ dossier: bid, result: bid.id === chosen ? 'match' : 'reject', reason, facts })),
    )
    await concludeMany(deed, [
      { dossier: need, result: chosen ? 'match' : 'none', reason, facts: { bid: chosen ?? null } },
    ])
    const stages = new Map(moved.map((one) => [one.dossier, one.stage]))
    const results = await resultOf(tx, bids, stages)
    await sendAll(tx, await lettersTo(deed, bids, 'bid-answered', (bid) => ({ result: results.get(bid.id)!, reason })))
    return { dossier: id, bid: chosen ?? null, refused: bids.length - (chosen ? 1 : 0) }
  },
})

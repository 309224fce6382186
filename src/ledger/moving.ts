import type { Deed } from '#platform/act'
import { idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { type Movement, transferAll } from './store/moving.ts'
import { chainOf, readTransfer } from './store/transfer.ts'
import { type Reserved, refuseAmount, refuseSame, type SecondPhase, type Transfer } from './transfer.ts'

/** Posts transfers that are linked: all or none. Answers how many were new; a retry answers nought. */
export const postTransfers = (deed: Deed, transfers: readonly Transfer[]): Promise<number> =>
  transferAll(deed, transfers.map(movementOf))

/** Posts transfers that have nothing to do with each other in one go: each can be corrected by itself. */
export const postEach = (deed: Deed, transfers: readonly Transfer[]): Promise<number> =>
  transferAll(
    deed,
    transfers.map((one) => ({ ...movementOf(one), single: true })),
  )

/** First phase: the money is spoken for and counts against the limit, and nothing has moved. */
export const reserve = (deed: Deed, transfers: readonly Reserved[]): Promise<number> =>
  transferAll(
    deed,
    transfers.map((one) => ({ ...movementOf(one), kind: 'reserved', due: one.dueAt })),
  )

/** Second phase: part or all of a reservation is posted, and the rest let go unless it is kept for another part. */
export const postReserved = (deed: Deed, posts: readonly SecondPhase[]): Promise<number> =>
  transferAll(
    deed,
    posts.map((one) => second(one, 'post')),
  )

/** Second phase: nothing, or nothing more, comes of it. */
export const voidReserved = (deed: Deed, voids: readonly SecondPhase[]): Promise<number> =>
  transferAll(
    deed,
    voids.map((one) => second(one, 'void')),
  )

export const expireReserved = (deed: Deed, reservations: readonly string[]): Promise<number> =>
  transferAll(
    deed,
    reservations.map((reservation) => ({
      id: idFrom('ledger expiry', reservation),
      kind: 'expire',
      reservation,
      single: true,
    })),
  )

/**
 * A correction is a reversal and nothing else: every transfer of the chain is posted once more the other way round. It is
 * done once, and never to a reversal.
 */
export async function reverseTransfer(
  deed: Deed,
  given: { readonly transfer: string; readonly reversal: string; readonly note: string; readonly document: string },
): Promise<string[]> {
  const transfer = await readTransfer(deed.tx, given.transfer)
  const chain = await chainOf(deed.tx, transfer)
  if (chain.some((one) => one.reverses || (one.kind !== 'posted' && one.kind !== 'post')))
    refuse('ledger.not_reversible', { transfer: transfer.id })
  const reversals = chain.map(
    (one): Movement => ({
      id: one.id === transfer.id ? given.reversal : idFrom('ledger reversal', given.reversal, one.id),
      kind: 'posted',
      purpose: one.purpose,
      debit: one.credit,
      credit: one.debit,
      amount: one.amount_fen,
      reverses: one.id,
      dossier: one.dossier,
      about: one.about,
      document: given.document,
      note: given.note,
    }),
  )
  await transferAll(deed, reversals).catch((error) => {
    if ((error as { constraint?: string }).constraint === 'transfer_reversed_once') refuse('ledger.reversed_already')
    throw error
  })
  return reversals.map(({ id }) => id)
}

function movementOf(one: Transfer): Movement {
  refuseAmount(one.amountFen)
  refuseSame(one.debit, one.credit)
  const { id, purpose, debit, credit, amountFen, dossier, about, document, note } = one
  return { id, kind: 'posted', purpose, debit, credit, amount: amountFen, dossier, about, document, note }
}

function second({ id, reservation, amountFen, keepRest, about, document, note }: SecondPhase, kind: 'post' | 'void') {
  if (amountFen !== undefined) refuseAmount(amountFen)
  return { id, kind, reservation, amount: amountFen, keep: keepRest, about, document, note } satisfies Movement
}

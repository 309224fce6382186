import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { dossiersOf, panelRow } from '../store/panel.ts'
import { seatRow, seatsOfPerson } from '../store/seat.ts'
import { sheetsOfSeat } from '../store/sheet.ts'

/** The panels one is invited to, newest first. */
export const mySeats = reading('review.my-seats', {
  title: { zh: '我的评审', en: 'My reviews' },
  input: Type.Object({
    after: Type.Optional(Id('the `next` of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('reviewer'),
  async run({ after, limit = 50 }, { tx, actor }) {
    const rows = await seatsOfPerson(tx, actor.person!, after ?? null, limit + 1)
    const seats = rows.slice(0, limit)
    return { seats, next: rows.length > limit ? seats.at(-1)!.id : null }
  },
})

/** One's own seat with the dossiers to score and the sheets as they stand. Who else sits there is not told. */
export const readSeat = reading('review.read-seat', {
  title: { zh: '查看评审任务', en: 'Read a seat' },
  input: Type.Object({ seat: Id() }),
  may: (actor) => actor.is('reviewer'),
  async run({ seat: id }, { tx, actor }) {
    const seat = await seatRow(tx, id)
    if (seat.person !== actor.person)
      refuse('platform.not_found', { what: { zh: '评审邀请', en: 'invitation to review' } })
    const { made_by: _by, made_by_name: _name, ...panel } = await panelRow(tx, seat.panel)
    const dossiers = (await dossiersOf(tx, seat.panel)).map(({ people: _p, organisations: _o, ...shown }) => shown)
    return { seat, panel, dossiers: seat.answer === 'declined' ? [] : dossiers, sheets: await sheetsOfSeat(tx, id) }
  },
})

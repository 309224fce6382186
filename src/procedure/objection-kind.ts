import { type Problem, refuse } from '#platform/refusal'
import type { ObjectionKind, Programme } from './definition/programme.ts'
import type { Answers } from './form/answers.ts'

/**
 * Objections of one programme may be of several kinds: one of substance can undo the approval, one to the order of names
 * only puts the names in another order, after the nominator has checked and reported back.
 */
export const kindsOf = (programme: Programme): readonly ObjectionKind[] =>
  programme.stages.flatMap((stage) => stage.publicity?.kinds ?? [])

/** The kind by its code; null where the programme knows only one. Whoever objects must say which where there are several. */
export function kindFor(programme: Programme, code: string | null | undefined): ObjectionKind | null {
  const kinds = kindsOf(programme)
  if (kinds.length === 0) return null
  return (
    kinds.find((kind) => kind.code === code) ??
    refuse('procedure.objection_kind_needed', {}, [
      { field: 'kind', says: { zh: '请选择异议类别', en: 'Choose the kind of objection' } },
    ])
  )
}

/** Question → the present places (from 1) of its rows, in the order in which they are to stand. */
export type NewOrder = Readonly<Record<string, readonly number[]>>

/** Every row once: an order that loses a name, or names one twice, is refused with the place where it is wrong. */
export function orderProblems(kind: ObjectionKind, order: NewOrder, answers: Answers): Problem[] {
  return Object.entries(order).flatMap(([code, places]) => {
    const rows = rowsOf(answers, code).length
    const whole = places.length === rows && new Set(places).size === rows && places.every((at) => at >= 1 && at <= rows)
    if ((kind.of ?? []).includes(code) && whole) return []
    const says = {
      zh: `请把 1 到 ${rows} 各写一次，按新的次序排列`,
      en: `Write each of 1 to ${rows} once, in the new order`,
    }
    return [{ field: `order.${code}`, says }]
  })
}

export const rowsOf = (answers: Answers, code: string): readonly unknown[] =>
  Array.isArray(answers[code]) ? (answers[code] as unknown[]) : []

export const inOrder = (rows: readonly unknown[], places: readonly number[]): unknown[] =>
  places.map((place) => rows[place - 1])

import type { VNode } from 'preact'
import { isId, newId } from '#platform/ids'
import type { Visit } from '../page.ts'
import { Hidden } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'

/** The id of what a form will make: made with the page and kept when the form comes back, so that a retry names the same thing. */
export function NewId({ visit, name }: { readonly visit: Visit; readonly name: string }): VNode {
  const typed = visit.typed ? textOf(visit.typed, name) : ''
  return <Hidden name={name} value={isId(typed) ? typed : newId()} />
}

/** Only what was filled in: an empty box is no answer. */
export const filledIn = (typed: Typed, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(typed, name)]).filter(([, value]) => value !== ''))

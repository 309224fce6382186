import './number-refusals.ts'
import type { Day } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { plainCode } from './check-digits.ts'
import { idForms } from './codes/id-kinds.ts'
import { type NumberKind, numberKinds } from './number-kind.ts'
import { type Holder, holderOf, readEighteen, readResidentId } from './resident-id.ts'

/** The number of any kind of identity document as it is kept; refused with the forms that are valid. `today` bounds births. */
export function readIdNumber(kind: NumberKind, typed: string, today: Day): string {
  if (kind === 'resident-id') return readResidentId(typed, today)
  const number = plainCode(typed)
  const form = formOf(kind, number)
  if (!form) return refuse('registry.id_form', { kind: numberKinds[kind], form: said(kind) })
  return form.inside ? readEighteen(number, numberKinds[kind], today) : number
}

/** Day of birth and gender where the number holds them; null for passports and permits. */
export const holderIn = (kind: NumberKind, number: string): Holder | null =>
  formOf(kind, number)?.inside ? holderOf(number) : null

const formOf = (kind: NumberKind, number: string) => idForms[kind].find((form) => form.pattern.test(number))

const said = (kind: NumberKind) => ({
  zh: idForms[kind].map((form) => form.says.zh).join('；或'),
  en: idForms[kind].map((form) => form.says.en).join('; or '),
})

import { numberKinds } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import type { Choice } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'

export const documentKinds = ({ lang }: Pick<Visit, 'lang'>): Choice[] =>
  Object.entries(numberKinds).map(([value, label]) => ({ value, label: label[lang] }))

/** The fields that were filled in; what was left empty is not asked to change anything. */
export const given = (typed: Typed, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(typed, name)] as const).filter(([, value]) => value !== ''))

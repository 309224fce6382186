import { listParameters } from '../../policy/index.ts'
import { valueText } from '../admin/parameter-words.ts'
import type { Visit } from '../page.ts'
import type { Opening } from './opening.ts'

/** The policy numbers that a round uses, as it froze them; before it is published, those in force today. */
export type Numbers = readonly {
  readonly key: string
  readonly name: string
  readonly value: unknown
  readonly said: string
}[]

export async function numbersOf(visit: Visit, { round, programme }: Opening): Promise<Numbers> {
  const { parameters } = await visit.ask(listParameters, {})
  return programme.parameters.flatMap((key) => {
    const known = parameters.find((parameter) => parameter.key === key)
    const value = round.parameters[key] ?? known?.now?.value
    if (!known || value === undefined || value === null) return []
    return [{ key, name: known.name[visit.lang], value, said: valueText({ unit: known.unit, value }, visit.lang) }]
  })
}

/** For sentences that hold the number alone, such as `at most {keyrd.term_months_max} months`. */
export const plainNumbers = (numbers: Numbers): Record<string, unknown> =>
  Object.fromEntries(
    numbers.map(({ key, value, said }) => [key, typeof value === 'number' && !key.endsWith('_fen') ? value : said]),
  )

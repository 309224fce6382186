import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { dayOf } from '#platform/clock'
import type { Text } from '#platform/text'
import { everyValue, type ParameterRow } from '../store.ts'

export type ListedParameter = {
  readonly key: string
  readonly name: Text
  readonly unit: string
  /** The value in force on the day that was asked for, and every value there ever was, newest first. */
  readonly now: ParameterRow | null
  readonly values: readonly ParameterRow[]
}

/** The numbers of the rules with their documents; the law is public, so anybody reads them. */
export const listParameters = reading('policy.list-parameters', {
  title: { zh: '政策参数', en: 'Policy parameters' },
  input: Type.Object({ on: Type.Optional(Type.String({ format: 'date' })) }),
  may: anyone,
  async run({ on }, { tx, now }) {
    const day = on ?? dayOf(now)
    const byKey = Map.groupBy(await everyValue(tx), (row) => row.key)
    const parameters = [...byKey].map(
      ([key, values]): ListedParameter => ({
        key,
        name: values[0]!.name,
        unit: values[0]!.unit,
        now: values.find((row) => row.since <= day && (row.until === null || row.until >= day)) ?? null,
        values,
      }),
    )
    return { on: day, parameters }
  },
})

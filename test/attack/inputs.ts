import { newId } from '../../src/platform/ids.ts'

/** A JSON schema as far as the acts use it. */
export type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly description?: string
}
export type Known = Readonly<Record<string, unknown>>

/** An input that the schema takes: what is asked for, with the names that are known in the town in their places. */
export function inputFor(schema: Schema, known: Known): Record<string, unknown> {
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([name]) => name in known || schema.required?.includes(name),
  )
  return Object.fromEntries(
    wanted.map(([name, part]) => [
      name,
      name in known && fits(part, known[name]) ? known[name] : valueFor(part, known),
    ]),
  )
}

/** A column of a list may be called like something that is known, and is a number all the same. */
const fits = ({ type }: Schema, value: unknown): boolean =>
  !['integer', 'number'].includes(type ?? '') || typeof value === 'number'

export function valueFor(schema: Schema, known: Known = {}): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return valueFor(schema.anyOf[0]!, known)
  if (schema.type === 'object') return inputFor(schema, known)
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 1 }, () => valueFor(schema.items ?? {}, known))
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 0, 0)
  return textFor(schema)
}

/** The first of these that a pattern takes. */
const samples = (): readonly string[] => [
  newId(),
  '2026-03-02',
  '2026-03-02T09:00:00+08:00',
  '510',
  'abc',
  'ABCD1234',
  '102100099996',
  'https://example.org/notice',
  '0'.repeat(64),
  '1'.repeat(12),
]

function textFor({ pattern, format, minLength = 0, maxLength = 200 }: Schema): string {
  if (format === 'date') return '2026-03-02'
  if (pattern) return samples().find((one) => new RegExp(pattern).test(one)) ?? ''
  return '所填内容符合要求，供检验使用'
    .repeat(1 + Math.ceil(minLength / 14))
    .slice(0, Math.max(minLength, Math.min(14, maxLength)))
}

import type { Static, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { type Problem, refuse } from './refusal.ts'

const compiled = new WeakMap<TSchema, Validator>()

/**
 * Reads what came from outside into the shape an act asks for: unknown fields are dropped, `"12"` becomes 12 where a
 * number is asked, and every fault is told at once with the field it belongs to. Characters that no database keeps (NUL,
 * half a character) are left out here, so that no act ever sees one.
 */
export function parse<Schema extends TSchema>(schema: Schema, raw: unknown): Static<Schema> {
  const validator = compiled.get(schema) ?? (Compile(schema) as unknown as Validator)
  compiled.set(schema, validator)
  const value = validator.Clean(validator.Convert(validator.Default(kept(raw ?? {}))))
  const fits = validator.Check(value)
  const problems = fits ? beyond(value) : validator.Errors(value).map(problemOf)
  if (problems.length === 0 && fits) return value as Static<Schema>
  return refuse('platform.input_invalid', { count: problems.length }, problems)
}

/** A copy as deep as any form of ours; what is nested deeper was made to break something. */
function kept(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return keptText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 40) return refuse('platform.input_invalid', { count: 1 })
  if (Array.isArray(value)) return value.map((part) => kept(part, depth + 1))
  const base = Object.getPrototypeOf(value)
  if (base !== Object.prototype && base !== null) return structuredClone(value)
  const entries = Object.entries(value).filter(([name]) => name !== '__proto__')
  return Object.fromEntries(entries.map(([name, part]) => [keptText(name), kept(part, depth + 1)]))
}
/** Numbers that no column holds and no computer counts in whole. */
function beyond(value: unknown, path: readonly string[] = []): Problem[] {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return [{ field: path.join('.'), says: { zh: '数字过大', en: 'This number is too large' } }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => beyond(part, [...path, name]))
}

const keptText = (text: string): string => text.replaceAll('\0', '').toWellFormed()

type Fault = { readonly keyword: string; readonly instancePath: string; readonly params: Record<string, unknown> }

function problemOf(error: unknown): Problem {
  const fault = error as Fault
  const missing = fault.keyword === 'required' ? (fault.params.requiredProperties as string[])?.[0] : undefined
  const field = [...fault.instancePath.split('/').filter(Boolean), ...(missing ? [missing] : [])].join('.')
  return { field, says: sentence(fault, field) }
}

function sentence({ keyword, params }: Fault, field: string): Problem['says'] {
  const limit = String(params.limit ?? '')
  const known: Record<string, Problem['says']> = {
    required: { zh: '请填写此项', en: 'Fill this in' },
    minLength: {
      zh: limit === '1' ? '请填写此项' : `至少 ${limit} 个字`,
      en: limit === '1' ? 'Fill this in' : `At least ${limit} characters`,
    },
    maxLength: { zh: `不超过 ${limit} 个字`, en: `At most ${limit} characters` },
    minimum: { zh: `不能小于 ${limit}`, en: `Not below ${limit}` },
    maximum: { zh: `不能大于 ${limit}`, en: `Not above ${limit}` },
    minItems: { zh: `至少 ${limit} 项`, en: `At least ${limit}` },
    maxItems: { zh: `不超过 ${limit} 项`, en: `At most ${limit}` },
    enum: { zh: '请从列出的选项中选择', en: 'Choose one of those listed' },
    pattern: { zh: '格式不正确', en: 'The format is not right' },
    format: { zh: '请填写真实的日期，如 2026-11-24', en: 'Write a day that exists, such as 2026-11-24' },
  }
  return (
    known[keyword] ?? {
      zh: `“${field || '输入'}”的内容不符合要求`,
      en: `"${field || 'input'}" does not fit what is asked`,
    }
  )
}

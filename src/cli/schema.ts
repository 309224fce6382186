import type { TSchema } from 'typebox'
import { catalogue, PermitAnswers } from '../duties/index.ts'
import type { Programme, Question, Section } from '../procedure/index.ts'
import { BadInput } from './said.ts'

type Json = { readonly [key: string]: unknown }
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'day, such as 2026-11-23' }
const fen = { type: 'integer', minimum: 0, description: 'integer fen 分' }
const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more })

/** Facts of the registry that rules may look at; what is left out counts as unknown, overdue projects as none. */
const applicant = object({
  name: { type: 'string' },
  birth: day,
  title: { type: 'string' },
  degree: { type: 'string' },
  overdue: { type: 'integer', minimum: 0, default: 0, description: 'projects past their end and not accepted' },
})
const host = object({
  name: { type: 'string' },
  uscc: { type: 'string' },
  kind: {
    enum: [
      'government',
      'public-institution',
      'university',
      'research-institute',
      'enterprise',
      'association',
      'other',
    ],
  },
  region: { type: 'string', description: 'GB/T 2260' },
  overdue: { type: 'integer', minimum: 0, default: 0, description: 'projects past their end and not accepted' },
})

export const selfCheckCode = 'work-permit-check'
export const programmeCodes = (): string[] => [...catalogue.map((one) => one.code), selfCheckCode]

export function programmeNamed(code: string | undefined): Programme {
  const found = catalogue.find((one) => one.code === code)
  if (!found) throw new BadInput(`There is no programme ${code ?? ''}. Known: ${programmeCodes().join(', ')}.`)
  return found
}

/** The shape of INPUT for a programme, as JSON Schema (draft 2020-12). */
export function schemaOf(code: string | undefined): Json {
  if (code === selfCheckCode)
    return whole(
      selfCheckCode,
      '外国人来华工作类别自测 / Self-check of a work permit',
      PermitAnswers as unknown as Json,
    )
  const programme = programmeNamed(code)
  return whole(programme.code, `${programme.name.zh} / ${programme.name.en}`, answersSchema(programme.form))
}

const whole = (code: string, title: string, answers: Json | TSchema): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:zhuke:${code}`,
  title,
  ...object({ answers, applicant, host }, { required: ['answers'] }),
})

const answersSchema = (form: readonly Section[]): Json =>
  object(
    Object.fromEntries(
      form
        .flatMap((section) => section.questions)
        .filter((question) => question.kind !== 'calculated')
        .map((question) => [question.code, shapeOf(question)]),
    ),
  )

const shapeOf = (question: Question): Json => ({
  title: `${question.label.zh} / ${question.label.en}`,
  ...shapes[question.kind](question),
})

const codes = (list: Question['options']) => (list ? { enum: list.map((option) => option.code) } : {})
const text = ({ max }: Question): Json => ({ type: 'string', ...(max ? { maxLength: max } : {}) })
const rows = (properties: Json, { max }: Question): Json => ({
  type: 'array',
  items: object(properties),
  ...(max ? { maxItems: max } : {}),
})
const inside = (question: Question): Json =>
  Object.fromEntries((question.of ?? []).map((part) => [part.code, shapeOf(part)]))
const named = { name: { type: 'string' }, uscc: { type: 'string' } }

const shapes: Readonly<Record<Question['kind'], (question: Question) => Json>> = {
  text,
  'long-text': text,
  number: ({ min, max }) => ({
    type: 'number',
    ...(min === undefined ? {} : { minimum: min }),
    ...(max ? { maximum: max } : {}),
  }),
  money: () => fen,
  date: () => day,
  'yes-no': () => ({ type: 'boolean' }),
  choice: ({ options }) => ({ type: 'string', ...codes(options) }),
  choices: ({ options }) => ({ type: 'array', items: { type: 'string', ...codes(options) } }),
  person: () => object({ name: { type: 'string' } }),
  people: (question) => rows(inside(question), question),
  group: (question) => rows(inside(question), question),
  organisation: () => object(named),
  partners: (question) => rows({ ...named, task: { type: 'string' }, share_fen: fen }, question),
  budget: ({ lines, sources }) =>
    object(
      Object.fromEntries(
        (lines ?? []).map((line) => [
          line.code,
          object(Object.fromEntries((sources ?? []).map((source) => [source.code, fen]))),
        ]),
      ),
    ),
  file: () => ({ type: 'array', items: { type: 'string' }, description: 'ids of files; not looked at by evaluate' }),
  calculated: () => ({}),
}

import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { type DrawRecord, expertKinds } from '../review/index.ts'
import { BadInput } from './said.ts'

const Count = Type.Integer({ minimum: 0, maximum: 1000 })
const Kind = Type.Union(expertKinds.map((kind) => Type.Literal(kind)))
const Bounds = Type.Object({ least: Count, most: Type.Optional(Count) })
const Person = { id: Type.String({ minLength: 1 }), name: Type.String() }

/** The shape of a draw record, as the page hands it out. */
const Shape = Type.Object({
  algorithm: Type.String(),
  title: Type.String(),
  rules: Type.Object({
    size: Type.Integer({ minimum: 1, maximum: 100 }),
    reserves: Count,
    odd: Type.Boolean(),
    kinds: Type.Object(Object.fromEntries(expertKinds.map((kind) => [kind, Type.Optional(Bounds)])), {
      additionalProperties: false,
    }),
    perUnit: Type.Integer({ minimum: 1, maximum: 1000 }),
    localMost: Type.Union([Count, Type.Null()]),
  }),
  pool: Type.Array(Type.Object({ ...Person, kind: Kind, units: Type.Array(Type.String()), local: Type.Boolean() }), {
    maxItems: 100_000,
  }),
  excluded: Type.Array(
    Type.Object({
      ...Person,
      reasons: Type.Array(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
    }),
  ),
  commitment: Type.Object({ digest: Type.String({ pattern: '^[0-9a-f]{64}$' }), published_at: Type.String() }),
  opening: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  witness: Type.Object({ name: Type.String(), contribution: Type.String({ minLength: 1 }), at: Type.String() }),
  seats: Type.Array(Type.String()),
  reserves: Type.Array(Type.String()),
  panels: Type.String(),
})

export function recordIn(value: unknown, file: string): DrawRecord {
  const validator = Compile(Shape)
  if (validator.Check(value)) return value as DrawRecord
  const faults = validator.Errors(value) as unknown as { instancePath: string; message?: string }[]
  throw new BadInput(
    `${file} is no draw record.`,
    [...faults]
      .slice(0, 20)
      .map((fault) => ({ field: fault.instancePath || '/', says: fault.message ?? 'is not right' })),
  )
}

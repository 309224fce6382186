import { type Static, Type } from 'typebox'

/** What the self-check asks. Names and units are those of the points table: pay in 10,000 yuan a year, time in years and months. */
export const PermitAnswers = Type.Object({
  salary: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000_000, description: '年薪, 10,000 yuan a year' })),
  education: Type.Optional(Type.String({ maxLength: 100, description: '受教育程度: doctor, master, bachelor, other' })),
  work_years: Type.Optional(
    Type.Number({ minimum: 0, maximum: 80, description: '相关工作年限, years of related work' }),
  ),
  months_per_year: Type.Optional(
    Type.Number({ minimum: 0, maximum: 12, description: '每年在华工作月数, months worked in China a year' }),
  ),
  months: Type.Optional(Type.Number({ minimum: 0, maximum: 12, description: 'the same as months_per_year' })),
  chinese: Type.Optional(Type.String({ maxLength: 100, description: '汉语水平: hsk-1 … hsk-5, none …' })),
  location: Type.Optional(Type.String({ maxLength: 100, description: '工作地点; west (Guiyang) when left out' })),
  age: Type.Optional(Type.Integer({ minimum: 0, maximum: 120, description: '年龄, full years' })),
  birth: Type.Optional(Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$', description: '出生日期, instead of age' })),
  extra: Type.Optional(
    Type.Union([Type.Array(Type.String({ maxLength: 100 }), { maxItems: 10 }), Type.String({ maxLength: 400 })], {
      description: 'university, fortune-500, patent, five-years; any of them',
    }),
  ),
  local_bonus: Type.Optional(Type.Number({ minimum: 0, maximum: 10, description: '地方鼓励性加分, 0 to 10' })),
  ways: Type.Optional(
    Type.Union([Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 }), Type.String({ maxLength: 400 })], {
      description: 'other ways in that apply: codes of the list of ways',
    }),
  ),
})
export type PermitAnswers = Static<typeof PermitAnswers>

/** One or many, as a list: forms send one tick as text, addresses several parted by commas. */
export const listOf = (value: readonly string[] | string | undefined): readonly string[] =>
  (typeof value === 'string' ? value.split(/[,，;；]/) : (value ?? [])).map((one) => one.trim()).filter(Boolean)

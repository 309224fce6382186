import type { Day } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { listOf, type PermitAnswers } from './answers.ts'
import { type Paper, papersFor } from './papers.ts'
import { codeOf, type Part, partsOf, totalOf } from './points.ts'
import { tableOn } from './tables.ts'
import { type PermitClass, type Way, ways } from './ways.ts'

/** The numbers that the check takes from the policy sheet, by their value on the day; null where nothing is in force. */
export type PermitNumbers = Readonly<Record<PermitKey, number | null>>
export const permitKeys = [
  'permit.age.min',
  'permit.age.max.b',
  'permit.experience.years.b',
  'permit.pay.multiple.a',
  'permit.pay.multiple.b',
  'permit.local.average_fen',
  'permit.young.age.max',
  'permit.precheck.wd',
  'permit.review.a.wd',
  'permit.review.b.wd',
  'permit.decision.wd',
] as const
export type PermitKey = (typeof permitKeys)[number]

export type PermitResult = {
  readonly on: Day
  readonly table: {
    readonly title: Text
    readonly document: string
    readonly from: Day
    readonly certainty: string
    readonly note: Text | null
  }
  readonly parts: readonly Part[]
  readonly points: number
  readonly points_max: number
  /** Null below the least age: no class is open then. */
  readonly class: PermitClass | null
  /** By which ways it is reached: `points`, or codes of the other ways. */
  readonly by: readonly string[]
  readonly missing: readonly { readonly class: 'A' | 'B'; readonly points: number }[]
  readonly cautions: readonly Text[]
  readonly papers: readonly Paper[]
  readonly review_working_days: number | null
  /** Class A or B, or a way into class C: class C by points alone is a matter of quota. */
  readonly holds: boolean
}

/** Works out points and class by the table of the day. Nothing is kept: whoever asks takes the result along. */
export function checkPermit(answers: PermitAnswers, on: Day, numbers: PermitNumbers, age = answers.age): PermitResult {
  const table = tableOn(on) ?? refuse('duties.no_points_table', { day: on })
  const parts = partsOf(table.value, { ...answers, age })
  const points = totalOf(parts)
  const open = waysMet(answers, age, numbers, codeOf(table.value, 'education', answers.education))
  const tooYoung = age !== undefined && numbers['permit.age.min'] !== null && age < numbers['permit.age.min']
  const { thresholds } = table.value
  const byPoints: PermitClass = points >= thresholds.A ? 'A' : points >= thresholds.B ? 'B' : 'C'
  const reached = tooYoung ? null : [byPoints, ...open.map((one) => one.leads)].sort()[0]!
  const by = [
    ...(reached === byPoints && reached !== 'C' ? ['points'] : []),
    ...open.filter((one) => one.leads === reached).map((one) => one.code),
  ]
  return {
    on,
    table: {
      title: table.value.title,
      document: table.document,
      from: table.from,
      certainty: table.certainty,
      note: table.note,
    },
    parts,
    points,
    points_max: table.value.items.reduce((sum, item) => sum + item.max, 0),
    class: reached,
    by: reached ? by : [],
    missing: (['A', 'B'] as const)
      .filter((one) => points < thresholds[one])
      .map((one) => ({ class: one, points: thresholds[one] - points })),
    cautions: cautionsFor(reached, parts, age, numbers, by),
    papers: reached ? papersFor(reached) : [],
    review_working_days: reached && numbers[reached === 'A' ? 'permit.review.a.wd' : 'permit.review.b.wd'],
    holds: reached !== null && by.length > 0,
  }
}

/** Ways that were ticked and are not barred by a number, and those that the answers show. */
function waysMet(
  answers: PermitAnswers,
  age: number | undefined,
  numbers: PermitNumbers,
  education: string | null,
): Way[] {
  const ticked = new Set(listOf(answers.ways))
  const fen = (answers.salary ?? 0) * 1_000_000
  const average = numbers['permit.local.average_fen']
  const pays = (multiple: number | null) => average !== null && multiple !== null && fen >= average * multiple
  const worked: Readonly<Record<string, boolean>> = {
    'pay-a': pays(numbers['permit.pay.multiple.a']),
    'pay-b': pays(numbers['permit.pay.multiple.b']),
    'degree-and-work':
      ['doctor', 'master', 'bachelor'].includes(education ?? '') &&
      numbers['permit.experience.years.b'] !== null &&
      (answers.work_years ?? 0) >= numbers['permit.experience.years.b'],
  }
  const youngEnough =
    age === undefined || (numbers['permit.young.age.max'] !== null && age < numbers['permit.young.age.max'])
  return ways.filter(({ code, worked: isWorked }) =>
    isWorked ? worked[code] : ticked.has(code) && (code !== 'young-talent' || youngEnough),
  )
}

function cautionsFor(
  reached: PermitClass | null,
  parts: readonly Part[],
  age: number | undefined,
  numbers: PermitNumbers,
  by: readonly string[],
): Text[] {
  const said: Text[] = []
  const limit = numbers['permit.age.max.b']
  if (reached === null)
    said.push({
      zh: `未满 ${numbers['permit.age.min']} 周岁，不能办理工作许可`,
      en: `Under ${numbers['permit.age.min']}: no permit can be given`,
    })
  if (reached === 'B' && age !== undefined && limit !== null && age > limit)
    said.push({
      zh: `超过 ${limit} 周岁：B 类一般不超过该年龄，确有需要的可适当放宽，请向受理窗口确认`,
      en: `Over ${limit}: class B usually ends there and may be relaxed where needed; ask the counter`,
    })
  if (reached === 'C' && by.length === 0)
    said.push({
      zh: '积分不足 60 分：C 类按国家规定实行配额管理，还须符合其中一种情形',
      en: 'Below 60 points: class C is under a State quota and one of its cases must apply',
    })
  if (numbers['permit.local.average_fen'] === null)
    said.push({
      zh: '本市上年度社会平均工资尚未录入，按工资倍数认定的途径未作判断',
      en: "Last year's average wage of the city has not been entered, so the ways by pay were not judged",
    })
  for (const part of parts)
    if (part.unknown)
      said.push({
        zh: `“${part.title.zh}”的填写在当日的积分表中没有对应项：${part.unknown}`,
        en: `The table of that day has no entry for "${part.title.en}": ${part.unknown}`,
      })
  return said
}

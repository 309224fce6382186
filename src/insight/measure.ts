import type { Text } from '#platform/text'

/** A record behind a measure: what it is called and where it can be read. */
export type Behind = { readonly id: string; readonly kind: 'dossier' | 'round'; readonly label: string }
/** What was counted: a part of a whole, an average, or a number of days; null where there is nothing to count yet. */
export type Counted = {
  readonly code: MeasureCode
  readonly part: number | null
  readonly whole: number | null
  readonly behind: readonly Behind[]
}

/**
 * The five faults that clause 18 of the bureau's duties names (重复、分散、封闭、低效、碎片化), turned into measures that records
 * can prove. Each says how it is counted; what the platform cannot count yet says so.
 */
export const clauseMeasures = {
  duplicated: {
    fault: { zh: '重复', en: 'Duplicated' },
    name: { zh: '认定为重复的申报', en: 'Applications found to be duplicates' },
    says: {
      zh: '最后一次重合认定为“重复”的申报，占当年提交的申报',
      en: 'Applications whose last finding of an overlap is "duplicate", of all handed in that year',
    },
    unit: 'share',
  },
  unjudged: {
    fault: { zh: '重复', en: 'Duplicated' },
    name: { zh: '系统提示重合、还没有认定的申报', en: 'Overlaps that nobody has judged yet' },
    says: {
      zh: '有请人工核对的重合而没有任何认定的申报，占当年提交的申报',
      en: 'Applications with an overlap to be looked at and no finding, of all handed in that year',
    },
    unit: 'share',
  },
  scattered: {
    fault: { zh: '分散', en: 'Decentralised' },
    name: { zh: '平均单项资助', en: 'Average grant' },
    says: {
      zh: '当年批次中立项项目的平均批复金额',
      en: 'Average money approved, of the projects of the rounds of that year',
    },
    unit: 'money',
  },
  closed: {
    fault: { zh: '封闭', en: 'Closed' },
    name: { zh: '公开征求过意见的批次', en: 'Rounds whose draft guide was opened for opinions' },
    says: { zh: '发布前公开征求指南意见的批次，占当年发布的批次', en: 'Of the rounds published that year' },
    unit: 'share',
  },
  unreasoned: {
    fault: { zh: '封闭', en: 'Closed' },
    name: { zh: '没有写明理由的不利结论', en: 'Adverse results without a reason' },
    says: {
      zh: '不通过、不推荐、不立项等结论中没有理由的，占当年全部不利结论',
      en: 'Refusals and rejections that say no reason, of all of that year',
    },
    unit: 'share',
  },
  slow: {
    fault: { zh: '低效', en: 'Inefficient' },
    name: { zh: '从发布指南到立项的天数', en: 'Days from guide to approval' },
    says: {
      zh: '当年批次中立项项目的平均自然日',
      en: 'On average over the projects of the rounds of that year, in days',
    },
    unit: 'days',
  },
  late: {
    fault: { zh: '低效', en: 'Inefficient' },
    name: { zh: '超过承诺期限办结的事项', en: 'Tasks done after their limit' },
    says: {
      zh: '办结时已超期的待办，占当年有期限的已办结待办',
      en: 'Of the tasks with a limit that were done that year',
    },
    unit: 'share',
  },
  delegated: {
    fault: { zh: '管得过细', en: 'Micro-management' },
    name: { zh: '由专业机构作出的形式审查结论', en: 'Screenings by entrusted institutions' },
    says: { zh: '受托专业机构作出的形式审查结论，占当年全部', en: 'Of all screening results of that year' },
    unit: 'share',
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly fault: Text
      readonly name: Text
      readonly says: Text
      readonly unit: 'share' | 'money' | 'days'
    }
  >
>
export type MeasureCode = keyof typeof clauseMeasures
/** Named by the clause, and not to be counted before there is a catalogue of them. */
export const notCounted: readonly Text[] = [
  {
    zh: '碎片化：大型仪器、科学数据和科研基地统一目录建成后才能统计，现在不能。',
    en: 'Fragmented: instruments, data and bases can be counted once there is one catalogue of them; not yet.',
  },
]

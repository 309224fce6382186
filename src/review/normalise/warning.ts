import type { Text } from '#platform/text'

/** What a reader has to know before they lean on a corrected score. */
export type Warning = 'separate' | 'hangs-on-one' | 'no-reviewer-twice' | 'each-scored-once' | 'few'

export const warningText: Readonly<Record<Warning, Text>> = {
  separate: {
    zh: '有的评审组之间没有共同专家：组间差异是项目好坏还是专家宽严，无从分辨，各组保持自己的平均水平，只在组内校正。',
    en: 'Some groups share no reviewer: whether they differ in quality or in severity cannot be told. Each keeps its own level and is corrected within itself only.',
  },
  'hangs-on-one': {
    zh: '各部分之间只靠一名专家相连，组间校正全凭这一名专家的评分。',
    en: 'Parts are linked by one reviewer alone: the correction between them rests on what that person scored.',
  },
  'no-reviewer-twice': {
    zh: '没有专家评过两个项目，无法估计专家宽严，分数未作校正。',
    en: 'No reviewer scored two dossiers: severity cannot be estimated and nothing was corrected.',
  },
  'each-scored-once': {
    zh: '每个项目只有一个评分，无法估计区间。',
    en: 'Each dossier has one score only: no interval can be estimated.',
  },
  few: {
    zh: '评分不足二十个，区间只能作粗略参考。',
    en: 'There are fewer than twenty scores: take the intervals as a rough guide.',
  },
}

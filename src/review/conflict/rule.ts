import type { Text } from '#platform/text'

/** Hard: nobody may seat such an expert. Soft: somebody may, with a reason that is kept. */
export type Effect = 'hard' | 'soft'
export type ConflictRule = {
  /** Number of the avoidance rule (expert_avoidance_rules.csv). */
  readonly no: number
  readonly effect: Effect
  readonly text: Text
}

/** The reasons why an expert may not judge, by the rule each comes from. */
export const conflictRules = {
  named: { no: 1, effect: 'hard', text: { zh: '本人列名其中', en: 'is named in it' } },
  'own-organisation': {
    no: 2,
    effect: 'hard',
    text: { zh: '所在单位为申报或合作单位', en: 'works for its host or a partner of it' },
  },
  'former-organisation': {
    no: 2,
    effect: 'soft',
    text: { zh: '曾在申报或合作单位任职', en: 'worked for its host or a partner of it not long ago' },
  },
  kin: { no: 3, effect: 'hard', text: { zh: '与项目人员有近亲属关系', en: 'is close kin of somebody named in it' } },
  teacher: {
    no: 4,
    effect: 'hard',
    text: { zh: '与项目人员有师生关系', en: 'is teacher or student of somebody named in it' },
  },
  'worked-together': {
    no: 5,
    effect: 'hard',
    text: { zh: '近年与项目人员有合作', en: 'has worked with somebody named in it of late' },
  },
  interest: {
    no: 6,
    effect: 'hard',
    text: { zh: '与申报或合作单位有经济利益关系', en: 'has an interest in its host or a partner' },
  },
  competes: { no: 6, effect: 'hard', text: { zh: '在同一指南方向申报项目', en: 'applies under the same guide item' } },
  'asked-to-avoid': {
    no: 7,
    effect: 'hard',
    text: { zh: '申请人申请回避', en: 'the applicant asks to avoid this expert' },
  },
  nominator: { no: 8, effect: 'hard', text: { zh: '推荐(提名)了该项目', en: 'recommended or nominated it' } },
  'nominating-organisation': {
    no: 8,
    effect: 'soft',
    text: { zh: '所在单位推荐(提名)了该项目', en: 'works for who recommended or nominated it' },
  },
  organiser: {
    no: 9,
    effect: 'hard',
    text: { zh: '是评审组织单位的人员', en: 'works for the organiser of the review' },
  },
  staff: {
    no: 9,
    effect: 'soft',
    text: { zh: '是主管部门或受托管理机构人员', en: 'is staff of the bureau or of an entrusted institution' },
  },
  sanctioned: {
    no: 10,
    effect: 'hard',
    text: { zh: '在惩戒期内，不得担任评审专家', en: 'is barred from reviewing by a sanction' },
  },
  'same-name': {
    no: 3,
    effect: 'soft',
    text: { zh: '申报的关系人与项目人员同名，需核实', en: 'declared somebody of the same name: to be checked' },
  },
  declared: { no: 6, effect: 'hard', text: { zh: '本人申报了回避关系', en: 'declared a conflict' } },
} as const satisfies Record<string, ConflictRule>

export type ConflictReason = keyof typeof conflictRules
export const conflictText = Object.fromEntries(
  Object.entries(conflictRules).map(([why, { text }]) => [why, text]),
) as Readonly<Record<ConflictReason, Text>>

/** What an expert is told: whom an applicant would rather not have is between the applicant and the organiser. */
export const toldToExpert = (why: ConflictReason): Text =>
  why === 'asked-to-avoid' || why === 'same-name'
    ? { zh: '有需要组织单位核实的情形', en: 'there is something for the organiser to check' }
    : conflictText[why]

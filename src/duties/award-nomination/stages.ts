import type { Programme } from '../../procedure/index.ts'

const rubric = [
  { code: 'novelty', title: { zh: '创新程度', en: 'Novelty' }, weight: 40 },
  { code: 'difficulty', title: { zh: '技术难度和先进性', en: 'Difficulty and standing' }, weight: 25 },
  { code: 'benefit', title: { zh: '应用和效益', en: 'Use and benefit' }, weight: 25 },
  { code: 'people', title: { zh: '完成人贡献和排序', en: 'Contributions and their order' }, weight: 10 },
] as const

const vote = {
  code: 'vote',
  title: { zh: '是否同意提名到省', en: 'For the nomination to the province' },
  weight: 0,
  vote: 'two-thirds',
} as const

const seats = { seats: 'panel.min', quorum: 'panel.quorum' } as const

/** From the nominator's draft to the province: two rounds by name, a vote of two thirds, fifteen working days of notice. */
export const awardStages: Pick<Programme, 'stages' | 'ends'> = {
  stages: [
    {
      key: 'draft',
      kind: 'draft',
      title: { zh: '填写提名书', en: 'Writing' },
      by: 'recommender',
      next: { submit: 'screening' },
    },
    {
      key: 'screening',
      kind: 'screen',
      title: { zh: '形式审查', en: 'Screening' },
      by: 'officer',
      within: 'screening.days',
      next: { pass: 'first-round', refuse: 'end.not-accepted', ask: 'supplement' },
    },
    {
      key: 'supplement',
      kind: 'supplement',
      title: { zh: '补正', en: 'Supplement' },
      by: 'recommender',
      within: 'supplement.days',
      next: { supply: 'screening', lapse: 'end.not-accepted' },
    },
    {
      key: 'first-round',
      kind: 'review',
      title: { zh: '专业组初评', en: 'First round' },
      by: 'reviewer',
      within: 'review.days',
      next: { shortlist: 'committee', reject: 'end.not-selected' },
      review: { mode: 'network', named: true, rubric, ...seats },
    },
    {
      key: 'committee',
      kind: 'review',
      title: { zh: '评审委员会会评', en: 'Committee' },
      by: 'reviewer',
      within: 'review.days',
      next: { shortlist: 'notice', reject: 'end.not-selected' },
      review: { mode: 'defence', named: true, rubric: [...rubric, vote], ...seats },
    },
    {
      key: 'notice',
      kind: 'notice',
      title: { zh: '公示', en: 'Public notice' },
      by: 'officer',
      next: { clear: 'end.nominated', revoke: 'end.revoked' },
      publicity: {
        days: 'award.publicity.wd',
        objections: true,
        kinds: [
          {
            code: 'substance',
            title: { zh: '实质性异议', en: 'Of substance' },
            hint: {
              zh: '创新性、真实性、权属等；成立的取消提名',
              en: 'Novelty, truth, ownership; if upheld the nomination is cancelled',
            },
            upheld: 'revoke',
          },
          {
            code: 'order',
            title: { zh: '非实质性异议（次序）', en: 'About the order of names' },
            hint: {
              zh: '完成人、完成单位的排列；先由提名者核查，成立的调整次序',
              en: 'Order of people and organisations; the nominator checks first, and if upheld only the order changes',
            },
            checkedBy: 'recommender',
            within: 'award.check.days',
            upheld: 'reorder',
            of: ['people', 'units'],
          },
        ],
      },
    },
  ],
  ends: [
    { code: 'nominated', title: { zh: '已提名到省', en: 'Nominated to the province' }, good: true },
    { code: 'not-accepted', title: { zh: '形式审查未通过', en: 'Not accepted at screening' }, good: false },
    { code: 'not-selected', title: { zh: '未入选', en: 'Not selected' }, good: false },
    { code: 'revoked', title: { zh: '异议成立，取消提名', en: 'Objection upheld, nomination cancelled' }, good: false },
  ],
}

import type { Programme } from './definition/programme.ts'

const why = { zh: '供评议', en: 'It is judged' }
const text = (code: string, zh: string, en: string) => ({
  code,
  kind: 'text' as const,
  label: { zh, en },
  max: 200,
  why,
})

/** A programme that no bureau has: it proves that the engine knows no duty. */
export const readingCircle: Programme = {
  code: 'reading-circle',
  name: { zh: '读书小组', en: 'Reading circles' },
  noun: { zh: '小组申请', en: 'application' },
  summary: { zh: '资助市民读书小组', en: 'Small grants for reading circles' },
  basis: [{ document: '示范文件', certainty: 'known' }],
  numbering: { prefix: 'RC', digits: 3 },
  agreementNumber: '示范合同〔{year}〕{n}号',
  form: [
    { code: 'work', title: { zh: '内容', en: 'Content' }, questions: [text('title', '名称', 'Title')] },
    {
      code: 'plan',
      title: { zh: '指标', en: 'Targets' },
      questions: [
        {
          code: 'targets',
          kind: 'group',
          label: { zh: '指标', en: 'Targets' },
          min: 1,
          why,
          of: [text('name', '指标', 'Target'), text('value', '数值', 'Value')],
        },
        {
          code: 'milestones',
          kind: 'group',
          label: { zh: '节点', en: 'Milestones' },
          min: 1,
          why,
          of: [{ code: 'until', kind: 'date', label: { zh: '日期', en: 'By' }, why }, text('result', '结果', 'Result')],
        },
      ],
    },
    {
      code: 'money',
      title: { zh: '经费', en: 'Money' },
      questions: [
        {
          code: 'budget',
          kind: 'budget',
          label: { zh: '预算', en: 'Budget' },
          why,
          lines: [
            { code: 'books', label: { zh: '图书', en: 'Books' } },
            { code: 'tea', label: { zh: '茶水', en: 'Tea' } },
          ],
          sources: [{ code: 'fiscal', label: { zh: '财政', en: 'Public' } }],
        },
        {
          code: 'asked_fen',
          kind: 'calculated',
          label: { zh: '申请', en: 'Asked' },
          calculate: 'columnTotal(answers.budget, "fiscal")',
          why,
        },
      ],
    },
  ],
  rules: [
    {
      code: 'little-tea',
      says: { zh: '茶水不超过五分之一', en: 'At most a fifth goes to tea' },
      fails: { zh: '请减少茶水', en: 'Less tea, please' },
      holds: 'cell(answers.budget, "tea", "fiscal") * 5.0 <= answers.asked_fen',
      effect: 'block',
    },
  ],
  stages: [
    {
      key: 'draft',
      kind: 'draft',
      title: { zh: '填写', en: 'Writing' },
      by: 'applicant',
      next: { submit: 'screening' },
    },
    {
      key: 'screening',
      kind: 'screen',
      title: { zh: '审查', en: 'Screening' },
      by: 'officer',
      next: { pass: 'pool', refuse: 'end.refused', ask: 'supplement' },
    },
    {
      key: 'supplement',
      kind: 'supplement',
      title: { zh: '补正', en: 'Supplement' },
      by: 'applicant',
      within: 'supplement.days',
      next: { supply: 'screening', lapse: 'end.refused' },
    },
    {
      key: 'pool',
      kind: 'pool',
      title: { zh: '项目库', en: 'Pool' },
      by: 'officer',
      next: { propose: 'approval', release: 'end.refused' },
    },
    {
      key: 'approval',
      kind: 'approve',
      title: { zh: '审批', en: 'Approval' },
      by: 'leader',
      next: { approve: 'notice', reserve: 'reserve', reject: 'end.refused' },
      chain: [
        { key: 'office', title: { zh: '处室审核', en: 'Office' }, role: 'officer' },
        { key: 'deputy', title: { zh: '副局长', en: 'Deputy director' }, role: 'leader' },
        { key: 'meeting', title: { zh: '局党组会', en: 'Party group' }, role: 'leader' },
      ],
    },
    {
      key: 'reserve',
      kind: 'reserve',
      title: { zh: '备选', en: 'Reserve' },
      by: 'officer',
      next: { promote: 'notice', release: 'end.refused' },
    },
    {
      key: 'notice',
      kind: 'notice',
      title: { zh: '公示', en: 'Notice' },
      by: 'officer',
      next: { clear: 'agreement', revoke: 'end.revoked' },
      publicity: { days: 'publicity.days', objections: true },
    },
    {
      key: 'agreement',
      kind: 'agree',
      title: { zh: '任务书', en: 'Agreement' },
      by: 'applicant',
      within: 'agreement.sign_days',
      next: { seal: 'running', lapse: 'end.lapsed' },
      seals: [
        { key: 'lead', title: { zh: '负责人签字', en: 'Leader signs' }, party: 'lead' },
        { key: 'host', title: { zh: '单位盖章', en: 'Host seals' }, party: 'host' },
        { key: 'bureau', title: { zh: '科技局盖章', en: 'Bureau seals' }, party: 'bureau' },
      ],
    },
    { key: 'running', kind: 'run', title: { zh: '进行中', en: 'Running' }, by: 'applicant', next: {} },
  ],
  ends: [
    { code: 'refused', title: { zh: '未通过', en: 'Not selected' }, good: false },
    { code: 'revoked', title: { zh: '取消', en: 'Revoked' }, good: false },
    { code: 'lapsed', title: { zh: '逾期', en: 'Lapsed' }, good: false },
  ],
  parameters: ['supplement.days', 'publicity.days', 'agreement.sign_days'],
  funding: { instalments: [60, 40] },
  publicly: ['title', 'asked_fen'],
  titleFrom: 'title',
  moneyFrom: 'asked_fen',
}

import type { Section } from '../../procedure/index.ts'
import { judged, kept, line, prose, targets } from './words.ts'

const money = { zh: '核对市级支持比例和合同金额。', en: "Checked against the city's share of the contract." }

/** The bid (揭榜书): how the need is met, until when, and who pays what. */
export const bidForm: readonly Section[] = [
  {
    code: 'bid',
    title: { zh: '揭榜方案', en: 'The bid' },
    questions: [
      line('title', '项目名称', 'Title', 80),
      prose('route', '技术路线', 'How it will be done', 4000),
      prose('standing', '已有成果和团队', 'Results so far and the team', 3000),
      { code: 'start', kind: 'date', label: { zh: '开始日期', en: 'Start' }, why: kept },
      { code: 'end', kind: 'date', label: { zh: '完成日期', en: 'End' }, why: kept },
    ],
  },
  {
    code: 'targets',
    title: { zh: '指标和节点', en: 'Targets and milestones' },
    questions: [
      targets,
      {
        code: 'milestones',
        kind: 'group',
        label: { zh: '里程碑', en: 'Milestones' },
        min: 1,
        max: 12,
        why: kept,
        of: [
          { code: 'until', kind: 'date', label: { zh: '截止日期', en: 'By' }, why: kept },
          line('result', '应完成', 'Result', 300, kept),
        ],
      },
    ],
  },
  {
    code: 'money',
    title: { zh: '合同金额', en: 'Money' },
    questions: [
      {
        code: 'budget',
        kind: 'budget',
        label: { zh: '预算表', en: 'Budget' },
        why: money,
        lines: [
          { code: 'equipment', label: { zh: '设备费', en: 'Equipment' } },
          { code: 'operating', label: { zh: '业务费', en: 'Operating cost' } },
          { code: 'labour', label: { zh: '劳务费', en: 'Labour' } },
        ],
        sources: [
          { code: 'fiscal', label: { zh: '市级支持', en: 'City' } },
          { code: 'owner', label: { zh: '需求方出资', en: 'Owner of the need' } },
        ],
      },
      {
        code: 'requested_fen',
        kind: 'calculated',
        label: { zh: '申请市级支持', en: 'Asked of the city' },
        calculate: 'columnTotal(answers.budget, "fiscal")',
        why: money,
      },
      {
        code: 'owner_fen',
        kind: 'calculated',
        label: { zh: '需求方出资', en: 'Paid by the owner' },
        calculate: 'columnTotal(answers.budget, "owner")',
        why: money,
      },
      {
        code: 'authority',
        kind: 'file',
        label: { zh: '单位授权书', en: 'Letter of authority' },
        hint: {
          zh: '外地单位没有平台管理员的，用盖章的授权书代替',
          en: 'Organisations from elsewhere bring a sealed letter',
        },
        accept: ['pdf', 'jpg', 'png'],
        optional: true,
        why: judged,
      },
    ],
  },
]

import { type Section, voucherKinds } from '../../procedure/index.ts'

const who = {
  zh: '用于核对申报资格和公示，提交后评审专家可见。',
  en: 'Used to check who may apply and for the public notice; experts see it.',
}
const judged = {
  zh: '供评审专家按评审指标评分，也写入任务书。',
  en: 'Experts score it by the rubric, and the agreement takes it over.',
}
const money = {
  zh: '用于核对预算额度与间接费用上限，获批后写入任务书。',
  en: 'Checked against the budget quota and the cap of indirect cost; the agreement takes it over.',
}

/** The application form of a key research and development project (重点研发计划项目申报书). */
export const keyRdForm: readonly Section[] = [
  {
    code: 'basics',
    title: { zh: '项目基本信息', en: 'The project' },
    intro: {
      zh: '不得填写任何涉密内容。涉密事项请联系市科技局线下受理窗口。',
      en: 'Write nothing classified here. Such matters are handled at the off-line desk of the bureau.',
    },
    questions: [
      {
        code: 'title',
        kind: 'text',
        label: { zh: '项目名称', en: 'Title of the project' },
        hint: { zh: '不超过 200 个字', en: 'At most 200 characters' },
        why: { zh: '用于检索、查重和公示。', en: 'Used for search, for the overlap check and in the public notice.' },
        max: 200,
      },
      {
        code: 'discipline',
        kind: 'choice',
        label: { zh: '所属学科', en: 'Discipline' },
        table: 'disciplines',
        why: { zh: '用于分组和匹配评审专家。', en: 'Used to group dossiers and to find experts of the field.' },
      },
      { code: 'start', kind: 'date', label: { zh: '计划开始日期', en: 'Planned start' }, why: judged },
      { code: 'end', kind: 'date', label: { zh: '计划结束日期', en: 'Planned end' }, why: judged },
      {
        code: 'summary',
        kind: 'long-text',
        label: { zh: '项目摘要', en: 'Summary' },
        hint: { zh: '20 至 1000 字，立项后公开', en: '20 to 1,000 characters; public once approved' },
        min: 20,
        max: 1000,
        why: {
          zh: '立项后向社会公开，也用于查重。',
          en: 'Made public once approved; also used for the overlap check.',
        },
      },
    ],
  },
  {
    code: 'team',
    title: { zh: '项目团队与合作单位', en: 'Team and partners' },
    questions: [
      {
        code: 'leader_birth',
        kind: 'date',
        label: { zh: '项目负责人出生日期', en: "Leader's date of birth" },
        known: 'applicant.birth',
        why: { zh: '用于核对负责人年龄条件，不公示。', en: 'Used to check the age limit of leaders; never published.' },
      },
      {
        code: 'leader_title',
        kind: 'text',
        label: { zh: '项目负责人职称', en: "Leader's professional title" },
        known: 'applicant.title',
        max: 40,
        why: who,
      },
      {
        code: 'members',
        kind: 'people',
        label: { zh: '主要成员', en: 'Main members' },
        hint: { zh: '不含负责人；每位成员都要本人确认', en: 'Without the leader; each of them confirms in person' },
        optional: true,
        max: 20,
        why: who,
        of: [
          { code: 'name', kind: 'text', label: { zh: '姓名', en: 'Name' }, max: 200, why: who },
          { code: 'organisation', kind: 'text', label: { zh: '单位', en: 'Organisation' }, max: 200, why: who },
          { code: 'task', kind: 'text', label: { zh: '分工', en: 'Part in the work' }, max: 100, why: judged },
        ],
      },
      {
        code: 'partners',
        kind: 'partners',
        label: { zh: '合作单位', en: 'Partner organisations' },
        optional: true,
        max: 5,
        why: who,
      },
    ],
  },
  {
    code: 'content',
    title: { zh: '研究内容', en: 'The research' },
    questions: [
      {
        code: 'background',
        kind: 'long-text',
        label: { zh: '立项依据与国内外现状', en: 'Grounds and state of the art' },
        max: 5000,
        min: 20,
        why: judged,
      },
      {
        code: 'aims',
        kind: 'long-text',
        label: { zh: '研究目标与主要内容', en: 'Aims and main content' },
        max: 5000,
        min: 20,
        why: judged,
      },
      {
        code: 'method',
        kind: 'long-text',
        label: { zh: '关键技术与技术路线', en: 'Key techniques and route' },
        max: 5000,
        min: 20,
        why: judged,
      },
      {
        code: 'foundation',
        kind: 'long-text',
        label: { zh: '工作基础与知识产权', en: 'Earlier work and intellectual property' },
        max: 5000,
        min: 10,
        why: judged,
      },
      {
        code: 'ethics',
        kind: 'yes-no',
        label: { zh: '是否涉及需要科技伦理审查的研究', en: 'Does the work need an ethics review?' },
        hint: {
          zh: '涉及人、实验动物，或有生命、生态、公共秩序伦理风险',
          en: 'It involves people, laboratory animals, or ethical risk to life, ecology or public order',
        },
        why: {
          zh: '依据《科技伦理审查办法（试行）》，取得批件前不能签订任务书。',
          en: 'By the rule on ethics review (trial) of 2023, no agreement is signed before the approval.',
        },
      },
      {
        code: 'ethics_paper',
        kind: 'file',
        label: { zh: '伦理审查批件', en: 'Ethics approval' },
        when: 'answers.ethics == true',
        accept: ['pdf', 'jpg', 'png'],
        why: { zh: '形式审查核对批件编号和有效期。', en: 'Screening checks its number and dates.' },
      },
    ],
  },
  {
    code: 'targets',
    title: { zh: '考核指标与进度', en: 'Targets and milestones' },
    questions: [
      {
        code: 'targets',
        kind: 'group',
        label: { zh: '考核指标', en: 'Targets' },
        min: 1,
        max: 20,
        why: {
          zh: '写入任务书，验收时逐条对照。',
          en: 'Taken into the agreement and checked one by one at acceptance.',
        },
        of: [
          { code: 'name', kind: 'text', label: { zh: '指标名称', en: 'Target' }, max: 100, why: judged },
          { code: 'value', kind: 'text', label: { zh: '完成时应达到', en: 'To be reached' }, max: 200, why: judged },
          { code: 'proof', kind: 'text', label: { zh: '佐证方式', en: 'Proof' }, max: 200, why: judged },
        ],
      },
      {
        code: 'milestones',
        kind: 'group',
        label: { zh: '年度节点', en: 'Milestones' },
        min: 1,
        max: 12,
        why: judged,
        of: [
          { code: 'until', kind: 'date', label: { zh: '截止日期', en: 'By' }, why: judged },
          { code: 'result', kind: 'text', label: { zh: '应完成', en: 'Result' }, max: 300, why: judged },
        ],
      },
    ],
  },
  {
    code: 'budget',
    title: { zh: '经费预算', en: 'Budget' },
    intro: {
      zh: '单位：万元。财政资金与自筹资金分别计算间接费用上限。',
      en: 'In 10,000 yuan. The cap of indirect cost is worked out for each source apart.',
    },
    questions: [
      {
        code: 'budget',
        kind: 'budget',
        label: { zh: '预算表', en: 'Budget table' },
        why: money,
        lines: [
          { code: 'equipment', label: { zh: '设备费', en: 'Equipment' } },
          { code: 'operating', label: { zh: '业务费', en: 'Operating cost' } },
          { code: 'labour', label: { zh: '劳务费', en: 'Labour' } },
          { code: 'indirect', label: { zh: '间接费用', en: 'Indirect cost' } },
        ],
        sources: [
          { code: 'fiscal', label: { zh: '市级财政资金', en: 'Municipal funds' } },
          { code: 'own', label: { zh: '自筹资金', en: 'Own funds' } },
        ],
      },
      {
        code: 'requested_fen',
        kind: 'calculated',
        label: { zh: '申请财政资金', en: 'Municipal funds asked for' },
        calculate: 'columnTotal(answers.budget, "fiscal")',
        why: money,
      },
      {
        code: 'own_fen',
        kind: 'calculated',
        label: { zh: '自筹资金', en: 'Own funds' },
        calculate: 'columnTotal(answers.budget, "own")',
        why: money,
      },
      {
        code: 'indirect_cap_fen',
        kind: 'calculated',
        label: { zh: '财政资金间接费用上限', en: 'Cap of indirect cost (municipal funds)' },
        calculate:
          'bandedCap(columnTotal(answers.budget, "fiscal") - cell(answers.budget, "equipment", "fiscal") - cell(answers.budget, "indirect", "fiscal"), param["budget.indirect_bands"])',
        why: money,
      },
      {
        code: 'vouchers',
        kind: 'group',
        label: { zh: '自筹资金凭证', en: 'Vouchers of own funds' },
        hint: {
          zh: '已支付的发票、贷款合同、技术合同登记等；一项凭证只能支持一件申报',
          en: 'Paid invoices, loans, contract registrations; each supports one application',
        },
        vouchers: true,
        optional: true,
        max: 50,
        why: {
          zh: '登记到财政支持凭证台账，防止同一凭证重复获得财政支持。',
          en: 'Kept in the register of supporting vouchers, so that none is supported twice.',
        },
        of: [
          {
            code: 'kind',
            kind: 'choice',
            label: { zh: '种类', en: 'Kind' },
            why: money,
            options: Object.entries(voucherKinds).map(([code, label]) => ({ code, label })),
          },
          { code: 'number', kind: 'text', label: { zh: '号码', en: 'Number' }, max: 100, why: money },
          { code: 'amount', kind: 'money', label: { zh: '金额', en: 'Amount' }, optional: true, why: money },
          { code: 'issued_on', kind: 'date', label: { zh: '开具日期', en: 'Issued on' }, optional: true, why: money },
        ],
      },
      {
        code: 'budget_note',
        kind: 'long-text',
        label: { zh: '预算说明', en: 'Notes on the budget' },
        optional: true,
        max: 2000,
        why: money,
      },
    ],
  },
  {
    code: 'attachments',
    title: { zh: '附件', en: 'Attachments' },
    questions: [
      {
        code: 'body_file',
        kind: 'file',
        label: { zh: '研究方案正文', en: 'Research plan' },
        hint: { zh: 'Word 或 PDF，可含图表公式', en: 'Word or PDF, with figures and formulas' },
        accept: ['docx', 'pdf'],
        optional: true,
        why: judged,
      },
      {
        code: 'partner_agreement',
        kind: 'file',
        label: { zh: '合作协议', en: 'Agreement with partners' },
        when: 'size(answers.partners) > 0',
        accept: ['pdf', 'jpg', 'png'],
        why: { zh: '核对分工、经费和知识产权约定。', en: 'Screening checks the split of work, money and rights.' },
      },
    ],
  },
]

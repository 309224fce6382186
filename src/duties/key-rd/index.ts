import type { Programme } from '../../procedure/index.ts'
import { keyRdForm } from './form.ts'
import { keyRdStages } from './stages.ts'

/** Key research and development plan of the city (重点研发计划): the full path from an open call to a sealed agreement. */
export const keyRd: Programme = {
  code: 'key-rd',
  name: { zh: '市级重点研发计划', en: 'Municipal key R&D plan' },
  noun: { zh: '申报书', en: 'application' },
  summary: {
    zh: '支持本市企业、高校和科研院所围绕重点产业的共性关键技术开展研发与应用示范。',
    en: 'Supports enterprises, universities and institutes of the city in developing and demonstrating key common technologies.',
  },
  basis: [
    { document: '贵阳市科技计划项目管理办法（文号待市科技局确认）', certainty: 'uncertain' },
    { document: '国办发〔2021〕32号', clause: '经费管理', certainty: 'known' },
  ],
  numbering: { prefix: 'ZKRD', digits: 4 },
  form: keyRdForm,
  rules: [
    {
      code: 'term',
      says: {
        zh: '实施期不超过 {keyrd.term_months_max} 个月，且结束晚于开始',
        en: 'The project ends after it starts and lasts at most {keyrd.term_months_max} months',
      },
      fails: { zh: '请调整起止日期', en: 'Adjust the planned dates' },
      holds:
        'answers.end > answers.start && monthsBetween(answers.start, answers.end) <= param["keyrd.term_months_max"]',
      effect: 'block',
    },
    {
      code: 'amount',
      says: {
        zh: '申请财政资金不超过单项上限',
        en: 'The municipal funds asked for stay within the cap of one project',
      },
      fails: { zh: '请调低财政资金申请额', en: 'Ask for less municipal money' },
      holds: 'answers.requested_fen > 0.0 && answers.requested_fen <= param["keyrd.amount_max_fen"]',
      effect: 'block',
    },
    {
      code: 'indirect',
      says: { zh: '间接费用不超过按规定分档计算的上限', en: 'Indirect cost stays within the cap worked out by bands' },
      fails: {
        zh: '请调低间接费用，或核对设备费和直接费用',
        en: 'Lower the indirect cost, or check equipment and direct cost',
      },
      holds: 'cell(answers.budget, "indirect", "fiscal") <= answers.indirect_cap_fen',
      effect: 'block',
    },
    {
      code: 'own-funds',
      says: {
        zh: '企业牵头的，自筹资金不低于财政资金',
        en: 'Where an enterprise leads, own funds are no less than municipal funds',
      },
      fails: { zh: '请提高自筹资金', en: 'Raise the own funds' },
      when: 'host.kind == "enterprise"',
      holds: 'answers.own_fen >= answers.requested_fen * double(param["keyrd.own_ratio_min"])',
      effect: 'block',
    },
    {
      code: 'leader-age',
      says: { zh: '项目结束时负责人不超过规定年龄', en: 'The leader is not above the age limit when the project ends' },
      fails: { zh: '请更换负责人或缩短实施期', en: 'Name another leader or shorten the project' },
      holds: 'yearsBetween(answers.leader_birth, answers.end) <= param["keyrd.leader_age_max"]',
      effect: 'block',
    },
    {
      code: 'overdue',
      says: { zh: '负责人和单位没有逾期未验收的项目', en: 'Neither leader nor host has an overdue project' },
      fails: { zh: '请先完成逾期项目的验收', en: 'Finish the acceptance of the overdue project first' },
      holds: 'host.overdue == 0.0 && applicant.overdue == 0.0',
      effect: 'block',
    },
    {
      code: 'title-words',
      says: { zh: '项目名称体现研发内容', en: 'The title names research, not mere construction' },
      fails: {
        zh: '名称含“技改、生产线、推广”等词，请确认属于研发项目',
        en: 'The title contains words such as 技改, 生产线, 推广: make sure that this is research',
      },
      holds: '!answers.title.matches("技改|生产线|年产|推广|平台建设")',
      effect: 'warn',
    },
    {
      code: 'complete',
      says: { zh: '申报材料齐全、盖章有效', en: 'All papers are there and the seals are valid' },
      fails: { zh: '请补齐材料', en: 'Supply the missing papers' },
      holds: 'true',
      effect: 'person',
    },
    {
      code: 'not-funded-elsewhere',
      says: { zh: '主要研究内容未获其他财政资金支持', en: 'The main content has no other public funding' },
      fails: { zh: '已获支持的内容不能重复申报', en: 'What is funded already cannot be applied for again' },
      holds: 'true',
      effect: 'person',
    },
    {
      code: 'no-secret',
      says: { zh: '不含涉密内容', en: 'Nothing classified' },
      fails: { zh: '请立即联系线下受理窗口', en: 'Turn to the off-line desk at once' },
      holds: 'true',
      effect: 'person',
    },
  ],
  limits: [
    {
      code: 'lead-round',
      says: { zh: '负责人同一批次申报不超过规定项数', en: 'The leader applies for no more in this round than allowed' },
      fails: { zh: '请撤回另一项申报，或更换负责人', en: 'Withdraw the other application or name another leader' },
      of: 'lead',
      as: ['lead'],
      counting: ['applying'],
      within: 'round',
      most: 'keyrd.lead_round_max',
      effect: 'block',
    },
    {
      code: 'lead-total',
      says: { zh: '负责人申报和在研合计不超过规定项数', en: 'The leader applies for and runs no more than allowed' },
      fails: { zh: '请先结题，或更换负责人', en: 'Finish a project first or name another leader' },
      of: 'lead',
      as: ['lead'],
      counting: ['applying', 'running'],
      // A need, a nomination or a voucher is no research project.
      programmes: ['key-rd'],
      most: 'keyrd.lead_total_max',
      // A warning while the city's own number is not confirmed: nobody is turned away by a start value.
      effect: 'warn',
    },
    {
      code: 'member-total',
      says: {
        zh: '主要成员负责和参与的项目合计不超过规定项数',
        en: 'What each member leads and takes part in stays within the number',
      },
      fails: { zh: '请核对该成员投入的时间', en: 'Check the time that this member can give' },
      of: 'member',
      as: ['lead', 'member'],
      counting: ['applying', 'running'],
      // A need, a nomination or a voucher is no research project.
      programmes: ['key-rd'],
      most: 'keyrd.member_total_max',
      effect: 'warn',
    },
  ],
  ...keyRdStages,
  parameters: [
    'keyrd.term_months_max',
    'keyrd.amount_max_fen',
    'keyrd.own_ratio_min',
    'keyrd.leader_age_max',
    'budget.indirect_bands',
    'keyrd.lead_round_max',
    'keyrd.lead_total_max',
    'keyrd.member_total_max',
  ],
  pledge: {
    version: '2026-1',
    text: {
      zh: '本人和本单位承诺：申报内容真实、完整，不含涉密信息；不存在重复申报、抄袭、伪造和请托行为；严格按规定使用财政资金；如有违反，愿承担相应责任并接受惩戒。',
      en: 'We pledge that this application is true and complete and holds nothing classified; that nothing in it was filed elsewhere, copied, forged or asked as a favour; that public money will be used by the rules; and that we answer for any breach.',
    },
  },
  funding: { maxFen: 'keyrd.amount_max_fen', instalments: [50, 30, 20] },
  publicly: ['title', 'summary'],
  titleFrom: 'title',
  moneyFrom: 'requested_fen',
  endsFrom: 'end',
}

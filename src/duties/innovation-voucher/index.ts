import type { Programme, Section } from '../../procedure/index.ts'

const why = { zh: '用于核对资格和确定券面金额。', en: 'Used to see whether the firm qualifies and how much it gets.' }

const form: readonly Section[] = [
  {
    code: 'need',
    title: { zh: '服务需求', en: 'What is needed' },
    questions: [
      {
        code: 'title',
        kind: 'text',
        label: { zh: '需要的服务', en: 'Service needed' },
        hint: { zh: '如：材料疲劳性能检测', en: 'Such as fatigue tests of a material' },
        max: 200,
        why,
      },
      {
        code: 'kind',
        kind: 'choice',
        label: { zh: '服务类别', en: 'Kind of service' },
        options: [
          { code: 'test', label: { zh: '检验检测', en: 'Testing' } },
          { code: 'design', label: { zh: '研发设计', en: 'Research and design' } },
          { code: 'instrument', label: { zh: '大型仪器共享', en: 'Shared instruments' } },
          { code: 'trial', label: { zh: '中试与概念验证', en: 'Pilot runs and proof of concept' } },
        ],
        why,
      },
      { code: 'content', kind: 'long-text', label: { zh: '用途', en: 'What it is for' }, max: 1000, why },
      {
        code: 'requested_fen',
        kind: 'money',
        label: { zh: '申请券面金额', en: 'Amount asked for' },
        min: 100_000,
        why,
      },
    ],
  },
]

/** 科技创新券: a rated firm gets a voucher and buys research services from listed bodies with it. No panel, no end date. */
export const innovationVoucher: Programme = {
  code: 'innovation-voucher',
  name: { zh: '科技创新券', en: 'Innovation vouchers' },
  noun: { zh: '领券申请', en: 'application for a voucher' },
  called: { host: { zh: '领券企业', en: 'Firm' }, lead: { zh: '企业经办人', en: 'Writer' } },
  summary: {
    zh: '已入库或认定的科技企业领取创新券，用于向名单内的服务机构购买研发、检测等服务；双方确认服务后凭发票兑付。常年受理。',
    en: 'Rated technology firms get vouchers and buy research and testing services from listed bodies; once both confirm the service it is redeemed against the invoice. Open all year.',
  },
  basis: [{ document: '贵阳市科技创新券管理办法（文号待市科技局确认）', certainty: 'uncertain' }],
  numbering: { prefix: 'KJQ', digits: 4 },
  form,
  rules: [
    {
      code: 'rated',
      says: {
        zh: '企业已入库科技型中小企业，或为高新技术企业、专精特新企业',
        en: 'The firm is rated: technology SME, high-tech or specialised',
      },
      fails: {
        zh: '先完成科技型中小企业评价入库，或在“单位与人员”登记有效资质',
        en: 'Get rated first, or register the certificate in force under "Organisation and people"',
      },
      holds:
        'host.kind == "enterprise" && ("technology-sme" in host.qualifications || "high-tech-enterprise" in host.qualifications || "specialised-sme" in host.qualifications)',
      effect: 'block',
    },
    {
      code: 'amount',
      says: { zh: '申请金额不超过单张上限', en: 'The amount is within the cap of one voucher' },
      fails: { zh: '请调低申请金额', en: 'Ask for less' },
      holds: 'answers.requested_fen > 0.0 && answers.requested_fen <= double(param["coupon.cap_fen"])',
      effect: 'block',
    },
    {
      code: 'not-by-law',
      says: { zh: '服务不是法律法规要求的强制检测', en: 'The service is not a test that the law requires' },
      fails: { zh: '强制检测不能用券', en: 'Tests required by law are not paid by vouchers' },
      holds: '',
      effect: 'person',
    },
  ],
  limits: [
    {
      code: 'one-a-year',
      says: { zh: '每家企业每年领券不超过规定张数', en: 'A firm takes no more vouchers a year than allowed' },
      fails: {
        zh: '本年度已经领过券，用完或到期后下一年度再申请',
        en: 'This year’s voucher was taken already; apply again next year',
      },
      of: 'host',
      as: ['host'],
      counting: ['applying', 'running'],
      programmes: ['innovation-voucher'],
      within: 'year',
      most: 'coupon.year_max',
      effect: 'block',
    },
  ],
  stages: [
    {
      key: 'draft',
      kind: 'draft',
      title: { zh: '填写', en: 'Writing' },
      by: 'applicant',
      next: { submit: 'endorsement' },
    },
    {
      key: 'endorsement',
      kind: 'endorse',
      title: { zh: '企业确认', en: 'Endorsement by the firm' },
      by: 'host-admin',
      next: { endorse: 'issue', return: 'draft' },
    },
    {
      key: 'issue',
      kind: 'issue',
      title: { zh: '核发', en: 'Issue' },
      by: 'officer',
      within: 'coupon.issue.wd',
      next: { issue: 'use', refuse: 'end.refused' },
    },
    {
      key: 'use',
      kind: 'use',
      title: { zh: '用券与兑付', en: 'Use and redemption' },
      by: 'host-admin',
      next: { spent: 'end.used', lapse: 'end.lapsed' },
      pays: 'voucher',
    },
  ],
  ends: [
    { code: 'used', title: { zh: '已用完', en: 'Used' }, good: true },
    { code: 'lapsed', title: { zh: '过期未用', en: 'Lapsed' }, good: false },
    { code: 'refused', title: { zh: '不予发券', en: 'Refused' }, good: false },
  ],
  coupon: { cap: 'coupon.cap_fen', share: 'coupon.share_percent', valid: 'coupon.valid_months', paidTo: 'body' },
  parameters: ['coupon.cap_fen', 'coupon.share_percent', 'coupon.year_max'],
  publicly: ['kind'],
  titleFrom: 'title',
  moneyFrom: 'requested_fen',
}

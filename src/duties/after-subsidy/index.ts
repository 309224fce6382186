import type { Programme, Section } from '../../procedure/index.ts'
import { afterSubsidyStages } from './stages.ts'

const held = {
  zh: '由平台已有数据带出，单位不用填写。',
  en: 'Filled in from what the platform holds; nobody types it.',
}

/** What the list rests on, for the organisation, the officer and the public to read. */
const form: readonly Section[] = [
  {
    code: 'basis',
    title: { zh: '补助依据', en: 'What the subsidy rests on' },
    questions: [
      { code: 'title', kind: 'text', label: { zh: '事项', en: 'What it is' }, max: 300, why: held },
      { code: 'year', kind: 'number', label: { zh: '数据年度', en: 'Year of the figures' }, why: held },
      { code: 'spend_fen', kind: 'money', label: { zh: '当年研发费用', en: 'R&D spending of the year' }, why: held },
      {
        code: 'before_fen',
        kind: 'money',
        label: { zh: '上年研发费用', en: 'R&D spending of the year before' },
        why: held,
      },
      { code: 'growth_fen', kind: 'money', label: { zh: '增加额', en: 'Growth' }, why: held },
      { code: 'rate', kind: 'number', label: { zh: '补助比例（%）', en: 'Rate (%)' }, why: held },
      { code: 'subsidy_fen', kind: 'money', label: { zh: '补助金额', en: 'Subsidy' }, why: held },
    ],
  },
]

const growth = '(host.rd_spend_fen - host.before.rd_spend_fen)'
const subsidy = `(${growth} * double(param["aftersubsidy.rate_percent"]) / 100.0)`
const cap = 'double(param["aftersubsidy.cap_fen"])'

/** 研发投入后补助, 免申即享: the bureau works it out from yearly figures and certificates; firms only confirm. */
export const afterSubsidy: Programme = {
  code: 'after-subsidy',
  name: { zh: '研发投入后补助（免申即享）', en: 'After-subsidy of R&D spending, without application' },
  noun: { zh: '后补助', en: 'after-subsidy' },
  called: { host: { zh: '补助单位', en: 'Organisation' }, lead: { zh: '单位管理员', en: 'Its administrator' } },
  summary: {
    zh: '企业研发投入比上年增加的，按增加额给予补助。市科技局用已有数据拟定名单，企业不用填表，只确认意愿和收款账户。',
    en: 'Enterprises whose R&D spending has grown get a share of the growth. The bureau draws up the list from data it holds; firms fill in nothing and only confirm that they want it, and the account.',
  },
  basis: [{ document: '贵阳市研发投入后补助办法（文号待市科技局确认）', certainty: 'uncertain' }],
  numbering: { prefix: 'HBZ', digits: 4 },
  form,
  rules: [],
  entitled: {
    who: `host.kind == "enterprise" && ("high-tech-enterprise" in host.qualifications || "technology-sme" in host.qualifications) && ${growth} > 0.0`,
    answers: {
      title: 'host.name + string(int(host.figures_year)) + " 年度研发投入后补助"',
      year: 'host.figures_year',
      spend_fen: 'host.rd_spend_fen',
      before_fen: 'host.before.rd_spend_fen',
      growth_fen: growth,
      rate: 'param["aftersubsidy.rate_percent"]',
      subsidy_fen: `${subsidy} > ${cap} ? ${cap} : ${subsidy}`,
    },
  },
  stages: afterSubsidyStages,
  ends: [
    { code: 'to-payment', title: { zh: '已转财政拨付', en: 'Handed to payment' }, good: true },
    { code: 'waived', title: { zh: '单位放弃', en: 'Waived' }, good: false },
    { code: 'not-confirmed', title: { zh: '逾期未确认', en: 'Not confirmed in time' }, good: false },
    { code: 'refused', title: { zh: '不予兑现', en: 'Refused' }, good: false },
    { code: 'revoked', title: { zh: '异议成立，取消补助', en: 'Objection upheld, subsidy revoked' }, good: false },
  ],
  parameters: ['aftersubsidy.rate_percent', 'aftersubsidy.cap_fen'],
  publicly: ['year', 'growth_fen', 'subsidy_fen'],
  titleFrom: 'title',
  moneyFrom: 'subsidy_fen',
}

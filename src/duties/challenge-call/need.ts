import type { Programme } from '../../procedure/index.ts'
import { judged, line, listed, prose, targets } from './words.ts'

const side = (code: string, zh: string, en: string) => ({ code, title: { zh, en }, weight: 25 })

/** The first half of an open competition (揭榜挂帅): needs are collected, reviewed on four sides and put on a public list. */
export const challengeCall: Programme = {
  code: 'challenge-call',
  name: { zh: '揭榜挂帅（需求征集）', en: 'Challenge call: needs' },
  noun: { zh: '技术需求', en: 'need' },
  called: { host: { zh: '需求单位', en: 'Owner of the need' }, lead: { zh: '需求联系人', en: 'Contact' } },
  summary: {
    zh: '企业提出自己解决不了、愿意出资解决的技术难题；经四方面评议后张榜，不限地域征集揭榜方。',
    en: 'Firms name problems that they cannot solve and will pay for; after a review on four sides the list goes out to everywhere.',
  },
  basis: [{ document: '贵阳市揭榜挂帅项目管理办法（文号待市科技局确认）', certainty: 'uncertain' }],
  numbering: { prefix: 'JBXQ', digits: 3 },
  form: [
    {
      code: 'need',
      title: { zh: '技术需求', en: 'The need' },
      questions: [
        line('title', '需求名称', 'Title', 80, listed),
        {
          code: 'discipline',
          kind: 'choice',
          table: 'disciplines',
          label: { zh: '所属学科', en: 'Discipline' },
          why: judged,
        },
        prose('problem', '要解决的技术问题', 'The problem', 2000, listed),
        prose('basis', '已有基础和产业带动', 'What is there already, and what it moves', 2000),
        targets,
        {
          code: 'offer_fen',
          kind: 'money',
          label: { zh: '需求方出资', en: 'What the owner pays' },
          min: 100_000,
          why: listed,
        },
        { code: 'deadline', kind: 'date', label: { zh: '希望完成时间', en: 'Wanted by' }, why: listed },
      ],
    },
  ],
  rules: [
    {
      code: 'offer',
      says: { zh: '需求方出资不低于规定数', en: 'The owner pays no less than the least' },
      fails: { zh: '请提高出资额', en: 'Offer more' },
      holds: 'answers.offer_fen >= param["challenge.offer_min_fen"]',
      effect: 'block',
    },
    {
      code: 'deadline',
      says: { zh: '完成时间在今天以后', en: 'It is wanted after today' },
      fails: { zh: '请调整完成时间', en: 'Change the date' },
      holds: 'answers.deadline > today',
      effect: 'block',
    },
    {
      code: 'real',
      says: { zh: '需求真实，资金有来源', en: 'The need is real and its money is there' },
      fails: { zh: '请补充说明或证明', en: 'Explain or prove it' },
      holds: 'true',
      effect: 'person',
    },
  ],
  stages: [
    {
      key: 'draft',
      kind: 'draft',
      title: { zh: '填写需求', en: 'Writing' },
      by: 'applicant',
      next: { submit: 'endorse' },
    },
    {
      key: 'endorse',
      kind: 'endorse',
      title: { zh: '需求单位审核', en: 'Endorsed by the owner' },
      by: 'host-admin',
      next: { endorse: 'screening', return: 'draft' },
    },
    {
      key: 'screening',
      kind: 'screen',
      title: { zh: '需求审查', en: 'Screening' },
      by: 'officer',
      within: 'screening.days',
      next: { pass: 'four-sides', refuse: 'end.not-listed', ask: 'supplement' },
    },
    {
      key: 'supplement',
      kind: 'supplement',
      title: { zh: '补正', en: 'Supplement' },
      by: 'applicant',
      within: 'supplement.days',
      next: { supply: 'screening', lapse: 'end.not-listed' },
    },
    {
      key: 'four-sides',
      kind: 'review',
      title: { zh: '四方面评议', en: 'Review on four sides' },
      by: 'reviewer',
      within: 'review.days',
      next: { shortlist: 'list', reject: 'end.not-listed' },
      review: {
        mode: 'defence',
        rubric: [
          side('pull', '产业带动', 'Industry pull'),
          side('base', '研究基础', 'Research base'),
          side('target', '技术指标', 'Technical target'),
          side('money', '资金指标', 'Money target'),
        ],
        seats: 'panel.min',
        quorum: 'panel.quorum',
      },
    },
    {
      key: 'list',
      kind: 'notice',
      title: { zh: '榜单公布', en: 'List published' },
      by: 'officer',
      next: { clear: 'bidding', revoke: 'end.not-listed' },
      publicity: { days: 'challenge.list.days', objections: true },
    },
    {
      key: 'bidding',
      kind: 'match',
      title: { zh: '揭榜和对接', en: 'Bids and match' },
      by: 'host-admin',
      next: { match: 'end.matched', none: 'end.not-matched' },
    },
  ],
  ends: [
    { code: 'matched', title: { zh: '已确定揭榜方', en: 'Matched' }, good: true },
    { code: 'not-matched', title: { zh: '无合适揭榜方', en: 'No bid fitted' }, good: false },
    { code: 'not-listed', title: { zh: '未列入榜单', en: 'Not listed' }, good: false },
  ],
  parameters: ['challenge.offer_min_fen'],
  publicly: ['title', 'problem', 'targets', 'offer_fen', 'deadline'],
  titleFrom: 'title',
}

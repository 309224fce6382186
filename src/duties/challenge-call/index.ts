import type { Programme } from '../../procedure/index.ts'
import { bidForm } from './bid-form.ts'
import { bidStages } from './bid-stages.ts'

export { challengeCall } from './need.ts'

/**
 * The second half of an open competition (揭榜挂帅): bids answer the needs on the list, from anywhere. The owner of the need
 * pays most, chooses the bid and accepts the result first; the city adds its share.
 */
export const challengeBid: Programme = {
  code: 'challenge-bid',
  name: { zh: '揭榜挂帅（揭榜）', en: 'Challenge call: bids' },
  noun: { zh: '揭榜书', en: 'bid' },
  called: { host: { zh: '揭榜单位', en: 'Bidder' } },
  summary: {
    zh: '本市和外地的高校、院所、企业针对榜单上的需求提出方案；由需求方选择、签约并先行验收，市级按比例支持。',
    en: 'Universities, institutes and firms from anywhere answer a need on the list; its owner chooses, signs and accepts first.',
  },
  basis: [{ document: '贵阳市揭榜挂帅项目管理办法（文号待市科技局确认）', certainty: 'uncertain' }],
  numbering: { prefix: 'JBGS', digits: 3 },
  answersTo: { programme: 'challenge-call', at: 'bidding' },
  form: bidForm,
  rules: [
    {
      code: 'term',
      says: { zh: '完成在开始以后', en: 'It ends after it starts' },
      fails: { zh: '请调整日期', en: 'Change the dates' },
      holds: 'answers.end > answers.start',
      effect: 'block',
    },
    {
      code: 'share',
      says: {
        zh: '市级支持不超过合同金额的 {challenge.share_max_percent}%',
        en: 'The city pays at most {challenge.share_max_percent} % of the contract',
      },
      fails: {
        zh: '请降低市级支持，或与需求方商定提高出资',
        en: 'Ask less of the city, or agree on more with the owner',
      },
      holds:
        'answers.requested_fen * 100.0 <= (answers.requested_fen + answers.owner_fen) * double(param["challenge.share_max_percent"])',
      effect: 'block',
    },
    {
      code: 'cap',
      says: { zh: '市级支持不超过单项上限', en: "The city's share stays within the cap of one item" },
      fails: { zh: '请降低市级支持', en: 'Ask less of the city' },
      holds: 'answers.requested_fen > 0.0 && answers.requested_fen <= param["challenge.amount_max_fen"]',
      effect: 'block',
    },
    {
      code: 'authorised',
      says: {
        zh: '揭榜单位同意揭榜（外地单位有授权书）',
        en: 'The bidder agrees (a letter where it is from elsewhere)',
      },
      fails: { zh: '请补交授权书', en: 'Bring the letter of authority' },
      holds: 'true',
      effect: 'person',
    },
  ],
  ...bidStages,
  parameters: ['challenge.share_max_percent', 'challenge.amount_max_fen'],
  pledge: {
    version: '2026-1',
    text: {
      zh: '本人和本单位承诺：揭榜内容真实，与需求单位没有隐瞒的关联；不含涉密信息；按合同完成，由需求方先行验收。',
      en: 'We pledge that this bid is true, hides no tie with the owner of the need, holds nothing classified, and will be done as agreed and accepted by the owner first.',
    },
  },
  funding: { maxFen: 'challenge.amount_max_fen', instalments: [50, 50] },
  publicly: ['title', 'requested_fen', 'owner_fen'],
  titleFrom: 'title',
  moneyFrom: 'requested_fen',
  endsFrom: 'end',
}

import { letter } from '../desk/index.ts'

const reason = { zh: '本批次预算额度已用完', en: 'The budget quota of this round is used up' }
const title = '磷石膏基绿色建材关键技术'
const number = 'ZKRD-2026-0007'
const noun = { zh: '申报书', en: 'application' }

letter({
  code: 'released-from-pool',
  occasion: { zh: '移出项目库', en: 'Released from the pool' },
  channels: ['message'],
  title: { zh: '{noun}《{title}》移出项目库', en: 'Released from the pool: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）已移出项目库，本批次不再安排。理由：{reason}。',
    en: 'Your {noun} "{title}" ({number}) was released from the project pool and is not considered in this round any more. Reason: {reason}.',
  },
  facts: { noun, title, number, reason },
})
letter({
  code: 'proposal-returned',
  occasion: { zh: '拟立项清单退回', en: 'Proposal returned' },
  channels: ['message'],
  title: { zh: '拟立项清单被退回：{title}', en: 'Returned: {title}' },
  body: {
    zh: '“{step}”退回了清单《{title}》。意见：{opinion}。请修改后重新送签。',
    en: 'The list "{title}" was returned at "{step}". Opinion: {opinion}. Revise it and send it round again.',
  },
  facts: {
    title: { zh: '2026 年度第一批拟立项清单', en: 'First list of 2026' },
    step: { zh: '分管副局长审签', en: 'Deputy director' },
    opinion: { zh: '请核对第 3 项金额', en: 'Check the amount of row 3' },
  },
})
letter({
  code: 'proposal-signed',
  occasion: { zh: '审批链签署完成', en: 'Approval chain complete' },
  channels: ['message'],
  title: { zh: '审批链已签署完成：{title}', en: 'Every step signed: {title}' },
  body: {
    zh: '清单《{title}》各环节均已签署，请录入立项决定。',
    en: 'Every step of the list "{title}" is signed. Record the decision now.',
  },
  facts: { title: { zh: '2026 年度第一批拟立项清单', en: 'First list of 2026' } },
})
letter({
  code: 'reserve-promoted',
  occasion: { zh: '备选递补', en: 'Reserve promoted' },
  channels: ['message', 'sms'],
  title: { zh: '{noun}《{title}》由备选递补', en: 'Moved up from the reserve list: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）由备选递补为拟立项，核定财政资金 {amount}，将另行公示。',
    en: 'Your {noun} "{title}" ({number}) moves up from the reserve list with {amount} of public funds; a notice of its own follows.',
  },
  facts: { noun, title, number, amount: { zh: '50.00 万元', en: 'CNY 500,000.00' } },
})
letter({
  code: 'reserve-released',
  occasion: { zh: '移出备选', en: 'Released from the reserve list' },
  channels: ['message'],
  title: { zh: '{noun}《{title}》移出备选', en: 'Off the reserve list: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）不再列为备选。理由：{reason}。',
    en: 'Your {noun} "{title}" ({number}) is no longer in reserve. Reason: {reason}.',
  },
  facts: { noun, title, number, reason },
})
letter({
  code: 'approval-revoked',
  occasion: { zh: '异议成立', en: 'Objection upheld' },
  channels: ['message', 'sms'],
  title: { zh: '{noun}《{title}》取消立项', en: 'Approval revoked: {title}' },
  body: {
    zh: '公示期内收到对《{title}》（{number}）的异议，经核查成立，取消立项。异议要点：{paraphrase}。处理意见：{answer}。',
    en: 'An objection to "{title}" ({number}) was lodged during the notice, found right, and the approval is revoked. The matter: {paraphrase}. The finding: {answer}.',
  },
  facts: {
    noun,
    title,
    number,
    paraphrase: { zh: '主要研究内容已获其他财政资金支持', en: 'The main content has other public funding' },
    answer: { zh: '查证属实', en: 'Found to be so' },
  },
})
letter({
  code: 'agreement-seal-wanted',
  occasion: { zh: '任务书待签章', en: 'Agreement to seal' },
  channels: ['message', 'sms'],
  title: { zh: '《{title}》任务书请签章', en: 'Seal the agreement: {title}' },
  body: {
    zh: '《{title}》任务书 {agreement} 已审核通过，现在轮到“{step}”，请在 {due} 前办理。',
    en: 'The agreement {agreement} of "{title}" is in order, and "{step}" is next. See to it by {due}.',
  },
  facts: {
    title,
    agreement: '筑科合同〔2026〕7号',
    step: { zh: '承担单位盖章', en: 'Undertaking organisation seals' },
    due: { zh: '2026年12月30日', en: '30 December 2026' },
  },
})
letter({
  code: 'agreement-lapsed',
  occasion: { zh: '任务书逾期', en: 'Agreement lapsed' },
  channels: ['message', 'sms'],
  title: { zh: '《{title}》逾期未签任务书', en: 'Agreement lapsed: {title}' },
  body: {
    zh: '《{title}》（{number}）未在 {due} 前签订任务书，按规定视为放弃，立项终止。',
    en: 'The agreement of "{title}" ({number}) was not signed by {due}, which counts as giving up; the approval ends.',
  },
  facts: { title, number, due: { zh: '2026年12月30日', en: '30 December 2026' } },
})

import { letter } from '../desk/index.ts'

const noun = { zh: '申报书', en: 'application' }
const number = 'ZKRD-2026-0007'
const title = '磷石膏基绿色建材关键技术'
const day = { zh: '2026年12月30日', en: '30 December 2026' }
const document = '筑科通〔2026〕12号'

letter({
  code: 'objection-lodged',
  occasion: { zh: '收到异议', en: 'Objection to answer' },
  channels: ['message'],
  title: { zh: '收到异议 {receipt}：{title}', en: 'Objection {receipt}: {title}' },
  body: {
    zh: '对《{title}》的异议 {receipt} 已于 {received} 收到，请在 {due} 前核查答复。异议人身份只有监督人员可见。',
    en: 'Objection {receipt} about "{title}" was received at {received}. Check it and answer by {due}. Only supervision sees who lodged it.',
  },
  facts: {
    receipt: 'YY-2026-0001',
    title,
    received: { zh: '2026年11月24日 10:15:03', en: '24 November 2026 10:15:03' },
    due: day,
  },
})
letter({
  code: 'objection-not-upheld',
  occasion: { zh: '异议不成立', en: 'Objection not upheld' },
  channels: ['message'],
  title: { zh: '对《{title}》的异议不成立', en: 'An objection was not upheld: {title}' },
  body: {
    zh: '公示期内收到对《{title}》（{number}）的异议，{answer}，不影响立项。异议要点：{paraphrase}。',
    en: 'An objection to "{title}" ({number}) was lodged during the notice, {answer}, and changes nothing. The matter: {paraphrase}.',
  },
  facts: {
    noun,
    title,
    number,
    paraphrase: { zh: '团队成员是否重复申报', en: 'Whether a member applies twice' },
    answer: { zh: '经核查不成立', en: 'checked and found not to be so' },
  },
})
letter({
  code: 'clue-left',
  occasion: { zh: '收到线索', en: 'A clue to read' },
  channels: ['message'],
  title: { zh: '收到一条线索', en: 'A clue was left' },
  body: {
    zh: '有人留下一条未署名的线索，请在监督工作台阅处。',
    en: 'Somebody left an unsigned clue. Read it in the supervision workspace.',
  },
  facts: {},
})
letter({
  code: 'notice-over',
  occasion: { zh: '公示期满', en: 'A notice is over' },
  channels: ['message'],
  title: { zh: '公示期满，请办结：{title}', en: 'Over, to be closed: {title}' },
  body: {
    zh: '“{title}”公示期已满。没有异议的项目办结后进入任务书签订；有异议的保留到答复。',
    en: '"{title}" has run its time. Close it: rows without an objection go on to their agreements, the others wait for the answer.',
  },
  facts: { title: { zh: '2026 年度第一批拟立项公示', en: 'First notice of 2026' } },
})
letter({
  code: 'countersignature-wanted',
  occasion: { zh: '联合下达待会签', en: 'To be countersigned' },
  channels: ['message'],
  title: { zh: '请会签 {document}', en: 'Please countersign {document}' },
  body: {
    zh: '{round}的项目计划已拟文 {document}，请财政部门会签，联合下达。',
    en: 'The plan of {round} is drawn up as {document} and waits for the countersignature of finance.',
  },
  facts: { document, round: { zh: '2026 年度第一批', en: 'the first round of 2026' } },
})
letter({
  code: 'countersigned',
  occasion: { zh: '财政已会签', en: 'Countersigned' },
  channels: ['message'],
  title: { zh: '财政已会签 {document}', en: 'Finance countersigned {document}' },
  body: {
    zh: '{name}已代表财政部门会签 {document}。',
    en: '{name} countersigned {document} for finance.',
  },
  facts: { document, name: '金秀' },
})
letter({
  code: 'reserve-offered',
  occasion: { zh: '可递补备选', en: 'A reserve may move up' },
  channels: ['message'],
  title: { zh: '有额度空出，可递补：{title}', en: 'A reserve may move up: {title}' },
  body: {
    zh: '有立项项目退出，预算额度还剩 {left}。备选第 {rank} 位是《{title}》（{number}），请研究是否递补。',
    en: 'An approved project dropped out and {left} of the quota is free. Reserve number {rank} is "{title}" ({number}). Decide whether it moves up.',
  },
  facts: { title, number, rank: 1, left: { zh: '50.00 万元', en: 'CNY 500,000.00' } },
})
letter({
  code: 'supplement-lapsed',
  occasion: { zh: '补正逾期', en: 'Supplement not answered' },
  channels: ['message', 'sms'],
  title: { zh: '{noun}《{title}》补正逾期', en: 'Supplement not answered: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）未在 {due} 前提交补正材料，形式审查按未通过办结。',
    en: 'The supplement to your {noun} "{title}" ({number}) did not arrive by {due}, so its screening ended without passing.',
  },
  facts: { noun, title, number, due: day },
})
letter({
  code: 'check-reported',
  occasion: { zh: '提名者已报告核查情况', en: 'A nominator has reported' },
  channels: ['message'],
  title: { zh: '异议 {receipt} 的核查情况已报告', en: 'Objection {receipt}: the check is reported' },
  body: {
    zh: '{who}已核查对《{title}》的异议 {receipt} 并报告，请据此答复。',
    en: '{who} has checked objection {receipt} about "{title}" and reported. It can be answered now.',
  },
  facts: { receipt: 'YY-2026-0001', title, who: '观山湖区科技主管部门' },
})
letter({
  code: 'order-corrected',
  occasion: { zh: '次序异议成立', en: 'The order of names is corrected' },
  channels: ['message'],
  title: { zh: '《{title}》的次序已调整', en: 'The order of names was corrected: {title}' },
  body: {
    zh: '公示期内收到对《{title}》（{number}）次序的异议，{answer}，次序已按核查结果调整，其他不变。异议要点：{paraphrase}。',
    en: 'An objection to the order of names in "{title}" ({number}) was {answer}; the order was corrected and nothing else changed. The matter: {paraphrase}.',
  },
  facts: {
    noun,
    title,
    number,
    paraphrase: { zh: '第二、第三完成人的次序', en: 'The order of the second and third person' },
    answer: { zh: '经核查属实', en: 'checked and found to be so' },
  },
})
letter({
  code: 'bid-answered',
  occasion: { zh: '需求方已选择', en: 'The owner of the need has chosen' },
  channels: ['message', 'sms'],
  title: { zh: '{noun}《{title}》：{result}', en: '{title}: {result}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）{result}。需求方说明：{reason}',
    en: 'Your {noun} "{title}" ({number}): {result}. The owner says: {reason}',
  },
  facts: {
    noun,
    title,
    number,
    result: { zh: '进入“项目库”', en: 'goes on to "Pool"' },
    reason: { zh: '技术路线最接近需求指标', en: 'It comes closest to the targets' },
  },
})

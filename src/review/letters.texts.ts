import { letter } from '../desk/index.ts'

letter({
  code: 'seat-declined',
  occasion: { zh: '专家谢绝评审', en: 'Invitation declined' },
  channels: ['message'],
  title: { zh: '{expert}谢绝参加评审：{panel}', en: '{expert} declined: {panel}' },
  body: {
    zh: '{expert}谢绝参加“{panel}”的评审，原因：{reason}。{next}',
    en: '{expert} declined to review in "{panel}": {reason}. {next}',
  },
  facts: {
    expert: '施文博',
    panel: '新材料组',
    reason: { zh: '时间不便', en: 'No time' },
    next: { zh: '候补专家钟灵已自动补位。', en: 'Zhong Ling, a reserve, was invited.' },
  },
})
letter({
  code: 'sheet-opened-again',
  occasion: { zh: '评分表重新打开', en: 'Score sheet opened again' },
  channels: ['message'],
  title: { zh: '《{title}》的评分表已重新打开', en: 'Your sheet is open again: {title}' },
  body: {
    zh: '“{panel}”中《{title}》的评分表已重新打开，原分数已留存。理由：{reason}。请核对后重新提交。',
    en: 'Your sheet for "{title}" in "{panel}" was opened again; the earlier scores are kept. Reason: {reason}. Check it and hand it in anew.',
  },
  facts: {
    title: '山区边坡多参数无线监测终端研发',
    panel: '传感组',
    reason: { zh: '两项分数填反', en: 'Two marks were swapped' },
  },
})
letter({
  code: 'review-reminder',
  occasion: { zh: '提醒提交评分', en: 'Reminder to score' },
  channels: ['message', 'mail'],
  title: { zh: '请提交评分：{panel}', en: 'Please hand in your scores: {panel}' },
  body: {
    zh: '您在“{panel}”中还有 {left} 份评分表没有提交，截止 {due}。',
    en: 'You have {left} score sheets left to hand in for "{panel}", due by {due}.',
  },
  facts: { panel: '传感组', left: 2, due: { zh: '2026年12月1日', en: '1 December 2026' } },
})
letter({
  code: 'approach-logged',
  occasion: { zh: '收到请托登记', en: 'An approach was logged' },
  channels: ['message'],
  title: { zh: '收到一条请托登记', en: 'An approach was logged' },
  body: {
    zh: '有人登记了一条请托。内容只有监督人员能看到，请到“请托登记”查阅。',
    en: 'Somebody logged an approach. Supervision alone reads it: see the approach log.',
  },
  facts: {},
})
letter({
  code: 'fee-confirmed',
  occasion: { zh: '专家咨询费已确认', en: 'Expert fee confirmed' },
  channels: ['message'],
  title: { zh: '专家咨询费已确认：{panel}', en: 'Your fee is confirmed: {panel}' },
  body: {
    zh: '您参加“{panel}”评审的咨询费税后 {net} 元已确认，由{payer}发放。请在“我的咨询费”核对收款账户。',
    en: 'Your fee for "{panel}", {net} yuan after tax, is confirmed and will be paid by {payer}. Check the account under "My fees".',
  },
  facts: { panel: '传感组', net: '2400.00', payer: '筑城生产力促进中心（示范）' },
})
letter({
  code: 'conflict-found',
  occasion: { zh: '评审中发现回避关系', en: 'A conflict came up during review' },
  channels: ['message', 'mail'],
  title: { zh: '发现回避关系：{expert}', en: 'A conflict came up: {expert}' },
  body: {
    zh: '“{panel}”的专家{expert}出现新的回避情形：{why}。相关评分表已停用。请在评审组页面查看证据，写明理由保留，或请其回避并由候补专家补位。',
    en: '{expert} of "{panel}" {why}. The score sheets concerned rest. See the evidence on the page of the panel; keep the expert with a reason where that is allowed, or excuse them so that a reserve steps in.',
  },
  facts: {
    expert: '施文博',
    panel: '新材料组',
    why: { zh: '近年与项目人员有合作', en: 'has worked with somebody named in it of late' },
  },
})
letter({
  code: 'expert-excused',
  occasion: { zh: '专家回避', en: 'An expert is excused' },
  channels: ['message'],
  title: { zh: '您已从评审组回避：{panel}', en: 'You are excused from the panel: {panel}' },
  body: {
    zh: '因回避关系，您不再参加“{panel}”的评审，已提交的评分不计入结果。说明：{reason}。感谢您的支持。',
    en: 'Because of a conflict of interest you no longer sit on "{panel}"; scores you handed in do not count. Note: {reason}. Thank you.',
  },
  facts: { panel: '新材料组', reason: '与项目负责人有合作论文' },
})

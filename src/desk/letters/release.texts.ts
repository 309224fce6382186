import { letter } from '../letter.ts'

/** The letters of this release: one for every occasion on which somebody has to be told. */
letter({
  code: 'submitted-receipt',
  occasion: { zh: '提交回执', en: 'Receipt' },
  channels: ['message', 'mail'],
  title: { zh: '{noun}已提交，编号 {number}', en: 'Submitted: {number}' },
  body: {
    zh: '您的{noun}《{title}》已于 {received} 送达服务器，编号 {number}。可随时在“我的办件”查看由谁办理、何时办结。',
    en: 'Your {noun} "{title}" reached the server at {received} under the number {number}. "My dossiers" shows at any time who holds it and by when.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    received: { zh: '2026年11月24日 10:15:03', en: '24 November 2026 10:15:03' },
  },
})
letter({
  code: 'returned-for-correction',
  occasion: { zh: '退回修改', en: 'Returned for correction' },
  channels: ['message', 'sms'],
  title: { zh: '{noun}《{title}》被退回修改', en: 'Returned for correction: {title}' },
  body: {
    zh: '{by}退回了您的{noun}《{title}》（{number}）。理由：{reason}。请按逐项意见修改后重新提交。',
    en: '{by} returned your {noun} "{title}" ({number}). Reason: {reason}. Correct it field by field and submit it again.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    by: '花溪传感科技有限公司',
    reason: { zh: '预算说明不完整', en: 'The notes on the budget are incomplete' },
  },
})
letter({
  code: 'screening-defects',
  occasion: { zh: '一次性告知补正', en: 'Supplement asked' },
  channels: ['message', 'sms'],
  title: { zh: '{noun}《{title}》需要补正', en: 'A supplement is needed: {title}' },
  body: {
    zh: '形式审查一次性告知以下问题：{defects}。请在 {due} 前补正，补正机会只有一次。',
    en: 'Screening found these defects, told all at once: {defects}. Supply what is missing by {due}; there is one chance.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    defects: {
      zh: '1. 缺合作协议；2. 伦理批件已过期',
      en: '1. the agreement with partners is missing; 2. the ethics approval has expired',
    },
    due: { zh: '2026年12月1日', en: '1 December 2026' },
  },
})
letter({
  code: 'screening-passed',
  occasion: { zh: '形式审查通过', en: 'Screening passed' },
  channels: ['message'],
  title: { zh: '{noun}《{title}》通过形式审查', en: 'Passed screening: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）已通过形式审查，进入专家评审。',
    en: 'Your {noun} "{title}" ({number}) has passed screening and goes to the experts.',
  },
  facts: { noun: { zh: '申报书', en: 'application' }, number: 'ZKRD-2026-0007', title: '磷石膏基绿色建材关键技术' },
})
letter({
  code: 'screening-refused',
  occasion: { zh: '形式审查未通过', en: 'Screening refused' },
  channels: ['message', 'sms'],
  title: { zh: '{noun}《{title}》未通过形式审查', en: 'Not accepted at screening: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）未通过形式审查。理由：{reason}。',
    en: 'Your {noun} "{title}" ({number}) was not accepted at screening. Reason: {reason}.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    reason: { zh: '预算说明不完整', en: 'The notes on the budget are incomplete' },
  },
})
letter({
  code: 'invitation-to-review',
  occasion: { zh: '评审邀请', en: 'Invitation to review' },
  channels: ['message', 'sms'],
  title: { zh: '邀请您参加评审：{panel}', en: 'Invitation to review: {panel}' },
  body: {
    zh: '请在 {due} 前完成 {count} 份{noun}的评审。如非本人专业、存在回避关系或时间不便，请在工作台一键谢绝。',
    en: 'Please review {count} dossiers by {due}. If it is not your field, there is a conflict, or you have no time, decline with one button.',
  },
  facts: {
    panel: { zh: '新材料组', en: 'New materials' },
    noun: { zh: '申报书', en: 'application' },
    count: 12,
    due: { zh: '2026年12月1日', en: '1 December 2026' },
  },
})
letter({
  code: 'review-result',
  occasion: { zh: '评审结果', en: 'Review result' },
  channels: ['message'],
  title: { zh: '{noun}《{title}》评审结果', en: 'Review result: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）评审结果：{result}。去标识的专家意见可在办件页查看。',
    en: 'Your {noun} "{title}" ({number}): {result}. The de-identified opinions are on its page.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    result: { zh: '进入答辩', en: 'goes to the defence' },
  },
})
letter({
  code: 'put-into-pool',
  occasion: { zh: '入库', en: 'Put into the pool' },
  channels: ['message'],
  title: { zh: '{noun}《{title}》已进入项目库', en: 'In the project pool: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）已入项目库，是否立项以审批和公示结果为准。',
    en: 'Your {noun} "{title}" ({number}) is in the project pool; approval and public notice decide.',
  },
  facts: { noun: { zh: '申报书', en: 'application' }, number: 'ZKRD-2026-0007', title: '磷石膏基绿色建材关键技术' },
})
letter({
  code: 'decision-approved',
  occasion: { zh: '拟立项', en: 'Approved' },
  channels: ['message', 'sms'],
  title: { zh: '{noun}《{title}》拟立项', en: 'Approved: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）经{anchor}审定拟立项，核定财政资金 {amount}，即将公示。',
    en: 'Your {noun} "{title}" ({number}) was approved by {anchor} with {amount} of municipal funds; the public notice follows.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    anchor: { zh: '局党组会（2026年第12次）', en: 'the Party group meeting no. 12 of 2026' },
    amount: { zh: '80.00 万元', en: 'CNY 800,000.00' },
  },
})
letter({
  code: 'decision-refused',
  occasion: { zh: '未予立项', en: 'Not approved' },
  channels: ['message'],
  title: { zh: '{noun}《{title}》未予立项', en: 'Not approved: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）未予立项。理由：{reason}。',
    en: 'Your {noun} "{title}" ({number}) was not approved. Reason: {reason}.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    reason: { zh: '预算说明不完整', en: 'The notes on the budget are incomplete' },
  },
})
letter({
  code: 'decision-reserve',
  occasion: { zh: '列入备选', en: 'In reserve' },
  channels: ['message'],
  title: { zh: '{noun}《{title}》列入备选', en: 'In reserve: {title}' },
  body: {
    zh: '您的{noun}《{title}》（{number}）列入备选，顺位 {rank}。有名额空出时依次递补。',
    en: 'Your {noun} "{title}" ({number}) is in reserve at place {rank} and moves up when a place becomes free.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    rank: 2,
  },
})
letter({
  code: 'notice-published',
  occasion: { zh: '公示', en: 'Public notice' },
  channels: ['message'],
  title: { zh: '公示：{title}', en: 'Public notice: {title}' },
  body: {
    zh: '公示期自 {from} 至 {to}。对公示内容有异议的，请在期内实名提出。',
    en: 'The notice runs from {from} to {to}. Objections are lodged under a real name within it.',
  },
  facts: {
    title: '磷石膏基绿色建材关键技术',
    from: { zh: '2026年12月2日', en: '2 December 2026' },
    to: { zh: '2026年12月8日', en: '8 December 2026' },
  },
})
letter({
  code: 'objection-received',
  occasion: { zh: '异议受理', en: 'Objection received' },
  channels: ['message'],
  title: { zh: '已收到您的异议', en: 'Your objection was received' },
  body: {
    zh: '您对《{title}》提出的异议已于 {received} 收到，将在 {due} 前答复。您的身份只有监督人员可见。',
    en: 'Your objection about "{title}" was received at {received} and is answered by {due}. Only supervision sees who you are.',
  },
  facts: {
    title: '磷石膏基绿色建材关键技术',
    received: { zh: '2026年11月24日 10:15:03', en: '24 November 2026 10:15:03' },
    due: { zh: '2026年12月1日', en: '1 December 2026' },
  },
})
letter({
  code: 'objection-answered',
  occasion: { zh: '异议答复', en: 'Objection answered' },
  channels: ['message', 'sms'],
  title: { zh: '异议答复：{title}', en: 'Answer to your objection: {title}' },
  body: { zh: '处理结果：{result}。{answer}', en: 'Result: {result}. {answer}' },
  facts: {
    title: '磷石膏基绿色建材关键技术',
    result: { zh: '进入答辩', en: 'goes to the defence' },
    answer: { zh: '经核查，异议所述情况不存在。', en: 'What the objection says was checked and is not the case.' },
  },
})
letter({
  code: 'agreement-ready',
  occasion: { zh: '任务书待填', en: 'Agreement to fill in' },
  channels: ['message', 'sms'],
  title: { zh: '《{title}》请填写任务书', en: 'Fill in the agreement: {title}' },
  body: {
    zh: '《{title}》（{number}）已完成公示，请在 {due} 前填写并签署任务书，逾期视为放弃。',
    en: 'The public notice of "{title}" ({number}) is over. Fill in and sign the agreement by {due}; after that it lapses.',
  },
  facts: {
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    due: { zh: '2026年12月1日', en: '1 December 2026' },
  },
})
letter({
  code: 'agreement-returned',
  occasion: { zh: '任务书退回', en: 'Agreement returned' },
  channels: ['message', 'sms'],
  title: { zh: '《{title}》任务书需修改', en: 'Correct the agreement: {title}' },
  body: { zh: '任务书审核意见：{reason}', en: 'The check of the agreement says: {reason}' },
  facts: {
    title: '磷石膏基绿色建材关键技术',
    reason: { zh: '预算说明不完整', en: 'The notes on the budget are incomplete' },
  },
})
letter({
  code: 'agreement-sealed',
  occasion: { zh: '任务书签订完成', en: 'Agreement sealed' },
  channels: ['message', 'sms'],
  title: { zh: '《{title}》任务书已签订', en: 'Agreement sealed: {title}' },
  body: {
    zh: '《{title}》任务书 {agreement} 各方已签章，项目进入实施。',
    en: 'The agreement {agreement} of "{title}" bears every seal; the project is running.',
  },
  facts: { title: '磷石膏基绿色建材关键技术', agreement: '筑科合同〔2026〕7号' },
})
letter({
  code: 'limit-passed',
  occasion: { zh: '办理超期', en: 'Past its limit' },
  channels: ['message', 'sms'],
  title: { zh: '超期提醒：{title}', en: 'Past its limit: {title}' },
  body: { zh: '《{title}》应于 {due} 前办结，现已超期。', en: '"{title}" was due by {due} and is late.' },
  facts: { title: '磷石膏基绿色建材关键技术', due: { zh: '2026年12月1日', en: '1 December 2026' } },
})
letter({
  code: 'withdrawal-confirmed',
  occasion: { zh: '撤回确认', en: 'Withdrawal confirmed' },
  channels: ['message'],
  title: { zh: '{noun}《{title}》已撤回', en: 'Withdrawn: {title}' },
  body: {
    zh: '您已撤回{noun}《{title}》（{number}）。理由：{reason}。占用的推荐名额已释放。',
    en: 'You withdrew the {noun} "{title}" ({number}). Reason: {reason}. Its place in the quota is free again.',
  },
  facts: {
    noun: { zh: '申报书', en: 'application' },
    number: 'ZKRD-2026-0007',
    title: '磷石膏基绿色建材关键技术',
    reason: { zh: '预算说明不完整', en: 'The notes on the budget are incomplete' },
  },
})
letter({
  code: 'round-cancelled',
  occasion: { zh: '批次取消', en: 'Round cancelled' },
  channels: ['message', 'sms'],
  title: { zh: '批次取消：{round}', en: 'Round cancelled: {round}' },
  body: { zh: '{round}已取消。理由：{reason}。', en: '{round} was cancelled. Reason: {reason}.' },
  facts: {
    round: { zh: '2026年度重点研发计划第一批', en: 'Key R&D 2026, first round' },
    reason: { zh: '预算说明不完整', en: 'The notes on the budget are incomplete' },
  },
})
letter({
  code: 'round-addendum',
  occasion: { zh: '补充通知', en: 'Addendum' },
  channels: ['message'],
  title: { zh: '补充通知：{round}', en: 'Addendum: {round}' },
  body: { zh: '{text}', en: '{text}' },
  facts: {
    round: { zh: '2026年度重点研发计划第一批', en: 'Key R&D 2026, first round' },
    text: { zh: '申报截止时间延至11月30日17时。', en: 'The cut-off moves to 30 November, 17:00.' },
  },
})
letter({
  code: 'subscription-round-opened',
  occasion: { zh: '批次发布', en: 'Round published' },
  channels: ['message', 'mail'],
  title: { zh: '新批次：{round}', en: 'New round: {round}' },
  body: {
    zh: '您订阅的计划发布了新批次《{round}》，申报截止 {until}。',
    en: 'A new round of what you follow was published: {round}, open until {until}.',
  },
  facts: {
    round: { zh: '2026年度重点研发计划第一批', en: 'Key R&D 2026, first round' },
    until: { zh: '2026年11月30日', en: '30 November 2026' },
  },
})
letter({
  code: 'role-given',
  occasion: { zh: '授予角色', en: 'Role given' },
  channels: ['message'],
  title: { zh: '您获得了新的角色：{role}', en: 'You were given a role: {role}' },
  body: {
    zh: '您自 {since} 起担任{organisation}{role}。理由：{reason}',
    en: 'From {since} you act as {role} of {organisation}. Reason: {reason}',
  },
  facts: {
    role: { zh: '单位管理员', en: 'administrator of the organisation' },
    organisation: '花溪传感科技有限公司',
    since: { zh: '2026年11月24日', en: '24 November 2026' },
    reason: { zh: '预算说明不完整', en: 'The notes on the budget are incomplete' },
  },
})
letter({
  code: 'organisation-confirmed',
  occasion: { zh: '单位确认', en: 'Organisation confirmed' },
  channels: ['message'],
  title: { zh: '{organisation}已通过确认', en: '{organisation} was confirmed' },
  body: {
    zh: '{organisation}的注册已通过确认，可以申报。',
    en: 'The registration of {organisation} was confirmed; it can apply now.',
  },
  facts: { organisation: '花溪传感科技有限公司' },
})
letter({
  code: 'inquiry-answered',
  occasion: { zh: '答复', en: 'Answer' },
  channels: ['message'],
  title: { zh: '您的留言已有答复', en: 'Your message was answered' },
  body: { zh: '您的留言“{text}”答复如下：{answer}', en: 'Your message "{text}" was answered: {answer}' },
  facts: {
    text: { zh: '申报截止时间延至11月30日17时。', en: 'The cut-off moves to 30 November, 17:00.' },
    answer: { zh: '经核查，异议所述情况不存在。', en: 'What the objection says was checked and is not the case.' },
  },
})
letter({
  code: 'member-named',
  occasion: { zh: '请确认参加', en: 'Please confirm' },
  channels: ['message', 'sms'],
  title: { zh: '请确认是否参加《{title}》', en: 'Please confirm that you take part in "{title}"' },
  body: {
    zh: '{lead}在{noun}《{title}》中把您列为成员，请在工作台确认或拒绝。',
    en: '{lead} named you in the {noun} "{title}". Confirm or refuse on your desk.',
  },
  facts: { noun: { zh: '申报书', en: 'application' }, title: '磷石膏基绿色建材关键技术', lead: '文岚' },
})

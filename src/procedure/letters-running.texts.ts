import { letter } from '../desk/index.ts'

const title = '山区边坡多参数无线监测终端研发'
letter({
  code: 'change-decided',
  occasion: { zh: '变更办结', en: 'A change was decided' },
  channels: ['message', 'mail'],
  title: { zh: '变更{verdict}：《{title}》', en: 'Change {verdict}: {title}' },
  body: {
    zh: '《{title}》的变更（{kind}）{verdict}。{reason}',
    en: 'The change ({kind}) of "{title}": {verdict}. {reason}',
  },
  facts: {
    title,
    kind: { zh: '延期', en: 'Extension' },
    verdict: { zh: '已批准', en: 'Approved' },
    reason: { zh: '', en: '' },
  },
})
letter({
  code: 'acceptance-judged',
  occasion: { zh: '验收结论', en: 'Results were judged' },
  channels: ['message', 'mail', 'sms'],
  title: { zh: '验收结论（{result}）：《{title}》', en: 'Acceptance, {result}: {title}' },
  body: {
    zh: '《{title}》的验收结论：{result}。{opinion}',
    en: 'The results of "{title}": {result}. {opinion}',
  },
  facts: { title, result: { zh: '通过', en: 'Passed' }, opinion: '指标全部完成，经费使用合规。' },
})
letter({
  code: 'agreement-ended',
  occasion: { zh: '项目终止或撤销', en: 'A project was ended' },
  channels: ['message', 'mail', 'sms'],
  title: { zh: '项目已{way}：《{title}》', en: 'Project {way}: {title}' },
  body: { zh: '《{title}》已{way}。原因：{reason}。{money}', en: '"{title}" was {way}. Reason: {reason}. {money}' },
  facts: {
    title,
    way: { zh: '终止', en: 'terminated' },
    reason: '承担单位申请终止',
    money: { zh: '应退回财政资金 120000.00 元。', en: '120000.00 yuan have to be paid back.' },
  },
})
letter({
  code: 'recovery-reminder',
  occasion: { zh: '催缴财政资金', en: 'Reminder of money to be paid back' },
  channels: ['message', 'mail', 'sms'],
  title: { zh: '请退回财政资金：《{title}》', en: 'Please pay back: {title}' },
  body: {
    zh: '《{title}》还有 {left} 元财政资金没有退回（依据 {document}）。退清前负责人和承担单位不能提交新的申报。',
    en: '{left} yuan of "{title}" have not been paid back ({document}). Until then neither leader nor organisation files anything new.',
  },
  facts: { title, left: '120000.00', document: '筑科发〔2026〕18号' },
})
letter({
  code: 'recovery-closed',
  occasion: { zh: '财政资金退清', en: 'All money came back' },
  channels: ['message'],
  title: { zh: '财政资金已退清：《{title}》', en: 'All paid back: {title}' },
  body: {
    zh: '《{title}》应退的财政资金已全部退回，申报限制已自动解除。',
    en: 'What had to come back of "{title}" has; the bar on new applications is lifted.',
  },
  facts: { title },
})

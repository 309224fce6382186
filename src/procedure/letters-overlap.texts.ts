import { letter } from '../desk/index.ts'

const title = '山区边坡多参数无线监测终端研发'
const number = 'ZKRD-2026-0007'
letter({
  code: 'explanation-asked',
  occasion: { zh: '请申报人说明重合', en: 'Asked about an overlap' },
  channels: ['message', 'mail', 'sms'],
  title: { zh: '请说明《{title}》与其他材料重合的内容', en: 'Please explain an overlap of: {title}' },
  body: {
    zh: '查重发现《{title}》（{number}）有与其他材料相同的段落。请在 {due} 前说明：{question} 您的说明会在认定前由经办人阅读。',
    en: 'Passages of "{title}" ({number}) also stand elsewhere. Please explain by {due}: {question} Your answer is read before anything is decided.',
  },
  facts: {
    title,
    number,
    question: { zh: '相同的研究目标是否已由其他计划资助？', en: 'Were the same aims funded by another plan?' },
    due: { zh: '2026年12月1日', en: '1 December 2026' },
  },
})
letter({
  code: 'explanation-given',
  occasion: { zh: '申报人已说明重合', en: 'An overlap was explained' },
  channels: ['message'],
  title: { zh: '{lead}已就《{title}》作出说明', en: '{lead} has explained the overlap of: {title}' },
  body: {
    zh: '《{title}》（{number}）的重合说明：{answer} 请在该件的“查重”页比对并认定。',
    en: 'On the overlap of "{title}" ({number}): {answer} Compare and judge it under "Overlaps".',
  },
  facts: {
    title,
    number,
    lead: '文静',
    answer: { zh: '系同一团队的后续研究。', en: 'It continues earlier work of the same team.' },
  },
})

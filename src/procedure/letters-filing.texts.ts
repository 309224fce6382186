import { letter } from '../desk/index.ts'

letter({
  code: 'subscription-notice-published',
  occasion: { zh: '订阅的计划发布公示', en: 'Notice of a programme one follows' },
  channels: ['message', 'mail'],
  title: { zh: '新公示：{notice}', en: 'New notice: {notice}' },
  body: {
    zh: '您订阅的计划发布了公示《{notice}》，公示期至 {until}，期间可以提出异议。',
    en: 'A notice of what you follow was published: {notice}. It runs until {until}; objections can be lodged until then.',
  },
  facts: {
    notice: { zh: '2026 年度第一批拟立项公示', en: 'First notice of 2026' },
    until: { zh: '2026年12月30日', en: '30 December 2026' },
  },
})

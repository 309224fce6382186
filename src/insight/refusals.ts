import { refusals } from '#platform/refusal'

refusals({
  'insight.not_over': {
    status: 422,
    zh: '{day} 还没有过完，数字还会变。请选择已经过去的日期，或不填截止日期按现在统计。',
    en: '{day} is not over, so the figures would still change. Choose a day that is past, or leave it out to count up to now.',
  },
  'insight.same_cut': {
    status: 422,
    zh: '行和列不能相同。请为行或列另选一项。',
    en: 'Rows and columns cannot be the same. Choose another for one of them.',
  },
})

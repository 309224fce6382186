import { refusals } from '#platform/refusal'

refusals({
  'procedure.draft_of_another': {
    status: 422,
    zh: '草稿里的计划代码与“{programme}”不一致，没有保存。计划代码定下后不能更改。',
    en: 'The code inside the draft is not "{programme}", so nothing was saved. The code of a programme never changes.',
  },
  'procedure.draft_too_large': {
    status: 413,
    zh: '计划定义超过 1 MB，请删去不需要的内容。',
    en: 'The definition is larger than 1 MB. Take out what is not needed.',
  },
  'procedure.draft_unreadable': {
    status: 422,
    zh: '填写的 JSON 读不出来：{problem}。其他内容没有改动。',
    en: 'The JSON cannot be read: {problem}. Nothing else was changed.',
  },
  'procedure.guide_empty': {
    status: 409,
    zh: '还没有指南方向，不能公开征求意见。请先填写至少一个方向。',
    en: 'There are no guide items to comment on. Write at least one first.',
  },
  'procedure.opinions_too_short': {
    status: 422,
    zh: '征求意见期至少 {days} 个工作日（{document}），截止不早于 {day}。',
    en: 'Opinions are taken for at least {days} working days ({document}): the last day is not before {day}.',
  },
  'procedure.round_not_ready': {
    status: 409,
    zh: '批次还有 {count} 项没有准备好，不能发布。',
    en: '{count} things are missing before the round can be published.',
  },
  'procedure.no_practice_round': {
    status: 409,
    zh: '{code} 不是演练批次，不能清空。',
    en: '{code} is no practice round and cannot be wiped.',
  },
})

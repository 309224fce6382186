import { refusals } from '#platform/refusal'

refusals({
  'desk.unknown_fact': {
    status: 422,
    zh: '模板里用到了不认识的内容：{names}。可用的有：{known}。',
    en: 'The wording names facts that this letter does not have: {names}. It may use: {known}.',
  },
  'desk.deputy_wrong': {
    status: 422,
    zh: '代办人不能是本人，结束日期不能早于开始日期。',
    en: 'A deputy is somebody else, and the last day does not lie before the first.',
  },
})

import { refusals } from '#platform/refusal'

refusals({
  'procedure.explanation_waited_for': {
    status: 409,
    zh: '已请{lead}说明，还没有收到答复。收到后可以再问。',
    en: '{lead} was asked already and has not answered yet. You may ask again after the answer.',
  },
  'procedure.explanation_given': {
    status: 409,
    zh: '您已经作过说明，说明提交后不再更改。经办人如需补充会再次询问。',
    en: 'You have explained this already, and it is changed no more. The officer will ask again if more is needed.',
  },
})

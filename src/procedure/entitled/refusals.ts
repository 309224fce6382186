import { refusals } from '#platform/refusal'

/** Lists that the bureau draws up, confirmations and amounts due: what can be refused, with the way out. */
refusals({
  'procedure.not_entitled': {
    status: 409,
    zh: '这个计划由申报单位填写，不能由市科技局拟定名单。',
    en: 'Under this programme organisations apply; the bureau draws up no list.',
  },
  'procedure.no_form': {
    status: 409,
    zh: '本计划免申即享，不用申报。符合条件的单位会收到确认通知。',
    en: 'There is nothing to apply for: organisations that qualify are asked to confirm.',
  },
  'procedure.nobody_entitled': {
    status: 409,
    zh: '没有可以列入名单的单位：符合条件的都已列入，或者还缺数据。',
    en: 'No organisation can be put on the list: those that qualify are on it, or figures are missing.',
  },
  'procedure.list_over_budget': {
    status: 409,
    zh: '名单合计 {sum} 元，超出批次预算 {budget} 元。请调整政策参数或预算后再拟定。',
    en: 'The list comes to {sum} yuan, above the budget of {budget} yuan of the round. Change the parameters or the budget first.',
  },
  'procedure.account_not_yours': {
    status: 422,
    zh: '请选择本单位登记且在用的银行账户。没有账户的，先在“银行账户”中登记。',
    en: 'Choose an account that your organisation has registered and uses. Register one first if there is none.',
  },
  'procedure.due_stopped': {
    status: 409,
    zh: '有 {count} 件不能转拨付，原因见各项说明。',
    en: '{count} cannot go on to payment; each says why.',
  },
  'procedure.nothing_due': {
    status: 409,
    zh: '这件没有确定金额，不能转拨付。',
    en: 'No amount is set for this one, so nothing is due.',
  },
  'procedure.shown_already': {
    status: 409,
    zh: '已列入公示，不能在公示期内撤下；异议期满后再办理。',
    en: 'It is shown in a notice already and cannot be taken out while that runs.',
  },
})

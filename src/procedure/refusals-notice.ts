import { refusals } from '#platform/refusal'

/** Notices, joint issue and seals: what can be refused besides, with the way out. */
refusals({
  'procedure.portal_incomplete': {
    status: 422,
    zh: '登记门户网站发布要同时填写网址和发布日期。',
    en: 'A publication on the portal needs both its address and its date.',
  },
  'procedure.objection_lodged': {
    status: 409,
    zh: '您的异议已收到，回执号 {receipt}，不用重复提交。',
    en: 'Your objection was received under {receipt}; there is no need to send it again.',
  },
  'procedure.objection_kind_needed': {
    status: 422,
    zh: '请选择异议类别：实质性异议，还是只涉及次序的异议。',
    en: 'Choose the kind of objection: of substance, or about the order of names alone.',
  },
  'procedure.check_not_foreseen': {
    status: 409,
    zh: '这类异议由经办部门核查，不转提名者。',
    en: 'An objection of this kind is checked by the bureau itself.',
  },
  'procedure.check_asked': {
    status: 409,
    zh: '异议 {receipt} 已转提名者核查，请等待报告。',
    en: 'The nominator has been asked to check objection {receipt}; wait for the report.',
  },
  'procedure.check_reported': {
    status: 409,
    zh: '异议 {receipt} 的核查情况已经报告。',
    en: 'The check of objection {receipt} has been reported already.',
  },
  'procedure.check_outstanding': {
    status: 409,
    zh: '异议 {receipt} 要先由提名者核查并报告，再答复。',
    en: 'The nominator checks objection {receipt} and reports first; then it can be answered.',
  },
  'procedure.order_wrong': {
    status: 422,
    zh: '新的次序不完整：每一行写一次，不能多也不能少。',
    en: 'The new order is not whole: each row stands in it once.',
  },
  'procedure.order_missing': {
    status: 422,
    zh: '次序确需调整的，请写明新的次序。',
    en: 'Where the order is to change, give the new one.',
  },
  'procedure.no_table': {
    status: 404,
    zh: '“{programme}”没有设定汇总表。',
    en: '"{programme}" defines no table.',
  },
  'procedure.issue_before_notice': {
    status: 409,
    zh: '还有 {count} 项没有完成公示，不能联合下达。公示办结后再办理。',
    en: '{count} of these have not finished their public notice, so the plan cannot be issued yet. Close the notice first.',
  },
  'procedure.not_issued': {
    status: 409,
    zh: '这项决定还没有拟文下达，不能会签。',
    en: 'This decision has not been issued yet, so there is nothing to countersign.',
  },
  'procedure.text_changed': {
    status: 409,
    zh: '任务书 {number} 的文本与审核通过时不一致，签章已停止。请联系经办人核查。',
    en: 'The text of agreement {number} is not the one that was checked, so sealing has stopped. Ask the officer to look into it.',
  },
})

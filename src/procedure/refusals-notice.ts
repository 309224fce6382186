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

import { refusals } from '#platform/refusal'

/** Attachments, consent, taking back and letters to the bureau: what can be refused, with the way out. */
refusals({
  'procedure.checks_used_up': {
    status: 409,
    zh: '本批次的 {most} 次自查已用完。提交后由市科技局与全部项目比对。',
    en: 'The {most} checks of this round are used up. After the submission the bureau compares with everything.',
  },
  'procedure.nothing_to_check': {
    status: 409,
    zh: '还没有填写可以比对的文字。请先填写摘要或研究内容。',
    en: 'There is no text to compare yet. Write the summary or the research first.',
  },
  'procedure.voucher_taken': {
    status: 409,
    zh: '有 {count} 项凭证不能使用，见各项说明。已填内容都保留着。',
    en: '{count} vouchers cannot be used; each says why. Everything that you wrote is kept.',
  },
  'procedure.no_file_question': {
    status: 422,
    zh: '表中没有可以上传文件的“{question}”这一项。',
    en: 'The form has no question "{question}" that takes a file.',
  },
  'procedure.not_your_file': {
    status: 403,
    zh: '只能附上您自己上传的文件。请重新上传后再附上。',
    en: 'You can attach only files that you uploaded yourself. Upload it again and attach that.',
  },
  'procedure.too_many_files': {
    status: 422,
    zh: '“{question}”最多 {max} 个文件。请先移除一个。',
    en: '"{question}" takes at most {max} files. Remove one first.',
  },
  'procedure.member_unconfirmed': {
    status: 409,
    zh: '还有 {count} 位成员或合作单位没有确认：{names}。请项目负责人邀请他们确认，或移除后再提交审核。',
    en: '{count} named people or organisations have not agreed: {names}. The leader asks them to confirm, or takes them out.',
  },
  'procedure.opened_already': {
    status: 409,
    zh: '{who}已于 {at} 打开此件，不能取回。如需修改，请联系对方退回；如要放弃，可以撤回申报。',
    en: '{who} opened it at {at}, so it cannot be taken back. Ask them to return it, or withdraw it.',
  },
  'procedure.nothing_to_take_back': {
    status: 409,
    zh: '此件现在处于“{stage}”，下一环节已经办理，不能取回。',
    en: 'It is at "{stage}": the next desk has already dealt with it, so it cannot be taken back.',
  },
  'procedure.complaint_for_supervision': {
    status: 403,
    zh: '投诉由监督人员答复。',
    en: 'Complaints are answered by supervision.',
  },
  'procedure.not_submitted': {
    status: 409,
    zh: '此件还没有提交，没有回执，也不能评价。',
    en: 'It has not been submitted yet, so there is no receipt and nothing to rate.',
  },
  'procedure.nothing_to_reuse': {
    status: 422,
    zh: '所选的旧件没有可以沿用的内容：两张表没有相同的问题，或这些问题都已填写。',
    en: 'Nothing can be taken over: the two forms share no question, or you have answered them all.',
  },
})

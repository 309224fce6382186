import { refusals } from '#platform/refusal'

/** Attachments, consent, taking back and letters to the bureau: what can be refused, with the way out. */
refusals({
  'procedure.not_a_writer': {
    status: 403,
    zh: '这个计划只能由{who}填写，请以该身份办理。',
    en: 'Only {who} can write under this programme. Act in that role.',
  },
  'procedure.need_missing': {
    status: 422,
    zh: '请先选择要揭榜的需求。',
    en: 'Choose the need that you bid for.',
  },
  'procedure.need_closed': {
    status: 409,
    zh: '需求《{title}》现在不接受揭榜。请在榜单中另选。',
    en: 'The need "{title}" takes no bids now. Choose another on the list.',
  },
  'procedure.own_need': {
    status: 409,
    zh: '{host}不能揭自己发布的榜。',
    en: '{host} cannot bid for its own need.',
  },
  'procedure.bids_open': {
    status: 409,
    zh: '揭榜截止前不能选择，{until} 以后再办理。',
    en: 'None can be chosen before bidding closes; come back after {until}.',
  },
  'procedure.no_such_bid': {
    status: 422,
    zh: '选中的揭榜书不在待选之列。',
    en: 'The chosen bid is not among those that wait.',
  },
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
  'procedure.avoidance_too_many': {
    status: 422,
    zh: '申请回避的专家有 {count} 名，最多 {most} 名。',
    en: 'You name {count} experts to avoid; at most {most} are allowed.',
  },
  'procedure.avoidance_too_late': {
    status: 409,
    zh: '评审组已经组建，不能再申请或更改回避专家。如有情况请联系受理单位。',
    en: 'A panel was convened: nothing can be asked or changed any more. Tell the office in charge if there is something.',
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

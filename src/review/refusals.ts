import { refusals } from '#platform/refusal'

refusals({
  'review.cannot_be_seated': {
    status: 422,
    zh: '有 {count} 位专家不能加入评审组，原因见各项提示。',
    en: '{count} experts cannot join the panel; each says why.',
  },
  'review.conflict_of_interest': {
    status: 409,
    zh: '有 {count} 位专家存在回避关系，不能参加本组评审。请调整专家或分组。',
    en: '{count} experts have a conflict of interest with this group and cannot judge it. Change the experts or the group.',
  },
  'review.conflict_needs_reason': {
    status: 422,
    zh: '有 {count} 位专家存在一般不参加评审的情形。确需参加的，请逐人写明理由；证据见各项提示。',
    en: '{count} experts would usually not judge this group. Write the reason for each who has to; the evidence is said.',
  },
  'review.conflict_found': {
    status: 409,
    zh: '发现您与这一项存在回避关系：{why}。评分表已停用，组织单位会与您联系。',
    en: 'A conflict of interest with this dossier was found: {why}. The sheet rests; the organiser will be in touch.',
  },
  'review.conflict_open': {
    status: 409,
    zh: '还有 {count} 位专家的回避情形待处理，处理后才能形成结论。',
    en: 'Conflicts of {count} experts wait to be settled; nothing is concluded before.',
  },
  'review.no_such_conflict': {
    status: 404,
    zh: '没有这条待处理的回避关系，可能已经处理。',
    en: 'There is no such open conflict; it may have been settled.',
  },
  'review.conflict_is_hard': {
    status: 409,
    zh: '这种回避关系不能以理由保留，请将该专家请出本组。',
    en: 'No reason keeps an expert with this conflict: excuse them from the panel.',
  },
  'review.relation_names_nobody': {
    status: 422,
    zh: '请写明对方姓名，或选择单位。',
    en: 'Name the other person, or choose an organisation.',
  },
  'review.relation_days': {
    status: 422,
    zh: '结束日期不能早于开始日期。',
    en: 'The last day cannot lie before the first.',
  },
  'review.relation_ended': { status: 409, zh: '这条申报已经终止。', en: 'This declaration has been ended already.' },
  'review.expert_full': {
    status: 409,
    zh: '有 {count} 位专家已达到年度评审次数上限。',
    en: '{count} experts have reached the number of reviews of a year.',
  },
  'review.panel_concluded': {
    status: 409,
    zh: '评审组“{panel}”已形成结论，不能再打分或调整专家。',
    en: 'The panel "{panel}" has concluded: scores and experts can change no more.',
  },
  'review.vote_not_carried': {
    status: 409,
    zh: '有 {count} 项表决未通过，不能列入。',
    en: '{count} of these did not carry the vote and cannot go on.',
  },
  'review.seat_declined': {
    status: 409,
    zh: '您已谢绝这次评审邀请。如需参加，请联系组织单位重新邀请。',
    en: 'You have declined this invitation. Ask the organiser to invite you again if you wish to take part.',
  },
  'review.already_scored': {
    status: 409,
    zh: '您已提交 {count} 份评分表，不能再谢绝。确有回避关系的，请联系组织单位。',
    en: 'You have handed in {count} score sheets and can decline no more. If there is a conflict, tell the organiser.',
  },
  'review.not_in_panel': {
    status: 404,
    zh: '这一项不在本评审组的评审清单内。',
    en: 'This dossier is not among those of the panel.',
  },
  'review.sheet_locked': {
    status: 409,
    zh: '这份评分表已提交并锁定。确需修改，请联系组织单位说明理由后重新打开。',
    en: 'This sheet was handed in and is locked. If it must change, ask the organiser to open it again with a reason.',
  },
  'review.sheet_stale': {
    status: 409,
    zh: '这份评分表在 {at} 已在另一处保存过。您填写的内容仍在下方，请核对后再保存。',
    en: 'This sheet was saved elsewhere at {at}. What you typed is kept below; compare, then save again.',
  },
  'review.sheet_incomplete': {
    status: 422,
    zh: '有 {count} 处需要补充或修改后才能保存。',
    en: '{count} places need attention before the sheet can be kept.',
  },
  'review.sheet_not_submitted': {
    status: 409,
    zh: '这份评分表还没有提交，不需要重新打开。',
    en: 'This sheet was not handed in yet, so there is nothing to open again.',
  },
  'review.quorum_missing': {
    status: 409,
    zh: '有 {count} 项的有效评分不足 {need} 份，还不能形成结论。',
    en: '{count} dossiers have fewer than {need} scores, so nothing can be concluded yet.',
  },
  'review.passed_over': {
    status: 422,
    zh: '有 {count} 项排名不低于入围项目而未入围，请逐项写明理由。',
    en: '{count} dossiers stand no lower than one that is shortlisted and are left out: write the reason for each.',
  },
  'review.nobody_to_remind': {
    status: 409,
    zh: '所有专家都已交齐评分表或谢绝邀请，没有需要提醒的人。',
    en: 'Every expert has handed in all sheets or declined: there is nobody to remind.',
  },
  'review.no_expert': {
    status: 404,
    zh: '专家名单中没有此人，或已退出。',
    en: 'There is no such expert on the list, or they have left it.',
  },
  'review.approach_in_future': {
    status: 422,
    zh: '请托发生的日期不能晚于今天，请核对日期。',
    en: 'The day of the approach cannot lie ahead: check the date.',
  },
  'review.approach_logged': {
    status: 409,
    zh: '您已就“{panel}”登记过请托，不能再声明“无请托”。登记内容只有监督人员能看到。',
    en: 'You have logged an approach about "{panel}", so you cannot state that there was none. Supervision alone reads the entry.',
  },
  'review.attendance_in_future': {
    status: 422,
    zh: '签到日期不能晚于今天，请核对日期。',
    en: 'The day of attendance cannot lie ahead: check the date.',
  },
  'review.not_seated': {
    status: 422,
    zh: '名单中有人不是本评审组的专家，或已谢绝邀请。',
    en: 'Somebody on the list does not sit on this panel, or has declined.',
  },
  'review.fee_out_of_bounds': {
    status: 422,
    zh: '发放标准超出规定的范围，请按各项提示修改。',
    en: 'The rates lie outside what the rule allows; each says the bounds.',
  },
  'review.fee_sheet_confirmed': {
    status: 409,
    zh: '本组的发放表已经确认，不能再修改。确有差错的，请在下一次发放时说明并更正。',
    en: 'The fee sheet of this panel was confirmed and changes no more. Put right an error with the next one and say so.',
  },
  'review.fee_sheet_exists': {
    status: 409,
    zh: '本组已有一张发放表，请打开后重新编制。',
    en: 'The panel has a fee sheet already: open it and make it anew.',
  },
  'review.fee_sheet_own': {
    status: 409,
    zh: '发放表不能由编制人自己确认，请由另一位经办人或财务人员确认。',
    en: 'Whoever made a fee sheet does not confirm it: another officer or finance does.',
  },
  'review.no_payer': {
    status: 409,
    zh: '查不到组织单位，无法确定由谁发放。请先在单位与人员中登记组建人的任职。',
    en: 'The organiser is not known, so nobody is there to pay. Record the post of whoever convened the panel first.',
  },
})

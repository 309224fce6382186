import { refusals } from '#platform/refusal'

/** From the pool to the sealed agreement: what can be refused, with the rule and the way out. */
refusals({
  'procedure.not_in_pool': {
    status: 409,
    zh: '有 {count} 项已不在项目库中，清单没有保存。请刷新项目库后重新勾选。',
    en: '{count} of these are no longer in the pool, so the list was not made. Reload the pool and choose again.',
  },
  'procedure.rows_wrong': {
    status: 422,
    zh: '清单有 {count} 处需要改正，已逐条标出，填写的内容都已保留。',
    en: '{count} rows of the list need correcting; each is marked and nothing you typed is lost.',
  },
  'procedure.budget_exceeded': {
    status: 409,
    zh: '本批次预算额度 {budget}，还可安排 {left}，这份清单要用 {wanted}。请减少金额或把部分项目列为备选。',
    en: 'The budget quota of this round is {budget}; {left} is left and this list takes {wanted}. Lower amounts, or put some on the reserve list.',
  },
  'procedure.step_of_another': {
    status: 403,
    zh: '审批链现在走到“{step}”，由该环节的身份签署。纸质签批可由经办人登记扫描件。',
    en: 'The approval chain stands at "{step}", which belongs to another role. A signature on paper can be recorded by an officer with its scan.',
  },
  'procedure.step_signed_by_you': {
    status: 409,
    zh: '您已签署过这份清单的前一环节，“{step}”应由另一位同志签署。',
    en: 'You signed an earlier step of this list; "{step}" is for somebody else.',
  },
  'procedure.step_moved_on': {
    status: 409,
    zh: '审批链已不在您打开页面时的环节，现在是“{step}”。请刷新后再签署。',
    en: 'The chain has moved on since you opened the page and now stands at "{step}". Reload before you sign.',
  },
  'procedure.chain_complete': {
    status: 409,
    zh: '审批链已全部签署，请录入立项决定。',
    en: 'The approval chain is complete: record the decision now.',
  },
  'procedure.chain_not_complete': {
    status: 409,
    zh: '审批链还没有走完（{state}），不能录入立项决定。',
    en: 'The approval chain is not complete ({state}), so no decision can be recorded yet.',
  },
  'procedure.proposal_returned': {
    status: 409,
    zh: '清单已被退回，请经办人修改后重新送签。',
    en: 'The list was returned: an officer revises it and sends it round again.',
  },
  'procedure.proposal_not_returned': {
    status: 409,
    zh: '清单正在审批中，没有被退回，不能修改。',
    en: 'The list is being signed and was not returned, so it cannot be revised.',
  },
  'procedure.proposal_rows_fixed': {
    status: 422,
    zh: '修改清单时不能增减项目，有 {count} 项与原清单不一致。',
    en: 'A revision keeps the dossiers of the list; {count} differ from it.',
  },
  'procedure.decided_already': {
    status: 409,
    zh: '这份清单已作出立项决定（{document}），不能重复录入。',
    en: 'This list was decided already ({document}).',
  },
  'procedure.reserve_order': {
    status: 409,
    zh: '备选项目按顺序递补，现在轮到第 {rank} 位“{title}”。如其放弃，请先办理移出备选。',
    en: 'Reserves follow in order, and the next is number {rank}, "{title}". If it gives up, release it first.',
  },
  'procedure.nothing_approved': {
    status: 409,
    zh: '没有等待公示的立项项目，不能发布公示。',
    en: 'No approved dossier waits for its notice, so there is nothing to publish.',
  },
  'procedure.decisions_mixed': {
    status: 422,
    zh: '一次公示只能包含同一批次、同一计划版本的项目。',
    en: 'One notice holds dossiers of one round and one version of the programme.',
  },
  'procedure.no_objections': { status: 409, zh: '“{title}”不受理异议。', en: '"{title}" takes no objections.' },
  'procedure.objection_window': {
    status: 409,
    zh: '“{title}”的异议受理期到 {until}，服务器收到的时间是 {received}，已经超过。可以在页面下方留下线索，由监督部门阅处。',
    en: 'Objections to "{title}" were taken until {until}; yours reached the server at {received}. You can still leave a clue at the foot of the page for supervision.',
  },
  'procedure.objection_needs_name': {
    status: 422,
    zh: '异议须实名提出。请先完善姓名，或改为留下线索。',
    en: 'An objection needs your real name. Complete your name first, or leave a clue instead.',
  },
  'procedure.objection_too_late_for_row': {
    status: 409,
    zh: '这一项已办结，不能再提异议。',
    en: 'This one has ended, so no objection can be lodged against it.',
  },
  'procedure.objection_answered': {
    status: 409,
    zh: '异议 {receipt} 已答复，不能重复办理。',
    en: 'Objection {receipt} was answered already.',
  },
  'procedure.notice_running': {
    status: 409,
    zh: '“{title}”公示到 {until}，期满后才能办结。',
    en: '"{title}" runs until {until} and can be closed after that.',
  },
  'procedure.notice_closed': { status: 409, zh: '“{title}”已于 {at} 办结。', en: '"{title}" was closed at {at}.' },
  'procedure.issued_already': {
    status: 409,
    zh: '这项决定已下达（{document}）。',
    en: 'This decision was issued already ({document}).',
  },
  'procedure.countersigned_already': { status: 409, zh: '财政部门已会签。', en: 'Finance has countersigned already.' },
  'procedure.agreement_sent': {
    status: 409,
    zh: '这些项目的任务书都已发送，不用重复办理。',
    en: 'The agreements of these dossiers were all sent already.',
  },
  'procedure.agreement_not_writing': {
    status: 409,
    zh: '任务书正在{state}，现在不能修改。',
    en: 'The agreement is {state} and cannot be changed now.',
  },
  'procedure.agreement_not_checking': {
    status: 409,
    zh: '任务书没有等待审核的版本。',
    en: 'There is no version of the agreement that waits for a check.',
  },
  'procedure.agreement_not_sealing': {
    status: 409,
    zh: '任务书还没有审核通过，不能签章。',
    en: 'The agreement has not been found in order yet, so nobody can seal it.',
  },
  'procedure.agreement_stale': {
    status: 409,
    zh: '任务书刚刚在另一个页面保存过。您填写的内容仍在下方，请核对后再保存。',
    en: 'The agreement was just saved from another page. What you typed is kept below; compare and save again.',
  },
  'procedure.terms_wrong': {
    status: 422,
    zh: '任务书还有 {count} 处需要改正，请按提示修改后提交。',
    en: '{count} things in the agreement need correcting; each is marked.',
  },
  'procedure.seal_order': {
    status: 409,
    zh: '签章按顺序办理，现在轮到“{next}”。',
    en: 'Seals follow an order, and the next one is "{next}".',
  },
  'procedure.seal_of_another': {
    status: 403,
    zh: '“{step}”由{party}办理，您现在的身份不能代签。',
    en: '"{step}" is for the {party}; your present role cannot seal it.',
  },
  'procedure.scan_needed': {
    status: 422,
    zh: '请上传盖章页扫描件并填写盖章日期。',
    en: 'Attach the scan of the sealed page and give its date.',
  },
  'procedure.rated_already': {
    status: 409,
    zh: '您已评价过此件，感谢。每人每件评价一次。',
    en: 'You have rated this already, thank you. Each person rates a dossier once.',
  },
  'procedure.rating_too_early': {
    status: 409,
    zh: '办件办结或签订任务书后可以评价。',
    en: 'A dossier can be rated once it has ended or its agreement is sealed.',
  },
  'procedure.inquiry_about_nothing': {
    status: 422,
    zh: '请写明是关于哪个批次或办件。',
    en: 'Say which round or dossier this is about.',
  },
  'procedure.inquiry_answered': { status: 409, zh: '这一条已答复，不能重复办理。', en: 'This was answered already.' },
  'procedure.opinions_closed': {
    status: 409,
    zh: '本批次指南已发布，征求意见已结束。可以改为提问。',
    en: 'The guide of this round is published, so opinions are closed. Ask a question instead.',
  },
  'procedure.no_such_day': {
    status: 422,
    zh: '“{day}”不是真实的日期，或晚于今天。请按 2026-11-23 的样式填写。',
    en: '"{day}" is no real date, or lies in the future. Write it like 2026-11-23.',
  },
})

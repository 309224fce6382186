import { refusals } from '#platform/refusal'

refusals({
  'registry.phone_wrong': {
    status: 422,
    zh: '“手机号”格式不正确。请填写 11 位大陆手机号；境外号码以“+国家(地区)代码”开头。',
    en: 'The phone number is not in a known form. Give an 11-digit mainland mobile, or + and the country code for others.',
  },
  'registry.email_wrong': {
    status: 422,
    zh: '“邮箱”格式不正确。请填写完整地址，如 name@example.cn。',
    en: 'The e-mail address is not complete. Write it as name@example.cn.',
  },
  'registry.days_reversed': {
    status: 422,
    zh: '结束日期 {until} 早于开始日期 {since}。请修改其中一个日期。',
    en: 'The last day, {until}, is before the first day, {since}. Correct one of them.',
  },
  'registry.person_exists': {
    status: 409,
    zh: '这位人员已经登记过，没有重复登记。请直接查找并使用已有的信息。',
    en: 'This person is registered already and was not registered again. Look them up and use the existing record.',
  },
  'registry.number_known': {
    status: 409,
    zh: '“证件号码”已登记在另一人名下。如是您本人，请用原账号登录；如有误，请联系系统管理员合并或更正。',
    en: 'This document number is registered already. If it is yours, sign in with your existing account; if not, ask an administrator to merge or correct the records.',
  },
  'registry.orcid_known': {
    status: 409,
    zh: '这个 ORCID 已登记在另一人名下。请核对；如是同一人，请联系系统管理员合并。',
    en: 'This ORCID iD belongs to another person in the registry. Check it; if both are you, ask an administrator to merge the records.',
  },
  'registry.nobody_found': {
    status: 404,
    zh: '没有找到姓名与所填证件号、联系方式或 ORCID 同时相符的人员。请与对方核对，或请其先注册。',
    en: 'Nobody has both this name and this identifier. Check with the person, or ask them to register first.',
  },
  'registry.post_exists': {
    status: 409,
    zh: '您在“{organisation}”已有任职或正在申请，无需重复申请。请在“我的身份”查看进度。',
    en: 'You already hold or have asked for a post at {organisation}. See "Who I am here" for where it stands.',
  },
  'registry.own_post': {
    status: 403,
    zh: '不能确认本人的任职。请由本单位另一位管理员或市科技局经办人确认。',
    en: 'You cannot confirm your own post. Ask another administrator of the organisation, or the bureau.',
  },
  'registry.post_answered': {
    status: 409,
    zh: '{person}的任职申请已经答复过，没有再次改动。请刷新页面查看结果。',
    en: 'The request of {person} has been answered already and was not changed. Reload the page to see the answer.',
  },
  'registry.other_organisation': {
    status: 403,
    zh: '这属于“{organisation}”，您现在的身份只能办理本单位的事项。请切换身份后再办。',
    en: 'This belongs to {organisation}; in your present role you act only for your own organisation. Change your role first.',
  },
  'registry.grant_to_self': {
    status: 403,
    zh: '不能给自己授予“{role}”角色。请由其他有权人员授予：{givers}。',
    en: 'You cannot give yourself the role "{role}". It can be given by: {givers}.',
  },
  'registry.organisation_needed': {
    status: 422,
    zh: '“{role}”须对应一家单位。请填写“单位”。',
    en: 'The role "{role}" is held for an organisation. Choose the organisation.',
  },
  'registry.not_in_post': {
    status: 409,
    zh: '{person}在“{organisation}”没有已确认的任职，不能担任其管理员。请先确认任职。',
    en: '{person} has no confirmed post at {organisation} and cannot administer it. Confirm the post first.',
  },
  'registry.role_held': {
    status: 409,
    zh: '{person}已经是“{role}”，没有重复授予。',
    en: '{person} already holds the role "{role}"; it was not given twice.',
  },
  'registry.administrator_twice': {
    status: 409,
    zh: '{person}已是“{other}”，不能再任“{role}”：系统、安全、审计管理员须由不同的人担任（三员分离）。',
    en: '{person} is {other} and cannot be {role} as well: the system, security and audit administrators are different people.',
  },
  'registry.role_ended': {
    status: 409,
    zh: '{person}的“{role}”角色已经收回，没有再次改动。',
    en: 'The role "{role}" of {person} has ended already; nothing was changed.',
  },
  'registry.not_your_role': {
    status: 403,
    zh: '“{role}”角色不由您现在的身份收回。请联系授予此角色的部门。',
    en: 'Your present role cannot end the role "{role}". Ask whoever gives it.',
  },
  'registry.last_administrator': {
    status: 409,
    zh: '这是“{organisation}”唯一的管理员。请先授予另一人单位管理员角色，再收回这一个。',
    en: 'This is the only administrator of {organisation}. Give the role to somebody else first.',
  },
  'registry.organisation_exists': {
    status: 409,
    zh: '这家单位已登记{name}，并已有管理员或正在确认。请改为“申请加入单位”，由其管理员确认。',
    en: 'This organisation is registered already ({name}) and is administered or being confirmed. Ask to join it instead.',
  },
  'registry.number_needed': {
    status: 422,
    zh: '请填写“统一社会信用代码”；确无代码的单位（境外机构等），请填写本地编号和无代码的原因。',
    en: 'Give the unified social credit code; for a body without one, give a local number and the reason.',
  },
  'registry.founding_decided': {
    status: 409,
    zh: '“{organisation}”的登记申请已经答复过。请刷新页面查看结果。',
    en: 'The founding of {organisation} has been answered already. Reload the page to see the answer.',
  },
  'registry.own_founding': {
    status: 403,
    zh: '不能确认本人提出的单位登记。请由另一位经办人确认。',
    en: 'You cannot confirm an organisation that you brought in yourself. Ask another officer.',
  },
  'registry.name_before': {
    status: 422,
    zh: '新名称的启用日期须晚于现名称“{name}”的启用日期（{since}）。请核对变更登记通知书。',
    en: 'A new name begins after the present one ({name}, since {since}). Check the notice of the change.',
  },
  'registry.account_wrong': {
    status: 422,
    zh: '“账号”应为 8 至 32 位数字。请按开户许可证核对。',
    en: 'An account number has 8 to 32 digits. Check it against the account certificate.',
  },
  'registry.account_known': {
    status: 409,
    zh: '本单位已登记这个账号，没有重复登记。',
    en: 'This account is registered for the organisation already and was not added twice.',
  },
  'registry.account_settled': {
    status: 409,
    zh: '账户 {account} 已核验或已停用，没有再次改动。',
    en: 'The account {account} has been verified or ended already; nothing was changed.',
  },
  'registry.own_account': {
    status: 403,
    zh: '不能核验本人登记的账户。请由另一位财务人员核验。',
    en: 'You cannot verify an account that you added yourself. Ask a colleague in finance.',
  },
  'registry.qualification_ended': {
    status: 409,
    zh: '这项资质已经注销，没有再次改动。',
    en: 'This qualification has ended already; nothing was changed.',
  },
  'registry.no_mandate': {
    status: 403,
    zh: '贵机构在 {day} 没有可办理“{act}”的有效委托（核对项目、批次和期限）。请联系委托方市科技局。',
    en: 'On {day} your institution holds no mandate for "{act}" (programme, round and dates were checked). Ask the bureau that gives mandates.',
  },
  'registry.mandate_ended': {
    status: 409,
    zh: '委托（{document}）已经终止，没有再次改动。',
    en: 'The mandate {document} has ended already; nothing was changed.',
  },
  'registry.act_unknown': {
    status: 422,
    zh: '委托事项中有平台没有的办理事项：{acts}。请从列出的事项中选择。',
    en: 'The platform knows no such acts: {acts}. Choose among those listed.',
  },
  'registry.never_delegated': {
    status: 422,
    zh: '审批决定和惩戒不得委托：{acts}。请从委托事项中去掉。',
    en: 'Approval and sanctions are never delegated: {acts}. Take them out of the mandate.',
  },
  'registry.purchase_barred': {
    status: 422,
    zh: '“{institution}”为公益一类事业单位，不得作为政府购买服务的承接主体（财政部令第102号）。可改用“职责委托”。',
    en: '{institution} is a class 1 public institution and may not contract under government purchase of services (MoF Order 102). Entrust it as a duty instead.',
  },
  'registry.sanction_lifted': {
    status: 409,
    zh: '这项惩戒已由 {document} 解除，没有再次改动。',
    en: 'This sanction was lifted by {document} already; nothing was changed.',
  },
  'registry.achievement_claimed': {
    status: 409,
    zh: '这个编号的成果已经登记。请直接引用；署名有误的，请联系登记人或系统管理员。',
    en: 'A result with this number is registered already. Refer to it; if its contributors are wrong, tell whoever claimed it.',
  },
  'registry.merge_self': { status: 422, zh: '请选择两条不同的记录。', en: 'Choose two different records.' },
  'registry.merge_done': {
    status: 409,
    zh: '其中一条记录已经合并。请刷新页面，在合并后的记录上办理。',
    en: 'One of the two has been merged already. Reload the page and continue with the record that was kept.',
  },
  'registry.merge_chain': {
    status: 409,
    zh: '要并入的记录自己还带着已合并的记录。请先撤销那次合并，再把两条分别并入。',
    en: 'The record that would go has others merged into it. Undo that merge first, then merge each into the one you keep.',
  },
  'registry.merge_undone': {
    status: 409,
    zh: '这次合并已经撤销，没有再次改动。',
    en: 'This merge was undone already; nothing was changed.',
  },
})

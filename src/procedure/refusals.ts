import { refusals } from '#platform/refusal'
import './refusals-decision.ts'
import './letters-decision.texts.ts'

refusals({
  'procedure.not_now': {
    status: 409,
    zh: '此件现在处于“{stage}”，不能办理这一步。请打开办件页查看当前由谁办理。',
    en: 'This dossier is now at "{stage}", so this cannot be done. Open its page to see who holds it.',
  },
  'procedure.ended': {
    status: 409,
    zh: '此件已办结（{stage}），不能再改动。',
    en: 'This dossier has ended ({stage}) and cannot change any more.',
  },
  'procedure.no_such_outcome': {
    status: 409,
    zh: '“{stage}”没有“{result}”这一结果。',
    en: '"{stage}" cannot come to "{result}".',
  },
  'procedure.reason_needed': {
    status: 422,
    zh: '请写明理由：当事人会看到它。',
    en: 'Write the reason: the person concerned will read it.',
  },
  'procedure.contradictions': {
    status: 422,
    zh: '计划定义有 {count} 处相互矛盾，不能发布。请逐条改正。',
    en: 'The definition contradicts itself in {count} places and cannot be published. Correct each of them.',
  },
  'procedure.version_exists': {
    status: 409,
    zh: '该计划第 {version} 版已发布，内容不能再改。请另存为新版本。',
    en: 'Version {version} of this programme is published and cannot change. Save it as a new version.',
  },
  'procedure.round_not_open': {
    status: 409,
    zh: '本批次现在不受理新申报：{why}。',
    en: 'This round does not take new applications now: {why}.',
  },
  'procedure.cut_off_passed': {
    status: 409,
    zh: '{who}的截止时间是 {cutOff}，服务器收到您的请求是 {received}，已经超过。内容仍保存在草稿里。如遇系统原因，请关注延期通知。',
    en: 'The cut-off for {who} was {cutOff}; your request reached the server at {received}, after it. Your draft is kept. Watch for an extension order if the system was at fault.',
  },
  'procedure.section_unknown': {
    status: 404,
    zh: '这份表没有“{section}”这一部分。',
    en: 'This form has no section "{section}".',
  },
  'procedure.answers_incomplete': {
    status: 422,
    zh: '还差 {count} 项就可以提交，请按提示补齐。',
    en: '{count} things are left before this can be submitted; each is marked.',
  },
  'procedure.rule_broken': {
    status: 422,
    zh: '有 {count} 项申报条件没有满足，不能提交。每一项都说明了原因和办法。',
    en: '{count} conditions are not met, so this cannot be submitted. Each says why and what can be done.',
  },
  'procedure.pledge_needed': {
    status: 422,
    zh: '提交前请阅读并签署科研诚信承诺书。',
    en: 'Read and sign the pledge of integrity before submitting.',
  },
  'procedure.not_yours': {
    status: 403,
    zh: '此件由{holder}办理，您现在的身份不能代办。',
    en: 'This dossier is with {holder}; your present role cannot act on it.',
  },
  'procedure.quota_full': {
    status: 409,
    zh: '{recommender}在本批次的推荐名额为 {quota} 项，已用完。可退回其他申报后再推荐。',
    en: '{recommender} may recommend {quota} in this round and has done so. Return another one first.',
  },
  'procedure.bounds': {
    status: 422,
    zh: '{name}应在 {min} 到 {max} 之间，依据{document}。',
    en: '{name} must lie between {min} and {max} ({document}).',
  },
})

refusals({
  'procedure.section_stale': {
    status: 409,
    zh: '这一部分刚刚由{who}保存过。您填写的内容仍在下方，请核对后再保存。',
    en: '{who} has just saved this section. What you typed is kept below; compare and save again.',
  },
})

refusals({
  'procedure.round_published': {
    status: 409,
    zh: '批次 {code} 已发布。需要更正时请发布补充通知。',
    en: 'Round {code} is published. Correct it by an addendum.',
  },
  'procedure.no_post': {
    status: 403,
    zh: '您还不是{host}经单位管理员确认的人员，不能以它的名义申报。请先在“我的单位”申请加入，或请单位管理员确认。',
    en: 'You are not yet a confirmed member of {host}, so you cannot apply in its name. Ask to join under "My organisations", or ask its administrator to confirm you.',
  },
  'procedure.barred': {
    status: 403,
    zh: '{who}在惩戒期内（{decision}，至 {until}），期间不能申报。期满自动解除；如有异议可申请信用修复。',
    en: '{who} is barred by {decision} until {until} and cannot apply before then. The bar lifts by itself; repair can be applied for.',
  },
})

refusals({
  'procedure.round_not_published': {
    status: 409,
    zh: '批次 {code} 没有发布或已取消，不能办理这一步。',
    en: 'Round {code} is not published or was cancelled, so this cannot be done.',
  },
  'procedure.cut_off_earlier': {
    status: 422,
    zh: '补充通知只能推迟截止时间，不能提前。',
    en: 'An addendum may move a cut-off later, never earlier.',
  },
})

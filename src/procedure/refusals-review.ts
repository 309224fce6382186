import { refusals } from '#platform/refusal'

refusals({
  'procedure.not_checked_yet': {
    status: 409,
    zh: '《{title}》提交后还没有完成首次查重，通常几分钟内完成。请稍后再看。',
    en: '"{title}" has not been compared for the first time yet; that is done within minutes of its submission. Look again then.',
  },
  'procedure.mandate_used_up': {
    status: 403,
    zh: '委托（{document}）限办 {most} 件，已办满。请联系委托单位调整。',
    en: 'The mandate {document} covers {most} dossiers, and that number is reached. Ask the bureau to change it.',
  },
  'procedure.screening_incomplete': {
    status: 422,
    zh: '还有 {count} 处没有判断或没有写明理由，请逐项补齐。',
    en: '{count} places lack an answer or its reason; each is marked.',
  },
  'procedure.screening_not_clean': {
    status: 422,
    zh: '有 {count} 条规则判为不符合，不能通过。请选择一次性告知补正或不通过。',
    en: '{count} rules were answered with no, so it cannot pass. Ask for a supplement or refuse it.',
  },
  'procedure.screening_no_defect': {
    status: 422,
    zh: '所有规则都判为符合，不需要补正，也不能不通过。',
    en: 'Every rule was answered with yes: there is nothing to supplement and no ground to refuse.',
  },
  'procedure.supplement_used': {
    status: 409,
    zh: '此件已补正过一次。补正只有一次机会，请作出通过或不通过的结论。',
    en: 'This dossier has had its one supplement. Pass it or refuse it now.',
  },
  'procedure.none_to_pass': {
    status: 409,
    zh: '所选 {count} 件都不能批量通过，每一件都说明了原因。',
    en: 'None of the {count} chosen can pass in a batch; each says why.',
  },
  'procedure.screening_open': {
    status: 409,
    zh: '还有 {count} 件在形式审查或补正中，全部有结论后才能公布。',
    en: '{count} dossiers are still in screening or supplement; the result is published when none is.',
  },
  'procedure.screening_nothing': {
    status: 409,
    zh: '本批次还没有通过形式审查的办件，没有可以公布的结果。',
    en: 'Nothing in this round has passed screening, so there is no result to publish.',
  },
  'procedure.panel_small': {
    status: 422,
    zh: '评审组至少 {need} 人，现在选了 {have} 人。',
    en: 'A panel has at least {need} experts; {have} were chosen.',
  },
  'procedure.panel_due_past': {
    status: 422,
    zh: '评审截止时间已经过去，请另行设定。',
    en: 'The time set for the review has passed. Set a later one.',
  },
  'procedure.panel_not_there': {
    status: 409,
    zh: '有 {count} 件现在不在这一评审环节，不能编入评审组。',
    en: '{count} of the dossiers are not at this review stage and cannot be put before a panel.',
  },
  'procedure.panel_mixed': {
    status: 409,
    zh: '所选办件属于计划的不同版本，评审指标不同，请分组评审。',
    en: 'These dossiers are pinned to different versions of the programme, with rubrics of their own. Make separate panels.',
  },
  'procedure.panel_has_it': {
    status: 409,
    zh: '有 {count} 件已在评审组“{panel}”中，尚未形成结论。',
    en: '{count} of the dossiers lie with the panel "{panel}", which has not concluded.',
  },
})

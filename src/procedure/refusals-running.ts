import { refusals } from '#platform/refusal'

refusals({
  'procedure.year_ahead': {
    status: 422,
    zh: '{year} 年还没有到，请填写今年或以前的年度。',
    en: '{year} has not begun: give this year or an earlier one.',
  },
  'procedure.spent_too_much': {
    status: 422,
    zh: '支出超过批准金额，请按提示核对。',
    en: 'More was spent than was approved: check what is marked.',
  },
  'procedure.change_incomplete': {
    status: 422,
    zh: '变更申请还不能提交，请按各项提示修改。',
    en: 'The change cannot be sent yet: see what is marked.',
  },
  'procedure.change_nothing': {
    status: 422,
    zh: '变更前后没有不同，请修改内容后再提交。',
    en: 'Nothing differs before and after: change something first.',
  },
  'procedure.change_pending': {
    status: 409,
    zh: '还有一项变更等待审批，请先等它办结。',
    en: 'Another change waits for its decision: let it be settled first.',
  },
  'procedure.change_decided': {
    status: 409,
    zh: '这项变更已经办结（{verdict}）。',
    en: 'This change was settled already ({verdict}).',
  },
  'procedure.no_end': {
    status: 409,
    zh: '任务书没有约定结束日期，不能申请延期。请联系经办人。',
    en: 'The agreement has no end, so it cannot be prolonged. Turn to the officer.',
  },
  'procedure.extension_late': {
    status: 409,
    zh: '延期须在结束（{end}）前 {months} 个月提出，现在已晚。可以按期申请验收，或联系经办人办理终止。',
    en: 'An extension is asked for {months} months before the end ({end}); it is too late now. Ask for acceptance in time, or turn to the officer.',
  },
  'procedure.extension_long': {
    status: 422,
    zh: '延期不超过 {months} 个月，最晚到 {latest}。',
    en: 'An extension is at most {months} months, to {latest} at the latest.',
  },
  'procedure.extension_again': {
    status: 409,
    zh: '每个项目最多延期 {times} 次，本项目已用完。',
    en: 'A project is prolonged at most {times} times; this one has been.',
  },
  'procedure.acceptance_incomplete': {
    status: 422,
    zh: '还有 {count} 处需要补充，才能申请验收。',
    en: '{count} things are left before acceptance can be asked for.',
  },
  'procedure.no_acceptance': {
    status: 409,
    zh: '还没有收到验收申请。',
    en: 'Nobody has asked for acceptance yet.',
  },
  'procedure.no_more_chance': {
    status: 409,
    zh: '整改机会（{chances} 次）已用完，只能给出通过或不通过的结论。',
    en: 'The {chances} chances to put right are used up: the results pass or fail.',
  },
  'procedure.recover_too_much': {
    status: 422,
    zh: '追缴金额超过批准金额，请核对。',
    en: 'More is asked back than was approved: check it.',
  },
  'procedure.recovery_unnamed': {
    status: 422,
    zh: '要追缴资金的，请给出追缴编号（recovery）。',
    en: 'Where money is asked back, give the id of the recovery case.',
  },
  'procedure.recovery_amount': {
    status: 422,
    zh: '退款金额不对，请按提示修改。',
    en: 'The amount paid back is not right: see what is marked.',
  },
  'procedure.recovery_closed': {
    status: 409,
    zh: '这笔追缴已经退清。',
    en: 'This money has all come back already.',
  },
  'procedure.receipt_again': {
    status: 409,
    zh: '凭证号 {receipt} 已经登记过，同一笔退款不能登记两次。',
    en: 'Receipt {receipt} is recorded already: the same money is not counted twice.',
  },
  'procedure.recovery_open': {
    status: 409,
    zh: '项目 {number} 还有 {left} 元财政资金没有退回，退清前负责人和承担单位不能提交新的申报。请先办理退款。',
    en: '{left} yuan of project {number} have not been paid back; until then neither its leader nor its organisation files anything new. Pay it back first.',
  },
  'procedure.no_certificate': {
    status: 404,
    zh: '查不到这个验收证书编号，请核对证书上的字符。',
    en: 'There is no certificate with this code: check the characters on the paper.',
  },
})

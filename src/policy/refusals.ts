import { refusals } from '#platform/refusal'

refusals({
  'policy.parameter_unknown': {
    status: 404,
    zh: '没有名为“{key}”的政策参数。请核对名称，或由系统管理员在“政策参数”中登记后再用。',
    en: 'There is no policy parameter "{key}". Check the name, or have an administrator enter it under "Policy parameters".',
  },
  'policy.parameter_not_in_force': {
    status: 409,
    zh: '政策参数 {key} 在 {day} 没有有效的取值。请由系统管理员补录该日适用的取值、起止日期和文号。',
    en: 'The policy parameter {key} has no value in force on {day}. Have an administrator enter the value, its dates and its document.',
  },
  'policy.parameter_overlap': {
    status: 422,
    zh: '政策参数 {key} 有两个取值时间重叠：{first} 与 {second}。同一天只能有一个取值，请先为较早的一个填写截止日期。',
    en: 'Two values of the policy parameter {key} overlap: {first} and {second}. One day has one value: give the earlier one an end date first.',
  },
  'policy.parameter_dates': {
    status: 422,
    zh: '政策参数 {key} 的起止日期不对：{period}。请填写真实日期，截止日期不早于开始日期。',
    en: 'The dates of the policy parameter {key} are wrong: {period}. Give real dates, the end not before the start.',
  },
  'policy.parameter_twice': {
    status: 422,
    zh: '政策参数“{key}”登记了两次。请把各时期的取值合并到同一个参数下。',
    en: 'The policy parameter "{key}" is entered twice. Put the values of all periods under one parameter.',
  },
  'policy.parameter_no_limit': {
    status: 422,
    zh: '政策参数“{key}”不是期限（单位是“{unit}”），不能用来计算到期日。请改用以工作日、日或月为单位的参数。',
    en: 'The policy parameter "{key}" is no time limit (its unit is "{unit}"), so no due date follows from it. Use one in working days, days or months.',
  },
  'policy.limit_invalid': {
    status: 422,
    zh: '期限应为不小于 0 的整数，现在是 {n}。请核对政策参数。',
    en: 'A time limit is a whole number, not below 0; this one is {n}. Check the policy parameter.',
  },
  'policy.notice_contradicts': {
    status: 422,
    zh: '节假日安排（{document}）中，{day} 既列为放假又列为上班，或日期不真实。请对照国务院办公厅通知改正。',
    en: 'In the holiday arrangement ({document}) {day} is both a day off and a working day, or is no real date. Correct it against the State Council notice.',
  },
  'policy.value_wrong': {
    status: 422,
    zh: '“{name}”的取值与单位（{unit}）不符：数值不小于 0，期限和人数为整数，百分比不超过 100，开关只能为是或否。',
    en: 'This value of "{name}" does not fit its unit ({unit}): numbers are not below 0, limits and counts are whole, a percentage is at most 100, a switch is yes or no.',
  },
})

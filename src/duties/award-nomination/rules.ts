import type { Programme } from '../../procedure/index.ts'

const person = (code: string, zh: string, en: string, failsZh: string, failsEn: string) =>
  ({
    code,
    says: { zh, en },
    fails: { zh: failsZh, en: failsEn },
    holds: 'true',
    effect: 'person',
  }) as const

const most = (code: string, grade: string, zh: string, key: string) =>
  ({
    code,
    says: {
      zh: `${zh}完成人不超过 {${key}} 人`,
      en: `At most {${key}} people for this grade`,
    },
    fails: { zh: '请减少完成人，或调整提名等级', en: 'Name fewer people, or another grade' },
    when: `answers.grade == "${grade}"`,
    holds: `size(answers.people) <= param["${key}"]`,
    effect: 'block',
  }) as const

export const awardRules: Pick<Programme, 'rules' | 'limits' | 'parameters'> = {
  rules: [
    most('people-first', 'first', '一等奖', 'award.people_first_max'),
    most('people-second', 'second', '二等奖', 'award.people_second_max'),
    most('people-third', 'third', '三等奖', 'award.people_third_max'),
    {
      code: 'years-of-use',
      says: { zh: '应用不少于 {award.use_years_min} 年', en: 'In use for at least {award.use_years_min} years' },
      fails: { zh: '应用年限不足的，下一年度再提名', en: 'Nominate it again once it has been used long enough' },
      when: 'answers.kind in ["invention", "progress"]',
      holds: 'size(answers.use) >= param["award.use_years_min"]',
      effect: 'block',
    },
    {
      code: 'not-oneself',
      says: { zh: '提名者不是完成人：不受理自荐', en: 'Nobody nominates themselves' },
      fails: { zh: '请由其他提名者提名', en: 'Let another nominator do it' },
      holds: '!answers.people.exists(one, one.name == applicant.name)',
      effect: 'block',
    },
    person(
      'complete',
      '材料齐全、完成人均已签字',
      'All papers are there, everyone has signed',
      '请补齐材料',
      'Supply the missing papers',
    ),
    person(
      'owned',
      '知识产权归属清楚，没有用于其他奖种',
      'Rights are clear and used for no other award',
      '请更换或说明',
      'Replace them or explain',
    ),
    person(
      'no-secret',
      '不含涉密内容',
      'Nothing classified',
      '请立即联系线下受理窗口',
      'Turn to the off-line desk at once',
    ),
  ],
  limits: [
    {
      code: 'nominator',
      says: { zh: '每个提名者同一批次提名数不超过规定', en: 'A nominator stays within the number of a round' },
      fails: { zh: '请先撤回另一项提名', en: 'Withdraw another nomination first' },
      of: 'recommender',
      as: ['recommender'],
      counting: ['applying'],
      within: 'round',
      most: 'award.nominator_round_max',
      effect: 'block',
    },
  ],
  parameters: [
    'award.people_first_max',
    'award.people_second_max',
    'award.people_third_max',
    'award.use_years_min',
    'award.nominator_round_max',
  ],
}

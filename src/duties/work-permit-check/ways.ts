import type { Text } from '#platform/text'

export type PermitClass = 'A' | 'B' | 'C'
/** A way into a class that asks for no points. `declared` ones are ticked; the others are worked out from the answers. */
export type Way = {
  readonly code: string
  readonly leads: PermitClass
  readonly title: Text
  readonly worked?: boolean
}

const way = (leads: PermitClass, code: string, zh: string, en: string, worked = false): Way => ({
  leads,
  code,
  title: { zh, en },
  ...(worked ? { worked } : {}),
})

/** Other ways into the classes (外国人来华工作分类标准). */
export const ways: readonly Way[] = [
  way('A', 'talent-plan', '入选国内人才引进计划', 'Selected in a national plan for introducing talent'),
  way(
    'A',
    'recognised-achievement',
    '符合国际公认的专业成就认定标准',
    'Achievement recognised internationally in the profession',
  ),
  way('A', 'encouraged-post', '符合市场导向的鼓励类岗位要求', 'An encouraged post in line with the market'),
  way(
    'A',
    'pay-a',
    '年薪不低于本地区上年度社会平均工资规定倍数（A 类）',
    'Pay reaches the multiple of the local average set for class A',
    true,
  ),
  way(
    'A',
    'founder',
    '创新创业人才：以自主知识产权等创办企业',
    'Founder of an enterprise with own intellectual property',
  ),
  way(
    'A',
    'young-talent',
    '优秀青年人才：40 岁以下，在高水平机构从事博士后研究',
    'Outstanding young talent: a postdoc of a leading institution within the age limit',
  ),
  way(
    'B',
    'degree-and-work',
    '学士及以上学位，并有规定年限的相关工作经历',
    "A bachelor's degree or above and the years of related work",
    true,
  ),
  way(
    'B',
    'skill-certificate',
    '持有国际通用职业技能资格证书或急需紧缺技能人才',
    'An international skill certificate, or a skill in urgent need',
  ),
  way(
    'B',
    'language-teacher',
    '外国语言教学人员：教授母语，学士及以上学位并有 2 年语言教育经历（有教学资格证书或相应学位的可免）',
    "Teacher of the mother tongue with a bachelor's degree and 2 years of teaching (waived by a teaching degree or certificate)",
  ),
  way(
    'B',
    'pay-b',
    '年薪不低于本地区上年度社会平均工资规定倍数（B 类）',
    'Pay reaches the multiple of the local average set for class B',
    true,
  ),
  way('C', 'intern', '根据政府间协议来华实习的人员', 'Intern under an agreement between governments'),
  way('C', 'new-graduate', '符合规定的外籍优秀高校毕业生', 'Outstanding foreign graduate within the rules'),
  way('C', 'domestic-helper', '外国高端人才的家政服务人员', 'Domestic helper of a class A talent'),
  way(
    'C',
    'seasonal',
    '从事季节性劳务等按国家规定实行配额管理的人员',
    'Seasonal worker or other person under a State quota',
  ),
]

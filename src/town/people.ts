import type { Role } from '#platform/actor'
import { townId } from './ids.ts'
import type { OrganisationKey } from './organisations.ts'

/** A person of the town, with the one role that the persona is for. None of them is a real person, and none has an identity number. */
export type Persona = {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly latin_name: string
  readonly title: string
  readonly degree?: string
  readonly birth: string
  readonly gender: 'male' | 'female'
  readonly works_at: OrganisationKey
  readonly role: Exclude<Role, 'public' | 'system'>
  /** The organisation the role is held for; none for applicants and experts. */
  readonly acts_for?: OrganisationKey
  /** Field codes of GB/T 13745. */
  readonly fields?: readonly string[]
}

type Rest = Omit<Persona, 'key' | 'id' | 'name' | 'latin_name' | 'title' | 'birth' | 'gender'>
const person = (
  key: string,
  [name, latin_name, title, birth, gender]: readonly [string, string, string, string, 'male' | 'female'],
  rest: Rest,
): Persona => ({ key, id: townId(`person ${key}`), name, latin_name, title, birth, gender, ...rest })

const applicant = (works_at: OrganisationKey, fields: readonly string[]): Rest => ({
  works_at,
  role: 'applicant',
  fields,
  degree: '博士',
})
const expert = (works_at: OrganisationKey, ...fields: string[]): Rest => ({
  works_at,
  role: 'reviewer',
  fields,
  degree: '博士',
})
const bureau = (role: Persona['role']): Rest => ({ works_at: 'bureau', role, acts_for: 'bureau' })
const admin = (place: OrganisationKey, role: Persona['role'] = 'host-admin'): Rest => ({
  works_at: place,
  role,
  acts_for: place,
})

// biome-ignore format: one row a person
export const people: readonly Persona[] = [
  person('wen', ['文静', 'Wen Jing', '高级工程师', '1985-04-12', 'female'], applicant('host', ['510', '520'])),
  person('lu', ['陆川', 'Lu Chuan', '副教授', '1988-09-03', 'male'], applicant('partner', ['510'])),
  person('he', ['何青松', 'He Qingsong', '教授', '1979-01-25', 'male'], applicant('host2', ['520'])),
  person('gu', ['顾晓岚', 'Gu Xiaolan', '正高级工程师', '1982-11-30', 'female'], applicant('host3', ['460'])),
  person('host', ['石磊', 'Shi Lei', '总经理', '1976-06-18', 'male'], admin('host')),
  person('host2', ['宋一鸣', 'Song Yiming', '科研处处长', '1974-03-09', 'male'], admin('host2')),
  person('host3', ['罗远航', 'Luo Yuanhang', '总经理', '1980-08-21', 'male'], admin('host3')),
  person('recommender', ['杨柳', 'Yang Liu', '科长', '1983-05-05', 'female'], admin('recommender', 'recommender')),
  person('institution', ['江帆', 'Jiang Fan', '项目管理部主任', '1984-12-01', 'male'], admin('institution', 'institution')),
  person('expert1', ['施文博', 'Shi Wenbo', '教授', '1970-02-14', 'male'], expert('college', '510', '520')),
  person('expert2', ['钟灵', 'Zhong Ling', '研究员', '1972-07-07', 'female'], expert('institute', '510', '140')),
  person('expert3', ['柏松', 'Bai Song', '教授', '1968-10-10', 'male'], expert('faraway', '520', '460')),
  person('expert4', ['叶知秋', 'Ye Zhiqiu', '正高级工程师', '1975-09-22', 'female'], expert('institute', '460')),
  person('expert5', ['秦岭', 'Qin Ling', '教授', '1971-12-12', 'male'], expert('college', '520', '413')),
  person('expert6', ['白芷', 'Bai Zhi', '教授', '1973-05-28', 'female'], expert('faraway', '510')),
  person('expert7', ['段云峰', 'Duan Yunfeng', '研究员', '1969-03-19', 'male'], expert('partner', '460', '510')),
  person('officer', ['丁一平', 'Ding Yiping', '一级主任科员', '1987-01-08', 'male'], bureau('officer')),
  person('officer2', ['方圆', 'Fang Yuan', '计财处干部', '1986-08-16', 'female'], bureau('officer')),
  person('officer3', ['田野', 'Tian Ye', '监督处干部', '1984-02-11', 'male'], bureau('officer')),
  person('head', ['孙致远', 'Sun Zhiyuan', '处长', '1973-11-11', 'male'], bureau('leader')),
  person('deputy', ['郑怀民', 'Zheng Huaimin', '副局长', '1970-04-04', 'male'], bureau('leader')),
  person('director', ['梁启航', 'Liang Qihang', '局长', '1969-09-09', 'male'], bureau('leader')),
  person('finance', ['金秀', 'Jin Xiu', '财务科科长', '1981-02-27', 'female'], bureau('finance')),
  person('supervisor', ['严明', 'Yan Ming', '派驻纪检监察组干部', '1978-06-01', 'male'], bureau('supervisor')),
  person('auditor', ['沈思', 'Shen Si', '审计员', '1983-10-20', 'female'], bureau('auditor')),
  person('system-admin', ['马骏', 'Ma Jun', '系统管理员', '1990-03-15', 'male'], bureau('system-admin')),
  person('security-admin', ['安然', 'An Ran', '安全管理员', '1991-07-24', 'female'], bureau('security-admin')),
  person('audit-admin', ['甄诚', 'Zhen Cheng', '审计管理员', '1989-12-30', 'male'], bureau('audit-admin')),
]

export const persona = (key: string): Persona => people.find((one) => one.key === key)!

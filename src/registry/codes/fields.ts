import type { Text } from '#platform/text'

/** Other schemes of fields beside GB/T 13745: a person, an expert or a guide item may stand in several. */
export type Field = { readonly code: string; readonly name: Text; readonly certainty: 'known' | 'uncertain' }

const known = (code: string, zh: string, en: string): Field => ({ code, name: { zh, en }, certainty: 'known' })
const uncertain = (code: string, zh: string, en: string): Field => ({ ...known(code, zh, en), certainty: 'uncertain' })

/** High-tech fields supported by the State (国科发火〔2016〕32号, annex). */
export const highTechFields: readonly Field[] = [
  known('1', '电子信息', 'Electronics and information'),
  known('2', '生物与新医药', 'Biology and new medicine'),
  known('3', '航空航天', 'Aeronautics and astronautics'),
  known('4', '新材料', 'New materials'),
  known('5', '高技术服务', 'High-tech services'),
  known('6', '新能源与节能', 'New energy and energy saving'),
  known('7', '资源与环境', 'Resources and environment'),
  known('8', '先进制造与自动化', 'Advanced manufacturing and automation'),
]

/** Departments of the National Natural Science Foundation; finer codes are this letter and digits. */
export const nsfcDepartments: readonly Field[] = [
  known('A', '数学物理科学部', 'Mathematical and physical sciences'),
  known('B', '化学科学部', 'Chemical sciences'),
  known('C', '生命科学部', 'Life sciences'),
  known('D', '地球科学部', 'Earth sciences'),
  known('E', '工程与材料科学部', 'Engineering and materials'),
  known('F', '信息科学部', 'Information sciences'),
  known('G', '管理科学部', 'Management sciences'),
  known('H', '医学科学部', 'Medical sciences'),
  known('T', '交叉科学部', 'Interdisciplinary sciences'),
]

/** Industry chains that the city names in its calls; start values, to be confirmed with each year's guide. */
export const localChains: readonly Field[] = [
  uncertain('data', '大数据电子信息', 'Big data and electronics'),
  uncertain('equipment', '先进装备制造', 'Advanced equipment'),
  uncertain('phosphorus', '磷化工及新能源电池材料', 'Phosphorus chemistry and battery materials'),
  uncertain('aluminium', '铝及铝加工', 'Aluminium and its processing'),
  uncertain('vehicles', '新能源汽车', 'New-energy vehicles'),
  uncertain('health', '健康医药', 'Health and medicine'),
  uncertain('food', '生态特色食品', 'Local food'),
]

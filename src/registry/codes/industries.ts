import type { Text } from '#platform/text'

/** Sections of the national classification of industries, GB/T 4754-2017, with the divisions each holds. */
export type Industry = {
  readonly code: string
  readonly name: Text
  readonly divisions: readonly [first: number, last: number]
}

// biome-ignore format: a table
export const industries: readonly Industry[] = [
  { code: 'A', name: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry, animal husbandry, fishery' }, divisions: [1, 5] },
  { code: 'B', name: { zh: '采矿业', en: 'Mining' }, divisions: [6, 12] },
  { code: 'C', name: { zh: '制造业', en: 'Manufacturing' }, divisions: [13, 43] },
  { code: 'D', name: { zh: '电力、热力、燃气及水生产和供应业', en: 'Electricity, heat, gas and water' }, divisions: [44, 46] },
  { code: 'E', name: { zh: '建筑业', en: 'Construction' }, divisions: [47, 50] },
  { code: 'F', name: { zh: '批发和零售业', en: 'Wholesale and retail' }, divisions: [51, 52] },
  { code: 'G', name: { zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' }, divisions: [53, 60] },
  { code: 'H', name: { zh: '住宿和餐饮业', en: 'Accommodation and catering' }, divisions: [61, 62] },
  { code: 'I', name: { zh: '信息传输、软件和信息技术服务业', en: 'Information transmission, software and IT services' }, divisions: [63, 65] },
  { code: 'J', name: { zh: '金融业', en: 'Finance' }, divisions: [66, 69] },
  { code: 'K', name: { zh: '房地产业', en: 'Real estate' }, divisions: [70, 70] },
  { code: 'L', name: { zh: '租赁和商务服务业', en: 'Leasing and business services' }, divisions: [71, 72] },
  { code: 'M', name: { zh: '科学研究和技术服务业', en: 'Scientific research and technical services' }, divisions: [73, 75] },
  { code: 'N', name: { zh: '水利、环境和公共设施管理业', en: 'Water, environment and public facilities' }, divisions: [76, 79] },
  { code: 'O', name: { zh: '居民服务、修理和其他服务业', en: 'Household, repair and other services' }, divisions: [80, 82] },
  { code: 'P', name: { zh: '教育', en: 'Education' }, divisions: [83, 83] },
  { code: 'Q', name: { zh: '卫生和社会工作', en: 'Health and social work' }, divisions: [84, 85] },
  { code: 'R', name: { zh: '文化、体育和娱乐业', en: 'Culture, sport and entertainment' }, divisions: [86, 90] },
  { code: 'S', name: { zh: '公共管理、社会保障和社会组织', en: 'Public administration, social security, social organisations' }, divisions: [91, 96] },
  { code: 'T', name: { zh: '国际组织', en: 'International organisations' }, divisions: [97, 97] },
]

/** The section of a code of any depth: `6510` and `65` are in I; null when no section holds it. */
export function industrySection(code: string): Industry | null {
  const division = Number(code.slice(0, 2))
  return (
    industries.find((one) => one.code === code || (division >= one.divisions[0] && division <= one.divisions[1])) ??
    null
  )
}

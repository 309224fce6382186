import { townId } from './ids.ts'

/** Everything in the town is made up; each name says so, and each code has true check digits. */
export type TownOrganisation = {
  readonly key: OrganisationKey
  readonly id: string
  readonly uscc: string
  readonly name: string
  readonly kind: 'government' | 'public-institution' | 'university' | 'research-institute' | 'enterprise'
  readonly public_class?: '1' | '2'
  readonly region: string
  readonly managing_zone?: string
  readonly industry?: string
  readonly legal_person?: string
}

export type OrganisationKey =
  | 'bureau'
  | 'host'
  | 'host2'
  | 'host3'
  | 'partner'
  | 'recommender'
  | 'institution'
  | 'college'
  | 'institute'
  | 'faraway'

const place = (key: OrganisationKey, rest: Omit<TownOrganisation, 'key' | 'id'>): TownOrganisation => ({
  key,
  id: townId(`organisation ${key}`),
  ...rest,
})

export const organisations: readonly TownOrganisation[] = [
  place('bureau', {
    uscc: '11520100MB6DEM0XXJ',
    name: '贵阳市科学技术局（示范）',
    kind: 'government',
    region: '520115',
  }),
  place('host', {
    uscc: '91520111MA6DEM0X6Y',
    name: '花溪传感科技有限公司（示范）',
    kind: 'enterprise',
    region: '520111',
    industry: '39',
    legal_person: '石磊',
  }),
  place('host2', {
    uscc: '12520102MB6DEM0XXC',
    name: '南明大学（示范）',
    kind: 'university',
    public_class: '2',
    region: '520102',
    industry: '83',
  }),
  place('host3', {
    uscc: '91520112MA6DEM0X6D',
    name: '乌当智能装备有限公司（示范）',
    kind: 'enterprise',
    region: '520112',
    industry: '35',
    legal_person: '罗远航',
  }),
  place('partner', {
    uscc: '12520103MB6DEM0XXT',
    name: '云岩理工学院（示范）',
    kind: 'university',
    public_class: '2',
    region: '520103',
    industry: '83',
  }),
  place('recommender', {
    uscc: '11520115MB6DEM0XXA',
    name: '观山湖区科技主管部门（示范）',
    kind: 'government',
    region: '520115',
  }),
  place('institution', {
    uscc: '12520100MC6DEM0X31',
    name: '筑城生产力促进中心（示范）',
    kind: 'public-institution',
    public_class: '2',
    region: '520115',
    industry: '75',
  }),
  place('college', {
    uscc: '12520000MD6DEM0X7A',
    name: '黔中大学（示范）',
    kind: 'university',
    public_class: '2',
    region: '520111',
    industry: '83',
  }),
  place('institute', {
    uscc: '12520100MF6DEM0X4A',
    name: '筑城应用物理研究所（示范）',
    kind: 'research-institute',
    public_class: '2',
    region: '520115',
    industry: '73',
  }),
  place('faraway', {
    uscc: '12430000ME6DEM0X04',
    name: '湘江大学（示范）',
    kind: 'university',
    public_class: '2',
    region: '430000',
    industry: '83',
  }),
]

export const organisation = (key: OrganisationKey): TownOrganisation => organisations.find((one) => one.key === key)!

import type { Text } from '#platform/text'

/** The documents a person is known by. Names are given in full, as the field's glossary asks. */
export const numberKinds = {
  'resident-id': { zh: '居民身份证', en: 'Resident identity card' },
  passport: { zh: '护照', en: 'Passport' },
  'hong-kong-macao-permit': {
    zh: '港澳居民来往内地通行证',
    en: 'Mainland travel permit for Hong Kong and Macao residents',
  },
  'taiwan-permit': { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
  'hong-kong-macao-taiwan-residence': {
    zh: '港澳台居民居住证',
    en: 'Residence permit for Hong Kong, Macao and Taiwan residents',
  },
  'permanent-residence': { zh: '外国人永久居留身份证', en: "Foreigner's permanent residence identity card" },
} as const satisfies Record<string, Text>
export type NumberKind = keyof typeof numberKinds

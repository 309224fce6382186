import type { Text } from '#platform/text'
import type { NumberKind } from '../number-kind.ts'

/** The form of the number of one kind of document. Forms are settings: authorities change them, and old cards stay valid. */
export type IdForm = {
  readonly pattern: RegExp
  readonly says: Text
  readonly from: string
  readonly certainty: 'sourced' | 'known' | 'uncertain'
  /** `resident`: day of birth and check character of GB 11643 stand inside. */
  readonly inside?: 'resident'
  readonly note?: Text
}

const t = (zh: string, en: string): Text => ({ zh, en })

export const idForms: Readonly<Record<NumberKind, readonly IdForm[]>> = {
  'resident-id': [
    {
      pattern: /^\d{17}[\dX]$/,
      says: t('18 位', '18 places'),
      from: '1999-10-01',
      certainty: 'sourced',
      inside: 'resident',
    },
  ],
  passport: [
    {
      pattern: /^[A-Z0-9]{5,20}$/,
      says: t('5 至 20 位数字或大写字母', '5 to 20 digits or capitals'),
      from: '1980-01-01',
      certainty: 'known',
      note: t(
        '各国格式不同，国际民航组织规定机读部分 9 位',
        'States differ; ICAO gives 9 places to the machine-readable part',
      ),
    },
  ],
  'hong-kong-macao-permit': [
    {
      pattern: /^[HM]\d{8}$/,
      says: t('字母 H 或 M 加 8 位数字', 'H or M and 8 digits'),
      from: '2013-01-02',
      certainty: 'known',
    },
    {
      pattern: /^[HM]\d{10}$/,
      says: t('旧版：字母 H 或 M 加 10 位数字', 'Older: H or M and 10 digits'),
      from: '1999-01-15',
      certainty: 'known',
    },
  ],
  'taiwan-permit': [
    { pattern: /^\d{8}$/, says: t('8 位数字', '8 digits'), from: '2015-07-06', certainty: 'known' },
    {
      pattern: /^\d{10}(?:[A-Z])?$/,
      says: t('旧版：10 位数字，可带 1 位字母', 'Older: 10 digits, perhaps with a letter'),
      from: '1992-05-01',
      certainty: 'uncertain',
    },
  ],
  'hong-kong-macao-taiwan-residence': [
    {
      pattern: /^8[123]0000\d{11}[\dX]$/,
      says: t('以 810000、820000 或 830000 开头的 18 位号码', '18 places starting with 810000, 820000 or 830000'),
      from: '2018-09-01',
      certainty: 'known',
      inside: 'resident',
    },
  ],
  'permanent-residence': [
    {
      pattern: /^9\d{16}[\dX]$/,
      says: t('以 9 开头的 18 位号码', '18 places starting with 9'),
      from: '2023-12-01',
      certainty: 'sourced',
      inside: 'resident',
      note: t('校验码算法与公民身份号码相同', 'The check character is worked out as in a citizen’s number'),
    },
    {
      pattern: /^[A-Z]{3}\d{12}$/,
      says: t('旧版：3 位字母加 12 位数字', 'Older: 3 letters and 12 digits'),
      from: '2004-08-15',
      certainty: 'sourced',
    },
  ],
}

import type { Text } from '#platform/text'
import type { PermitClass } from './ways.ts'

/** How a paper is handed in: shown in the original, or replaced by a written promise. */
export type Paper = {
  readonly code: string
  readonly title: Text
  readonly promise: boolean
  readonly original: boolean
}

type Row = { readonly code: string; readonly title: Text; readonly promiseFor?: readonly PermitClass[] }
const row = (code: string, zh: string, en: string, promiseFor?: readonly PermitClass[]): Row => ({
  code,
  title: { zh, en },
  ...(promiseFor ? { promiseFor } : {}),
})

/** Papers for a new permit of more than 90 days. From knowledge of the 2017 guide; the counter's own list goes first. */
const rows: readonly Row[] = [
  row('form', '外国人来华工作许可申请表', 'Application form'),
  row('work-proof', '工作资历证明', 'Proof of work experience', ['A']),
  row(
    'degree',
    '最高学位（学历）证书及认证，或职业资格证明',
    'Highest degree with its authentication, or skill certificate',
    ['A'],
  ),
  row(
    'no-crime',
    '无犯罪记录证明（6 个月内，经认证或附加证明书）',
    'Certificate of no criminal record (within 6 months, authenticated or with apostille)',
    ['A'],
  ),
  row('health', '体检证明（6 个月内）', 'Health certificate (within 6 months)'),
  row('contract', '聘用合同或任职证明（中文）', 'Contract or letter of appointment, in Chinese'),
  row('passport', '护照（有效期 6 个月以上）', 'Passport valid for 6 months or more'),
  row('photo', '6 个月内正面免冠照片', 'Photograph of the last 6 months'),
  row('family', '随行家属材料（如有）', 'Papers of family members, where they come along'),
]

/** Papers not in Chinese need a translation with the unit's seal. Class A is not asked to show originals. */
export const papersFor = (permit: PermitClass): Paper[] =>
  rows.map(({ code, title, promiseFor }) => ({
    code,
    title,
    promise: promiseFor?.includes(permit) ?? false,
    original: permit !== 'A',
  }))

import type { Text } from '#platform/text'
import { factKinds } from '../overlap/index.ts'
import { voucherKinds } from './voucher.ts'

/** Something that a dossier has in common with another one beside its text: a person, a unit, a voucher, a number that both name. */
export type Tie = { readonly kind: TieKind; readonly what: string; readonly other: string }
export type TieKind = keyof typeof tieKinds
export const tieKinds = {
  ...factKinds,
  ...voucherKinds,
  person: { zh: '人员', en: 'Person' },
  unit: { zh: '单位', en: 'Unit' },
} as const satisfies Record<string, Text>

import type { Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'

/**
 * A merge says that two rows are one person (or one organisation). It moves nothing: the row that went points to the one
 * that was kept, and readers follow the pointer; so undoing it is taking the pointer away.
 */
export type Merge = {
  readonly id: string
  readonly kind: SubjectKind
  readonly kept: string
  readonly kept_name: string
  readonly gone: string
  readonly gone_name: string
  readonly reason: string
  readonly merged_at: Instant
  readonly undone_at: Instant | null
  readonly undo_reason: string | null
}
export type SubjectKind = 'person' | 'organisation'

/** Two rows that look like one, with what speaks for it; a person decides. */
export type LookAlike = {
  readonly one: string
  readonly one_name: string
  readonly other: string
  readonly other_name: string
  readonly evidence: readonly (keyof typeof evidences)[]
}

export const evidences = {
  name: { zh: '名称相同', en: 'same name' },
  'former-name': { zh: '与曾用名相同', en: 'same as a former name' },
  phone: { zh: '手机号相同', en: 'same phone' },
  email: { zh: '邮箱相同', en: 'same e-mail' },
  birth: { zh: '出生日期相同', en: 'same day of birth' },
  organisation: { zh: '同一单位', en: 'same organisation' },
} as const satisfies Record<string, Text>

type End = { readonly id: string; readonly merged_into: string | null }

/** Pointers stay one step long, so that a reader follows one and an undo loses nothing. */
export function checkMerge(kept: End, gone: End, goneHasOthers: boolean): void {
  if (kept.id === gone.id) refuse('registry.merge_self')
  if (kept.merged_into || gone.merged_into) refuse('registry.merge_done')
  if (goneHasOthers) refuse('registry.merge_chain')
}

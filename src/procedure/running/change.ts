import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'
import type { Budget, Terms } from '../agreement.ts'

/** A change (变更) of a running agreement: what is minor is filed, what is major is decided by the bureau (国办发〔2021〕32号). */
export type Change = {
  readonly id: string
  readonly dossier: string
  readonly kind: ChangeKind
  readonly major: boolean
  readonly before: Side
  readonly after: Side
  readonly reason: string
  readonly evidence: readonly string[]
  readonly person_name: string
  readonly at: Instant
  readonly verdict: ChangeVerdict | null
  readonly verdict_reason: string | null
  readonly decided_by_name: string | null
  readonly on_behalf_of: string | null
  readonly decided_at: Instant | null
}
export const changeKinds = ['member', 'terms', 'term', 'leader', 'unit'] as const
export type ChangeKind = (typeof changeKinds)[number]
export type ChangeVerdict = 'filed' | 'approved' | 'refused' | 'taken-back'
/** One side of a change: a sentence, and what the platform puts into the records when it is approved. */
export type Side = {
  readonly says?: string
  readonly terms?: Terms
  readonly endsOn?: string
  readonly person?: string
  readonly organisation?: string
}

export const changeText: Readonly<Record<ChangeKind, Text>> = {
  member: { zh: '参加人员', en: 'Members' },
  terms: { zh: '指标、节点或预算', en: 'Targets, milestones or budget' },
  term: { zh: '延期', en: 'Extension' },
  leader: { zh: '项目负责人', en: 'Leader' },
  unit: { zh: '承担单位', en: 'Undertaking organisation' },
}
export const verdictText: Readonly<Record<ChangeVerdict, Text>> = {
  filed: { zh: '已备案', en: 'Filed' },
  approved: { zh: '已批准', en: 'Approved' },
  refused: { zh: '未批准', en: 'Refused' },
  'taken-back': { zh: '已撤回', en: 'Taken back' },
}

const sumOf = (budget: Budget, line: string): number =>
  Object.values(budget[line] ?? {}).reduce((sum, fen) => sum + fen, 0)

/** Whether new terms need the bureau: another target, or more for equipment. Milestones and other direct lines are the leader's own. */
export const isMajor = (before: Terms, after: Terms): boolean =>
  JSON.stringify(before.targets.map(({ row }) => row)) !== JSON.stringify(after.targets.map(({ row }) => row)) ||
  sumOf(after.budget, 'equipment') > sumOf(before.budget, 'equipment')

/** Indirect cost never goes up (国办发〔2021〕32号). */
export const raisesIndirect = (before: Terms, after: Terms): boolean =>
  sumOf(after.budget, 'indirect') > sumOf(before.budget, 'indirect')

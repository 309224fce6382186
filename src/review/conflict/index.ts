export { type Conflict, conflictsOf, type Judged } from './find.ts'
export { conflictsKnown } from './known.ts'
export { type Relation, type RelationKind, relationKinds, relationText } from './relation.ts'
export { type ConflictReason, conflictRules, conflictText, type Effect } from './rule.ts'

import './refusals.ts'

export { ageFrom } from './age.ts'
export { PermitAnswers } from './answers.ts'
export { checkPermit, type PermitKey, type PermitNumbers, type PermitResult, permitKeys } from './check.ts'
export type { Choice, Item, PointsTable } from './item.ts'
export { checkWorkPermit } from './reading.ts'
export { pointsTables, tableOn } from './tables.ts'
export { type PermitClass, type Way, ways } from './ways.ts'

export { type Affinity, affinities, type Described, type Versed } from './affinity.ts'
export type { Field } from './field.ts'

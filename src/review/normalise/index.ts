export { type Adjusted, method, type Normalised, normalise, type Severity } from './normalise.ts'
export type { Given } from './score-table.ts'
export { type Warning, warningText } from './warning.ts'

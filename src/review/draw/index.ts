export { type Drawn, drawFrom, type Infeasible } from './draw.ts'
export {
  algorithm,
  type Commitment,
  commitmentTo,
  type DrawRecord,
  drawRecord,
  type Excluded,
  seedOf,
  type Terms,
  type Witness,
} from './record.ts'
export { type Replayed, replay } from './replay.ts'
export { admissible, type Drawable, type Rules as DrawRules } from './rules.ts'

import type { TSchema } from 'typebox'
import type { Act } from '#platform/act'
import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { perform } from '#platform/perform'
import { townId } from './ids.ts'

/** Does an act of the town through the pipeline, at a moment of its story. Done twice, it changes nothing. */
export type Doing = <Input extends TSchema, Output>(
  act: Act<Input, Output>,
  input: unknown,
  who: Actor,
  at: Instant,
) => Promise<Output>

export const doing =
  (db: Db): Doing =>
  (act, input, actor, at) =>
    perform(db, act, input, {
      actor,
      received: at,
      key: townId(`${act.name} ${actor.name} ${JSON.stringify(input)}`),
      via: 'cli',
      lang: 'zh',
    })

/** So many days (of 24 hours) from a moment; the town's story is told in days before today. */
export const daysFrom = (moment: Instant, days: number): Instant => new Date(moment.getTime() + days * 86_400_000)

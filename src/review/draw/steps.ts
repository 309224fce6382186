import type { Drawable, Rules } from './rules.ts'

/** How many are taken in all, from the organisation in hand, from the city, then of each kind that has bounds. */
export type Taken = readonly [number, number, number, ...number[]]

/** The people in the order they are asked, and what becomes of what was taken when one of them is taken too or passed over. */
export type Steps = {
  readonly people: readonly Drawable[]
  readonly start: Taken
  with(taken: Taken, place: number): Taken | null
  without(taken: Taken, place: number): Taken
  complete(taken: Taken): boolean
}

export function stepsOf(pool: readonly Drawable[], rules: Rules): Steps {
  const people = [...pool].sort((a, b) => order(unitOf(a), unitOf(b)) || order(a.id, b.id))
  const bounds = Object.entries(rules.kinds).sort(([one], [other]) => order(one, other))
  const sameUnit = people.map((one, place) => place > 0 && unitOf(people[place - 1]!) === unitOf(one))
  return {
    people,
    start: [0, 0, 0, ...bounds.map(() => 0)],
    with([all, unit, city, ...kinds], place) {
      const one = people[place]!
      const inUnit = (sameUnit[place] ? unit : 0) + 1
      const inCity = rules.localMost !== null && one.local ? city + 1 : city
      if (all === rules.size || inUnit > rules.perUnit || inCity > (rules.localMost ?? rules.size)) return null
      const counted: number[] = []
      for (const [at, [kind, { least, most }]] of bounds.entries()) {
        const count = kinds[at]! + (kind === one.kind ? 1 : 0)
        if (most !== undefined && count > most) return null
        // Beyond the least it makes no difference how many they are, unless there is a most.
        counted.push(most === undefined ? Math.min(count, least) : count)
      }
      return [all + 1, inUnit, inCity, ...counted]
    },
    without: ([all, unit, ...more], place) => [all, sameUnit[place] ? unit : 0, ...more],
    complete: ([all, , , ...kinds]) => all === rules.size && bounds.every(([, { least }], at) => kinds[at]! >= least),
  }
}

/** Who has no organisation is alone in one of their own. */
const unitOf = (one: Drawable): string => [...one.units].sort(order)[0] ?? ` ${one.id}`
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

import type { Drawable, Rules } from './rules.ts'
import { type Steps, stepsOf, type Taken } from './steps.ts'

/** All panels that keep the rules, each person counted at the first of their organisations, numbered from 0. */
export type Numbering = { readonly count: bigint; panel(number: bigint): Drawable[] }

type Layer = Map<number, { readonly taken: Taken; ways: bigint }>

/**
 * Counts the panels and finds the one with a number, without listing them: people are asked one after the other, those of
 * an organisation together, and for each and for what was taken so far it is known how many ways are left to go on.
 */
export function numbered(pool: readonly Drawable[], rules: Rules): Numbering {
  const steps = stepsOf(pool, rules)
  const layers = reached(steps, rules)
  const waysAt = (taken: Taken | null, place: number): bigint =>
    taken ? (layers[place]!.get(keyOf(taken))?.ways ?? 0n) : 0n
  for (let place = layers.length - 1; place >= 0; place -= 1)
    for (const entry of layers[place]!.values())
      entry.ways = steps.complete(entry.taken)
        ? 1n
        : place === steps.people.length
          ? 0n
          : waysAt(steps.with(entry.taken, place), place + 1) + waysAt(steps.without(entry.taken, place), place + 1)
  return {
    count: waysAt(steps.start, 0),
    panel(number) {
      const panel: Drawable[] = []
      let [taken, rest] = [steps.start, number]
      for (let place = 0; panel.length < rules.size; place += 1) {
        const more = steps.with(taken, place)
        const ways = waysAt(more, place + 1)
        if (rest < ways) panel.push(steps.people[place]!)
        else rest -= ways
        taken = panel.at(-1) === steps.people[place] ? more! : steps.without(taken, place)
      }
      return panel
    },
  }
}

/** What can have been taken before each person is asked; where too few are left to fill the panel, nothing is followed. */
function reached({ people, start, with: more, without }: Steps, rules: Rules): Layer[] {
  const layers: Layer[] = Array.from({ length: people.length + 1 }, () => new Map())
  layers[0]!.set(keyOf(start), { taken: start, ways: 0n })
  for (const [place] of people.entries())
    for (const { taken } of layers[place]!.values()) {
      if (taken[0] === rules.size) continue
      for (const then of [more(taken, place), without(taken, place)])
        if (then && then[0] + people.length - place - 1 >= rules.size)
          layers[place + 1]!.set(keyOf(then), { taken: then, ways: 0n })
    }
  return layers
}

/** Seven counts of at most a hundred, in one number. */
const keyOf = (taken: Taken): number => taken.reduce((key, count) => key * 101 + count, 0)

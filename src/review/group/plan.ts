import { apart } from './cut.ts'

/** An expert as a plan needs to know them. `left` is how many more panels the year allows. */
export type Available = {
  readonly person: string
  readonly organisations: readonly string[]
  readonly fields: readonly string[]
  readonly left: number
}
export type Wanted = {
  readonly fields: readonly string[]
  /** Who must not sit here, each with the first reason. */
  readonly barred: ReadonlyMap<string, string>
}
export type Rules = {
  readonly size: number
  readonly reserves: number
  readonly perUnit: number
  /** How many panels of this plan one expert may sit on. */
  readonly perExpert: number
}
export type Seating = {
  readonly seats: readonly string[]
  readonly reserves: readonly string[]
  /** How many seats could not be filled, and how many experts each rule kept away. */
  readonly missing: number
  readonly kept: { readonly conflict: number; readonly load: number; readonly unit: number; readonly field: number }
}

/** Nearest field of an expert to those of a group: 0 the same, 3 nothing in common. */
export const distance = (fields: readonly string[], own: readonly string[]): number =>
  Math.min(3, ...fields.flatMap((field) => own.map((one) => apart(field.slice(0, 3), one.slice(0, 3)))))

type Sitting = { readonly seats: string[]; readonly reserves: string[] }

/**
 * Seats one panel for each group, none with a conflict to any dossier of it. The group with the fewest eligible experts
 * chooses first; among the eligible the nearest field comes first, then whoever sits least, then the order that was given
 * (which a witnessed draw settles). Where a group falls short, somebody who sits elsewhere changes places when another can
 * take theirs. What still is missing is said, with how many experts each rule kept away.
 */
export function planSeats(groups: readonly Wanted[], experts: readonly Available[], rules: Rules): Seating[] {
  const load = new Map<string, number>()
  const plan: Sitting[] = groups.map(() => ({ seats: [], reserves: [] }))
  const byId = new Map(experts.map((one) => [one.person, one]))
  const free = (one: Available) => Math.min(rules.perExpert, one.left) - (load.get(one.person) ?? 0) > 0
  const eligible = (group: number) => experts.filter((one) => !groups[group]!.barred.has(one.person))
  const unitFull = (group: number, one: Available, but?: string) =>
    one.organisations.some(
      (place) =>
        plan[group]!.seats.filter((seat) => seat !== but && byId.get(seat)!.organisations.includes(place)).length >=
        rules.perUnit,
    )
  const put = (group: number, person: string) => {
    plan[group]!.seats.push(person)
    load.set(person, (load.get(person) ?? 0) + 1)
  }
  const takesSeat = (group: number, one: Available) =>
    free(one) && !plan[group]!.seats.includes(one.person) && !unitFull(group, one)

  const order = groups.map((_, group) => group).sort((a, b) => eligible(a).length - eligible(b).length || a - b)
  for (const group of order) {
    const near = (one: Available) => distance(groups[group]!.fields, one.fields)
    const candidates = eligible(group)
      .map((one, place) => ({ one, place, near: near(one) }))
      .sort(
        (a, b) => a.near - b.near || (load.get(a.one.person) ?? 0) - (load.get(b.one.person) ?? 0) || a.place - b.place,
      )
    for (const { one } of candidates)
      if (plan[group]!.seats.length < rules.size && takesSeat(group, one)) put(group, one.person)
    if (plan[group]!.seats.length < rules.size) changePlaces(group)
  }

  /** Somebody of another panel comes here when a free expert can take the place they leave. */
  function changePlaces(group: number): void {
    for (const other of order) {
      if (other === group) continue
      for (const person of [...plan[other]!.seats]) {
        if (plan[group]!.seats.length >= rules.size) return
        const mover = byId.get(person)!
        if (groups[group]!.barred.has(person) || plan[group]!.seats.includes(person) || unitFull(group, mover)) continue
        const heir = eligible(other).find(
          (one) => free(one) && !plan[other]!.seats.includes(one.person) && !unitFull(other, one, person),
        )
        if (!heir) continue
        plan[other]!.seats.splice(plan[other]!.seats.indexOf(person), 1, heir.person)
        load.set(heir.person, (load.get(heir.person) ?? 0) + 1)
        plan[group]!.seats.push(person)
      }
    }
  }

  return groups.map((wanted, group) => {
    const { seats } = plan[group]!
    const others = experts.filter((one) => !seats.includes(one.person))
    const open = others.filter((one) => !wanted.barred.has(one.person))
    const able = open.filter((one) => free(one) && !unitFull(group, one))
    const reserves = [...able].sort((a, b) => distance(wanted.fields, a.fields) - distance(wanted.fields, b.fields))
    return {
      seats,
      reserves: reserves.slice(0, rules.reserves).map((one) => one.person),
      missing: Math.max(0, rules.size - seats.length),
      kept: {
        conflict: others.length - open.length,
        load: open.filter((one) => !free(one)).length,
        unit: open.filter((one) => free(one) && unitFull(group, one)).length,
        field: seats.filter((person) => distance(wanted.fields, byId.get(person)!.fields) === 3).length,
      },
    }
  })
}

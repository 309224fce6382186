import { join, type Units } from './units.ts'

/** Where each pair of neighbouring units stands in a text: `head` by slot, further places by `next`, -1 at the end. */
export type Places = { readonly keys: Int32Array; readonly head: Int32Array; readonly next: Int32Array }

/** A pair that stands in more places than this tells none of them from the others. */
const placesMost = 6

export function placesOf({ keys: units }: Units): Places {
  const slots = 1 << (32 - Math.clz32(Math.max(8, units.length * 2)))
  const keys = new Int32Array(slots)
  const head = new Int32Array(slots).fill(-1)
  const next = new Int32Array(units.length).fill(-1)
  const places: Places = { keys, head, next }
  const held = new Uint8Array(slots)
  // Backwards, so that a chain tells its places in the order of the text.
  for (let at = units.length - 2; at >= 0; at -= 1) {
    const pair = join(units[at]!, units[at + 1]!)
    const slot = slotOf(places, pair)
    if (held[slot]! >= placesMost) continue
    held[slot]! += 1
    keys[slot] = pair
    next[at] = head[slot]!
    head[slot] = at
  }
  return places
}

/** The first place of a pair, or -1. */
export const firstOf = (places: Places, pair: number): number => places.head[slotOf(places, pair)]!

function slotOf({ keys, head }: Places, pair: number): number {
  const mask = keys.length - 1
  let slot = (pair ^ (pair >>> 15)) & mask
  while (head[slot] !== -1 && keys[slot] !== pair) slot = (slot + 1) & mask
  return slot
}

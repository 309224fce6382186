/** What so many other texts hold that share little else is wording of the trade or of a policy: it is masked. */
const boilerplateFrom = 3

type Compared = { readonly share: number; readonly marked: Uint8Array; readonly terms: () => ReadonlySet<number> }

/**
 * Units of the text that several texts hold which share little else, or null where there are none. Near-equal texts, such as
 * the parts of one joint project, count as one: what is copied from them is no boilerplate.
 */
export function maskOf(length: number, compared: readonly Compared[]): Uint8Array | null {
  const some = compared.filter(({ share }) => share > 0 && share <= 0.5)
  if (some.length < boilerplateFrom) return null
  const held = new Uint8Array(length)
  const counted: Compared[] = []
  for (const one of some) {
    if (counted.some((other) => alike(one.terms(), other.terms()))) continue
    counted.push(one)
    for (let at = 0; at < length; at += 1) held[at]! += one.marked[at]!
  }
  let any = false
  for (let at = 0; at < length; at += 1) {
    held[at] = held[at]! >= boilerplateFrom ? 1 : 0
    if (held[at]) any = true
  }
  return any ? held : null
}

function alike(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  let shared = 0
  for (const term of one) if (other.has(term)) shared += 1
  return shared >= 0.6 * Math.max(one.size, other.size)
}

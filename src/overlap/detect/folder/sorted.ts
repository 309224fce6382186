export type Pairs = { readonly terms: Uint32Array; readonly records: Uint32Array }

/** Pairs of a term and a record, in the order of the terms; records of one term stay in their order. */
export function sortPairs(terms: Uint32Array, records: Uint32Array, used: number): Pairs {
  let from: Pairs = { terms: terms.subarray(0, used), records: records.subarray(0, used) }
  let to: Pairs = { terms: new Uint32Array(used), records: new Uint32Array(used) }
  for (const shift of [0, 11, 22]) {
    const begins = new Uint32Array(2049)
    for (let at = 0; at < used; at += 1) begins[((from.terms[at]! >>> shift) & 2047) + 1]! += 1
    for (let at = 0; at < 2048; at += 1) begins[at + 1]! += begins[at]!
    for (let at = 0; at < used; at += 1) {
      const place = begins[(from.terms[at]! >>> shift) & 2047]!++
      to.terms[place] = from.terms[at]!
      to.records[place] = from.records[at]!
    }
    ;[from, to] = [to, from]
  }
  return from
}

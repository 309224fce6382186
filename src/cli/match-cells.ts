export type Cells = { readonly from: number[]; readonly to: number[] }

const [quote, comma, feed, back, minus, zero] = [0x22, 0x2c, 0x0a, 0x0d, 0x2d, 0x30] as const

/**
 * The cells of the line that begins at `at`: a quoted one keeps its quotation marks and may hold commas and line breaks,
 * which are counted. `next` is where the following line begins, or -1 when this one is no CSV.
 */
export function cellsFrom(bytes: Buffer, begin: number, { from, to }: Cells) {
  let [at, count, breaks] = [begin, 0, 0]
  for (;;) {
    from[count] = at
    if (bytes[at] === quote) {
      for (at += 1; ; at += 1) {
        if (at >= bytes.length) return { count, breaks, next: -1 }
        if (bytes[at] === feed) breaks += 1
        if (bytes[at] !== quote) continue
        if (bytes[at + 1] !== quote) break
        at += 1
      }
      at += 1
    } else
      while (at < bytes.length && bytes[at] !== comma && bytes[at] !== feed && bytes[at] !== back) {
        if (bytes[at] === quote) return { count, breaks, next: -1 }
        at += 1
      }
    to[count] = at
    count += 1
    if (at >= bytes.length) return { count, breaks, next: at }
    const end = bytes[at]
    at += 1
    if (end === comma) continue
    if (end === feed) return { count, breaks, next: at }
    if (end === back) return { count, breaks, next: bytes[at] === feed ? at + 1 : at }
    return { count, breaks, next: -1 }
  }
}

export function textOf(bytes: Buffer, from: number, to: number): string {
  if (bytes[from] === quote && to > from + 1)
    return bytes
      .toString('utf8', from + 1, to - 1)
      .replaceAll('""', '"')
      .trim()
  return bytes.toString('utf8', from, to).trim()
}

/** The number of plain digits without zeros in front, or null for whatever is written in another way. */
export function integerOf(bytes: Buffer, from: number, to: number): number | null {
  const negative = bytes[from] === minus
  const first = negative ? from + 1 : from
  if (first >= to || to - first > 15 || (bytes[first] === zero && to > from + 1)) return null
  let value = 0
  for (let at = first; at < to; at += 1) {
    const digit = bytes[at]! - zero
    if (digit < 0 || digit > 9) return null
    value = value * 10 + digit
  }
  return negative ? -value : value
}

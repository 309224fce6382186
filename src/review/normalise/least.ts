type Point = readonly [number, number]
type Corner = { readonly at: Point; readonly value: number }

/** Where a smooth function of two numbers is least, by the simplex of Nelder and Mead; the same steps in every run. */
export function least(of: (point: Point) => number, start: Point): Point {
  const corner = (at: Point): Corner => ({ at, value: of(at) })
  let corners = [corner(start), corner([start[0] * 1.5, start[1]]), corner([start[0], start[1] * 1.5])]
  for (let step = 0; step < 120; step += 1) {
    corners.sort((a, b) => a.value - b.value)
    const [best, middle, worst] = corners as [Corner, Corner, Corner]
    if (worst.value - best.value < 1e-9 && apart(best.at, worst.at) < 1e-4) break
    const centre: Point = [(best.at[0] + middle.at[0]) / 2, (best.at[1] + middle.at[1]) / 2]
    const along = (by: number) =>
      corner([centre[0] + by * (worst.at[0] - centre[0]), centre[1] + by * (worst.at[1] - centre[1])])
    const mirrored = along(-1)
    if (mirrored.value < best.value) {
      const further = along(-2)
      corners = [best, middle, further.value < mirrored.value ? further : mirrored]
    } else if (mirrored.value < middle.value) corners = [best, middle, mirrored]
    else {
      const nearer = along(mirrored.value < worst.value ? -0.5 : 0.5)
      if (nearer.value < Math.min(worst.value, mirrored.value)) corners = [best, middle, nearer]
      else corners = [best, corner(halfway(best.at, middle.at)), corner(halfway(best.at, worst.at))]
    }
  }
  return corners.sort((a, b) => a.value - b.value)[0]!.at
}

const halfway = (one: Point, other: Point): Point => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2]
const apart = (one: Point, other: Point): number => Math.hypot(one[0] - other[0], one[1] - other[1])

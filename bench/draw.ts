import { chiSquare, panelsOf } from '../src/review/draw/specimen.ts'
import { sha256 } from '../src/review/draw/stream.ts'
import { type Drawable, type DrawRules, drawFrom } from '../src/review/index.ts'
import { report, said } from './report.ts'

const draws = 10_000

/** Whether the witnessed draw prefers any panel, and how long a large one takes. */
export function drawFigures(): void {
  const pool = peopleOf(12, 7)
  const rules: DrawRules = {
    size: 3,
    reserves: 2,
    odd: true,
    kinds: { finance: { least: 1 } },
    perUnit: 1,
    localMost: 2,
  }
  const draw = drawFrom(pool, rules)
  if ('infeasible' in draw) throw new Error(draw.infeasible)
  const counts = new Map(
    panelsOf(pool, rules).map((panel) => [
      panel
        .map((one) => one.id)
        .sort()
        .join(),
      0,
    ]),
  )
  for (let at = 0; at < draws; at += 1) {
    const found = draw(sha256('bench', String(at)))
    if ('infeasible' in found) throw new Error(found.infeasible)
    const key = [...found.seats].sort().join()
    counts.set(key, counts.get(key)! + 1)
  }
  const { value, limit, degrees } = chiSquare([...counts.values()])
  const large = peopleOf(2000, 150)
  const begun = performance.now()
  const big = drawFrom(large, { ...rules, size: 9, reserves: 5, localMost: 4 })
  if (!('infeasible' in big)) big('bench')
  const spent = performance.now() - begun
  report('review, witnessed draw', [
    {
      what: `chi-square of ${draws} draws over ${counts.size} panels (${degrees} degrees)`,
      ours: value.toFixed(1),
      baseline: `${limit.toFixed(1)} in one of a thousand fair runs`,
      aim: 'below',
    },
    { what: 'nine of two thousand, with five reserves', ours: said(spent, 'ms') },
  ])
}

const peopleOf = (count: number, units: number): Drawable[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `E${String(at).padStart(4, '0')}`,
    name: `E${at}`,
    kind: at % 4 === 0 ? 'finance' : 'technical',
    units: at % 11 === 10 ? [`u${at % units}`, 'u0'] : [`u${at % units}`],
    local: at % 3 > 0,
  }))

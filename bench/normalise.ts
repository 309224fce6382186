import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Given, normalise } from '../src/review/index.ts'
import { dice } from './overlap-data.ts'
import { type Figure, report } from './report.ts'

type Bed = {
  readonly given: readonly Given[]
  readonly quality: ReadonlyMap<string, number>
  /** The mean of a dossier's scores with the true shifts taken off: nobody can do better. */
  readonly known: ReadonlyMap<string, number>
}
type Shape = 'mixed' | 'separate'
const runs = 40
const dossiers = 120
const reviewers = 30
const each = 3

/**
 * How much nearer to the truth the corrected scores are than the raw ones, where the truth is known: qualities are drawn
 * from real means, what is left of a score from the real differences of opinion, and each reviewer gets a shift.
 */
export function normaliseFigures(): void {
  const real = ratings()
  if (!real) return
  for (const [opinion, by] of Object.entries({ 'as they are': 1, 'halved, as severity is part of them': 0.5 }))
    report(
      `review, correction of scores, differences of opinion ${opinion}`,
      (['mixed', 'separate'] as const).flatMap((shape) =>
        [0, 0.5, 1].flatMap((shift) => figuresOf({ ...real, left: real.left.map((one) => one * by) }, shape, shift)),
      ),
    )
}

function figuresOf(real: Ratings, shape: Shape, shift: number): Figure[] {
  const told = Array.from({ length: runs }, (_, run) => {
    const { given, quality, known } = bedOf(real, shape, shift, dice(1000 * run + 7))
    const { dossiers: found } = normalise(given)
    const truth = found.map(({ proposal }) => quality.get(proposal)!)
    return {
      raw: rankCorrelation(
        found.map(({ raw }) => raw),
        truth,
      ),
      ours: rankCorrelation(
        found.map(({ adjusted }) => adjusted),
        truth,
      ),
      known: rankCorrelation(
        found.map(({ proposal }) => known.get(proposal)!),
        truth,
      ),
      covered: found.filter(({ low, high }, at) => low! <= truth[at]! && truth[at]! <= high!).length / found.length,
    }
  })
  const mean = (of: (one: (typeof told)[number]) => number) => told.reduce((sum, one) => sum + of(one), 0) / runs
  const [raw, ours, known] = [mean((one) => one.raw), mean((one) => one.ours), mean((one) => one.known)]
  const aim = shape === 'separate' ? '≥ -0.02' : shift === 1 ? '≥ +0.06' : shift === 0 ? '≥ -0.01' : undefined
  const gain = (value: number) => `${value < raw ? '' : '+'}${(value - raw).toFixed(4)}`
  return [
    {
      what: `Spearman with the truth, ${shape} panels, reviewer shift sd ${shift}`,
      ours: ours.toFixed(4),
      baseline: `${raw.toFixed(4)} raw`,
      ratio: `${gain(ours)} (${gain(known)} were the shifts known)`,
      aim,
    },
    {
      what: '  90 % intervals that hold the truth',
      ours: `${(100 * mean((one) => one.covered)).toFixed(1)} %`,
      aim: '87-93 %',
    },
  ]
}

type Ratings = { readonly means: readonly number[]; readonly left: readonly number[] }

function ratings(): Ratings | null {
  const file = join(resolve(process.env.ZHUKE_SAMPLES ?? '../shared/data'), 'scores', 'iclr2017_ratings.csv')
  if (!existsSync(file)) {
    process.stdout.write(`\nreview: there are no scores in ${file}; name the folder with ZHUKE_SAMPLES.\n`)
    return null
  }
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const scores = rows.map((row) => row.split(',')[1]!.split(';').map(Number)).filter((one) => one.length > 1)
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  // What is left around a mean of n is smaller than around the truth, by the root of (n-1)/n.
  const left = scores.flatMap((one) =>
    one.map((score) => (score - mean(one)) * Math.sqrt(one.length / (one.length - 1))),
  )
  return { means: scores.map(mean), left }
}

/** Mixed: every dossier has its own reviewers. Separate: ten panels, each of which scores its own dossiers in full. */
function bedOf({ means, left }: Ratings, shape: Shape, sd: number, random: () => number): Bed {
  const some = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const shift = Array.from({ length: reviewers }, () => sd * normal())
  const quality = new Map<string, number>()
  const known = new Map<string, number>()
  const given: Given[] = []
  for (let at = 0; at < dossiers; at += 1) {
    const proposal = `P${at}`
    quality.set(proposal, some(means))
    const panel = Math.floor((at * reviewers) / each / dossiers)
    const chosen =
      shape === 'separate'
        ? Array.from({ length: each }, (_, seat) => panel * each + seat)
        : [...shift.keys()]
            .map((one) => ({ one, by: random() }))
            .sort((a, b) => a.by - b.by)
            .slice(0, each)
            .map(({ one }) => one)
    const heard = chosen.map((reviewer) => ({ reviewer, score: quality.get(proposal)! + some(left) }))
    known.set(proposal, heard.reduce((sum, one) => sum + one.score, 0) / each)
    for (const { reviewer, score } of heard)
      given.push({ proposal, reviewer: `R${reviewer}`, score: score + shift[reviewer]! })
  }
  return { given, quality, known }
}

function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranks(one), ranks(other)]
  const middle = (a.length - 1) / 2
  let [both, first, second] = [0, 0, 0]
  for (const [at, rank] of a.entries()) {
    both += (rank - middle) * (b[at]! - middle)
    first += (rank - middle) ** 2
    second += (b[at]! - middle) ** 2
  }
  return both / Math.sqrt(first * second)
}

/** Equal values share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!)
  const told: number[] = new Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to += 1
    for (let at = from; at <= to; at += 1) told[order[at]!] = (from + to) / 2
    from = to + 1
  }
  return told
}

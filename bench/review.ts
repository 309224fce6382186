import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Asked, Instance } from '../src/review/index.ts'
import { drawSeats } from '../src/review/match/rounding.ts'
import { sharedOf } from '../src/review/match/shares.ts'
import { quickStream } from '../src/review/match/stream.ts'
import { best } from '../src/review/match/total.ts'
import { type Figure, median, report, said } from './report.ts'
import { type Answer, highs, lemon } from './review-baselines.ts'
import { dense, sample } from './review-pools.ts'

const asked: Asked = { mode: 'total', onePerUnit: false, shares: { scale: 2, share: 1 }, seed: 'bench', seconds: 60 }

/** How fast dossiers find their reviewers, beside LEMON and HiGHS, and whether drawn matchings keep their chances. */
export async function matchFigures(): Promise<void> {
  const real = sample('nsf2017-dev')
  const baseline = lemon()
  const figures: Figure[] = []
  const beside = async (what: string, instance: Instance, times: number, onePerUnit: boolean, aim: string) => {
    const [ours, theirs]: [Answer[], Answer[]] = [[], []]
    for (let at = 0; at < times; at += 1) {
      if (baseline) theirs.push(baseline.solve(instance, onePerUnit))
      ours.push(await timed(instance, { ...asked, onePerUnit }))
    }
    figures.push(compared(what, 'LEMON', ours, theirs, aim))
  }
  if (real) {
    await beside('2,000 dossiers, 1,200 experts (NSF)', real, 5, false, '≤ 5')
    await beside('the same, one of an organisation', real, 5, true, '≤ 1')
    const solve = await highs()
    const ours = [await timed(real, asked)]
    figures.push(compared('2,000 dossiers, 1,200 experts (NSF)', 'HiGHS', ours, [solve(real, false)], '≤ 0.1'))
  }
  await beside('5,000 × 1,000, every pair, even', dense(5000, 1000, 3, 'even'), 3, false, '≤ 3')
  await beside('5,000 × 1,000, every pair, crowded', dense(5000, 1000, 3, 'crowded'), 1, false, '≤ 3')
  baseline?.close()
  report('review, assignment of the largest total', figures)
  if (real) report('review, drawn matchings', chances(real, 2000))
}

async function timed(instance: Instance, how: Asked): Promise<Answer> {
  const worker = new Worker(new URL('review-cold.ts', import.meta.url), { workerData: { instance, asked: how } })
  const [answer] = await once(worker, 'message')
  await worker.terminate()
  return answer as Answer
}

function compared(what: string, who: string, ours: readonly Answer[], theirs: readonly Answer[], aim: string): Figure {
  const own = median(ours.map(({ seconds }) => seconds))
  if (theirs.length === 0) return { what, ours: said(own * 1000, 'ms') }
  const other = median(theirs.map(({ seconds }) => seconds))
  const same = Math.abs(ours[0]!.total - theirs[0]!.total) < 0.5
  return {
    what: `${what}: ${same ? 'equal totals' : 'UNEQUAL TOTALS'}`,
    ours: said(own * 1000, 'ms'),
    baseline: `${who} ${said(other * 1000, 'ms')}`,
    ratio: (own / other).toFixed(2),
    aim,
  }
}

function chances(instance: Instance, draws: number): Figure[] {
  const shared = sharedOf(best(instance, { onePerUnit: true }, asked.shares), true)
  const counts = new Int32Array(shared.shares.length)
  const begun = performance.now()
  for (let draw = 0; draw < draws; draw += 1)
    for (const pair of drawSeats(shared, quickStream(`bench ${draw}`))) counts[pair] = counts[pair]! + 1
  const spent = (performance.now() - begun) / draws
  const far = [...shared.shares].flatMap((share, pair) => {
    const chance = share / shared.scale
    const sigma = Math.sqrt(draws * chance * (1 - chance))
    return chance > 0 && chance < 1 ? [Math.abs(counts[pair]! - draws * chance) / sigma] : []
  })
  const never = [...shared.shares.keys()].filter((pair) => shared.shares[pair] === 0 && counts[pair]! > 0)
  const beyond = far.filter((one) => one > 4).length
  return [
    {
      what: `pairs of ${far.length} beyond 4 sigma in ${draws} draws`,
      ours: String(beyond),
      baseline: `${(far.length * 6.33e-5).toFixed(1)} by chance`,
      aim: 'about as many',
    },
    { what: 'the farthest', ours: `${far.reduce((most, one) => Math.max(most, one), 0).toFixed(2)} sigma` },
    { what: 'drawn without a chance', ours: String(never.length), aim: '0' },
    {
      what: 'largest chance of a pair, exactly',
      ours: String(shared.shares.reduce((most, one) => Math.max(most, one), 0) / shared.scale),
      baseline: `Q ${asked.shares.share / asked.shares.scale}`,
      aim: 'not above',
    },
    { what: 'a draw', ours: said(spent, 'ms') },
  ]
}

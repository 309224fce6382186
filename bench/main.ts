import { addresses } from './addresses.ts'
import { drawFigures } from './draw.ts'
import { ledger } from './ledger.ts'
import { normaliseFigures } from './normalise.ts'
import { overlap } from './overlap.ts'
import { overlapMillion } from './overlap-million.ts'
import { pages } from './pages.ts'
import { matchFigures } from './review.ts'
import { start } from './start.ts'
import { submissions } from './submissions.ts'

const review = async () => {
  normaliseFigures()
  drawFigures()
  await matchFigures()
}

/**
 * `npm run bench` prints every figure beside a baseline that was measured in the same run, on this machine; with a name,
 * only that one. Nothing is asserted: a figure is read by a person.
 */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  start,
  addresses,
  pages,
  submissions,
  overlap,
  review,
  ledger,
}
/** Measured only when it is named, since it takes an hour. */
const long: typeof benches = { 'overlap-million': overlapMillion }
const every = { ...benches, ...long }
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(every, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there is ${Object.keys(every).join(', ')}.\n`)
  process.exitCode = 2
} else for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) await every[name as keyof typeof every]!()

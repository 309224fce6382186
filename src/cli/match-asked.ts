import { parseArgs } from 'node:util'
import { type Mode, modes, type Shares } from '../review/index.ts'
import { BadInput } from './said.ts'

const usage =
  'match DIR --mode total|fair|random [--one-per-org] [--q 0.5] [--seed TEXT] [--seconds 60] --out seats.csv'

export function askedFor(args: readonly string[]) {
  let read: ReturnType<typeof parsed>
  try {
    read = parsed(args)
  } catch (error) {
    throw new BadInput(`${(error as Error).message} Try: ${usage}`)
  }
  const { mode, q, out, seed, seconds } = read.values
  const [folder, ...more] = read.positionals
  if (!folder || more.length > 0) throw new BadInput(`Name the folder with the matching. Try: ${usage}`)
  if (!modes.includes(mode as Mode)) throw new BadInput(`--mode is total, fair or random, not ${mode ?? 'left out'}.`)
  if (!out) throw new BadInput(`Name the file for the answer: --out seats.csv. Try: ${usage}`)
  if (!/^\d{1,5}$/.test(seconds) || Number(seconds) < 1)
    throw new BadInput(`--seconds takes a whole number of seconds from 1, not ${seconds}.`)
  return {
    folder,
    out,
    mode: mode as Mode,
    onePerUnit: read.values['one-per-org'],
    shares: sharesOf(q),
    seed,
    seconds: Number(seconds),
  }
}

/** A decimal number as parts of a whole: 0.5 is one of two. */
function sharesOf(text: string): Shares {
  const value = Number(text)
  if (!/^(0?\.\d{1,4}|1(\.0{1,4})?|0)$/.test(text) || value <= 0 || value > 1)
    throw new BadInput(`--q takes a number above 0 and up to 1 with at most four decimals, such as 0.5, not ${text}.`)
  let [scale, share] = [10_000, Math.round(value * 10_000)]
  for (const factor of [2, 5])
    while (scale % factor === 0 && share % factor === 0) [scale, share] = [scale / factor, share / factor]
  return { scale, share }
}

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      mode: { type: 'string' },
      out: { type: 'string' },
      q: { type: 'string', default: '0.5' },
      seed: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      'one-per-org': { type: 'boolean', default: false },
    },
  })

import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { type Asked, type Assigned, solve } from '../review/index.ts'
import { askedFor } from './match-asked.ts'
import { type Folder, folderOf } from './match-folder.ts'
import { causeSaid, oneUnitAlone } from './match-said.ts'
import { rounded } from './overlap-spent.ts'
import { type Answer, BadInput } from './said.ts'

/** `match`: dossiers to reviewers, without a database. One line of JSON is the answer; exit code 2 when there is none. */
export function matching(args: readonly string[]): Answer {
  const { folder: name, out, ...given } = askedFor(args)
  const asked: Asked = { ...given, seed: given.seed ?? randomBytes(16).toString('hex') }
  const begun = performance.now()
  const folder = folderOf(name)
  oneUnitAlone(folder, asked.onePerUnit)
  const read = performance.now()
  const found = solve(folder.instance, asked)
  const seconds = rounded((performance.now() - read) / 1000)
  if ('cause' in found) {
    const said = causeSaid(folder, found.cause)
    process.stderr.write(`${said.error}\n`)
    return { code: 2, out: `${JSON.stringify({ mode: asked.mode, ...said, seconds, ...memory() })}\n` }
  }
  write(out, folder, found)
  const answer = { ...saidOf(asked, found), seconds, read_seconds: rounded((read - begun) / 1000), ...memory() }
  return { code: 0, out: `${JSON.stringify({ ...answer, ignored_conflicts: folder.ignored })}\n` }
}

const saidOf = ({ mode, seed, shares }: Asked, found: Assigned) => ({
  mode,
  objective: found.objective,
  min_sum: found.least,
  proven: found.proven,
  bound: found.bound,
  ...(mode === 'fair' ? { min_sum_bound: found.leastBound } : {}),
  ...(mode === 'random' ? { q: shares.share / shares.scale, seed } : {}),
})

const memory = () => ({ peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024) })

function write(out: string, { instance, dossiers, reviewers }: Folder, { seats }: Assigned): void {
  const lines = ['proposal,reviewer']
  let dossier = 0
  for (const pair of seats) {
    while (pair >= instance.start[dossier + 1]!) dossier += 1
    lines.push(`${quoted(dossiers[dossier]!)},${quoted(reviewers[instance.reviewer[pair]!]!)}`)
  }
  try {
    writeFileSync(out, `${lines.join('\n')}\n`)
  } catch {
    throw new BadInput(`${out} cannot be written.`)
  }
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

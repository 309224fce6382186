import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Normalised, normalise, warningText } from '../review/index.ts'
import { scoresOf } from './normalise-csv.ts'
import { type Answer, BadInput } from './said.ts'

const usage = 'normalise scores.csv --out adjusted.csv [--reviewers reviewers.csv]'

/** `normalise`: scores as an average reviewer would have given them, without a database. One line of JSON is the answer. */
export function normalising(args: readonly string[]): Answer {
  const { file, out, reviewers } = asked(args)
  const found = normalise(scoresOf(file))
  write(out, ['proposal', 'raw', 'adjusted', 'low', 'high'], found.dossiers)
  if (reviewers) write(reviewers, ['reviewer', 'severity', 'low', 'high', 'count', 'residual'], found.reviewers)
  return { code: 0, out: `${JSON.stringify(saidOf(found))}\n` }
}

const saidOf = ({ connected, components, reviewerSd, method, warnings }: Normalised) => ({
  connected,
  components,
  reviewer_sd: rounded(reviewerSd),
  method,
  warning: warnings.length > 0 ? warnings.map((warning) => warningText[warning].en).join(' ') : null,
})

function write<T extends object>(file: string, columns: readonly (keyof T & string)[], rows: readonly T[]): void {
  const cell = (value: unknown) =>
    typeof value === 'number' ? String(rounded(value)) : value === null ? '' : quoted(String(value))
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))].map((line) =>
    line.join(','),
  )
  try {
    writeFileSync(file, `${lines.join('\n')}\n`)
  } catch {
    throw new BadInput(`${file} cannot be written.`)
  }
}

const rounded = (value: number): number => Number(value.toPrecision(10))
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function asked(args: readonly string[]) {
  let read: ReturnType<typeof parsed>
  try {
    read = parsed(args)
  } catch (error) {
    throw new BadInput(`${(error as Error).message} Try: ${usage}`)
  }
  const [file, ...more] = read.positionals
  if (!file || more.length > 0) throw new BadInput(`Name the file with the scores. Try: ${usage}`)
  if (!read.values.out) throw new BadInput(`Name the file for the answer: --out adjusted.csv. Try: ${usage}`)
  return { file, out: read.values.out, reviewers: read.values.reviewers }
}

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, reviewers: { type: 'string' } },
  })

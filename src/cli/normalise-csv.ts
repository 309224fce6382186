import { readFileSync } from 'node:fs'
import type { Given } from '../review/index.ts'
import { BadInput } from './said.ts'

/** The scores of a file `proposal,reviewer,score`, the columns in any order; every row that cannot be used is told by its line. */
export function scoresOf(file: string): Given[] {
  const [head, ...rows] = linesOf(file)
  if (!head)
    throw new BadInput(`${file} is empty: it needs the line proposal,reviewer,score and a line for each score.`)
  const names = head.cells.map((cell) => cell.trim().toLowerCase())
  const places = ['proposal', 'reviewer', 'score'].map((name) => names.indexOf(name))
  if (places.includes(-1))
    throw new BadInput(
      `The first line of ${file} has to name proposal, reviewer and score; it says: ${head.cells.join(',')}`,
    )
  const problems: { field: string; says: string }[] = []
  const seen = new Map<string, number>()
  const given = rows.flatMap(({ line, cells }): Given[] => {
    const fault = (says: string) => {
      problems.push({ field: `line ${line}`, says })
      return []
    }
    if (cells.length !== names.length)
      return fault(`has ${cells.length} values where the first line has ${names.length}`)
    const [proposal, reviewer, text] = places.map((place) => cells[place]!.trim()) as [string, string, string]
    if (proposal === '' || reviewer === '') return fault('names no proposal or no reviewer')
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) || !Number.isFinite(Number(text)))
      return fault(`the score "${text}" is no number`)
    const pair = JSON.stringify([proposal, reviewer])
    if (seen.has(pair)) return fault(`${reviewer} has scored ${proposal} on line ${seen.get(pair)} already`)
    seen.set(pair, line)
    return [{ proposal, reviewer, score: Number(text) }]
  })
  if (problems.length > 0)
    throw new BadInput(
      `${problems.length} lines of ${file} cannot be used; nothing was worked out.`,
      problems.slice(0, 50),
    )
  if (given.length === 0) throw new BadInput(`${file} holds no score.`)
  return given
}

type Line = { readonly line: number; readonly cells: readonly string[] }

function linesOf(file: string): Line[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new BadInput(`${file} cannot be read.`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput(`${file} is not written in UTF-8: save it as CSV UTF-8.`)
  }
  return cellsOf(text, file).filter(({ cells }) => cells.length > 1 || cells[0]!.trim() !== '')
}

/** Cells by RFC 4180: a quoted one may hold commas, line breaks and doubled quotes. */
function cellsOf(text: string, file: string): Line[] {
  const lines: Line[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  let cells: string[] = []
  let [line, begun] = [1, 1]
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found)
      throw new BadInput(`Line ${line} of ${file} is no CSV: a quotation mark is not closed or stands inside a value.`)
    const [whole, quoted, plain, end] = found
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0
    if (end === ',' && cell.lastIndex < text.length) continue
    if (end === ',') cells.push('')
    lines.push({ line: begun, cells })
    cells = []
    begun = line
  }
  return lines
}

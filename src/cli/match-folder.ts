import { join } from 'node:path'
import { type Instance, instanceOf, type Load } from '../review/index.ts'
import { eachRow, type Row } from './match-table.ts'
import { BadInput } from './said.ts'

/** A folder with a matching: the instance in numbers, and the names that the numbers stand for. */
export type Folder = {
  readonly instance: Instance
  readonly dossiers: readonly string[]
  readonly reviewers: readonly string[]
  /** Lines of conflicts.csv about somebody or something that is not in the other files. */
  readonly ignored: number
}

const largest = 1_000_000_000

/** Reads reviewers.csv, proposals.csv, affinity.csv and conflicts.csv; every line that cannot be used is told. */
export function folderOf(folder: string): Folder {
  const faults = faultsOf()
  const people = reviewersIn(join(folder, 'reviewers.csv'), faults)
  const asked = dossiersIn(join(folder, 'proposals.csv'), faults)
  const conflicts = conflictsIn(join(folder, 'conflicts.csv'), asked.names, people.names)
  const pairs = pairsIn(join(folder, 'affinity.csv'), asked.names, people.names, conflicts.pairs, faults)
  faults.end()
  const instance = instanceOf(asked.need, people.loads, pairs)
  const [dossiers, reviewers] = [[...asked.names.keys()], [...people.names.keys()]]
  const { start, reviewer } = instance
  for (let dossier = 0; dossier < dossiers.length; dossier += 1)
    for (let pair = start[dossier]! + 1; pair < start[dossier + 1]!; pair += 1)
      if (reviewer[pair] === reviewer[pair - 1])
        throw new BadInput(`affinity.csv names ${dossiers[dossier]} with ${reviewers[reviewer[pair]!]} more than once.`)
  return { instance, dossiers, reviewers, ignored: conflicts.ignored }
}

type Faults = ReturnType<typeof faultsOf>
type Names = ReadonlyMap<string, number>

function reviewersIn(file: string, faults: Faults) {
  const [names, units, loads]: [Map<string, number>, Map<string, number>, Load[]] = [new Map(), new Map(), []]
  eachRow(file, ['reviewer', 'lb', 'ub', 'org?'], (row) => {
    const [name, least, most, unit] = [row.text(0), row.integer(1), row.integer(2), row.text(3)]
    if (!named(name, names, file, row, faults)) return
    if (least === null || most === null || least < 0 || most < least)
      return faults.add(file, row, `the loads of ${name} have to be whole numbers, 0 ≤ lb ≤ ub`)
    if (unit !== '' && !units.has(unit)) units.set(unit, units.size)
    names.set(name, names.size)
    loads.push({ least, most, unit: units.get(unit) ?? -1 })
  })
  faults.end()
  if (names.size === 0) throw new BadInput(`${file} names nobody: the pool is empty.`)
  return { names: names as Names, loads }
}

function dossiersIn(file: string, faults: Faults) {
  const names = new Map<string, number>()
  const need: number[] = []
  eachRow(file, ['proposal', 'k'], (row) => {
    const [name, seats] = [row.text(0), row.integer(1)]
    if (!named(name, names, file, row, faults)) return
    if (seats === null || seats < 0 || seats > 1000)
      return faults.add(file, row, `k of ${name} has to be a whole number from 0 to 1000`)
    names.set(name, names.size)
    need.push(seats)
  })
  faults.end()
  if (names.size === 0) throw new BadInput(`${file} names no dossier: there is nothing to assign.`)
  return { names: names as Names, need }
}

function named(name: string, names: Names, file: string, row: Row, faults: Faults): boolean {
  if (name === '') faults.add(file, row, 'has no name')
  else if (names.has(name)) faults.add(file, row, `${name} stands there already`)
  else return true
  return false
}

function conflictsIn(file: string, dossiers: Names, reviewers: Names) {
  const pairs = new Set<number>()
  let ignored = 0
  eachRow(file, ['proposal', 'reviewer'], (row) => {
    const [dossier, reviewer] = [dossiers.get(row.text(0)), reviewers.get(row.text(1))]
    if (dossier === undefined || reviewer === undefined) ignored += 1
    else pairs.add(dossier * reviewers.size + reviewer)
  })
  return { pairs, ignored }
}

function pairsIn(file: string, dossiers: Names, reviewers: Names, conflicts: ReadonlySet<number>, faults: Faults) {
  const [dossier, reviewer, weight]: number[][] = [[], [], []]
  const [dossierOf, reviewerOf] = [lookUp(dossiers), lookUp(reviewers)]
  eachRow(file, ['proposal', 'reviewer', 'score_micro'], (row) => {
    const [one, other, score] = [dossierOf(row, 0), reviewerOf(row, 1), row.integer(2)]
    if (one === undefined) return faults.add(file, row, `there is no dossier ${row.text(0)} in proposals.csv`)
    if (other === undefined) return faults.add(file, row, `there is no reviewer ${row.text(1)} in reviewers.csv`)
    if (score === null || Math.abs(score) > largest)
      return faults.add(file, row, `the score "${row.text(2)}" has to be a whole number within ±${largest}`)
    if (conflicts.has(one * reviewers.size + other)) return
    dossier!.push(one)
    reviewer!.push(other)
    weight!.push(score)
  })
  return { dossier: dossier!, reviewer: reviewer!, weight: weight! }
}

/** Names that are plain numbers, as most are, are found without making a text of each. */
function lookUp(names: Names): (row: Row, column: number) => number | undefined {
  const numbers = new Map<number, number>()
  for (const [name, at] of names) if (/^(0|[1-9]\d{0,14})$/.test(name)) numbers.set(Number(name), at)
  if (numbers.size < names.size) return (row, column) => names.get(row.text(column))
  return (row, column) => numbers.get(row.plain(column) ?? -1) ?? names.get(row.text(column))
}

/** Faults are told together, the first fifty by their lines. */
function faultsOf() {
  const problems: { field: string; says: string }[] = []
  let count = 0
  return {
    add(file: string, { line }: Row, says: string): void {
      count += 1
      if (problems.length < 50) problems.push({ field: `${file} line ${line}`, says })
    },
    end(): void {
      if (count > 0) throw new BadInput(`${count} lines cannot be used; nothing was assigned.`, problems)
    },
  }
}

import type { Component } from './score-table.ts'

/**
 * A reviewer who alone holds two parts together, each of more than one dossier: what such scores tell of the difference
 * between the parts hangs on one person. Found in one walk over the graph (Hopcroft and Tarjan); null where nobody does.
 */
export function hangsOn({ rows, reviewers }: Component): string | null {
  const neighbours: number[][] = [...rows, ...reviewers].map(() => [])
  for (const [dossier, row] of rows.entries())
    for (const reviewer of row.reviewers) {
      neighbours[dossier]!.push(rows.length + reviewer)
      neighbours[rows.length + reviewer]!.push(dossier)
    }
  const size = neighbours.length
  const [found, low, below] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  const above = new Int32Array(size).fill(-1)
  const next = new Int32Array(size)
  /** Of each reviewer, how many parts of more than one dossier leaving would cut off, and how many dossiers those parts and smaller ones hold. */
  const [parts, cut] = [new Int32Array(size), new Int32Array(size)]
  let time = 0
  const enter = (node: number) => {
    time += 1
    found[node] = time
    low[node] = time
    below[node] = node < rows.length ? 1 : 0
  }
  const path = size > 0 ? [0] : []
  if (size > 0) enter(0)
  while (path.length > 0) {
    const node = path.at(-1)!
    const to = neighbours[node]![next[node]!]
    next[node]! += 1
    if (to === undefined) {
      path.pop()
      const parent = above[node]!
      if (parent < 0) continue
      low[parent] = Math.min(low[parent]!, low[node]!)
      below[parent]! += below[node]!
      if (low[node]! < found[parent]!) continue
      cut[parent]! += below[node]!
      if (below[node]! > 1) parts[parent]! += 1
    } else if (found[to] === 0) {
      above[to] = node
      enter(to)
      path.push(to)
    } else if (to !== above[node]) low[node] = Math.min(low[node]!, found[to]!)
  }
  const place = reviewers.findIndex((_, at) => {
    const node = rows.length + at
    return parts[node]! + (rows.length - cut[node]! > 1 ? 1 : 0) > 1
  })
  return reviewers[place] ?? null
}

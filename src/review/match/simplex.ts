import { empty, full, inTree, link, type Net, shift, unlimited, unlink } from './net.ts'

/**
 * The primal network simplex method: from a feasible spanning tree to one of least cost, exact in integers. Arcs enter by
 * block search; they leave so that every tree stays strongly feasible, which rules out going round in circles.
 * Ends after `most` pivots at the latest and says whether it has finished.
 */
export function pivotToOptimum(net: Net, most: number): boolean {
  for (let count = 0; count < most; count += 1) {
    const arc = entering(net)
    if (arc < 0) return true
    pivot(net, arc)
  }
  return false
}

/** The arc with the worst reduced cost in the first block that holds one, or -1. */
function entering(net: Net): number {
  const { source, target, cost, state, potential, arcs } = net
  const block = Math.max(32, Math.ceil(Math.sqrt(arcs)))
  let arc = net.cursor < arcs ? net.cursor : 0
  let left = block
  let worst = 0
  let found = -1
  for (let seen = 0; seen < arcs; seen += 1) {
    const reduced = state[arc]! * (cost[arc]! + potential[source[arc]!]! - potential[target[arc]!]!)
    if (reduced < worst) {
      worst = reduced
      found = arc
    }
    arc += 1
    if (arc === arcs) arc = 0
    left -= 1
    if (left === 0) {
      if (found >= 0) break
      left = block
    }
  }
  net.cursor = arc
  return found
}

function pivot(net: Net, arc: number): void {
  const { source, target, capacity, flow, state, parent, above, up } = net
  const forward = state[arc] === empty
  const first = forward ? source[arc]! : target[arc]!
  const second = forward ? target[arc]! : source[arc]!
  const join = meeting(net, first, second)

  let delta = capacity[arc]!
  let out = -1
  let side = 0
  for (let node = first; node !== join; node = parent[node]!) {
    const on = above[node]!
    const room = up[node] === 1 ? flow[on]! : capacity[on]! === unlimited ? unlimited : capacity[on]! - flow[on]!
    if (room < delta) {
      delta = room
      out = node
      side = 1
    }
  }
  for (let node = second; node !== join; node = parent[node]!) {
    const on = above[node]!
    const room = up[node] === -1 ? flow[on]! : capacity[on]! === unlimited ? unlimited : capacity[on]! - flow[on]!
    if (room <= delta) {
      delta = room
      out = node
      side = 2
    }
  }

  if (delta > 0) {
    flow[arc] = flow[arc]! + (forward ? delta : -delta)
    for (let node = first; node !== join; node = parent[node]!)
      flow[above[node]!] = flow[above[node]!]! - up[node]! * delta
    for (let node = second; node !== join; node = parent[node]!)
      flow[above[node]!] = flow[above[node]!]! + up[node]! * delta
  }
  if (side === 0) {
    state[arc] = forward ? full : empty
    return
  }
  const leaves = above[out]!
  state[leaves] = flow[leaves] === 0 ? empty : full
  state[arc] = inTree
  if (side === 1) rehang(net, first, second, arc, out)
  else rehang(net, second, first, arc, out)
}

function meeting({ parent, depth }: Net, one: number, other: number): number {
  let left = one
  let right = other
  while (depth[left]! > depth[right]!) left = parent[left]!
  while (depth[right]! > depth[left]!) right = parent[right]!
  while (left !== right) {
    left = parent[left]!
    right = parent[right]!
  }
  return left
}

/** The part of the tree below `out` is turned so that `node` becomes its top, and hung under `under` by the arc that enters. */
function rehang(net: Net, node: number, under: number, arc: number, out: number): void {
  const { parent, above, depth, potential, cost } = net
  let at = node
  let to = under
  let by = arc
  for (;;) {
    const formerParent = parent[at]!
    const formerArc = above[at]!
    unlink(net, at)
    link(net, at, to, by)
    if (at === out) break
    to = at
    at = formerParent
    by = formerArc
  }
  const rise = potential[under]! - net.up[node]! * cost[arc]! - potential[node]!
  shift(net, node, depth[under]! + 1, rise)
}

/**
 * A network for the simplex method of `simplex.ts`, on typed arrays that grow: nodes that send, arcs with integer costs and
 * capacities, and a spanning tree. Node 0 is the root; what the others send arrives there.
 */
export type Net = {
  nodes: number
  arcs: number
  source: Int32Array
  target: Int32Array
  cost: Float64Array
  capacity: Int32Array
  flow: Int32Array
  /** 1: empty and outside the tree; 0: in the tree; -1: full and outside the tree. */
  state: Int8Array
  parent: Int32Array
  /** The arc to the parent, and whether it points up to it (1) or down (-1). */
  above: Int32Array
  up: Int8Array
  child: Int32Array
  next: Int32Array
  previous: Int32Array
  depth: Int32Array
  potential: Float64Array
  /** Where the search for an arc that enters goes on. */
  cursor: number
}

export const unlimited = 1 << 30
export const [empty, inTree, full] = [1, 0, -1] as const

export function emptyNet(nodes: number, arcs: number): Net {
  const net: Net = {
    nodes: 1,
    arcs: 0,
    source: new Int32Array(arcs),
    target: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    capacity: new Int32Array(arcs),
    flow: new Int32Array(arcs),
    state: new Int8Array(arcs),
    parent: new Int32Array(nodes),
    above: new Int32Array(nodes),
    up: new Int8Array(nodes),
    child: new Int32Array(nodes),
    next: new Int32Array(nodes),
    previous: new Int32Array(nodes),
    depth: new Int32Array(nodes),
    potential: new Float64Array(nodes),
    cursor: 0,
  }
  net.parent[0] = net.above[0] = net.child[0] = net.next[0] = net.previous[0] = -1
  return net
}

/** A new arc, outside the tree and empty. */
export function addArc(net: Net, source: number, target: number, cost: number, capacity: number): number {
  if (net.arcs === net.source.length) growArcs(net)
  const arc = net.arcs
  net.arcs += 1
  net.source[arc] = source
  net.target[arc] = target
  net.cost[arc] = cost
  net.capacity[arc] = capacity
  net.flow[arc] = 0
  net.state[arc] = empty
  return arc
}

/** A new node; it has to be hung into the tree before the next pivot. */
export function addNode(net: Net): number {
  if (net.nodes === net.parent.length) growNodes(net)
  const node = net.nodes
  net.nodes += 1
  net.child[node] = -1
  return node
}

/** Hangs a node that is outside the tree, with all that is below it, under `parent` by `arc`; depth and potential follow. */
export function hang(net: Net, node: number, parent: number, arc: number): void {
  link(net, node, parent, arc)
  net.state[arc] = inTree
  const potential = net.potential[parent]! - net.up[node]! * net.cost[arc]!
  shift(net, node, net.depth[parent]! + 1, potential - net.potential[node]!)
}

export function link(net: Net, node: number, parent: number, arc: number): void {
  const { child, next, previous } = net
  net.parent[node] = parent
  net.above[node] = arc
  net.up[node] = net.source[arc] === node ? 1 : -1
  const first = child[parent]!
  next[node] = first
  previous[node] = -1
  if (first >= 0) previous[first] = node
  child[parent] = node
}

export function unlink(net: Net, node: number): void {
  const { child, next, previous } = net
  const before = previous[node]!
  const after = next[node]!
  if (before >= 0) next[before] = after
  else child[net.parent[node]!] = after
  if (after >= 0) previous[after] = before
}

/** Sets the depths and raises the potentials of a whole subtree. */
export function shift(net: Net, top: number, deep: number, rise: number): void {
  const { parent, child, next, depth, potential } = net
  let node = top
  let at = deep
  for (;;) {
    depth[node] = at
    potential[node] = potential[node]! + rise
    if (child[node]! >= 0) {
      node = child[node]!
      at += 1
      continue
    }
    while (node !== top && next[node]! < 0) {
      node = parent[node]!
      at -= 1
    }
    if (node === top) return
    node = next[node]!
  }
}

/** Works depths and potentials out again from the tree, below `top`. */
export function relate(net: Net, top: number): void {
  const walk = [top]
  for (let node = walk.pop(); node !== undefined; node = walk.pop()) {
    if (node !== 0) {
      const [parent, arc] = [net.parent[node]!, net.above[node]!]
      net.depth[node] = net.depth[parent]! + 1
      net.potential[node] = net.potential[parent]! - net.up[node]! * net.cost[arc]!
    }
    for (let child = net.child[node]!; child >= 0; child = net.next[child]!) walk.push(child)
  }
}

function growArcs(net: Net): void {
  const length = net.source.length * 2
  for (const name of ['source', 'target', 'capacity', 'flow'] as const)
    net[name] = grown(net[name], new Int32Array(length))
  net.cost = grown(net.cost, new Float64Array(length))
  net.state = grown(net.state, new Int8Array(length))
}

function growNodes(net: Net): void {
  const length = net.parent.length * 2
  for (const name of ['parent', 'above', 'child', 'next', 'previous', 'depth'] as const)
    net[name] = grown(net[name], new Int32Array(length))
  net.up = grown(net.up, new Int8Array(length))
  net.potential = grown(net.potential, new Float64Array(length))
}

function grown<T extends Int32Array | Float64Array | Int8Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}

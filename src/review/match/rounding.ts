import type { Seats } from './instance.ts'
import type { Edges, Shared } from './shares.ts'
import type { Stream } from './stream.ts'

/**
 * One draw. Shares are moved round circles of edges whose parts are open, by as much as one of them allows, in a direction
 * that is drawn so that nobody's share changes on average; each step settles an edge at least. What flows into a node flows
 * out of it all the time, so seats, loads and organisations are kept in every draw, and each pair's chance is its share.
 */
export function drawSeats({ scale, sure, edges }: Shared, stream: Stream): Seats {
  const part = edges.part.slice()
  const open = openEdges(edges, part, scale)
  const path: Path = { nodes: [], edges: [], place: new Int32Array(edges.nodes).fill(-1) }
  for (let node = 0; node < edges.nodes; node += 1)
    while (open(node, -1) >= 0) walk(node, edges, open, path, () => turn(path, edges, part, scale, stream))
  const drawn = [...edges.pair.keys()].filter((edge) => edges.pair[edge]! >= 0 && part[edge] === scale)
  return Int32Array.from([...sure, ...drawn.map((edge) => edges.pair[edge]!)]).sort()
}

/** The way walked so far; `place` tells where on it a node stands. */
type Path = { readonly nodes: number[]; readonly edges: number[]; readonly place: Int32Array }
type Open = (node: number, except: number) => number

/**
 * Follows open edges until they close a circle, turns it, and goes on from where the circle began. No node ever has one
 * open edge alone, since whole seats flow through each: the way ends where it began.
 */
function walk(begin: number, { from, to }: Edges, open: Open, path: Path, turned: () => void): void {
  path.nodes.push(begin)
  path.place[begin] = 0
  for (;;) {
    const node = path.nodes.at(-1)!
    const edge = open(node, path.edges.at(-1) ?? -1)
    if (edge < 0) break
    const other = from[edge] === node ? to[edge]! : from[edge]!
    path.edges.push(edge)
    path.nodes.push(other)
    const met = path.place[other]!
    if (met < 0) {
      path.place[other] = path.nodes.length - 1
      continue
    }
    turned()
    for (let at = path.nodes.length - 2; at > met; at -= 1) path.place[path.nodes[at]!] = -1
    path.nodes.length = met + 1
    path.edges.length = met
  }
  for (const node of path.nodes) path.place[node] = -1
  path.nodes.length = path.edges.length = 0
}

/** Moves the circle at the end of the path, which begins where its last node was met first. */
function turn(
  { nodes, edges: way, place }: Path,
  { from }: Edges,
  part: Int32Array,
  scale: number,
  stream: Stream,
): void {
  const met = place[nodes.at(-1)!]!
  let [onward, back] = [scale, scale]
  for (let at = met; at < way.length; at += 1) {
    const [edge, along] = [way[at]!, from[way[at]!] === nodes[at]]
    const [done, rest] = [part[edge]!, scale - part[edge]!]
    onward = Math.min(onward, along ? rest : done)
    back = Math.min(back, along ? done : rest)
  }
  const move = stream.below(onward + back) < back ? onward : -back
  for (let at = met; at < way.length; at += 1)
    part[way[at]!] = part[way[at]!]! + (from[way[at]!] === nodes[at] ? move : -move)
}

/** Finds an open edge at a node, other than `except`, or -1; settled ones are forgotten as they are met. */
function openEdges({ nodes, from, to }: Edges, part: Int32Array, scale: number): Open {
  const begin = new Int32Array(nodes + 1)
  for (const ends of [from, to]) for (const node of ends) begin[node + 1] = begin[node + 1]! + 1
  for (let node = 0; node < nodes; node += 1) begin[node + 1] = begin[node + 1]! + begin[node]!
  const end = begin.slice(0, nodes)
  const list = new Int32Array(part.length * 2)
  const put = (node: number, edge: number) => {
    list[end[node]!] = edge
    end[node] = end[node]! + 1
  }
  for (let edge = 0; edge < part.length; edge += 1) {
    put(from[edge]!, edge)
    put(to[edge]!, edge)
  }
  return (node, except) => {
    for (let at = end[node]! - 1; at >= begin[node]!; at -= 1) {
      const edge = list[at]!
      if (part[edge] === 0 || part[edge] === scale) {
        end[node] = end[node]! - 1
        list[at] = list[end[node]!]!
      } else if (edge !== except) return edge
    }
    return -1
  }
}

import { dossiersIn } from './instance.ts'
import { reviewerNode, sourceOf, type Transport } from './transport.ts'

/**
 * Where a seat could still be moved: from a node to every other that it can reach (or, backwards, that can reach it) over
 * arcs with room and back over arcs with flow, without the root. Pairs without an arc have room.
 */
export function residualOf(transport: Transport): (begin: number, backwards: boolean) => Set<number> {
  const ways = waysIn(transport)
  return (begin, backwards) => {
    const seen = new Set([begin])
    const walk = [begin]
    for (let node = walk.pop(); node !== undefined; node = walk.pop())
      for (const { other, out, back } of ways[node] ?? []) {
        if (!(backwards ? back : out) || seen.has(other)) continue
        seen.add(other)
        walk.push(other)
      }
    return seen
  }
}

/** A neighbour, whether flow can move there, and whether it can move here from there. */
type Way = { readonly other: number; readonly out: boolean; readonly back: boolean }

function waysIn(transport: Transport): Way[][] {
  const { instance, net, arcOf, penalty } = transport
  const ways: Way[][] = Array.from({ length: net.nodes }, () => [])
  const add = (from: number, to: number, room: boolean, flow: boolean) => {
    ways[from]!.push({ other: to, out: room, back: flow })
    ways[to]!.push({ other: from, out: flow, back: room })
  }
  for (let arc = 0; arc < net.arcs; arc += 1) {
    const [source, target] = [net.source[arc]!, net.target[arc]!]
    if (source === 0 || target === 0 || net.cost[arc] === penalty) continue
    add(source, target, net.flow[arc]! < net.capacity[arc]!, net.flow[arc]! > 0)
  }
  for (let dossier = 0; dossier < dossiersIn(instance); dossier += 1)
    for (let pair = instance.start[dossier]!; pair < instance.start[dossier + 1]!; pair += 1)
      if (arcOf[pair]! < 0)
        add(sourceOf(transport, dossier, pair), reviewerNode(instance, instance.reviewer[pair]!), true, false)
  return ways
}

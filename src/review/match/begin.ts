import { dossiersIn, reviewersIn } from './instance.ts'
import { empty, full, hang, unlink } from './net.ts'
import { dossierNode, reviewerNode, type Transport } from './transport.ts'

/**
 * A flow to begin with: every dossier takes the heaviest of its pairs that still have room, and hangs in the tree by the
 * heaviest one that it did not take whole. A reviewer is never filled to the last, nor a pair that carries the tree: so
 * something can always be sent from anywhere to the root, as the method needs it.
 */
export function beginWith(transport: Transport, pairsOf: readonly (readonly number[])[]): void {
  const { instance, net, scale, share, arcOf, gathered } = transport
  const { need, most, reviewer } = instance
  const room = most.map((load) => load * scale - 1)
  const bonds = new Int32Array(dossiersIn(instance)).fill(-1)
  for (let dossier = 0; dossier < bonds.length; dossier += 1) {
    if (gathered.has(dossier)) continue
    let left = need[dossier]! * scale
    for (const pair of pairsOf[dossier]!) {
      const who = reviewer[pair]!
      if (left >= share && room[who]! >= share) {
        net.state[arcOf[pair]!] = full
        net.flow[arcOf[pair]!] = share
        room[who] = room[who]! - share
        left -= share
      } else if (left < share && room[who]! >= left) {
        net.flow[arcOf[pair]!] = left
        room[who] = room[who]! - left
        left = 0
        bonds[dossier] = arcOf[pair]!
        break
      }
    }
    net.flow[dossier] = left
  }
  passOn(transport, room)
  bonds.forEach((arc, dossier) => {
    if (arc < 0) return
    unlink(net, dossierNode(dossier))
    net.state[dossier] = empty
    hang(net, dossierNode(dossier), net.target[arc]!, arc)
  })
}

/** Reviewers pass on what they have: first what they must take, then the rest. */
function passOn({ instance, net, scale, loadArc }: Transport, room: Int32Array): void {
  const { least, most } = instance
  for (let reviewer = 0; reviewer < reviewersIn(instance); reviewer += 1) {
    const load = most[reviewer]! * scale - 1 - room[reviewer]!
    const must = least[reviewer]! * scale
    const on = loadArc[reviewer]!
    if (load < must) {
      net.flow[on + 1] = must - load
      continue
    }
    net.flow[on] = load - must
    if (must === 0) continue
    const node = reviewerNode(instance, reviewer)
    net.flow[on + 1] = 0
    net.state[on + 1] = empty
    unlink(net, node)
    hang(net, node, 0, on)
  }
}

import { system } from '#platform/actor'
import { type Db, snapshot, type Tx } from '#platform/db'
import { said, type Wrong, wrongAt } from '../check.ts'
import { type Growing, growing } from '../growing.ts'
import { signerUnder } from '../log.ts'
import { isName } from '../note.ts'
import type { Tree } from '../proof.ts'
import { signedTree } from '../receipt.ts'
import { tileWidth } from '../tiles.ts'
import { named, wrongAround } from './around.ts'
import type { Erasure } from './erasure.ts'
import { actedErasures, headsBetween, placesBetween } from './places.ts'
import { countWaiting, type Head, lastHead } from './tree.ts'

export type Checked = {
  readonly holds: boolean
  readonly size: number
  readonly root: string | null
  readonly waiting: number
  /** What was erased as the law asks: nothing wrong, and told all the same. */
  readonly erasures: readonly Erasure[]
  readonly first: Wrong | null
}
/** What is not in the database: a tree that somebody kept the checkpoint of, and verifier keys from before a change of the secret. */
export type Outside = { readonly held?: Tree | null; readonly formerKeys?: readonly string[] }
const step = 8 * tileWidth

/**
 * Works every leaf out of its record and the tree out of its leaves, and compares them with what was kept and signed, and
 * with a checkpoint that somebody holds outside. Stops at the first place that is wrong.
 */
export async function checkLog(db: Db, { held = null, formerKeys = [] }: Outside = {}): Promise<Checked> {
  const seen = snapshot(db, system('zhuke log check'))
  try {
    return await seen.read((tx) => check(tx, { held, formerKeys }))
  } finally {
    await seen.end()
  }
}

async function check(tx: Tx, { held, formerKeys }: Required<Outside>): Promise<Checked> {
  const size = (await lastHead(tx))?.size ?? 0
  const tree = growing()
  const erasures: Erasure[] = []
  let first: Wrong | null = null
  for (let begin = 0; begin < size && !first; begin += step)
    first = await checkStep(tx, tree, {
      begin,
      end: Math.min(begin + step, size),
      held,
      formerKeys,
      erasures,
    })
  first ??= await wrongAround(tx, size, held)
  const root = first ? null : tree.root().toString('base64')
  return { holds: first === null, size, root, waiting: await countWaiting(tx), erasures, first }
}

type Step = Required<Outside> & { readonly begin: number; readonly end: number; readonly erasures: Erasure[] }

async function checkStep(
  tx: Tx,
  tree: Growing,
  { begin, end, held, formerKeys, erasures }: Step,
): Promise<Wrong | null> {
  const places = await placesBetween(tx, begin, end)
  const heads = new Map((await headsBetween(tx, begin, end)).map((head) => [head.size, head]))
  const found = places.flatMap((place) => place.erasures)
  const isActed = await actedIn(tx, found)
  let signed = begin
  const at = (index: number, says: Wrong['says']): Wrong => {
    const { event = null, record = null } = places[index - begin] ?? {}
    return { index, event, act: record?.act ?? null, says }
  }
  for (const place of places) {
    const wrong = wrongAt(place, isActed)
    if (wrong) return named(tx, wrong, place.hash)
    tree.add(place.hash!)
    const head = heads.get(tree.size)
    if (head && !head.root.equals(tree.root())) return at(signed, said.head)
    if (head && !isSigned(head, formerKeys)) return at(signed, said.signature)
    if (held?.size === tree.size && Buffer.compare(tree.root(), held.root) !== 0) return at(place.index, said.held)
    if (head) signed = tree.size
  }
  erasures.push(...found)
  return null
}

/** Whether a head is signed, for just this tree, with the platform's own key or with one that it had before. */
function isSigned({ size, root, checkpoint }: Head, formerKeys: readonly string[]): boolean {
  const [origin = ''] = checkpoint.split('\n')
  const keys = [...(isName(origin) ? [signerUnder(origin).verifierKey] : []), ...formerKeys]
  return keys.some((key) => {
    const told = signedTree(key, checkpoint)
    return told !== null && told.size === size && root.equals(told.root)
  })
}

/** Whether an act that the record holds made an erasure, and named the same record and parts. */
async function actedIn(tx: Tx, erasures: readonly Erasure[]): Promise<(erasure: Erasure) => boolean> {
  const acts = await actedErasures(
    tx,
    erasures.map(({ id }) => id),
  )
  return ({ id, event, parts }) =>
    acts.some((act) => {
      const after = act.after as { event?: unknown; parts?: unknown } | null
      return act.id === id && after?.event === event && JSON.stringify(after?.parts) === JSON.stringify(parts)
    })
}

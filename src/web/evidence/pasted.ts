import { readConsistency, readHead, signedTree, type Verdict, verify } from '../../evidence/index.ts'
import type { Visit } from '../page.ts'

export type Said = Verdict | { readonly holds: false; readonly fault: 'rewritten' }

/** What somebody pasted: a receipt or a proof as JSON, or a checkpoint, which the present head must begin with. */
export async function verdictOf(visit: Visit, pasted: string): Promise<Said> {
  const { verifierKey } = await visit.ask(readHead, {})
  const document = jsonIn(pasted)
  if (document !== undefined) return verify(document, verifierKey)
  const note = `${pasted.replaceAll('\r\n', '\n').trim()}\n`
  if (!/^\S+\n\d+\n/.test(note)) return { holds: false, fault: 'form' }
  const tree = signedTree(verifierKey, note)
  if (!tree) return { holds: false, fault: 'checkpoint' }
  const { size, ...head } = await visit.ask(readHead, {})
  // The empty tree is the beginning of every log.
  if (tree.size === 0) return { holds: true, state: 'consistent', earlier: 0, later: size }
  if (tree.size > size) return { holds: false, fault: 'rewritten' }
  if (tree.size === size && head.root !== Buffer.from(tree.root).toString('base64'))
    return { holds: false, fault: 'rewritten' }
  const proof = await visit.ask(readConsistency, { from: tree.size })
  const verdict = verify({ ...proof, earlier: note }, verifierKey)
  return verdict.holds ? verdict : { holds: false, fault: 'rewritten' }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

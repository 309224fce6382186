import type { Tree } from './proof.ts'

/** A checkpoint (C2SP tlog-checkpoint): origin, size and root on a line each; signed, it is the head of the tree. */
export const checkpointText = (origin: string, { size, root }: Tree): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`

/** Reads the text of a checkpoint of this origin; lines after the third are extensions and say nothing to us. */
export function readCheckpoint(origin: string, text: string): Tree | null {
  const [first, size, base64] = text.split('\n')
  const root = Buffer.from(base64 ?? '', 'base64')
  if (first !== origin || !/^(?:0|[1-9]\d{0,15})$/.test(size ?? '') || root.length !== 32) return null
  return root.toString('base64') === base64 ? { size: Number(size), root } : null
}

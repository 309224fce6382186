import { type Workshop, workshop } from '#platform/workshop'
import type { Block, Printable } from './document.ts'
import type { PrintJobs } from './worker.ts'

/** The typesetter and its fonts take 250 MB, so they live in a worker that starts with the first document and ends when idle. */
let room: Workshop<PrintJobs> | null = null

/** Sets a document as PDF; the same document gives the same bytes. */
export async function printDocument(document: Printable): Promise<Buffer> {
  room ??= workshop<PrintJobs>(new URL('./worker.ts', import.meta.url), { seconds: 60, memoryMb: 1200 })
  const pdf = await room.run('typeset', { doc: JSON.stringify(whole(document)), at: document.at.getTime() })
  return Buffer.from(pdf)
}

export async function closePrinter(): Promise<void> {
  await room?.close()
  room = null
}

/** The layout asks for every part; what is left out is empty. */
const whole = ({ at: _at, caption = '', number, watermark = '', blocks, ...document }: Printable) => ({
  ...document,
  caption,
  number: number ?? '',
  watermark,
  blocks: blocks.map(wholeBlock),
})

function wholeBlock(block: Block): unknown {
  if (block.kind === 'paragraph') return { ...block, quiet: block.quiet ?? false }
  if (block.kind === 'table') return { ...block, numeric: block.numeric ?? [], sum: block.sum ?? false }
  return block
}

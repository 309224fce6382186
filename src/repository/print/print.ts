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
  if (block.kind === 'table')
    return { ...block, widths: widthsOf(block), numeric: block.numeric ?? [], sum: block.sum ?? false }
  return block
}

/** A table is as wide as the page; a column gets its part by the longest text in it, none starved and none greedy. */
const widthsOf = ({ head, rows }: Extract<Block, { kind: 'table' }>): number[] =>
  head.map((title, at) => {
    const longest = Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(breadth))
    return Math.min(32, Math.max(9, longest))
  })

/** A Chinese character is twice as broad as a Latin one. */
const breadth = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { find, flaggedFrom, folderHome, type Passage } from '../overlap/index.ts'
import { type Row, rowsOf } from './overlap-rows.ts'
import { rounded, spending } from './overlap-spent.ts'
import { sizeOf } from './overlap-store.ts'
import { BadInput } from './said.ts'

/** Looks every record of a file up in a store; a line of `out` for each, in the order of the file. */
export async function overlapQuery(file: string, store: string, top: number, out: string) {
  const spent = spending(file)
  const home = folderHome(store)
  const lines = createWriteStream(out)
  const written = finished(lines)
  written.catch(() => {})
  const counts = { queries: 0, flagged: 0, hits: 0 }
  try {
    for await (const row of rowsOf(file, (fault) => spent.fault(fault))) {
      const begun = performance.now()
      const itself = home.numberOf(row.id, row.text)
      const hits = await find(home, row.text, {
        most: top,
        ...(itself === undefined ? {} : { itself: String(itself) }),
      })
      const ms = performance.now() - begun
      spent.time(ms)
      const flagged = hits.some((hit) => hit.flagged)
      counts.queries += 1
      counts.hits += hits.length
      if (flagged) counts.flagged += 1
      const shown = hits.map(({ id, evidence, share, passages }) => ({
        id: home.idOf(id),
        score: rounded(evidence),
        share: rounded(share),
        passages: passages.flatMap((passage) => divided(passage, row)),
      }))
      const line = `${JSON.stringify({ query: row.id, flagged, hits: shown, ms: rounded(ms) })}\n`
      if (!lines.write(line)) await Promise.race([once(lines, 'drain'), written])
    }
    lines.end()
    await written
  } catch (error) {
    if (lines.errored) throw new BadInput(`${out} cannot be written: ${lines.errored.message}`)
    throw error
  } finally {
    home.close()
    lines.destroy()
  }
  return { command: 'query', store, out, ...counts, flaggedFrom, ...sizeOf(store), ...spent.told() }
}

type Shown = Pick<Passage, 'from' | 'to' | 'text'>

/** Title and abstract are shown apart: a passage that runs over the line break between them becomes two. */
function divided({ from, to, text }: Passage, { title }: Row): Shown[] {
  if (from >= title || to <= title + 1) return [{ from, to, text }]
  const ended = { from, to: title, text: text.slice(0, title - from) }
  return [ended, { from: title + 1, to, text: text.slice(title + 1 - from) }]
}

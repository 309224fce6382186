/**
 * Rows of a text whose cells are divided by commas, semicolons or tabs (RFC 4180): a cell in quotes may hold all of these
 * and line ends. A quote that never ends takes the rest of its line alone, so that one slip does not swallow the list.
 */
export function separated(text: string): string[][] {
  const mark = divider(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const end = () => {
    rows.push(row)
    row = []
  }
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? quoted(text, at, mark) : plain(text, at, mark)
    row.push(cell.trim())
    at = next
    if (text[at] === mark) {
      at += 1
      if (at === text.length) row.push('')
    } else {
      if (text[at] === '\r') at += 1
      if (text[at] === '\n') at += 1
      end()
    }
  }
  if (row.length > 0) end()
  return rows
}

type Cell = { readonly cell: string; readonly next: number }

function plain(text: string, from: number, mark: string): Cell {
  let at = from
  while (at < text.length && text[at] !== mark && text[at] !== '\n' && text[at] !== '\r') at += 1
  return { cell: text.slice(from, at), next: at }
}

function quoted(text: string, from: number, mark: string): Cell {
  let at = from + 1
  let cell = ''
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return plain(text, from, mark)
    cell += text.slice(at, close)
    if (text[close + 1] !== '"') {
      const rest = plain(text, close + 1, mark)
      return { cell: cell + rest.cell, next: rest.next }
    }
    cell += '"'
    at = close + 2
  }
}

/** What stands most often in the first line, outside quotes. */
function divider(text: string): string {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = [',', '\t', ';', '，'].map((mark) => ({ mark, times: first.split(mark).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark
}

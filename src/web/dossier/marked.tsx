import type { VNode } from 'preact'

/** A stretch of a text that is marked; offsets in UTF-16 units. */
export type Stretch = { readonly from: number; readonly to: number }

/** A text with some stretches marked. Lines stay lines; those that lie far from every mark are left out with a sign. */
export function Marked({ text, stretches, far }: { text: string; stretches: readonly Stretch[]; far: string }): VNode {
  const lines = linesOf(text).map((line) => ({
    ...line,
    marks: stretches.filter(({ from, to }) => from < line.to && to > line.from),
  }))
  const near = (index: number) => [index - 1, index, index + 1].some((at) => (lines[at]?.marks.length ?? 0) > 0)
  return (
    <div class="zk-marked">
      {lines.map((line, index) => {
        if (near(index)) return <p class="govuk-body">{pieces(text, line, line.marks)}</p>
        return index === 0 || near(index - 1) ? <p class="govuk-hint">{far}</p> : null
      })}
    </div>
  )
}

type Line = { readonly from: number; readonly to: number }
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const line of text.split('\n')) {
    if (line.trim()) lines.push({ from, to: from + line.length })
    from += line.length + 1
  }
  return lines
}

function pieces(text: string, { from, to }: Line, marks: readonly Stretch[]) {
  const shown: (string | VNode)[] = []
  let at = from
  for (const mark of marks.toSorted((one, other) => one.from - other.from)) {
    const [begin, end] = [Math.max(mark.from, at), Math.min(mark.to, to)]
    if (end <= begin) continue
    shown.push(text.slice(at, begin), <mark>{text.slice(begin, end)}</mark>)
    at = end
  }
  return [...shown, text.slice(at, to)]
}

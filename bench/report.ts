export type Figure = {
  readonly what: string
  readonly ours: string
  readonly baseline?: string
  readonly ratio?: string
  readonly aim?: string
}

/** One table of figures: what was measured, ours, the baseline of the same run, the ratio and the aim. */
export function report(title: string, figures: readonly Figure[]): void {
  const heads = { what: title, ours: 'ours', baseline: 'baseline', ratio: 'ratio', aim: 'aim' }
  const rows = [heads, ...figures].map((row) => columns.map((column) => row[column] ?? ''))
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)))
  const lines = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`\n${lines[0]}\n${'-'.repeat(lines[0]!.length)}\n${lines.slice(1).join('\n')}\n`)
}
const columns = ['what', 'ours', 'baseline', 'ratio', 'aim'] as const

export const median = (values: readonly number[]): number => at(values, 0.5)
export const at = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
export const said = (value: number, unit: string): string =>
  `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`

import type { Band } from '../../policy/index.ts'

/** How pay for services is withheld (国家税务总局公告2018年第61号): money in fen, shares in per cent. */
export type LabourTax = {
  readonly bands: readonly Band[]
  /** What is left free of a small sum; a larger one is free by the share, whichever is more. */
  readonly free_fen: number
  readonly free_percent: number
}
export type Paid = { readonly gross_fen: number; readonly tax_fen: number }

/**
 * The tax withheld from a gross sum of one month and one payer, rounded to the fen. 800 yuan and 20 % are equal at 4,000
 * yuan, so the rule of the two deductions is that the greater one counts.
 */
export function taxOn(gross_fen: number, { bands, free_fen, free_percent }: LabourTax): number {
  const free = Math.max(free_fen * 100, gross_fen * free_percent)
  const taxable = Math.max(0, gross_fen * 100 - free)
  const parts = bands.map(({ from_fen, rate_percent }, index) => {
    const top = Math.min(taxable, (bands[index + 1]?.from_fen ?? Number.MAX_SAFE_INTEGER / 100) * 100)
    return BigInt(Math.max(0, top - from_fen * 100)) * BigInt(rate_percent)
  })
  const tenThousandths = parts.reduce((sum, part) => sum + part, 0n)
  return Number((tenThousandths + 5_000n) / 10_000n)
}

/**
 * The gross sum that leaves `net_fen` after tax, when the same payer has paid `earlier` to the same person this month:
 * what is withheld is the tax on the whole month less what was withheld before. Net grows with gross by nought or one fen
 * at a time, so the least gross that reaches the net hits it exactly.
 */
export function grossFor(net_fen: number, earlier: Paid, tax: LabourTax): Paid {
  const withheld = (gross: number) => taxOn(earlier.gross_fen + gross, tax) - earlier.tax_fen
  let low = net_fen
  let high = net_fen * 3 + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (middle - withheld(middle) >= net_fen) high = middle
    else low = middle + 1
  }
  return { gross_fen: low, tax_fen: withheld(low) }
}

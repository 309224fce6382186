/** A step of a sliding rate: so many per cent of the part of an amount from here up to the next step. */
export type Band = { readonly from_fen: number; readonly rate_percent: number }

/**
 * What a sliding rate gives for an amount, in fen, cut off below one fen and never rounded up: a cap of 30 % on
 * 4,999,999.99 yuan is 1,499,999.99. Worked in whole numbers, because fen times per cent soon outgrows a double.
 */
export function byBands(amount_fen: number, bands: readonly Band[]): number {
  const hundredths = bands.reduce((sum, { from_fen, rate_percent }, index) => {
    const top = Math.min(amount_fen, bands[index + 1]?.from_fen ?? amount_fen)
    return sum + BigInt(Math.max(0, top - from_fen)) * BigInt(rate_percent)
  }, 0n)
  return Number(hundredths / 100n)
}

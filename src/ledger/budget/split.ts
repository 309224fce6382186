/** Several units share one total: what each gets is agreed, and the total does not move (国办发〔2021〕32号). */
export type Share = { readonly organisation: string; readonly fen: number }
export type SplitFault = 'none' | 'twice' | 'negative' | 'total'

export function splitFault(total_fen: number, shares: readonly Share[]): SplitFault | null {
  if (shares.length === 0) return 'none'
  if (new Set(shares.map(({ organisation }) => organisation)).size < shares.length) return 'twice'
  if (shares.some(({ fen }) => !Number.isInteger(fen) || fen < 0)) return 'negative'
  return shares.reduce((sum, { fen }) => sum + fen, 0) === total_fen ? null : 'total'
}

/** A part of the total paid out by the same split; what rounding leaves over goes to the first, the lead's own unit. */
export function partOf(shares: readonly Share[], part_fen: number): Share[] {
  const total = shares.reduce((sum, { fen }) => sum + BigInt(fen), 0n)
  if (total === 0n) return []
  const parts = shares.map((share) => ({ ...share, fen: Number((BigInt(share.fen) * BigInt(part_fen)) / total) }))
  const rest = part_fen - parts.reduce((sum, { fen }) => sum + fen, 0)
  return parts.map((share, index) => (index === 0 ? { ...share, fen: share.fen + rest } : share))
}

/** What a subsidy comes to: so many per cent of a verified figure, cut off below one fen and never above its cap. */
export function subsidyOf(figure_fen: number, rate_percent: number, cap_fen: number): number {
  const hundredths = BigInt(Math.round(rate_percent * 100))
  return Math.min(Number((BigInt(figure_fen) * hundredths) / 10_000n), cap_fen)
}

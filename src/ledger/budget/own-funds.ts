/** What the host puts in of its own, against the public money: 1:1 is a hundred per cent. */
export function ownFundsLeft(public_fen: number, own_fen: number, ratio_percent: number): number {
  const needed = Number((BigInt(public_fen) * BigInt(ratio_percent) + 99n) / 100n)
  return Math.max(0, needed - own_fen)
}

/** One thing to be bought. Only what costs so much apiece is listed; the rest is a basic estimate (国办发〔2021〕32号). */
export type Equipment = { readonly name: string; readonly count: number; readonly each_fen: number }

export const largeItems = (items: readonly Equipment[], from_fen: number): Equipment[] =>
  items.filter(({ each_fen }) => each_fen >= from_fen)

/** What the listed items come to may not be more than the line that they stand in. */
export const listedOver = (items: readonly Equipment[], line_fen: number): number =>
  Math.max(0, items.reduce((sum, { count, each_fen }) => sum + count * each_fen, 0) - line_fen)

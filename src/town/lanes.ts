const lanes = 6

/** A few at a time: the pool is shared with whoever works meanwhile. */
export async function each<T>(list: readonly T[], work: (one: T, place: number) => Promise<unknown>): Promise<void> {
  const queue = list.entries()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const [place, one] of queue) await work(one, place)
    }),
  )
}

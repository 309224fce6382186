const lanes = 6

/** A few at a time: the pool is shared with whoever works meanwhile. One that fails stops the others before it is told. */
export async function each<T>(list: readonly T[], work: (one: T, place: number) => Promise<unknown>): Promise<void> {
  const queue = list.entries()
  let broken = false
  const ended = await Promise.allSettled(
    Array.from({ length: lanes }, async () => {
      for (const [place, one] of queue) {
        if (broken) return
        await work(one, place).catch((error: unknown) => {
          broken = true
          throw error
        })
      }
    }),
  )
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

/** How an act or a reading ended: done, refused with a code, or failed, which is a bug. Nothing of its content is told. */
export type Ended = 'done' | 'refused' | 'failed'
type Counter = (name: string, ended: Ended, seconds: number) => void

const counters: Counter[] = []

/** Hears how each act ended; a counter never throws. */
export const countActs = (counter: Counter): void => void counters.push(counter)

export async function counted<T>(name: string, work: () => Promise<T>, isRefusal: (error: unknown) => boolean) {
  const begun = performance.now()
  const tell = (ended: Ended) => {
    for (const counter of counters) counter(name, ended, (performance.now() - begun) / 1000)
  }
  try {
    const result = await work()
    tell('done')
    return result
  } catch (error) {
    tell(isRefusal(error) ? 'refused' : 'failed')
    throw error
  }
}

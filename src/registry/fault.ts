import { explain, Refusal } from '#platform/refusal'
import type { Text } from '#platform/text'

/** What is wrong with something typed, as a sentence beside its field, or null when `read` takes it. */
export function faultOf(read: () => unknown): Text | null {
  try {
    read()
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { zh: explain(error, 'zh'), en: explain(error, 'en') }
  }
}

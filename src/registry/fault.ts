import { explain, Refusal } from '#platform/refusal'

/** Reads one typed field; a refusal is told beside that field as well, so that a form can mark it. */
export function beside<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const says = { zh: explain(error, 'zh'), en: explain(error, 'en') }
    throw new Refusal(error.code, error.facts, [{ field, says }])
  }
}

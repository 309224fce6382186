import { Refusal } from '#platform/refusal'

/** Where a form names its fields otherwise than the act does, a refusal is brought back to the names of the form. */
export async function renaming<T>(attempt: Promise<T>, rename: (field: string) => string): Promise<T> {
  try {
    return await attempt
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problems = error.problems.map(({ field, says }) => ({ field: rename(field), says }))
    throw new Refusal(error.code, error.facts, problems)
  }
}

import { Refusal } from '#platform/refusal'

/** Does something in one row of a list whose rows all have the same fields: a refusal then names the field of this row. */
export async function inRow<Output>(row: string, work: Promise<Output>): Promise<Output> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problems = error.problems.map(({ field, says }) => ({ field: `${field}-${row}`, says }))
    throw new Refusal(error.code, error.facts, problems)
  }
}

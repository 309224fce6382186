import { refuse } from '#platform/refusal'

type Facts = Readonly<Record<string, unknown>>

/** Turns the database's "already there" into the refusal that belongs to the constraint; everything else stays a bug. */
export async function orRefuse<T>(
  work: Promise<T>,
  codes: Readonly<Record<string, string>>,
  facts: Facts = {},
): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    const known = code === '23505' && constraint ? codes[constraint] : undefined
    return known ? refuse(known, facts) : Promise.reject(error)
  }
}

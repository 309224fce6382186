import type { Text } from '#platform/text'

/** One thing in a definition that cannot be: where it stands and what is wrong, for the person who edits it. */
export type Contradiction = { readonly at: string; readonly says: Text }

export const fault = (at: string, zh: string, en: string): Contradiction => ({ at, says: { zh, en } })

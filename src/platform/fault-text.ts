/**
 * What may be written down about an error: its kind, code and place, and its sentence without what stands in quotation
 * marks or brackets, since that is where databases and parsers repeat what somebody typed.
 */
export type Written = {
  readonly type: string
  readonly message: string
  readonly code?: string
  readonly constraint?: string
  readonly stack: string
}

export function written(error: unknown): Written {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)), stack: '' }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  return {
    type: error.name,
    // Of class 42 are faults of a statement itself: what they quote is a name of our own.
    message: /^42/.test(String(code)) ? error.message : withoutValues(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: placesOf(error),
  }
}

export const withoutValues = (message: string): string =>
  message
    .replace(/"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?|\([^)]*\)?/g, '…')
    .replace(/[^\s@]+@[^\s@]+|\d{6,}|\p{Script=Han}+/gu, '…')
    .slice(0, 300)

/** The lines of the stack that name a place in the program; the first repeats the sentence. */
const placesOf = ({ stack }: Error): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n')

/** What a command answers: JSON or a sentence for stdout, and the exit code. 0 holds, 1 does not, 2 bad input. */
export type Answer = { readonly code: number; readonly out: string }

export const saidJson = (value: unknown, code = 0): Answer => ({ code, out: `${JSON.stringify(value, null, 2)}\n` })

/** Something in what was typed or in the file is wrong: told as a whole, and nothing was worked out. */
export class BadInput extends Error {
  readonly problems: readonly { readonly field: string; readonly says: string }[]
  constructor(says: string, problems: BadInput['problems'] = []) {
    super(says)
    this.problems = problems
  }
}

/** One thing that a check objects to: where, and in a sentence what. */
export type Finding = { readonly at: string; readonly says: string }

/** A check over the whole repository. `notes` are printed whether it passes or not. */
export type Step = {
  readonly name: string
  run(project: string): Promise<{ readonly findings: readonly Finding[]; readonly notes?: readonly string[] }>
}

import { Refusal } from '#platform/refusal'

/** How far the making of a practice round has come: `done` of `of` dossiers, or of signatures where it is signed. */
export type PracticeStep = {
  readonly step:
    | 'opened'
    | 'filed'
    | 'screening'
    | 'screened'
    | 'convened'
    | 'scored'
    | 'concluded'
    | 'visited'
    | 'proposed'
    | 'signed'
    | 'decided'
    | 'noticed'
    | 'agreeing'
    | 'submitted'
    | 'sealed'
  readonly done: number
  readonly of: number
}
export type Told = (step: PracticeStep) => void

/** While the making was broken off, the platform's clock may have ended a supplement or an agreement: that dossier stays as it is. */
export async function unlessLapsed(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof Refusal && lapsed.includes(error.code)) return false
    throw error
  }
}

const lapsed = ['procedure.not_now', 'procedure.ended', 'procedure.cut_off_passed']

import { type Problem, refuse } from '#platform/refusal'
import type { FoundConflict } from '../store/found-conflict.ts'
import type { Conflict } from './find.ts'
import { conflictText } from './rule.ts'

type Invited = { readonly seat: string; readonly person: string; readonly reason?: string }
type Titled = { readonly dossier: string; readonly title: string }

/** Refuses whoever has a hard conflict, then whoever has a soft one and no reason; every one of them is told at once. */
export function refuseConflicts(
  invited: readonly Invited[],
  conflicts: readonly Conflict[],
  nameOf: (person: string) => string,
  dossiers: readonly Titled[],
): void {
  const titles = new Map(dossiers.map((one) => [one.dossier, one.title]))
  const problems = (of: (one: Conflict, invited: Invited) => boolean) =>
    invited.flatMap((one, index) =>
      conflicts
        .filter((conflict) => conflict.person === one.person && of(conflict, one))
        .map((conflict) => said(index, nameOf(one.person), conflict, titles)),
    )
  const told = (code: string, found: readonly Problem[]) => {
    if (found.length > 0) refuse(code, { count: new Set(found.map((one) => one.field)).size }, found)
  }
  told(
    'review.conflict_of_interest',
    problems((one) => one.effect === 'hard'),
  )
  told(
    'review.conflict_needs_reason',
    problems((one, { reason }) => one.effect === 'soft' && !reason?.trim()),
  )
}

function said(index: number, name: string, one: Conflict, titles: ReadonlyMap<string, string>): Problem {
  const title = one.dossier ? titles.get(one.dossier) : null
  const { why, evidence } = one
  return {
    field: `experts.${index}`,
    says: {
      zh: `${name}${title ? `与《${title}》` : ''}：${conflictText[why].zh}（${evidence.zh}）`,
      en: `${name}${title ? ` and "${title}"` : ''}: ${conflictText[why].en} (${evidence.en})`,
    },
  }
}

/** The soft conflicts that a reason allowed, kept with the seat; one with no single dossier is kept for each. */
export const allowedIn = (
  invited: readonly Invited[],
  conflicts: readonly Conflict[],
  dossiers: readonly Titled[],
): Omit<FoundConflict, 'found_at' | 'settled_by_name' | 'settled_at'>[] =>
  invited.flatMap(({ seat, person, reason }) =>
    conflicts
      .filter((one) => one.person === person)
      .flatMap(({ dossier, why, effect, evidence }) =>
        (dossier ? [dossier] : dossiers.map((one) => one.dossier)).map((of) => ({
          seat,
          dossier: of,
          why,
          effect,
          evidence,
          later: false,
          reason: reason?.trim() ?? null,
        })),
      ),
  )

import type { Deed } from '#platform/act'
import { idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { waitFor } from '../registry/index.ts'
import type { Programme } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import type { Answers } from './form/answers.ts'
import { keepClaims, takenElsewhere } from './store/voucher.ts'
import { claimProblems, claimsIn } from './voucher.ts'

/**
 * Claims the vouchers of an application for it. Two who hand in the same one at the same moment wait for each other, so
 * that the second is told who was first.
 */
export async function claimVouchers(
  { tx, received, key }: Deed,
  programme: Programme,
  dossier: Dossier,
  answers: Answers,
): Promise<void> {
  const claims = claimsIn(programme, answers)
  if (dossier.practice || !programme.form.some((section) => section.questions.some((one) => one.vouchers))) return
  for (const one of [...new Set(claims.map((claim) => `voucher ${claim.kind} ${claim.key}`))].sort())
    await waitFor(tx, one)
  const problems = claimProblems(claims, await takenElsewhere(tx, claims, dossier.id))
  if (problems.length > 0) refuse('procedure.voucher_taken', { count: problems.length }, problems)
  const named = claims.map((claim) => ({ ...claim, id: idFrom('voucher', dossier.id, claim.kind, claim.key, key) }))
  await keepClaims(tx, dossier.id, named, received)
}

import type { Deed } from '#platform/act'
import { refuse } from '#platform/refusal'
import type { ObjectionKind, Programme } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import { inOrder, type NewOrder, orderProblems, rowsOf } from './objection-kind.ts'
import { answersOf, saveSection, sectionsOf } from './store/section.ts'

/** Puts the rows of a dossier in another order: its earlier state stays as a version, and the record names the change. */
export async function putInOrder(
  { tx, actor, now, record }: Deed,
  programme: Programme,
  dossier: Dossier,
  kind: ObjectionKind,
  order: NewOrder,
): Promise<void> {
  const answers = await answersOf(tx, dossier.id)
  const problems = orderProblems(kind, order, answers)
  if (problems.length > 0) refuse('procedure.order_wrong', { count: problems.length }, problems)
  if (Object.keys(order).length === 0) refuse('procedure.order_missing')
  const saved = await sectionsOf(tx, dossier.id)
  for (const section of programme.form) {
    const codes = section.questions.map((question) => question.code).filter((code) => order[code])
    const before = saved.find((one) => one.code === section.code)
    if (codes.length === 0 || !before) continue
    const moved = Object.fromEntries(codes.map((code) => [code, inOrder(rowsOf(answers, code), order[code]!)]))
    await saveSection(tx, dossier.id, section.code, { ...before.answers, ...moved }, null, actor.person!, now)
  }
  record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { reordered: order } })
}

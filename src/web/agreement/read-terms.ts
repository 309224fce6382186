import { type Problem, refuse } from '#platform/refusal'
import { isEmpty, type Question } from '../../procedure/index.ts'
import { columnsOf, readAnswers, rowsIn } from '../dossier/read-answers.ts'
import { type Typed, textOf } from '../typed.ts'
import type { Opened } from './open.ts'

/** What the form of an agreement sent, as terms: blank rows stay away, and an amount that is none is refused at its cell. */
export function termsIn({ parts }: Pick<Opened, 'parts'>, typed: Typed) {
  return {
    targets: targetsIn(parts.targets, typed),
    dropped: droppedIn(typed),
    milestones: parts.milestones
      ? rowsIn(typed.milestones)
          .map((row) => readAnswers(columnsOf(parts.milestones!), row))
          .filter(filled)
      : [],
    budget: budgetIn(parts.budget, typed),
    note: textOf(typed, 'note').replace(/\r\n?/g, '\n'),
  }
}

const filled = (row: Readonly<Record<string, unknown>>) => Object.values(row).some((part) => !isEmpty(part))

function targetsIn(question: Question | undefined, typed: Typed) {
  if (!question) return []
  return rowsIn(typed.targets).flatMap((one) => {
    const row = readAnswers(columnsOf(question), (one.row ?? {}) as Typed)
    const applied = textOf(one, 'applied')
    const reason = textOf(one, 'reason')
    if (!filled(row) && applied === '') return []
    return [{ row, applied: applied === '' ? null : Number(applied), ...(reason ? { reason } : {}) }]
  })
}

/** Names of single numbers arrive as a list; its gaps were not asked. */
function droppedIn(typed: Typed): Record<string, string> {
  const given = (typed.droppedAt ?? {}) as Typed
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, reason]) =>
      /^at\d+$/.test(name) && String(reason).trim() ? [[name.slice(2), String(reason).trim()]] : [],
    ),
  )
}

function budgetIn(question: Question | undefined, typed: Typed): Record<string, Record<string, number>> {
  if (!question) return {}
  const read = readAnswers([{ ...question, code: 'budget' }], typed).budget as Record<string, Record<string, unknown>>
  const wrong: Problem[] = Object.entries(read).flatMap(([line, amounts]) =>
    Object.entries(amounts).flatMap(([source, fen]) =>
      typeof fen === 'number'
        ? []
        : [
            {
              field: `budget.${line}.${source}`,
              says: { zh: '请填写金额，单位万元', en: 'Give an amount in 10,000 yuan' },
            },
          ],
    ),
  )
  if (wrong.length > 0) refuse('procedure.terms_wrong', { count: wrong.length }, wrong)
  return read as Record<string, Record<string, number>>
}

import { idFrom, newId } from '#platform/ids'
import type { Refusal } from '#platform/refusal'
import { attachFile, removeAttachment, type Section, saveSection } from '../../procedure/index.ts'
import { go, type Outcome, type Visit } from '../page.ts'
import { keyOf, type Typed, textOf, versionOf } from '../typed.ts'
import { type Opened, pageOf } from './open.ts'
import { readAnswers, withoutRow, withUnshown } from './read-answers.ts'
import { leftText, ruleTag } from './rules-panel.tsx'

/** Saves what a section's form sent and goes where its button said; to the island that saves by itself it answers JSON. */
export async function saveTyped(visit: Visit, opened: Opened, section: Section, typed: Typed): Promise<Outcome> {
  const command = textOf(typed, '_do')
  const saved = await visit.perform(
    saveSection,
    {
      dossier: opened.dossier.id,
      section: section.code,
      answers: answersIn(opened, section, typed, command),
      version: versionOf(typed),
    },
    isAutosave(typed) ? undefined : keyOf(typed),
  )
  if (isAutosave(typed)) return { type: 'application/json', send: JSON.stringify(told(visit, saved)) }
  await keepFiles(visit, opened, section, typed)
  const [verb, id = ''] = command.split('.')
  if (verb === 'detach') await visit.perform(removeAttachment, { attachment: id, dossier: opened.dossier.id })
  return go(placeAfter(opened, section, command), visit.t('已保存', 'Saved'))
}

const isAutosave = (typed: Typed): boolean => textOf(typed, '_autosave') === '1'

function answersIn(opened: Opened, section: Section, typed: Typed, command: string): Record<string, unknown> {
  const tree = withoutRow((typed.answers ?? {}) as Typed, command)
  const before = opened.sections.find((one) => one.code === section.code)?.answers ?? {}
  return withUnshown(readAnswers(section.questions, tree), before, new Set(textOf(typed, '_asked').split(',')))
}

/** Each file that came with the form becomes an attachment of its question. */
async function keepFiles(visit: Visit, { dossier }: Opened, section: Section, typed: Typed): Promise<void> {
  const answers = (typed.answers ?? {}) as Typed
  for (const question of section.questions.filter((one) => one.kind === 'file')) {
    const file = textOf(answers, question.code)
    if (file)
      await visit.perform(attachFile, {
        attachment: idFrom('attachment', keyOf(typed) ?? newId(), question.code),
        dossier: dossier.id,
        question: question.code,
        file,
      })
  }
}

function placeAfter({ dossier, programme, readiness }: Opened, section: Section, command: string): string {
  const here = pageOf(dossier.id, `sections/${section.code}`)
  const [verb, code = ''] = command.split('.')
  if (verb === 'add') return `${here}?more=${encodeURIComponent(code)}#question-${code}`
  if (verb === 'remove') return `${here}#question-${code}`
  if (verb === 'next') {
    const rest = programme.form.slice(programme.form.indexOf(section) + 1)
    const next = rest.find((one) => readiness.sections.some((state) => state.code === one.code && state.asked))
    return next ? pageOf(dossier.id, `sections/${next.code}`) : pageOf(dossier.id, 'check')
  }
  return here
}

type Saved = Exclude<Awaited<ReturnType<(typeof saveSection)['run']>>, Refusal>

/** What the island shows: the version for the next save, how much is left and the rules as they stand. */
function told(visit: Visit, saved: Saved) {
  return {
    version: saved.version,
    left: leftText(visit, saved.left),
    rules: saved.rules.map((rule) => ({ code: rule.code, ...ruleTag(visit, rule) })),
    problems: saved.problems.map(({ field, says }) => ({ field, says: says[visit.lang] })),
  }
}

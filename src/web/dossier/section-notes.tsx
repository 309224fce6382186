import type { Refusal } from '#platform/refusal'
import type { Section } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Details, Inset } from '../parts/index.ts'
import { Answer } from './answer.tsx'

/** What is saved but cannot stay as it is, each with the way to its field. */
export function Attend({ visit, problems }: { visit: Visit; problems: Refusal['problems'] }) {
  if (problems.length === 0) return null
  return (
    <Inset tone="late">
      <p class="govuk-body">
        {visit.t(`已保存。有 ${problems.length} 处还要改：`, `Saved. ${problems.length} answers still need attention:`)}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map((problem) => (
          <li>
            <a class="govuk-link" href={`#${problem.field}`}>
              {problem.says[visit.lang]}
            </a>
          </li>
        ))}
      </ul>
    </Inset>
  )
}

/** Somebody else saved first: their state is shown above what was typed, so that the two can be compared. */
export function PresentState({
  visit,
  section,
  answers,
}: {
  visit: Visit
  section: Section
  answers: Readonly<Record<string, unknown>>
}) {
  return (
    <Details summary={visit.t('查看对方保存的内容', 'See what the other person saved')}>
      <dl class="govuk-summary-list">
        {section.questions.map((question) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{question.label[visit.lang]}</dt>
            <dd class="govuk-summary-list__value">
              <Answer visit={visit} question={question} answer={answers[question.code]} />
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}

import type { VNode } from 'preact'
import { isAsked, type Section } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Inset } from '../parts/index.ts'
import { Answer } from './answer.tsx'
import { type Opened, openComments } from './open.ts'

type Props = { readonly visit: Visit; readonly opened: Opened }

/** Every answer, section by section, with the comments that are still open beside the fields. */
export function Answers({ visit, opened, change }: Props & { change?: (section: Section) => VNode }): VNode {
  const { facts, programme } = opened
  const comments = openComments(opened)
  return (
    <>
      {programme.form.map((section) => {
        const asked = section.questions.filter(
          (question) => isAsked(section, question, facts) && question.kind !== 'file',
        )
        if (asked.length === 0) return null
        return (
          <section aria-labelledby={`section-${section.code}`}>
            <h2 class="govuk-heading-m" id={`section-${section.code}`}>
              {section.title[visit.lang]} {change?.(section)}
            </h2>
            <dl class="govuk-summary-list">
              {asked.map((question) => (
                <div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key">{question.label[visit.lang]}</dt>
                  <dd class="govuk-summary-list__value">
                    <Answer visit={visit} question={question} answer={facts.answers[question.code]} />
                    {comments
                      .filter((one) => [question.code, `answers.${question.code}`].includes(one.field))
                      .map((one) => (
                        <Inset tone="late">
                          {visit.t(`${one.person_name}的意见：`, `${one.person_name} wrote: `)}
                          {one.text}
                        </Inset>
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </>
  )
}

import type { VNode } from 'preact'
import { everyQuestion, isAsked, type Programme } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { type Typed, textOf } from '../typed.ts'
import { Answer } from './answer.tsx'
import { typedAt } from './asked-again.ts'
import type { Opened } from './open.ts'

/** Every answer with a place for a comment beside it: whoever sends a dossier back says at which field and why. */
export function CommentFields({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { facts, programme } = opened
  return (
    <>
      {programme.form.map((section) => (
        <section aria-labelledby={`section-${section.code}`}>
          <h2 class="govuk-heading-m" id={`section-${section.code}`}>
            {section.title[visit.lang]}
          </h2>
          <dl class="govuk-summary-list">
            {section.questions
              .filter((question) => isAsked(section, question, facts))
              .map((question) => (
                <div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key">{question.label[visit.lang]}</dt>
                  <dd class="govuk-summary-list__value">
                    {question.kind === 'file' ? (
                      filesOf(opened, question.code) || visit.t('未上传', 'no file')
                    ) : (
                      <Answer visit={visit} question={question} answer={facts.answers[question.code]} />
                    )}
                    <CommentBox visit={visit} code={question.code} label={question.label[visit.lang]} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
  )
}

const filesOf = ({ attachments }: Opened, code: string): string =>
  attachments
    .filter((one) => one.question === code)
    .map((one) => one.name)
    .join('；')

function CommentBox({ visit, code, label }: { visit: Visit; code: string; label: string }) {
  const name = `comments.${code}`
  const typed = visit.typed ? typedAt(visit.typed, name) : ''
  const text = typeof typed === 'string' ? typed : ''
  return (
    <details class="govuk-details" open={text !== ''}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {visit.t('写意见', 'Comment')}
          <span class="govuk-visually-hidden"> {label}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <textarea
          class="govuk-textarea"
          name={name}
          rows={2}
          maxLength={1000}
          aria-label={visit.t(`对“${label}”的意见`, `Comment on ${label}`)}
        >
          {text}
        </textarea>
      </div>
    </details>
  )
}

/** The comments that were written, each with the field it belongs to. */
export function commentsIn(programme: Programme, typed: Typed): { field: string; text: string }[] {
  const written = (typed.comments ?? {}) as Typed
  return everyQuestion(programme.form).flatMap(({ code }) => {
    const text = textOf(written, code)
    return text ? [{ field: `answers.${code}`, text }] : []
  })
}

import { type Instant, inTime, saidInstant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { Programme } from './definition/programme.ts'
import { everyQuestion, type Question } from './definition/question.ts'
import { isEmpty } from './form/answers.ts'

/**
 * A public notice (公示) tells everybody what is about to be approved and how to object. It holds only what is public;
 * its clock counts working days from the day after it was published, or after the official portal published it.
 */
export type Notice = {
  readonly id: string
  readonly round: string
  readonly programme: string
  readonly title: Text
  readonly body: Text
  readonly contact: string
  readonly days: number
  readonly until: Instant
  readonly counted_from: string
  readonly published_at: Instant
  readonly external_address: string | null
  readonly external_on: string | null
  readonly objections: boolean
  readonly practice: boolean
  readonly closed_at: Instant | null
}
export type NoticeRow = {
  readonly position: number
  readonly number: string
  readonly title: string
  readonly host_name: string
  readonly answers: readonly PublicAnswer[]
}
export type PublicAnswer = { readonly code: string; readonly label: Text; readonly answer: unknown }

/** The answers that the programme makes public; what was not answered is left out. */
export function publicAnswers(programme: Programme, answers: Readonly<Record<string, unknown>>): PublicAnswer[] {
  const questions = everyQuestion(programme.form)
  return programme.publicly.flatMap((code) => {
    const question = questions.find((one) => one.code === code)
    return !question || code === programme.titleFrom || isEmpty(answers[code])
      ? []
      : [{ code, label: question.label, answer: chosen(question, answers[code]) }]
  })
}

/** What was chosen is shown in its own words, not by its code. */
const chosen = (question: Question, answer: unknown): unknown =>
  question.options?.find((option) => option.code === answer)?.label ?? answer

export const isOpen = (notice: Pick<Notice, 'until' | 'closed_at'>, now: Instant): boolean =>
  notice.closed_at === null && inTime(now, notice.until)

/** What counts is arrival at the server, to the second, from the publishing to the end of the last day. */
export function refuseOutsideWindow(notice: Notice, received: Instant): void {
  if (!notice.objections) refuse('procedure.no_objections', { title: notice.title })
  if (!inTime(received, notice.until))
    refuse('procedure.objection_window', { title: notice.title, until: said(notice.until), received: said(received) })
}

export function refuseWhileRunning(notice: Notice, now: Instant): void {
  if (notice.closed_at) refuse('procedure.notice_closed', { title: notice.title, at: said(notice.closed_at) })
  if (inTime(now, notice.until)) refuse('procedure.notice_running', { title: notice.title, until: said(notice.until) })
}

export const said = (at: Instant): Text => ({ zh: saidInstant(at, 'zh'), en: saidInstant(at, 'en') })

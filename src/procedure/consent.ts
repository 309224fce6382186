import type { Tx } from '#platform/act'
import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { finishTasks, openTasks, sendAll } from '../desk/index.ts'
import type { Programme } from './definition/programme.ts'
import { everyQuestion } from './definition/question.ts'
import type { Dossier } from './dossier.ts'
import type { Answers } from './form/answers.ts'
import type { Member } from './store/member.ts'

/**
 * Nobody is named without consent: everybody who was invited has agreed, and every name that the form brings in its rows of
 * people and of partners is one who was. An unconfirmed name blocks the endorsement of the host.
 */
export function refuseUnconfirmed(
  programme: Programme,
  dossier: Dossier,
  answers: Answers,
  members: readonly Member[],
): void {
  const waiting = members.filter((member) => !member.consents).map((member) => member.name)
  const known = new Set([...members.map((member) => member.name), dossier.lead_name, dossier.host_name].map(plain))
  const unasked = namedIn(programme, answers).filter((name) => !known.has(plain(name)))
  const names = [...new Set([...waiting, ...unasked])]
  if (names.length === 0) return
  const problems = names.map((name) => ({
    field: 'members',
    says: { zh: `${name}还没有确认参加`, en: `${name} has not agreed to take part` },
  }))
  refuse('procedure.member_unconfirmed', { count: names.length, names }, problems)
}

/** The names that rows of people and of partner units bring. */
const namedIn = (programme: Programme, answers: Answers): string[] =>
  everyQuestion(programme.form)
    .filter((question) => question.kind === 'people' || question.kind === 'partners')
    .flatMap((question) => (Array.isArray(answers[question.code]) ? (answers[question.code] as Row[]) : []))
    .map((row) => String(row?.name ?? '').trim())
    .filter((name) => name !== '')

type Row = Readonly<Record<string, unknown>> | null
const plain = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s·•・]/g, '')
    .toLowerCase()

/** Asks those named, who have an account, on their own desks and by letter. */
export async function askConsent(
  { tx, now }: { readonly tx: Tx; readonly now: Instant },
  programme: Programme,
  dossier: Dossier,
  members: readonly { readonly person: string | null }[],
): Promise<void> {
  const people = members.flatMap(({ person }) => (person ? [person] : []))
  const subject = { kind: 'dossier', id: dossier.id }
  await openTasks(
    tx,
    people.map((person) => ({
      what: 'procedure.consent',
      title: { zh: '确认是否参加', en: 'Confirm that you take part' },
      subject: { ...subject, title: dossier.title || '—', number: dossier.number },
      to: { person },
      programme: programme.code,
      round: dossier.round,
      opened_at: now,
      due_at: null,
    })),
  )
  await sendAll(
    tx,
    people.map((person) => ({
      letter: 'member-named',
      to: { person },
      subject,
      facts: { noun: programme.noun, title: dossier.title || '—', lead: dossier.lead_name },
      at: now,
    })),
  )
}

/** Answered or no longer asked: the question leaves the desk. */
export const closeConsent = (tx: Tx, by: Actor, dossier: string, person: string, at: Instant) =>
  finishTasks(tx, { kind: 'dossier', ids: [dossier], what: 'procedure.consent', person, by, at })

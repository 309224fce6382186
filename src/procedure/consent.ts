import { refuse } from '#platform/refusal'
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
const plain = (name: string) => name.normalize('NFKC').replace(/[\s·•・]/g, '').toLowerCase()

import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { kindFor } from '../objection-kind.ts'
import { readDossier } from '../store/dossier.ts'
import { askedChecks, readCheck } from '../store/objection-check.ts'
import { programmeAt } from '../store/programme.ts'
import { answersOf } from '../store/section.ts'
import { keyFrom, keyTo, Paged, pageOf } from './paging.ts'

/** What one nominator was asked to check, newest first. */
export const listChecks = reading('procedure.list-checks', {
  title: { zh: '待核查的异议', en: 'Objections to check' },
  input: Type.Object({ ...Paged }),
  may: (actor) => actor.is('recommender'),
  async run({ after, limit = 50 }, { tx, actor }) {
    const rows = await askedChecks(tx, actor.standing.organisation!, keyFrom(after), limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.asked_at, row.objection))
    return { checks: page, next }
  },
})

/** One check with the rows whose order may change; the nominator reads the paraphrase, never who objected or in which words. */
export const readObjectionCheck = reading('procedure.read-check', {
  title: { zh: '查看异议核查', en: 'Read a check of an objection' },
  input: Type.Object({ objection: Id() }),
  may: (actor) => actor.is('recommender', 'officer', 'leader', 'supervisor', 'auditor'),
  async run({ objection }, { tx }) {
    const check = await readCheck(tx, objection)
    const dossier = await readDossier(tx, check.dossier)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const kind = kindFor(programme, check.kind)!
    const answers = await answersOf(tx, dossier.id)
    const lists = programme.form
      .flatMap((section) => section.questions)
      .filter((question) => kind.of?.includes(question.code))
      .map(({ code, label }) => ({ code, label, rows: (answers[code] ?? []) as readonly { readonly name?: string }[] }))
    return { check, dossier, kind, lists }
  },
})

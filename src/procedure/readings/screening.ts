import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { type Screened, screenBatch } from '../batch.ts'
import { readiness, ruleStandings } from '../form/readiness.ts'
import { gatherFacts } from '../gather.ts'
import { BatchInput } from '../inputs-review.ts'
import { attachmentsOf } from '../store/attachment.ts'
import { outcomesOf, readDossier, readDossiers } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { askedBefore, dossiersAt, screenedIn, screeningListOf } from '../store/screening.ts'
import { Paged, pageOf } from './paging.ts'

/** The dossiers that wait for screening, the oldest limit first. */
export const screeningList = reading('procedure.screening-list', {
  title: { zh: '形式审查工作台', en: 'Screening work list' },
  input: Type.Object({
    round: Type.Optional(Id()),
    search: Type.Optional(Type.String({ maxLength: 200 })),
    late: Type.Optional(Type.Boolean({ description: 'only those past their limit' })),
    again: Type.Optional(Type.Boolean({ description: 'only those that come back with their supplement' })),
    ...Paged,
  }),
  may: (actor) => actor.is('institution', ...bureauRoles),
  async run({ round, search, late, again, after, limit = 50 }, { tx, now }) {
    const rows = await dossiersAt(tx, 'screen', {
      round: round ?? null,
      search: search ?? null,
      late: late ?? false,
      again: again ?? false,
      after: after ?? null,
      limit: limit + 1,
      now,
    })
    const { page, next } = pageOf(rows, limit, (row) => row.key)
    return { dossiers: page, next }
  },
})

/** One dossier beside its rules: the answers as filed, what the system finds, what was asked for before. */
export const screeningSheet = reading('procedure.screening-sheet', {
  title: { zh: '形式审查表', en: 'Screening sheet' },
  input: Type.Object({ dossier: Id() }),
  may: (actor) => actor.is('institution', ...bureauRoles),
  async run({ dossier: id }, { tx, now }) {
    const dossier = await readDossier(tx, id)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const round = await readRound(tx, dossier.round)
    const facts = await gatherFacts(tx, programme, dossier, now)
    const attachments = await attachmentsOf(tx, id)
    const attached = new Set(attachments.map((attachment) => attachment.question))
    const outcomes = await outcomesOf(tx, id)
    return {
      dossier,
      programme,
      round,
      facts,
      attachments,
      rules: ruleStandings(programme, facts),
      readiness: readiness(programme, facts, attached),
      asked: await askedBefore(tx, id),
      earlier: outcomes.filter((outcome) => outcome.result === 'ask' || outcome.result === 'supply'),
    }
  },
})

/** What a bulk pass would do, without doing it: which would pass, and for each of the others why not. */
export const screenManyDry = reading('procedure.screen-many-dry', {
  title: { zh: '批量通过试算', en: 'Dry run of a bulk pass' },
  input: Type.Object(BatchInput),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ dossiers, confirmed }, { tx, now }) {
    const screened = await screenBatch(tx, await readDossiers(tx, dossiers), new Set(confirmed), now)
    const shown = screened.map(({ dossier, why }) => ({
      dossier: dossier.id,
      number: dossier.number,
      title: dossier.title,
      host_name: dossier.host_name,
      why,
    }))
    return {
      pass: shown.filter(({ why }) => why.length === 0),
      cannot: shown.filter(({ why }) => why.length > 0),
      judged: judgedByPeople(screened),
    }
  },
})

/** The rules of a batch that a person has to confirm, each once. */
function judgedByPeople(screened: readonly Screened[]) {
  const rules = screened.flatMap((one) => one.rules).filter((rule) => rule.effect === 'person')
  return [...new Map(rules.map(({ code, says }) => [code, { code, says }])).values()]
}

/** How far screening of a round has come, and the list as it was published, for whoever screens. */
export const screeningProgress = reading('procedure.screening-progress', {
  title: { zh: '形式审查进度', en: 'Progress of screening' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is('institution', ...bureauRoles),
  async run({ round }, { tx }) {
    const screened = await screenedIn(tx, round)
    const count = (...results: string[]) => screened.filter((one) => results.includes(one.result)).length
    return {
      passed: count('pass'),
      refused: count('refuse', 'lapse'),
      waiting: count('waiting'),
      published: await screeningListOf(tx, round),
    }
  },
})

/** The published result of screening: what passed, and how many did not. */
export const screeningResults = reading('procedure.screening-results', {
  title: { zh: '形式审查结果', en: 'Result of screening' },
  input: Type.Object({ round: Id() }),
  may: anyone,
  async run({ round: id }, { tx, actor }) {
    const list = await screeningListOf(tx, id)
    if (!list || (list.practice && actor.person === null))
      return refuse('platform.not_found', { what: { zh: '形式审查结果', en: 'published result of screening' } })
    const { title, code } = await readRound(tx, id)
    return { ...list, title, code }
  },
})

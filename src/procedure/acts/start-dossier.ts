import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { barred, readOrganisation, worksAt } from '../../registry/index.ts'
import { answeredBy } from '../answering.ts'
import type { Stage } from '../definition/programme.ts'
import { type Dossier, holderName } from '../dossier.ts'
import { refuseUnlessOpen } from '../round.ts'
import { refuseWhileRecovering } from '../running/standing.ts'
import { insertDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'

/** Somebody begins to write: from now on "had begun before" can be proved. */
export const startDossier = act('procedure.start-dossier', {
  title: { zh: '开始申报', en: 'Start an application' },
  input: Type.Object({
    dossier: Id(),
    round: Id(),
    host: Id('the organisation that will carry the project'),
    recommender: Type.Optional(Id('the recommending organisation')),
    guideItem: Type.Optional(Id()),
    answersTo: Type.Optional(Id('what it answers, where the programme answers another: the need that is bid for')),
  }),
  may: signedIn,
  async run(input, { tx, actor, now, record }) {
    const round = await readRound(tx, input.round)
    refuseUnlessOpen(round, now)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    if (programme.entitled) refuse('procedure.no_form')
    const host = await readOrganisation(tx, input.host)
    if (!(await worksAt(tx, actor.person!, host.id, dayOf(now)))) refuse('procedure.no_post', { host: host.name })
    if (!round.practice) await refuseWhileRecovering(tx, { lead: actor.person!, host: host.id })
    const first = programme.stages[0]!
    refuseOtherWriters(first, actor, host)
    // A nominator answers for the nomination itself: there is nobody to recommend it besides.
    const recommender =
      first.by === 'recommender' ? host : input.recommender ? await readOrganisation(tx, input.recommender) : null
    for (const subject of [
      { kind: 'person' as const, id: actor.person! },
      { kind: 'organisation' as const, id: host.id },
    ])
      await refuseBarred(tx, subject, now)
    const answered = await answeredBy(tx, programme, input.answersTo)
    if (answered?.host === host.id) refuse('procedure.own_need', { host: host.name })
    const dossier: Dossier = {
      id: input.dossier,
      programme: programme.code,
      programme_version: round.programme_version,
      round: round.id,
      number: null,
      title: '',
      host: host.id,
      host_name: host.name,
      recommender: recommender?.id ?? null,
      recommender_name: recommender?.name ?? null,
      answers_to: answered?.id ?? null,
      owner: answered?.host ?? null,
      lead: actor.person!,
      lead_name: actor.name,
      guide_item: input.guideItem ?? null,
      stage: first.key,
      stage_since: now,
      due_at: round.writer_until,
      holder_role: first.by,
      holder_organisation: first.by === 'recommender' ? host.id : null,
      requested_fen: null,
      approved_fen: null,
      practice: round.practice,
      begun_at: now,
      submitted_at: null,
      ended_at: null,
      version: 1,
    }
    if ((await insertDossier(tx, dossier)) === 0) refuse('platform.key_reused')
    record({ kind: 'dossier', id: dossier.id, stage: first.key, after: { begun: true, round: round.code } })
    return { dossier: dossier.id }
  },
})

/** Where the definition gives the draft to another desk than the applicant's, only that desk begins one, for its own organisation. */
function refuseOtherWriters({ by }: Stage, actor: Actor, host: { readonly id: string; readonly name: string }): void {
  if (by === 'applicant') return
  if (!actor.is(by)) refuse('procedure.not_a_writer', { who: holderName(by) })
  if (!actor.for(host.id)) refuse('procedure.no_post', { host: host.name })
}

async function refuseBarred(
  tx: Parameters<typeof barred>[0],
  subject: Parameters<typeof barred>[1],
  now: Date,
): Promise<void> {
  const sanction = await barred(tx, subject, 'applicant', dayOf(now))
  if (sanction)
    refuse('procedure.barred', {
      who: sanction.subject_name,
      decision: sanction.decision,
      until: sanction.until ?? '—',
    })
}

import type { Deed, Tx } from '#platform/act'
import type { Role } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { finishTasks, type NewTask, openTasks } from '../desk/index.ts'
import { releaseDossier } from '../ledger/index.ts'
import { dueAfter } from '../policy/index.ts'
import { endOf, isEnd, type Programme, type Stage, stageOf, titleOfStage } from './definition/programme.ts'
import { type Dossier, holderOf } from './dossier.ts'
import type { Round } from './round.ts'
import { after } from './standing.ts'
import { addOutcomes, type Placement } from './store/dossier.ts'
import { readRound } from './store/round.ts'

export type Conclusion = {
  readonly dossier: Dossier
  readonly result: string
  readonly reason?: string | null
  readonly facts?: unknown
}
export type Concluded = { readonly dossier: string; readonly outcome: number; readonly stage: string }

/**
 * The one way a dossier moves: outcomes are added, the place they lead to is worked out from the definition, desks are
 * cleared and filled, the limit of the new stage starts, and the record names the stage. It takes one dossier or three
 * hundred of the same programme version and round, with the same number of statements.
 */
export async function conclude(
  deed: Deed,
  programme: Programme,
  conclusions: readonly Conclusion[],
  onBehalfOf: string | null = null,
): Promise<Concluded[]> {
  if (conclusions.length === 0) return []
  const { tx, now, actor } = deed
  const round = await readRound(tx, conclusions[0]!.dossier.round)
  const dues = await duesOf(tx, programme, round, conclusions, now)
  const moves = conclusions.map((one) => ({ ...one, place: place(programme, one, dues, now) }))
  const outcomes = moves.map(({ dossier, result, reason, facts }) => ({
    dossier: dossier.id,
    stage: dossier.stage,
    result,
    reason: reason ?? null,
    facts: facts ?? null,
  }))
  const added = await addOutcomes(
    tx,
    outcomes,
    moves.map((move) => move.place),
    actor,
    onBehalfOf,
    now,
  )
  await finishTasks(tx, { kind: 'dossier', ids: moves.map((move) => move.dossier.id), by: actor, at: now })
  await openTasks(
    tx,
    moves.flatMap((move) => taskOf(programme, round, move.dossier, move.place, now)),
  )
  for (const { dossier, place: there, result, reason } of moves)
    deed.record({
      kind: 'dossier',
      id: dossier.id,
      stage: there.stage,
      before: { stage: dossier.stage },
      after: { stage: there.stage, result, ...(reason ? { reason } : {}) },
    })
  // Money that was committed and will not be paid is its quota's again, in the same act that ends the dossier.
  for (const { dossier, place: there, reason } of moves)
    if (isEnd(there.stage) && !endOf(programme, there.stage)?.good && dossier.approved_fen && !dossier.practice)
      await releaseDossier(deed, { dossier: dossier.id, reason: reason ?? null })
  if (onBehalfOf) deed.onBehalfOf(onBehalfOf)
  return moves.map(({ dossier, place: there }) => ({
    dossier: dossier.id,
    outcome: added.get(dossier.id)!,
    stage: there.stage,
  }))
}

/** The limits of the few stages that the conclusions lead to, each worked out once. */
async function duesOf(
  tx: Tx,
  programme: Programme,
  round: Round,
  conclusions: readonly Conclusion[],
  now: Instant,
): Promise<Map<string, Instant | null>> {
  const keys = new Set(conclusions.map(({ dossier, result }) => after(programme, dossier.stage, result)))
  const dues = new Map<string, Instant | null>()
  for (const key of keys) dues.set(key, await dueOf(tx, stageOf(programme, key), round, now))
  return dues
}

function place(
  programme: Programme,
  { dossier, result }: Conclusion,
  dues: ReadonlyMap<string, Instant | null>,
  now: Instant,
): Placement {
  const next = after(programme, dossier.stage, result)
  const { role, organisation } = holderOf(dossier, stageOf(programme, next))
  return {
    id: dossier.id,
    stage: next,
    since: now,
    due: dues.get(next) ?? null,
    role,
    organisation,
    ended: isEnd(next) ? now : null,
  }
}

/** The limit of a stage: its own parameter counted from now, or the round's cut-off for writers, hosts and recommenders. */
export async function dueOf(tx: Tx, stage: Stage | undefined, round: Round, now: Instant): Promise<Instant | null> {
  if (!stage) return null
  if (stage.within) return dueAfter(tx, stage.within, now)
  return (
    { draft: round.writer_until, endorse: round.host_until, recommend: round.recommender_until }[
      stage.kind as 'draft'
    ] ?? null
  )
}

function taskOf(programme: Programme, round: Round, dossier: Dossier, there: Placement, now: Instant): NewTask[] {
  const stage = stageOf(programme, there.stage)
  // A stage in which the dossier waits for a list or a panel of many puts no task of its own on a desk; nor does a bid,
  // which waits for the owner of the need that it answers.
  if (stage?.kind === 'match' && stage.of === 'owner') return []
  if (
    !stage ||
    !there.role ||
    ['run', 'use', 'pay', 'notice', 'review', 'pool', 'approve', 'reserve'].includes(stage.kind)
  )
    return []
  return [
    {
      what: `procedure.${stage.kind}`,
      title: titleOfStage(programme, stage.key),
      subject: { kind: 'dossier', id: dossier.id, title: dossier.title || '—', number: dossier.number },
      to:
        there.role === 'applicant'
          ? { person: dossier.lead }
          : { role: there.role as Role, organisation: there.organisation },
      programme: programme.code,
      stage: stage.key,
      round: round.id,
      opened_at: now,
      due_at: there.due,
    },
  ]
}

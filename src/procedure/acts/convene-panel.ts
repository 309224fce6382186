import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { parameterOn } from '../../policy/index.ts'
import { Experts, insertPanel, insertReserves, type Panel, seat, withPanel } from '../../review/index.ts'
import { stageOf } from '../definition/programme.ts'
import type { Dossier } from '../dossier.ts'
import { Moment, momentOf } from '../inputs.ts'
import { judgedFrom } from '../judged.ts'
import { onBehalf } from '../on-behalf.ts'
import type { Round } from '../round.ts'
import { lockDossiers } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'

/**
 * Convenes a panel for a group of dossiers that stand at one review stage. The rubric, the quorum and the rule on highest
 * and lowest are fixed here, so nothing that is published later changes how these dossiers are scored.
 */
export const convenePanel = act('procedure.convene-panel', {
  title: { zh: '组建评审组', en: 'Convene a panel' },
  input: Type.Object({
    panel: Id('id of the new panel'),
    round: Id(),
    stage: Type.String({ maxLength: 60, description: 'key of the review stage' }),
    title: Type.String({ minLength: 1, maxLength: 120 }),
    dossiers: Type.Array(Id(), { minItems: 1, maxItems: 200, uniqueItems: true }),
    experts: Experts,
    reserves: Type.Optional(
      Type.Array(Id('an expert of the list'), { maxItems: 20, uniqueItems: true, description: 'called in this order' }),
    ),
    due: Type.Optional(Moment),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    const round = await readRound(tx, input.round)
    const dossiers = await lockDossiers(tx, input.dossiers)
    const shape = await shapeOf(deed, round, input.stage, dossiers, input.dossiers)
    const behalf = await onBehalf(deed, 'procedure.convene-panel', { programme: round.programme, round: round.id }, [])
    const least = await numberFor(deed, round, shape.review.seats)
    if (input.experts.length < least) refuse('procedure.panel_small', { have: input.experts.length, need: least })
    const due = momentOf(input.due) ?? dossiers.map((one) => one.due_at).find((at) => at !== null) ?? null
    if (due && due <= now) refuse('procedure.panel_due_past')
    const panel: Panel = {
      id: input.panel,
      programme: round.programme,
      round: round.id,
      stage: input.stage,
      title: input.title,
      noun: shape.noun,
      mode: shape.review.mode,
      named: shape.review.named ?? false,
      rubric: shape.review.rubric,
      quorum: await numberFor(deed, round, shape.review.quorum),
      drop_from: shape.review.dropFrom ? await numberFor(deed, round, shape.review.dropFrom) : null,
      due_at: due,
      practice: round.practice,
      organiser: actor.is('institution') ? actor.standing.organisation : null,
      on_behalf_of: behalf,
      made_by: actor.person!,
      made_by_name: actor.name,
      made_at: now,
      concluded_by_name: null,
      concluded_at: null,
      version: 1,
    }
    const judged = await judgedFrom(tx, dossiers, dayOf(now))
    await insertPanel(tx, panel, judged)
    const warnings = await seat(deed, panel, judged, input.experts)
    const reserves = (input.reserves ?? []).filter((one) => !input.experts.some(({ person }) => person === one))
    if (reserves.length > 0) await insertReserves(tx, panel.id, reserves)
    deed.record({
      kind: 'panel',
      id: panel.id,
      after: { title: panel.title, dossiers: judged.length, round: round.id },
    })
    return { panel: panel.id, warnings }
  },
})

/** The review of the stage, or the refusal that says which dossiers are not there, of another version, or with another panel. */
async function shapeOf(
  { tx }: Deed,
  round: Round,
  key: string,
  dossiers: readonly Dossier[],
  wanted: readonly string[],
) {
  const here = dossiers.filter((one) => one.round === round.id && one.stage === key)
  if (here.length < wanted.length) refuse('procedure.panel_not_there', { count: wanted.length - here.length })
  if (new Set(here.map((one) => one.programme_version)).size > 1) refuse('procedure.panel_mixed')
  const programme = await programmeAt(tx, here[0]!.programme, here[0]!.programme_version)
  const review = stageOf(programme, key)?.review
  if (!review) return refuse('procedure.panel_not_there', { count: wanted.length })
  const busy = await withPanel(tx, key, wanted)
  if (busy.length > 0) refuse('procedure.panel_has_it', { count: busy.length, panel: busy[0]!.title })
  return { review, noun: programme.noun }
}

/** A number that the round froze when it was published, or the policy parameter of today. */
async function numberFor({ tx, now }: Deed, round: Round, key: string): Promise<number> {
  const frozen = round.parameters[key]
  return Number(typeof frozen === 'number' ? frozen : (await parameterOn(tx, key, dayOf(now))).value)
}

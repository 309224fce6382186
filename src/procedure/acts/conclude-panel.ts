import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { Id } from '#platform/ids'
import { type Problem, refuse } from '#platform/refusal'
import { finishTasks, sendAll } from '../../desk/index.ts'
import {
  belowQuorum,
  concludePanelRow,
  dossiersOf,
  lockPanel,
  orderOf,
  type Panel,
  passedOver,
  type Ranked,
  refuseConcluded,
  refuseOpenConflicts,
  seatsOf,
  sheetsOfPanel,
  type VerdictRow,
} from '../../review/index.ts'
import { byId, concludeMany } from '../conclude-many.ts'
import type { Dossier } from '../dossier.ts'
import { lettersTo } from '../letters-to.ts'
import { onBehalf } from '../on-behalf.ts'
import { resultOf } from '../review-result.ts'
import { lockDossiers } from '../store/dossier.ts'
import { refuseUnlessCarried, saidVotes, type VotesByDossier, votedDown, votesIn } from '../voting.ts'

/**
 * Concludes a panel once its quorum has spoken on every dossier: those on the shortlist go on, the others end. Whoever
 * leaves out a dossier that stands no lower than one it takes says why, ties at the line included.
 */
export const concludePanel = act('procedure.conclude-panel', {
  title: { zh: '形成评审结论', en: 'Conclude a panel' },
  input: Type.Object({
    panel: Id(),
    shortlist: Type.Array(Id(), { maxItems: 200, uniqueItems: true, description: 'dossiers that go on' }),
    reasons: Type.Optional(
      Type.Record(Type.String(), Type.String({ maxLength: 1000 }), { description: 'dossier → reason it is left out' }),
    ),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ panel: id, shortlist, reasons = {} }, deed) {
    const { tx, actor, now } = deed
    const panel = await lockPanel(tx, id)
    const reach = { programme: panel.programme, round: panel.round }
    const behalf = await onBehalf(deed, 'procedure.conclude-panel', reach, [])
    refuseConcluded(panel)
    await refuseOpenConflicts(tx, id)
    const judged = await dossiersOf(tx, id)
    const seats = await seatsOf(tx, id)
    const sheets = await sheetsOfPanel(tx, id)
    const order = orderOf(judged, seats, sheets, panel.drop_from)
    const votes = votesIn(panel, seats, sheets)
    // A dossier that was withdrawn meanwhile is no longer concluded on; the others keep their order.
    const dossiers = await lockDossiers(
      tx,
      judged.map((one) => one.dossier),
    )
    const standing = byId(dossiers.filter((one) => one.stage === panel.stage))
    const present = order.filter(({ dossier }) => standing.has(dossier))
    const given = { ...votedDown(present, votes), ...reasons }
    refuseUnlessDecidable(panel, present, new Set(shortlist), given, byId(dossiers))
    refuseUnlessCarried(shortlist, votes, byId(dossiers))
    const verdicts = verdictsFrom(present, new Set(shortlist), given)
    await concludePanelRow(tx, id, verdicts, actor.name, now)
    await move(deed, panel, verdicts, standing, votes, behalf)
    await finishTasks(tx, { kind: 'seat', ids: seats.map((one) => one.id), by: actor, at: now })
    deed.record({ kind: 'panel', id, stage: 'concluded', after: { shortlist: shortlist.length, of: present.length } })
    return { panel: id, shortlisted: shortlist.length, rejected: present.length - shortlist.length }
  },
})

function refuseUnlessDecidable(
  panel: Panel,
  order: readonly Ranked[],
  shortlist: ReadonlySet<string>,
  reasons: Readonly<Record<string, string>>,
  dossiers: ReadonlyMap<string, Dossier>,
): void {
  const title = (id: string) => dossiers.get(id)?.title ?? '—'
  const stray = [...shortlist].filter((id) => !order.some((one) => one.dossier === id))
  if (stray.length > 0) refuse('review.not_in_panel')
  const few = belowQuorum(order, panel.quorum).map(
    ({ dossier, have }): Problem => ({
      field: `shortlist.${dossier}`,
      says: { zh: `《${title(dossier)}》有效评分 ${have} 份`, en: `"${title(dossier)}" has ${have} scores` },
    }),
  )
  if (few.length > 0) refuse('review.quorum_missing', { count: few.length, need: panel.quorum }, few)
  const silent = passedOver(order, shortlist)
    .filter((id) => !reasons[id]?.trim())
    .map(
      (id): Problem => ({
        field: `reasons.${id}`,
        says: { zh: `请写明《${title(id)}》未入围的理由`, en: `Say why "${title(id)}" is left out` },
      }),
    )
  if (silent.length > 0) refuse('review.passed_over', { count: silent.length }, silent)
}

const verdictsFrom = (
  order: readonly Ranked[],
  shortlist: ReadonlySet<string>,
  reasons: Readonly<Record<string, string>>,
): VerdictRow[] =>
  order.map(({ dossier, tally, rank }) => ({
    dossier,
    result: shortlist.has(dossier) ? 'shortlist' : 'reject',
    mean_centi: tally!.mean_centi,
    spread_centi: tally!.spread_centi,
    scores: tally!.scores,
    rank: rank!,
    reason: reasons[dossier]?.trim() || null,
  }))

async function move(
  deed: Deed,
  panel: Panel,
  verdicts: readonly VerdictRow[],
  standing: ReadonlyMap<string, Dossier>,
  votes: VotesByDossier,
  behalf: string | null,
): Promise<void> {
  const conclusions = verdicts.map(({ dossier, result, reason, ...figures }) => ({
    dossier: standing.get(dossier)!,
    result,
    reason,
    facts: { panel: panel.id, of: verdicts.length, ...figures, ...saidVotes(votes.get(dossier)) },
  }))
  const moved = await concludeMany(deed, conclusions, behalf)
  const stages = new Map(moved.map((one) => [one.dossier, one.stage]))
  const dossiers = [...standing.values()]
  const results = await resultOf(deed.tx, dossiers, stages)
  const letters = await lettersTo(deed, dossiers, 'review-result', (dossier) => ({ result: results.get(dossier.id)! }))
  const pooled = dossiers.filter((dossier) => results.get(dossier.id)?.pooled)
  await sendAll(deed.tx, [...letters, ...(await lettersTo(deed, pooled, 'put-into-pool', () => ({})))])
}

import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import { Id, idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTasks, sendAll } from '../../../desk/index.ts'
import { asSystem } from '../../../registry/index.ts'
import { dueOf } from '../../conclude.ts'
import { type Programme, titleOfStage } from '../../definition/programme.ts'
import { type Dossier, holderOf } from '../../dossier.ts'
import { lettersTo } from '../../letters-to.ts'
import { numberOfDossier } from '../../numbering.ts'
import type { Round } from '../../round.ts'
import { saidDayPair, saidFenPair } from '../../said.ts'
import { insertDossier, keepHeadline } from '../../store/dossier.ts'
import { saveSection } from '../../store/section.ts'
import { keepSubmission } from '../../store/submission.ts'
import type { Entry } from '../entry.ts'
import { candidatesOf } from '../listing.ts'

/**
 * 免申即享: the bureau draws up the list from what it holds. Each organisation on it gets a dossier that is filled in already
 * and is asked to confirm; done again, it adds only those that qualify since.
 */
export const drawUpList = act('procedure.draw-up-list', {
  title: { zh: '拟定名单', en: 'Draw up the list' },
  input: Type.Object({
    round: Id(),
    organisations: Type.Optional(Type.Array(Id(), { minItems: 1, maxItems: 500 })),
  }),
  may: (actor) => actor.is('officer'),
  async run({ round: id, organisations }, deed) {
    const { tx, now } = deed
    const { round, programme, entries, listed, listed_fen: before } = await candidatesOf(tx, id, now)
    const open = entries.filter((one) => !one.stopped && !listed.has(one.organisation))
    const chosen = open.filter((one) => !organisations || organisations.includes(one.organisation)).slice(0, 500)
    if (chosen.length === 0) refuse('procedure.nobody_entitled')
    const sum = chosen.reduce((total, one) => total + one.fen, 0)
    if (round.budget_fen > 0 && before + sum > round.budget_fen)
      refuse('procedure.list_over_budget', { sum: yuan(before + sum), budget: yuan(round.budget_fen) })
    const due = await dueOf(tx, programme.stages[0], round, now)
    const made = await asSystem(tx, async () => {
      const dossiers: Dossier[] = []
      for (const entry of chosen) dossiers.push(await enter(deed, programme, round, entry, due))
      return dossiers
    })
    await ask(deed, programme, made)
    for (const dossier of made)
      deed.record({
        kind: 'dossier',
        id: dossier.id,
        stage: dossier.stage,
        after: { listed: true, amount_fen: dossier.requested_fen },
      })
    deed.record({ kind: 'round', id, after: { listed: made.length, fen: sum } })
    return { listed: made.map((dossier) => dossier.id), fen: sum, left: open.length - made.length }
  },
})

const yuan = (fen: number) => (fen / 100).toFixed(2)

/** One organisation enters the list: its dossier is whole from the first moment, with the digest of what it rests on. */
async function enter(
  { tx, now, actor }: Deed,
  programme: Programme,
  round: Round,
  entry: Entry,
  due: Instant | null,
): Promise<Dossier> {
  const first = programme.stages[0]!
  const id = idFrom('entitled', round.id, entry.organisation)
  const number = await numberOfDossier(tx, programme, round)
  const dossier: Dossier = {
    id,
    programme: programme.code,
    programme_version: round.programme_version,
    round: round.id,
    number,
    title: entry.title,
    host: entry.organisation,
    host_name: entry.name,
    recommender: null,
    recommender_name: null,
    lead: entry.lead!,
    lead_name: entry.lead_name!,
    guide_item: null,
    stage: first.key,
    stage_since: now,
    due_at: due,
    holder_role: first.by,
    holder_organisation: holderOf({ host: entry.organisation, recommender: null }, first).organisation,
    requested_fen: entry.fen,
    approved_fen: null,
    practice: round.practice,
    begun_at: now,
    submitted_at: now,
    ended_at: null,
    version: 1,
  }
  await insertDossier(tx, dossier)
  for (const section of programme.form) {
    const answers = Object.fromEntries(section.questions.map(({ code }) => [code, entry.answers[code] ?? null]))
    await saveSection(tx, id, section.code, answers, null, actor.person!, now)
  }
  await keepHeadline(tx, id, entry.title, entry.fen, `${entry.name} ${entry.lead_name} ${number}`)
  const digest = createHash('sha256').update(JSON.stringify(entry.answers)).digest('hex')
  const submission = idFrom('submission', id, 'listed')
  await keepSubmission(tx, {
    id: submission,
    dossier: id,
    number,
    received_at: now,
    answers: entry.answers,
    digest,
    person: actor.person!,
  })
  return dossier
}

/** Each is asked on its own desk and by letter. */
async function ask(deed: Deed, programme: Programme, dossiers: readonly Dossier[]): Promise<void> {
  const { tx, now } = deed
  const [{ key, kind }] = programme.stages as [Programme['stages'][number]]
  await openTasks(
    tx,
    dossiers.map((dossier) => ({
      what: `procedure.${kind}`,
      title: titleOfStage(programme, key),
      subject: { kind: 'dossier', id: dossier.id, title: dossier.title, number: dossier.number },
      to: { role: dossier.holder_role!, organisation: dossier.holder_organisation },
      programme: programme.code,
      stage: key,
      round: dossier.round,
      opened_at: now,
      due_at: dossier.due_at,
    })),
  )
  const letters = await lettersTo(deed, dossiers, 'entitled-listed', (dossier) => ({
    amount: saidFenPair(dossier.requested_fen ?? 0),
    due: saidDayPair(dossier.due_at ?? dayOf(now)),
  }))
  await sendAll(tx, letters)
}

import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks, sendAll } from '../../desk/index.ts'
import { clearRows } from '../clearing.ts'
import { concludeMany, standingAt } from '../conclude-many.ts'
import type { Dossier } from '../dossier.ts'
import { Order } from '../inputs-decision.ts'
import { lettersTo } from '../letters-to.ts'
import type { Notice } from '../notice.ts'
import type { Objection } from '../objection.ts'
import { kindFor, type NewOrder } from '../objection-kind.ts'
import { offerReserve } from '../offering.ts'
import { putInOrder } from '../reordering.ts'
import { lockDossiers } from '../store/dossier.ts'
import { lockNotice, noticeDossiers } from '../store/notice.ts'
import { keepResults } from '../store/notice-result.ts'
import { addressOf, answerOf, insertAnswer, listedObjection, readObjection } from '../store/objection.ts'
import { findCheck } from '../store/objection-check.ts'
import { programmeAt } from '../store/programme.ts'

/**
 * The objector is told the answer in full, the objected side only the paraphrase. An objection that is upheld revokes the
 * approval; one that is not lets its row go on, at once when the notice is over already.
 */
export const answerObjection = act('procedure.answer-objection', {
  title: { zh: '答复异议', en: 'Answer an objection' },
  input: Type.Object({
    objection: Id(),
    upheld: Type.Boolean(),
    answer: Type.String({ minLength: 2, maxLength: 10000, description: 'for the objector' }),
    paraphrase: Type.String({
      minLength: 2,
      maxLength: 4000,
      description: 'for the objected side: the matter, never words by which a person could be known',
    }),
    order: Type.Optional(Order),
  }),
  grave: true,
  may: (actor) => actor.is('officer', 'supervisor'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    const objection = await readObjection(tx, input.objection)
    const notice = await lockNotice(tx, objection.notice)
    if (await answerOf(tx, objection.id)) refuse('procedure.objection_answered', { receipt: objection.receipt })
    const answer = {
      upheld: input.upheld,
      answer: input.answer,
      paraphrase: input.paraphrase,
      person_name: actor.name,
      at: now,
    }
    await insertAnswer(tx, objection.id, answer, actor.person!)
    await finishTasks(tx, { kind: 'objection', ids: [objection.id], by: actor, at: now })
    const dossier = await objectedDossier(deed, objection)
    if (dossier) await refuseUnchecked(deed, objection, dossier)
    const moved = dossier ? await settle(deed, notice, objection, dossier, input) : null
    await tellObjector(deed, objection, input)
    deed.record({ kind: 'objection', id: objection.id, after: { upheld: input.upheld, paraphrase: input.paraphrase } })
    return { upheld: input.upheld, moved }
  },
})

async function objectedDossier({ tx }: Deed, objection: Objection): Promise<Dossier | null> {
  const row = (await noticeDossiers(tx, objection.notice)).find((one) => one.position === objection.position)
  if (!row) return null
  const [dossier] = await standingAt(tx, await lockDossiers(tx, [row.dossier]), 'notice')
  return dossier ?? null
}

/** A kind that somebody else checks first is not answered before they have reported. */
async function refuseUnchecked({ tx }: Deed, objection: Objection, dossier: Dossier): Promise<void> {
  const kind = kindFor(await programmeAt(tx, dossier.programme, dossier.programme_version), objection.kind)
  if (!kind?.checkedBy) return
  const check = await findCheck(tx, objection.id)
  if (!check?.report) refuse('procedure.check_outstanding', { receipt: objection.receipt })
}

type Finding = {
  readonly upheld: boolean
  readonly answer: string
  readonly paraphrase: string
  readonly order?: NewOrder
}

async function settle(
  deed: Deed,
  notice: Notice,
  objection: Objection,
  dossier: Dossier,
  { upheld, paraphrase, order }: Finding,
): Promise<'revoke' | 'reorder' | 'clear' | null> {
  const { tx } = deed
  const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
  const kind = kindFor(programme, objection.kind)
  const reorders = upheld && kind?.upheld === 'reorder'
  if (reorders)
    await putInOrder(deed, programme, dossier, kind, order ?? (await findCheck(tx, objection.id))?.new_order ?? {})
  const found = upheld
    ? { zh: '经核查属实', en: 'checked and found to be so' }
    : { zh: '经核查不成立', en: 'checked and found not to be so' }
  const letter = reorders ? 'order-corrected' : upheld ? 'approval-revoked' : 'objection-not-upheld'
  await sendAll(tx, await lettersTo(deed, [dossier], letter, () => ({ paraphrase, answer: found })))
  if (upheld && !reorders) {
    await concludeMany(deed, [{ dossier, result: 'revoke', reason: paraphrase, facts: { notice: notice.id } }])
    const { position } = objection
    await keepResults(tx, [{ notice: notice.id, position, result: 'revoke', document: null }], deed.now)
    await offerReserve(deed, dossier.round)
    return 'revoke'
  }
  const row = (await noticeDossiers(tx, notice.id)).find((one) => one.dossier === dossier.id)!
  const stays = reorders ? 'reorder' : null
  if (!notice.closed_at || row.open > 0) return stays
  await clearRows(deed, notice.id, [{ position: row.position, dossier }])
  return stays ?? 'clear'
}

async function tellObjector(deed: Deed, objection: Objection, { upheld, answer }: Finding): Promise<void> {
  const { tx, actor, now } = deed
  const { title } = await listedObjection(tx, objection.id)
  const result = upheld ? { zh: '异议成立', en: 'upheld' } : { zh: '异议不成立', en: 'not upheld' }
  await sendAll(tx, [
    {
      letter: 'objection-answered',
      to: { person: await addressOf(tx, objection.id, actor) },
      subject: { kind: 'objection', id: objection.id },
      facts: { title, result, answer },
      at: now,
    },
  ])
}

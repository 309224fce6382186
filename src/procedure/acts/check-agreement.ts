import { Type } from 'typebox'
import { act, type Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { send } from '../../desk/index.ts'
import { mandateFor } from '../../registry/index.ts'
import { digestOf } from '../agreement.ts'
import { type Draft, lockDraft } from '../drafting.ts'
import { handOver } from '../handing.ts'
import { numberOfAgreement } from '../numbering.ts'
import { askForSeal } from '../sealing.ts'
import { addCheck, fixText } from '../store/agreement.ts'

/**
 * The bureau, or an institution within its mandate, checks the terms. What is in order gets its number and its text is
 * fixed by a digest, under which the seals follow; what is not goes back to the lead with the reason.
 */
export const checkAgreement = act('procedure.check-agreement', {
  title: { zh: '审核任务书', en: 'Check the agreement' },
  input: Type.Object({
    dossier: Id(),
    verdict: Type.Union([Type.Literal('ok'), Type.Literal('return')]),
    reason: Type.Optional(Type.String({ maxLength: 4000 })),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    const draft = await lockDraft(tx, input.dossier, input.version)
    const { dossier, submission, state } = draft
    if (state !== 'checking') refuse('procedure.agreement_not_checking')
    const behalf = await onWhoseBehalf(deed, draft)
    const reason = input.reason?.trim() || null
    if (input.verdict === 'return' && !reason)
      refuse('procedure.reason_needed', {}, [
        { field: 'reason', says: { zh: '退回要写明原因', en: 'A return needs its reason' } },
      ])
    const check = {
      submission: submission!.id,
      verdict: input.verdict,
      reason,
      person_name: actor.name,
      on_behalf_of: behalf,
      at: now,
    }
    await addCheck(tx, dossier.id, check, actor.person!)
    const number = input.verdict === 'ok' ? await accept(deed, draft) : await giveBack(deed, draft, reason!)
    deed.record({
      kind: 'dossier',
      id: dossier.id,
      stage: dossier.stage,
      after: { agreement: input.verdict, number, ...(reason ? { reason } : {}) },
    })
    return { state: input.verdict === 'ok' ? ('sealing' as const) : ('writing' as const), number }
  },
})

async function onWhoseBehalf({ tx, actor, now, onBehalfOf }: Deed, { dossier }: Draft): Promise<string | null> {
  if (!actor.is('institution')) return null
  const reach = { programme: dossier.programme, round: dossier.round }
  const mandate = await mandateFor(tx, actor.standing.organisation!, 'procedure.check-agreement', reach, dayOf(now))
  onBehalfOf(mandate.given_for)
  return mandate.given_for
}

async function accept(deed: Deed, { dossier, programme, stage, agreement }: Draft): Promise<string> {
  const number = agreement.number ?? (await numberOfAgreement(deed.tx, programme, deed.now))
  const digest = digestOf({
    number,
    title: dossier.title,
    lead: dossier.lead_name,
    host: dossier.host_name,
    approved_fen: agreement.approved_fen,
    content: agreement.content,
  })
  await fixText(deed.tx, dossier.id, number, digest)
  await askForSeal(deed, { dossier, number, order: stage.seals ?? [], seals: [] })
  return number
}

async function giveBack(deed: Deed, { dossier, agreement }: Draft, reason: string): Promise<string | null> {
  await handOver(deed, dossier, {
    what: 'procedure.agree',
    title: { zh: '修改任务书', en: 'Correct the agreement' },
    to: { person: dossier.lead },
    due: dossier.due_at,
  })
  await send(deed.tx, {
    letter: 'agreement-returned',
    to: { person: dossier.lead },
    subject: { kind: 'dossier', id: dossier.id },
    facts: { title: dossier.title, reason },
    at: deed.now,
  })
  return agreement.number
}

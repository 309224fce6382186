import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { digestOf } from '../agreement.ts'
import { concludeMany } from '../conclude-many.ts'
import { type Draft, lockDraft } from '../drafting.ts'
import { Calendar, pastDay } from '../inputs-decision.ts'
import { startTerm } from '../running/standing.ts'
import { localAdapter, nextSeal, refuseUnlessTurn, type Seal } from '../seal.ts'
import { askForSeal } from '../sealing.ts'
import { addSeal, sealsOf } from '../store/agreement.ts'

/**
 * One party seals in its turn: electronically, by an adapter that says it is a demonstration, or on paper with the scan
 * and its date. The last seal starts the project.
 */
export const sealAgreement = act('procedure.seal-agreement', {
  title: { zh: '任务书签章', en: 'Seal the agreement' },
  input: Type.Object({
    dossier: Id(),
    step: Type.String({ maxLength: 60, description: 'key of the seal that was on the page' }),
    way: Type.Union([Type.Literal('electronic'), Type.Literal('scan')]),
    scan: Type.Optional(Id('file id of the sealed paper')),
    sealedOn: Type.Optional(Calendar('the day written beside the seal')),
  }),
  grave: true,
  may: signedIn,
  async run(input, deed) {
    const { tx, actor, now } = deed
    const draft = await lockDraft(tx, input.dossier)
    const { dossier, stage, agreement } = draft
    if (draft.state !== 'sealing') refuse('procedure.agreement_not_sealing')
    const seals = await sealsOf(tx, dossier.id)
    const next = nextSeal(stage.seals ?? [], seals) ?? refuse('procedure.agreement_not_sealing')
    refuseUnlessTurn(next, input.step, dossier, actor, input.way)
    refuseUnlessSameText(draft)
    const onPaper = input.way === 'scan'
    if (onPaper && !(input.scan && input.sealedOn)) refuse('procedure.scan_needed')
    const seal: Seal = {
      position: next.position,
      key: next.key,
      party: next.party,
      way: input.way,
      adapter: onPaper ? null : localAdapter,
      scan: onPaper ? input.scan! : null,
      sealed_on: onPaper ? pastDay(input.sealedOn!, now) : dayOf(now),
      digest: agreement.digest!,
      person_name: actor.name,
      at: now,
    }
    await addSeal(tx, dossier.id, seal, actor.person!, actor.standing.organisation)
    deed.record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { seal: next.key, way: input.way } })
    const number = agreement.number!
    const more = await askForSeal(deed, { dossier, number, order: stage.seals ?? [], seals: [...seals, seal] })
    if (more) return { next: more.key, stage: dossier.stage }
    const [done] = await concludeMany(deed, [{ dossier, result: 'seal', facts: { agreement: number } }])
    await startTerm(deed, draft.programme, dossier)
    const about = { subject: { kind: 'dossier', id: dossier.id }, facts: { title: dossier.title, agreement: number } }
    await sendAll(tx, [
      { letter: 'agreement-sealed', to: { person: dossier.lead }, ...about, at: now },
      { letter: 'agreement-sealed', to: { role: 'host-admin', organisation: dossier.host }, ...about, at: now },
    ])
    return { next: null, stage: done!.stage }
  },
})

/** Every seal stands under the very text that was checked; a text that is another one has been tampered with. */
function refuseUnlessSameText({ dossier, agreement }: Draft): void {
  const now = digestOf({
    number: agreement.number!,
    title: dossier.title,
    lead: dossier.lead_name,
    host: dossier.host_name,
    approved_fen: agreement.approved_fen,
    content: agreement.content,
  })
  if (now !== agreement.digest) refuse('procedure.text_changed', { number: agreement.number })
}

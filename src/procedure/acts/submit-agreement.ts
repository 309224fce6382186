import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { dueAfter } from '../../policy/index.ts'
import { lockDraft, refuseUnlessWriter } from '../drafting.ts'
import { gatherFacts } from '../gather.ts'
import { handOver } from '../handing.ts'
import { addSubmission } from '../store/agreement.ts'
import { entrustedWith } from '../store/agreement-desk.ts'
import { termsProblems } from '../terms.ts'

/** The lead hands the terms in for the check: money adds up to what was approved, and each lowered target says why. */
export const submitAgreement = act('procedure.submit-agreement', {
  title: { zh: '提交任务书', en: 'Submit the agreement' },
  input: Type.Object({ dossier: Id(), version: Type.Optional(Type.Integer({ minimum: 1 })) }),
  may: signedIn,
  async run(input, deed) {
    const { tx, actor, now } = deed
    const draft = await lockDraft(tx, input.dossier, input.version)
    refuseUnlessWriter(draft, actor)
    const { dossier, programme, agreement } = draft
    const facts = await gatherFacts(tx, programme, dossier, now)
    const problems = termsProblems(programme, facts, agreement.applied, agreement.content, agreement.approved_fen)
    if (problems.length > 0) refuse('procedure.terms_wrong', { count: problems.length }, problems)
    await addSubmission(tx, dossier.id, agreement.content, actor.person!, actor.name, now)
    const institution = await entrustedWith(tx, 'procedure.check-agreement', dossier, dayOf(now))
    await handOver(deed, dossier, {
      what: 'procedure.check-agreement',
      title: { zh: '审核任务书', en: 'Check the agreement' },
      to: institution ? { role: 'institution', organisation: institution } : { role: 'officer' },
      due: await dueAfter(tx, 'agreement.check_days', now),
    })
    deed.record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { agreement: 'submitted' } })
    return { state: 'checking' as const }
  },
})

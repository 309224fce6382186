import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { inTime, saidInstant } from '#platform/clock'
import { Id, idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { conclude } from '../conclude.ts'
import { isLead } from '../dossier.ts'
import { gatherFacts } from '../gather.ts'
import { refuseUnlessReady } from '../ready.ts'
import { standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { attachedQuestions } from '../store/section.ts'
import { keepSubmission } from '../store/submission.ts'

/** The lead answers what screening asked for, once and within its own limit; what is handed in is kept beside the first submission. */
export const supplyDossier = act('procedure.supply-dossier', {
  title: { zh: '提交补正', en: 'Hand in the supplement' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    note: Type.Optional(Type.String({ maxLength: 2000, description: 'what was supplied' })),
  }),
  may: signedIn,
  async run(input, deed) {
    const { tx, actor, received } = deed
    const dossier = await lockDossier(tx, input.dossier, input.version)
    if (!isLead(dossier, actor))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'supplement')
    if (dossier.due_at && !inTime(received, dossier.due_at))
      refuse('procedure.cut_off_passed', late(dossier.due_at, received))
    const facts = await gatherFacts(tx, programme, dossier, received)
    refuseUnlessReady(programme, facts, await attachedQuestions(tx, dossier.id))
    const digest = createHash('sha256').update(JSON.stringify(facts.answers)).digest('hex')
    await keepSubmission(tx, {
      id: idFrom('submission', dossier.id, deed.key),
      dossier: dossier.id,
      number: dossier.number!,
      received_at: received,
      answers: facts.answers,
      digest,
      person: actor.person!,
    })
    const [done] = await conclude(deed, programme, [
      { dossier, result: 'supply', reason: input.note ?? null, facts: { digest } },
    ])
    return { number: dossier.number, received: received.toISOString(), digest, stage: done!.stage }
  },
})

const late = (due: Date, received: Date) => ({
  who: { zh: '补正', en: 'the supplement' },
  cutOff: { zh: saidInstant(due, 'zh'), en: saidInstant(due, 'en') },
  received: { zh: saidInstant(received, 'zh'), en: saidInstant(received, 'en') },
})

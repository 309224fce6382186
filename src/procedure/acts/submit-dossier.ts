import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { saidInstant } from '#platform/clock'
import { Id, idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { send } from '../../desk/index.ts'
import { claimVouchers } from '../claiming.ts'
import { conclude } from '../conclude.ts'
import { askConsent, refuseUnconfirmed } from '../consent.ts'
import { isLead } from '../dossier.ts'
import { gatherFacts } from '../gather.ts'
import { waitForLimits } from '../limiting.ts'
import { numberOfDossier } from '../numbering.ts'
import { refuseUnlessReady } from '../ready.ts'
import { cutOffFor, refuseUnlessInTime } from '../round.ts'
import { refuseWhileRecovering } from '../running/standing.ts'
import { standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { membersOf } from '../store/member.ts'
import { programmeAt } from '../store/programme.ts'
import { extensionOrders, readRound } from '../store/round.ts'
import { attachedQuestions } from '../store/section.ts'
import { keepPledge, keepSubmission } from '../store/submission.ts'

/**
 * The writer hands the dossier in. What counts is arrival at the server, stamped before any queue; everything that is
 * missing or broken is told at once; the receipt carries the number, the server's time and the digest of what was filed.
 */
export const submitDossier = act('procedure.submit-dossier', {
  title: { zh: '提交', en: 'Submit' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer({ description: 'the version of the dossier that was on the page' })),
    pledge: Type.Optional(Type.Boolean({ description: 'the pledge of integrity is signed' })),
  }),
  may: signedIn,
  async run(input, deed) {
    const { tx, actor, received } = deed
    const dossier = await lockDossier(tx, input.dossier, input.version)
    if (!isLead(dossier, actor))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'draft')
    const round = await readRound(tx, dossier.round)
    refuseUnlessInTime(
      'writer',
      cutOffFor(round, 'writer', await extensionOrders(tx, round.id), dossier.begun_at),
      received,
    )
    if (!dossier.practice) await refuseWhileRecovering(tx, dossier)
    await waitForLimits(tx, programme, [dossier])
    const facts = await gatherFacts(tx, programme, dossier, received)
    refuseUnlessReady(programme, facts, await attachedQuestions(tx, dossier.id))
    // Where no host endorses, nobody would ask later whether those who are named have agreed.
    if (!programme.stages.some((stage) => stage.kind === 'endorse'))
      refuseUnconfirmed(programme, dossier, facts.answers, await membersOf(tx, dossier.id))
    if (programme.pledge && !input.pledge)
      refuse('procedure.pledge_needed', {}, [
        { field: 'pledge', says: { zh: '请勾选并签署承诺书', en: 'Sign the pledge' } },
      ])
    await claimVouchers(deed, programme, dossier, facts.answers)
    const number = dossier.number ?? (await numberOfDossier(tx, programme, round))
    const digest = createHash('sha256').update(JSON.stringify(facts.answers)).digest('hex')
    if (programme.pledge) await keepPledge(tx, dossier.id, actor, programme.pledge, received)
    await keepSubmission(tx, {
      id: idFrom('submission', dossier.id, deed.key),
      dossier: dossier.id,
      number,
      received_at: received,
      answers: facts.answers,
      digest,
      person: actor.person!,
    })
    const [done] = await conclude(deed, programme, [
      { dossier: { ...dossier, number }, result: 'submit', facts: { number, digest } },
    ])
    // The desk of the writer was cleared with the step; whoever has not answered yet is asked once more.
    const silent = (await membersOf(tx, dossier.id)).filter((member) => member.consents === null && member.person)
    await askConsent(deed, programme, dossier, silent)
    await send(tx, {
      letter: 'submitted-receipt',
      to: { person: dossier.lead },
      subject: { kind: 'dossier', id: dossier.id },
      at: received,
      facts: {
        noun: programme.noun,
        number,
        title: dossier.title,
        received: { zh: saidInstant(received, 'zh'), en: saidInstant(received, 'en') },
      },
    })
    return { number, received: received.toISOString(), digest, stage: done!.stage }
  },
})

import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { send } from '../../desk/index.ts'
import { Calendar, pastDay } from '../inputs-decision.ts'
import {
  type ApprovalStep,
  type ChainState,
  chainState,
  type Proposal,
  refuseUnlessSigner,
  type Signature,
} from '../proposal.ts'
import { taskOfRevision, taskOfStep } from '../signing.ts'
import { addSignature, approvalSteps, lockProposal, signaturesOf } from '../store/proposal.ts'

/** One step of the approval chain is signed: on-line by its role, or on paper, recorded with its scan by a named clerk. */
export const signApprovalStep = act('procedure.sign-approval-step', {
  title: { zh: '审批签署', en: 'Sign a step of the approval chain' },
  input: Type.Object({
    proposal: Id(),
    step: Type.String({ maxLength: 60, description: 'key of the step that was on the page' }),
    verdict: Type.Union([Type.Literal('agree'), Type.Literal('return')]),
    opinion: Type.Optional(Type.String({ maxLength: 2000 })),
    onPaper: Type.Optional(
      Type.Object({
        signer: Type.String({ minLength: 1, maxLength: 200 }),
        date: Calendar('the day written beside the signature'),
        wording: Type.String({
          minLength: 1,
          maxLength: 1000,
          description: 'the words of the signature, such as 同意',
        }),
        scan: Id('file id of the scanned page'),
      }),
    ),
  }),
  grave: true,
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    const proposal = await lockProposal(tx, input.proposal)
    const steps = await approvalSteps(tx, proposal.id)
    const signed = await signaturesOf(tx, proposal.id)
    const step = stepToSign(chainState(steps, signed, proposal.edition), input.step)
    refuseUnlessSigner(
      step,
      actor,
      Boolean(input.onPaper),
      signed.filter((one) => one.edition === proposal.edition),
    )
    if (input.verdict === 'return' && !input.opinion?.trim())
      refuse('procedure.reason_needed', {}, [
        { field: 'opinion', says: { zh: '退回要写明意见', en: 'A return needs its opinion' } },
      ])
    if (input.onPaper) pastDay(input.onPaper.date, now)
    const signature: Signature = {
      edition: proposal.edition,
      position: step.position,
      verdict: input.verdict,
      opinion: input.opinion?.trim() || null,
      person: actor.person!,
      person_name: actor.name,
      role: actor.standing.role as Signature['role'],
      at: now,
      on_paper: input.onPaper ?? null,
    }
    await addSignature(tx, proposal.id, signature)
    const state = chainState(steps, [...signed, signature], proposal.edition)
    await tell(deed, proposal, step, signature, state)
    deed.record({
      kind: 'proposal',
      id: proposal.id,
      after: { step: step.key, verdict: signature.verdict, opinion: signature.opinion, onPaper: signature.on_paper },
    })
    return { state: state.state, next: state.state === 'signing' ? state.next.key : null }
  },
})

function stepToSign(state: ChainState, wanted: string): ApprovalStep {
  if (state.state === 'complete') refuse('procedure.chain_complete')
  if (state.state === 'returned') refuse('procedure.proposal_returned')
  const { next } = state as { next: ApprovalStep }
  if (next.key !== wanted) refuse('procedure.step_moved_on', { step: next.title })
  return next
}

async function tell(
  deed: Parameters<typeof taskOfStep>[0],
  proposal: Proposal,
  step: ApprovalStep,
  signature: Signature,
  state: ChainState,
): Promise<void> {
  const about = { to: { person: proposal.made_by }, subject: { kind: 'proposal', id: proposal.id }, at: deed.now }
  if (state.state === 'signing') return taskOfStep(deed, proposal, state.next)
  if (state.state === 'complete') {
    await taskOfStep(deed, proposal, undefined)
    return send(deed.tx, { letter: 'proposal-signed', ...about, facts: { title: proposal.title } })
  }
  await taskOfRevision(deed, proposal)
  await send(deed.tx, {
    letter: 'proposal-returned',
    ...about,
    facts: { title: proposal.title, step: step.title, opinion: signature.opinion },
  })
}

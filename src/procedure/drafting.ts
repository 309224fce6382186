import type { Tx } from '#platform/act'
import type { Actor } from '#platform/actor'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { type Agreement, type AgreementState, agreementState, type Check, type Submission } from './agreement.ts'
import type { Programme, Stage } from './definition/programme.ts'
import { type Dossier, isLead } from './dossier.ts'
import { standsAt } from './standing.ts'
import { checksOf, lastSubmission, lockAgreement } from './store/agreement.ts'
import { lockDossier } from './store/dossier.ts'
import { programmeAt } from './store/programme.ts'

/** An agreement with its dossier, both locked, and whose turn it is. */
export type Draft = {
  readonly dossier: Dossier
  readonly programme: Programme
  readonly stage: Stage
  readonly agreement: Agreement
  readonly submission: Submission | null
  readonly checks: readonly Check[]
  readonly state: AgreementState
}

/** `version` is the agreement's own, as it stood on the page: an older page is told so and overwrites nothing. */
export async function lockDraft(tx: Tx, id: string, version?: number | null): Promise<Draft> {
  const dossier = await lockDossier(tx, id)
  const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
  const stage = standsAt(programme, dossier.stage, 'agree')
  const agreement = await lockAgreement(tx, id, version)
  const submission = await lastSubmission(tx, id)
  const checks = await checksOf(tx, id)
  return { dossier, programme, stage, agreement, submission, checks, state: agreementState(submission, checks) }
}

export const stateText: Readonly<Record<AgreementState, Text>> = {
  writing: { zh: '填写', en: 'being written' },
  checking: { zh: '审核', en: 'being checked' },
  sealing: { zh: '签章', en: 'being sealed' },
}

/** The terms are the lead's to write, and only while it is the lead's turn. */
export function refuseUnlessWriter({ dossier, state }: Draft, actor: Actor): void {
  if (!isLead(dossier, actor))
    refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
  if (state !== 'writing') refuse('procedure.agreement_not_writing', { state: stateText[state] })
}

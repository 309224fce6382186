import type { Deed, Tx } from '#platform/act'
import type { Actor } from '#platform/actor'
import { type Day, endOf as endOfDay, type Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { addMonths, parameterOn } from '../../policy/index.ts'
import type { Agreement } from '../agreement.ts'
import type { Programme, Stage, StageKind } from '../definition/programme.ts'
import { type Dossier, isLead } from '../dossier.ts'
import { gatherFacts } from '../gather.ts'
import { standsAt } from '../standing.ts'
import { readAgreement } from '../store/agreement.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { recoveringBy } from '../store/recovery.ts'
import { keepEnd } from '../store/running.ts'

/** A dossier whose agreement runs, locked, with what the acts of its life need. */
export type Running = {
  readonly dossier: Dossier
  readonly programme: Programme
  readonly stage: Stage
  readonly agreement: Agreement
}
export async function lockRunning(tx: Tx, id: string, ...kinds: StageKind[]): Promise<Running> {
  const dossier = await lockDossier(tx, id)
  const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
  const stage = standsAt(programme, dossier.stage, ...kinds)
  return { dossier, programme, stage, agreement: await readAgreement(tx, id) }
}

export function refuseUnlessLead({ dossier }: Pick<Running, 'dossier'>, actor: Actor): void {
  if (!isLead(dossier, actor))
    refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
}

/** Results are handed in so many months after the end; the limit counts to the end of that day. */
export async function dueAfterEnd(tx: Tx, endsOn: Day): Promise<Instant> {
  const months = Number((await parameterOn(tx, 'acceptance.request.months_after', endsOn)).value)
  return endOfDay(addMonths(endsOn, months))
}

/** The last seal starts the project: its end is read off the answers, where the programme says which one. */
export async function startTerm({ tx, now }: Deed, programme: Programme, dossier: Dossier): Promise<void> {
  if (!programme.endsFrom) return
  const { answers } = await gatherFacts(tx, programme, dossier, now)
  const end = answers[programme.endsFrom]
  if (typeof end !== 'string') return
  await keepEnd(tx, dossier.id, end, await dueAfterEnd(tx, end))
}

/** While money has to come back from the leader or the host, nothing new is filed by either. */
export async function refuseWhileRecovering(tx: Tx, { lead, host }: { lead: string; host: string }): Promise<void> {
  const open = await recoveringBy(tx, lead, host)
  if (open) refuse('procedure.recovery_open', { number: open.number, left: (open.left_fen / 100).toFixed(2) })
}

import type { Deed } from '#platform/act'
import { sendAll } from '../desk/index.ts'
import { termsOf } from './agreement.ts'
import { byId, standingAt } from './conclude-many.ts'
import type { Dossier } from './dossier.ts'
import { lettersTo } from './letters-to.ts'
import { saidDayPair } from './said.ts'
import { insertAgreements } from './store/agreement.ts'
import { lockDossiers } from './store/dossier.ts'
import { submittedAnswers } from './store/notice.ts'
import { programmeAt } from './store/programme.ts'

/**
 * Agreements go out to those of the dossiers that stand at their agreement and have none: the terms as they were
 * submitted, the amount as it was approved. Answers the dossiers that got one.
 */
export async function sendOut(deed: Deed, wanted: readonly string[]): Promise<string[]> {
  const { tx, now } = deed
  const dossiers = await standingAt(tx, await lockDossiers(tx, wanted), 'agree')
  if (dossiers.length === 0) return []
  const answers = await submittedAnswers(
    tx,
    dossiers.map((dossier) => dossier.id),
  )
  const made = []
  for (const dossier of dossiers) {
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const approved = dossier.approved_fen ?? 0
    made.push({
      dossier: dossier.id,
      approved_fen: approved,
      terms: termsOf(programme, answers.get(dossier.id) ?? {}, approved),
    })
  }
  const sent = (await insertAgreements(tx, made, now)).map((row) => row.dossier)
  const there = byId(dossiers)
  const receivers = sent.map((id) => there.get(id)!)
  await sendAll(tx, await lettersTo(deed, receivers, 'agreement-ready', (dossier) => ({ due: saidDue(dossier) })))
  return sent
}

const saidDue = ({ due_at: due }: Dossier) => (due ? saidDayPair(due) : { zh: '规定期限', en: 'the day that was set' })

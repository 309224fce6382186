import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import { parameterOn } from '../../policy/index.ts'
import { asSystem } from '../../registry/index.ts'
import { stageOf } from '../definition/programme.ts'
import type { Dossier } from '../dossier.ts'
import { readAgreement } from '../store/agreement.ts'
import { readDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { type Part, partsOfAgreement, paymentsOf } from './plan.ts'
import { insertPayments, insertStep, plannedFen } from './store/payment.ts'

/** Puts parts of a dossier into the plan; the platform writes them, whoever put the last seal. Answers their ids. */
export async function planParts(
  tx: Tx,
  dossier: Dossier,
  parts: readonly Part[] | null,
  by: { readonly person: string | null; readonly name: string; readonly at: Instant },
): Promise<string[]> {
  return asSystem(tx, async () => {
    const agreement = await readAgreement(tx, dossier.id)
    const { parts: before } = await plannedFen(tx, dossier.id)
    const day = dayOf(by.at)
    const days = Number((await parameterOn(tx, 'payment.first.days', day)).value)
    const given = parts ?? partsOfAgreement(agreement, day, days)
    const made = await insertPayments(tx, paymentsOf(dossier, agreement, given, before + 1), by.at)
    for (const { id } of made)
      await insertStep(tx, id, {
        kind: 'plan',
        attempt: 1,
        reason: null,
        facts: {},
        person: by.person,
        person_name: by.name,
        at: by.at,
      })
    return made.map(({ id }) => id)
  })
}

/** The last seal plans the instalments of the agreement; a practice round pays nobody. */
export async function planWhenSealed(
  tx: Tx,
  id: string,
  by: { readonly person: string | null; readonly name: string; readonly at: Instant },
): Promise<void> {
  const dossier = await asSystem(tx, () => readDossier(tx, id))
  const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
  if (dossier.practice || stageOf(programme, dossier.stage)?.kind !== 'run') return
  if ((await asSystem(tx, () => plannedFen(tx, id))).parts > 0) return
  await planParts(tx, dossier, null, by)
}

import type { Deed } from '#platform/act'
import { saveTerms } from '../store/agreement.ts'
import { keepEnd, replaceHost, replaceLead } from '../store/running.ts'
import type { Change } from './change.ts'
import { dueAfterEnd, type Running } from './standing.ts'

/** Puts a change that holds into the agreement and the dossier; what stood there before stays with the change. */
export async function carryOut({ tx, now }: Deed, { dossier }: Running, change: Change): Promise<void> {
  const { terms, endsOn, person, organisation } = change.after
  if (terms) await saveTerms(tx, dossier.id, terms, now)
  if (endsOn) await keepEnd(tx, dossier.id, endsOn, await dueAfterEnd(tx, endsOn))
  if (person) await replaceLead(tx, dossier.id, person)
  if (organisation) await replaceHost(tx, dossier.id, organisation)
}

import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { referencesOf, sharedMarks } from '../../overlap/index.ts'
import { shownOf } from '../store/checking.ts'
import { readDossier } from '../store/dossier.ts'
import { tiesOfPeople, tiesOfVouchers } from '../store/tie.ts'
import type { Tie } from '../tie.ts'

/** What a dossier has in common with others beside its text, each with the dossier or reference where one may read it. */
export const dossierTies = reading('procedure.dossier-ties', {
  title: { zh: '人员、单位、凭证和编号的重合', en: 'People, units, vouchers and numbers in common' },
  input: Type.Object({ dossier: Id() }),
  may: (actor) => actor.is('officer', 'leader', 'supervisor', 'auditor', 'institution'),
  async run({ dossier: id }, { tx }) {
    await readDossier(tx, id)
    const marks = (await sharedMarks(tx, id)).map(({ kind, shown, other }): Tie => ({ kind, what: shown, other }))
    const ties = [...(await tiesOfVouchers(tx, id)), ...marks, ...(await tiesOfPeople(tx, id))]
    const others = [...new Set(ties.map(({ other }) => other))]
    const dossiers = new Map((await shownOf(tx, others)).map((one) => [one.id, one]))
    const references = new Map((await referencesOf(tx, others)).map((one) => [one.id, one]))
    // What the asker may not read stays unnamed, and is not hidden: that there is something in common is told.
    return ties.map(({ kind, what, other }) => {
      const [dossier, reference] = [dossiers.get(other), references.get(other)]
      const shown = dossier ?? reference
      return {
        kind,
        what,
        with: shown
          ? {
              id: other,
              kind: dossier ? ('dossier' as const) : ('reference' as const),
              title: shown.title,
              number: dossier?.number ?? reference?.external_id ?? null,
              who: dossier?.host_name ?? reference?.organisation_name ?? null,
              year: dossier?.year ?? reference?.year ?? null,
            }
          : null,
      }
    })
  },
})

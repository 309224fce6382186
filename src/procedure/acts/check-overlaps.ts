import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { checkText } from '../../overlap/index.ts'
import { readDossier } from '../store/dossier.ts'

/** Compares a dossier again, now: references or dossiers may have come since. */
export const checkOverlaps = act('procedure.check-overlaps', {
  title: { zh: '重新查重', en: 'Check for overlaps again' },
  input: Type.Object({ dossier: Id() }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ dossier: id }, { tx, now, record }) {
    const dossier = await readDossier(tx, id)
    const hits = await checkText(tx, id, now)
    if (!hits) return refuse('procedure.not_checked_yet', { title: dossier.title })
    const flagged = hits.filter((hit) => hit.flagged).length
    record({ kind: 'dossier', id, after: { overlaps: hits.length, flagged } })
    return { overlaps: hits.length, flagged }
  },
})

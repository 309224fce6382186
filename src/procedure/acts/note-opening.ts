import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { isLead, sitsAt } from '../dossier.ts'
import { readDossier } from '../store/dossier.ts'
import { keepOpening } from '../store/opening.ts'

/** Whoever holds a dossier has looked at it: from now on its writer cannot take it back. The page of a dossier does this by itself. */
export const noteOpening = act('procedure.note-opening', {
  title: { zh: '打开办件', en: 'Open a dossier' },
  light: true,
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier: id }, { tx, actor, now }) {
    const dossier = await readDossier(tx, id)
    const opens = sitsAt(dossier, actor) && !isLead(dossier, actor)
    if (opens) await keepOpening(tx, dossier, actor, now)
    return { opened: opens }
  },
})

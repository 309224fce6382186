import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { isLead } from '../dossier.ts'
import { readDossier } from '../store/dossier.ts'
import { explanationsOf, readExplanationRow } from '../store/explanation.ts'

/** What the leader of a dossier was asked of its overlaps, and answered; the newest first. */
export const listExplanations = reading('procedure.list-explanations', {
  title: { zh: '重合说明', en: 'Explanations of overlaps' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  async run({ dossier }, { tx }) {
    await readDossier(tx, dossier)
    return explanationsOf(tx, dossier)
  },
})

/** One question, as its leader sees it and answers. */
export const readExplanation = reading('procedure.read-explanation', {
  title: { zh: '查看重合说明', en: 'Read an explanation' },
  input: Type.Object({ explanation: Id() }),
  may: signedIn,
  async run({ explanation: id }, { tx, actor }) {
    const explanation = await readExplanationRow(tx, id)
    const dossier = await readDossier(tx, explanation.dossier)
    return { explanation, dossier, mine: isLead(dossier, actor) && explanation.answer === null }
  },
})

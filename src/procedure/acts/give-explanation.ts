import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks, send } from '../../desk/index.ts'
import { stopMarked } from '../../repository/index.ts'
import { isLead } from '../dossier.ts'
import { readDossier } from '../store/dossier.ts'
import { keepAnswer, lockExplanation } from '../store/explanation.ts'

/** The leader says how an overlap came about, once; whoever asked is told, and it stays with the pair. */
export const giveExplanation = act('procedure.give-explanation', {
  title: { zh: '说明重合内容', en: 'Explain an overlap' },
  input: Type.Object({ explanation: Id(), answer: Type.String({ minLength: 4, maxLength: 5000 }) }),
  may: signedIn,
  async run({ explanation: id, answer }, { tx, now, actor, record }) {
    stopMarked(answer)
    const asked = await lockExplanation(tx, id)
    const dossier = await readDossier(tx, asked.dossier)
    if (!isLead(dossier, actor))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    if (asked.answer !== null) refuse('procedure.explanation_given')
    await keepAnswer(tx, id, answer, actor.name, now)
    await finishTasks(tx, { kind: 'explanation', ids: [id], by: actor, at: now })
    await send(tx, {
      letter: 'explanation-given',
      to: { person: asked.asked_by },
      subject: { kind: 'dossier', id: dossier.id },
      facts: { title: dossier.title, number: dossier.number ?? '', lead: dossier.lead_name, answer },
      at: now,
    })
    record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { explanationGiven: id } })
    return { explanation: id }
  },
})

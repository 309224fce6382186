import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import type { Terms } from '../agreement.ts'
import { lockDraft, refuseUnlessWriter } from '../drafting.ts'
import { gatherFacts } from '../gather.ts'
import { TermsInput } from '../inputs-agreement.ts'
import { saveTerms } from '../store/agreement.ts'
import { termsProblems } from '../terms.ts'

/** Saves the terms while they are written: a light act that keeps what is incomplete and says what is left. */
export const saveAgreement = act('procedure.save-agreement', {
  title: { zh: '保存任务书', en: 'Save the agreement' },
  light: true,
  input: Type.Object({ dossier: Id(), version: Type.Integer({ minimum: 1 }), content: TermsInput }),
  may: signedIn,
  async run(input, { tx, actor, now }) {
    const draft = await lockDraft(tx, input.dossier, input.version)
    refuseUnlessWriter(draft, actor)
    const { dossier, programme, agreement } = draft
    const content: Terms = {
      targets: input.content.targets,
      dropped: input.content.dropped ?? {},
      milestones: input.content.milestones,
      budget: input.content.budget,
      instalments: agreement.applied.instalments,
      note: input.content.note ?? '',
    }
    const version = await saveTerms(tx, dossier.id, content, now)
    const facts = await gatherFacts(tx, programme, dossier, now)
    const left = termsProblems(programme, facts, agreement.applied, content, agreement.approved_fen)
    return { version, left }
  },
})

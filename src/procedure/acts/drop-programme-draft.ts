import { Type } from 'typebox'
import { act } from '#platform/act'
import { refuse } from '#platform/refusal'
import { draftOf, dropDraft } from '../store/programme.ts'
import { programmeSubject } from '../subjects.ts'

/** Gives up the changes that were written; the version in force is not touched. */
export const dropProgrammeDraft = act('procedure.drop-programme-draft', {
  title: { zh: '放弃计划草稿', en: 'Give up a programme draft' },
  input: Type.Object({ programme: Type.String({ minLength: 1, maxLength: 60 }) }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ programme }, { tx, record }) {
    const draft = await draftOf(tx, programme)
    if (!draft) return refuse('platform.not_found', { what: { zh: '草稿', en: 'draft' } })
    await dropDraft(tx, programme)
    record({ ...programmeSubject(programme), before: { draft: draft.version, basedOn: draft.based_on } })
    return { programme }
  },
})

import { Type } from 'typebox'
import { act } from '#platform/act'
import { refuse } from '#platform/refusal'
import type { Programme } from '../definition/programme.ts'
import { draftOf, latestVersion, saveDraft } from '../store/programme.ts'
import { programmeSubject } from '../subjects.ts'

/** Keeps the next version while it is being written; it may still contradict itself, and nothing of it is in force. */
export const saveProgrammeDraft = act('procedure.save-programme-draft', {
  title: { zh: '保存计划草稿', en: 'Save a programme draft' },
  input: Type.Object({
    programme: Type.String({ minLength: 1, maxLength: 60 }),
    definition: Type.Unknown({ description: 'the whole definition as it now stands' }),
    version: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 2 ** 31 - 1,
        description: 'of the draft that was opened; absent for the first save',
      }),
    ),
  }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ programme, definition, version }, { tx, actor, now, record }) {
    const given = definition as { code?: unknown } | null
    if (typeof given !== 'object' || given?.code !== programme) refuse('procedure.draft_of_another', { programme })
    if (JSON.stringify(definition).length > 1_000_000) refuse('procedure.draft_too_large')
    const draft = await draftOf(tx, programme)
    const basedOn = draft?.based_on ?? (await latestVersion(tx, programme)).version
    const saved = await saveDraft(tx, programme, given as Programme, basedOn, version ?? 0, actor.person!, now)
    record({ ...programmeSubject(programme), after: { draft: saved, basedOn } })
    return { programme, version: saved, basedOn }
  },
})

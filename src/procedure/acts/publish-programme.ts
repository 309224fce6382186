import { Type } from 'typebox'
import { act } from '#platform/act'
import { refuse } from '#platform/refusal'
import { parameterKeys } from '../../policy/index.ts'
import type { Programme } from '../definition/programme.ts'
import { faultsOf } from '../definition/shape.ts'
import { dropDraft, publishVersion } from '../store/programme.ts'
import { programmeSubject } from '../subjects.ts'

/** Publishes a definition as the next immutable version; refused with every contradiction at once. */
export const publishProgramme = act('procedure.publish-programme', {
  title: { zh: '发布计划版本', en: 'Publish a programme version' },
  input: Type.Object({
    definition: Type.Unknown({ description: 'the whole programme definition' }),
    note: Type.Optional(Type.String({ maxLength: 400, description: 'what changed and why' })),
  }),
  grave: true,
  may: (actor) => actor.is('officer', 'system'),
  async run({ definition, note }, deed) {
    const programme = definition as Programme
    const found = faultsOf(programme, await parameterKeys(deed.tx))
    if (found.length > 0)
      refuse(
        'procedure.contradictions',
        { count: found.length },
        found.map(({ at, says }) => ({ field: at, says })),
      )
    const version = await publishVersion(deed.tx, programme, deed.now, deed.actor.person, note ?? null)
    await dropDraft(deed.tx, programme.code)
    deed.record({ ...programmeSubject(programme.code), after: { version, note: note ?? null } })
    return { programme: programme.code, version }
  },
})

import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { endDeputyship, insertDeputy } from '../store/message.ts'

/** A/B 角: for some days another officer gets one's tasks, limits and reminders too. */
export const appointDeputy = act('desk.appoint-deputy', {
  title: { zh: '指定代办人（A/B角）', en: 'Appoint a deputy' },
  input: Type.Object({
    id: Id(),
    deputy: Id('the person who stands in'),
    since: Type.String({ format: 'date' }),
    until: Type.String({ format: 'date' }),
  }),
  may: signedIn,
  async run(input, { tx, actor, record }) {
    if (input.until < input.since || input.deputy === actor.person) refuse('desk.deputy_wrong')
    await insertDeputy(tx, { ...input, person: actor.person! })
    record({
      kind: 'person',
      id: actor.person!,
      after: { deputy: input.deputy, since: input.since, until: input.until },
    })
    return { id: input.id }
  },
})

export const endDeputy = act('desk.end-deputy', {
  title: { zh: '结束代办', en: 'End a deputyship' },
  input: Type.Object({ id: Id() }),
  may: signedIn,
  async run({ id }, { tx, actor, now, record }) {
    const row = await endDeputyship(tx, id, actor.person, now)
    record({ kind: 'person', id: actor.person!, after: { deputyEnded: row.deputy } })
    return { id }
  },
})

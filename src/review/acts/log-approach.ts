import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { send } from '../../desk/index.ts'
import { digestOf } from '../approach/approach.ts'
import { insertApproach } from '../store/approach.ts'
import { panelRow } from '../store/panel.ts'

/** "Someone approached me": kept for supervision alone, without the name of who writes it in the record of acts. */
export const logApproach = act('review.log-approach', {
  title: { zh: '登记请托', en: 'Log an approach' },
  sheltered: true,
  confidential: true,
  input: Type.Object({
    approach: Id('id of the new entry'),
    panel: Type.Optional(Id('the panel it was about, when it was about one')),
    by: Type.String({ minLength: 1, maxLength: 200, description: 'who approached, as far as it is known' }),
    on: Type.String({ format: 'date', description: 'the day' }),
    about: Type.String({ minLength: 4, maxLength: 4000, description: 'what was asked for and how' }),
    answered: Type.String({ minLength: 1, maxLength: 1000, description: 'what they were told' }),
  }),
  may: (actor) => actor.is('reviewer', 'officer', 'leader', 'institution', 'finance'),
  async run(input, { tx, now, received, actor, record }) {
    if (input.on > dayOf(now)) refuse('review.approach_in_future')
    if (input.panel) await panelRow(tx, input.panel)
    const entry = {
      id: input.approach,
      person: actor.person!,
      person_name: actor.name,
      role: actor.standing.role,
      panel: input.panel ?? null,
      approached_by: input.by.trim(),
      met_on: input.on,
      about: input.about.trim(),
      answered: input.answered.trim(),
      noted_at: received,
    }
    const salt = randomBytes(16).toString('hex')
    const digest = digestOf(entry, salt)
    await insertApproach(tx, { ...entry, salt, digest })
    const subject = { kind: 'approach', id: entry.id }
    await send(tx, { letter: 'approach-logged', to: { role: 'supervisor' }, subject, facts: {}, at: now })
    record({ ...subject, after: { digest } })
    return { approach: entry.id }
  },
})

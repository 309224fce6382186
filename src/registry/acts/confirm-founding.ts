import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { decideFounding, lockFounding } from '../store/founding.ts'
import { insertGrant } from '../store/grant.ts'
import { confirmPostRow, lockPost } from '../store/post.ts'

/** One answer settles all three: the organisation, the founder's post there and the first administrator. */
export const confirmFounding = act('registry.confirm-founding', {
  title: { zh: '确认单位登记', en: 'Confirm an organisation and its first administrator' },
  input: Type.Object({ founding: Id(), grant: Id('id of the administrator’s grant') }),
  may: (actor) => actor.is('officer', 'system-admin', 'system'),
  async run({ founding, grant }, { actor, tx, now, record }) {
    const asked = await lockFounding(tx, founding)
    if (asked.decided_at) refuse('registry.founding_decided', { organisation: asked.organisation_name })
    if (asked.founder === actor.person) refuse('registry.own_founding')
    await decideFounding(tx, founding, 'confirmed', actor.person, now, null)
    const post = await lockPost(tx, asked.post)
    if (!post.confirmed_at) await confirmPostRow(tx, asked.post, actor.person, now)
    await insertGrant(tx, {
      id: grant,
      person: asked.founder,
      role: 'host-admin',
      organisation: asked.organisation,
      since: dayOf(now),
      until: null,
      given_by: actor.person,
      reason: '单位登记人 / founder of the organisation',
      given_at: now,
    })
    record({ kind: 'organisation', id: asked.organisation, after: { administrator: asked.founder } })
    record({ kind: 'founding', id: founding, stage: 'confirmed' })
    record({ kind: 'person', id: asked.founder, after: { role: 'host-admin', organisation: asked.organisation } })
    return { founding, organisation: asked.organisation, grant }
  },
})

import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { readOrganisation } from '../../../registry/index.ts'
import { Calendar } from '../../inputs-decision.ts'
import { programmeSubject } from '../../subjects.ts'
import { endBodyRow, insertBody, lockBody } from '../store/body.ts'

/** The bureau puts a service body on the list of a programme, from when to when; the list is public. */
export const listBody = act('procedure.list-service-body', {
  title: { zh: '列入服务机构名单', en: 'List a service body' },
  input: Type.Object({
    body: Id('id of the new entry'),
    programme: Type.String({ maxLength: 60 }),
    organisation: Id(),
    services: Type.String({ minLength: 2, maxLength: 1000, description: 'what it offers' }),
    until: Type.Optional(Calendar('the last day on the list')),
  }),
  may: (actor) => actor.is('officer'),
  async run({ body, programme, organisation, services, until }, { tx, now, actor, record }) {
    const { name } = await readOrganisation(tx, organisation)
    const since = dayOf(now)
    const row = {
      id: body,
      programme,
      organisation,
      name,
      services,
      since,
      until: until ?? null,
      listed_by_name: actor.name,
    }
    if (Number(await insertBody(tx, row)) === 0) refuse('procedure.body_known', { body: name })
    record({ ...programmeSubject(programme), after: { listed: name } })
    record({ kind: 'organisation', id: organisation, after: { listed: programme } })
    return { body }
  },
})

export const strikeBody = act('procedure.strike-service-body', {
  title: { zh: '移出服务机构名单', en: 'Strike a service body off' },
  input: Type.Object({ body: Id(), reason: Type.String({ minLength: 2, maxLength: 1000 }) }),
  may: (actor) => actor.is('officer'),
  async run({ body, reason }, { tx, now, record }) {
    const entry = await lockBody(tx, body)
    await endBodyRow(tx, body, now, reason)
    record({ ...programmeSubject(entry.programme), after: { struck: entry.name, reason } })
    record({ kind: 'organisation', id: entry.organisation, after: { struck: entry.programme, reason } })
    return { body }
  },
})

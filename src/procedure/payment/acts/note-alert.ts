import { Type } from 'typebox'
import { act } from '#platform/act'
import { isDay } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { readOrganisation } from '../../../registry/index.ts'
import { pastDay } from '../../inputs-decision.ts'
import { Day, Reason } from '../inputs.ts'
import { type AlertKind, alertKinds } from '../payee.ts'
import { endAlertRow, insertAlert } from '../store/payee.ts'

/** Finance notes what a document says of a payee: struck off, frozen by a court, listed. Orders look at it from then on. */
export const noteAlert = act('procedure.note-payee-alert', {
  title: { zh: '登记收款人风险', en: 'Note an alert on a payee' },
  input: Type.Object({
    alert: Id(),
    organisation: Id(),
    kind: Type.Enum(Object.keys(alertKinds) as AlertKind[]),
    document: Type.String({ minLength: 2, maxLength: 200, description: 'the document that says so' }),
    since: Day('first day'),
    until: Type.Optional(Day('last day; without it until ended')),
  }),
  may: (actor) => actor.is('finance'),
  async run(input, { tx, actor, now, record }) {
    const { alert: id, organisation, kind, document } = input
    const { name } = await readOrganisation(tx, organisation)
    const since = pastDay(input.since, now)
    if (input.until && (!isDay(input.until) || input.until < since))
      refuse('procedure.no_such_day', { day: input.until })
    const by = { recorded_by_name: actor.name, recorded_at: now }
    await insertAlert(tx, {
      id,
      organisation,
      organisation_name: name,
      kind,
      document,
      since,
      until: input.until ?? null,
      ...by,
    })
    record({ kind: 'organisation', id: organisation, after: { alert: kind, document } })
    return { alert: id }
  },
})

/** … and ends it when the matter is settled. */
export const endAlert = act('procedure.end-payee-alert', {
  title: { zh: '解除收款人风险', en: 'End an alert on a payee' },
  input: Type.Object({ alert: Id(), reason: Reason }),
  may: (actor) => actor.is('finance'),
  async run({ alert, reason }, { tx, actor, now, record }) {
    const ended = await endAlertRow(tx, alert, actor.name, now, reason)
    if (ended === 0) refuse('platform.not_found', { what: { zh: '有效的风险提示', en: 'open alert' } })
    record({ kind: 'payee-alert', id: alert, after: { reason } })
    return { alert }
  },
})

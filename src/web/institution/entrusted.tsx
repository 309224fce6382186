import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { listMandates, type Mandate } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Inset } from '../parts/index.ts'

/** The mandates an institution acts under today; the bureau itself needs none. */
export async function mandatesOf(visit: Visit): Promise<readonly Mandate[]> {
  const institution = visit.actor.standing.organisation
  if (!visit.actor.is('institution') || !institution) return []
  const day = dayOf(visit.now)
  const mandates = await visit.ask(listMandates, { institution })
  return mandates.filter((one) => one.ended_at === null && one.since <= day && one.until >= day)
}

type Reach = { readonly programme: string; readonly round: string }

/** On whose behalf the act of this page is done, or that no mandate covers it: said before anything is pressed. */
export function OnBehalf({
  visit,
  mandates,
  act,
  reach,
}: {
  readonly visit: Visit
  readonly mandates: readonly Mandate[]
  readonly act: string
  readonly reach?: Reach
}): VNode | null {
  const { t, actor, lang } = visit
  if (!actor.is('institution')) return null
  const fits = mandates.find(
    (one) =>
      one.acts.includes(act) &&
      (!reach || !one.programme || one.programme === reach.programme) &&
      (!reach || !one.round || one.round === reach.round),
  )
  const own = actor.standing.organisationName ?? actor.name
  if (!fits)
    return (
      <Inset tone="late">
        {t(
          `${own}没有办理此事项的有效委托，提交会被拒绝。`,
          `${own} has no mandate for this; the act will be refused.`,
        )}
      </Inset>
    )
  return (
    <Inset>
      {t(
        `${own}代${fits.given_for_name}办理，依据委托 ${fits.document}，至${dayText(fits.until, lang)}止。`,
        `${own} acts on behalf of ${fits.given_for_name} under mandate ${fits.document}, until ${dayText(fits.until, lang)}.`,
      )}
    </Inset>
  )
}

import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { LinkButton } from '../parts/index.ts'
import type { Offer } from './acts.ts'

/** The acts that are open to this person now, the usual one first; those that are closed say why. */
export function Foot({ visit, offers }: { visit: Visit; offers: readonly Offer[] }): VNode | null {
  const open = offers.filter((offer) => !offer.closed)
  const closed = offers.filter((offer) => offer.closed)
  if (offers.length === 0) return null
  return (
    <section class="zk-foot" aria-labelledby="acts">
      <h2 class="govuk-heading-m" id="acts">
        {visit.t('可以办理', 'What you can do')}
      </h2>
      <div class="govuk-button-group">
        {open.map((offer, index) => (
          <LinkButton visit={visit} href={offer.href} tone={offer.tone ?? (index === 0 ? 'primary' : 'secondary')}>
            {offer.label[visit.lang]}
          </LinkButton>
        ))}
      </div>
      {closed.length > 0 ? (
        <ul class="govuk-list zk-closed">
          {closed.map((offer) => (
            <li>
              <strong>{offer.label[visit.lang]}</strong>
              {visit.t('：', ': ')}
              {offer.closed![visit.lang]}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

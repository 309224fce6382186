import type { VNode } from 'preact'
import { Inset, instantText } from '../parts/index.ts'
import type { OfRound } from './opening.ts'

/** What was corrected after publication stands on top, in full: nobody has to find it in the guide. */
export function Corrections({ visit, opening: { addenda } }: OfRound): VNode | null {
  const { t, lang } = visit
  if (addenda.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{t('更正公告', 'Corrections')}</h2>
      {addenda.map((addendum) => (
        <Inset tone="wait">
          <strong>
            {t(`第 ${addendum.number} 号，`, `No. ${addendum.number}, `)}
            {instantText(addendum.at, lang)}
          </strong>
          <br />
          {addendum.text[lang]}
        </Inset>
      ))}
    </section>
  )
}

import type { VNode } from 'preact'
import { Details, moneyText, Paragraphs } from '../parts/index.ts'
import type { OfRound } from './opening.ts'

/** What the bureau looks for: each item with its money, open to be read at once when there are few. */
export function Guide({ visit, opening: { guide } }: OfRound): VNode | null {
  const { t, lang } = visit
  if (guide.length === 0) return null
  const money = (label: string, fen: number | null) => (fen ? `${label} ${moneyText(fen, lang)}` : '')
  return (
    <section>
      <h2 class="govuk-heading-m">{t('指南方向', 'The guide')}</h2>
      {guide.map((item) => (
        <Details summary={`${item.code} ${item.title[lang]}`}>
          <Paragraphs text={item.text[lang]} />
          <p class="govuk-body zk-quiet">
            {[
              money(t('拟安排', 'Set apart:'), item.budget_fen),
              money(t('单项不超过', 'at most for one project:'), item.max_fen),
            ]
              .filter(Boolean)
              .join(t('；', '; '))}
          </p>
        </Details>
      ))}
    </section>
  )
}

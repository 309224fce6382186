import type { VNode } from 'preact'
import { moneyAtAGlance } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { Empty, Figures, Heading, Inset, moneyText, Table } from '../parts/index.ts'
import { legalBooks } from './words.tsx'

type Glance = Awaited<ReturnType<typeof moneyAtAGlance.run>>

/** Money on one screen: what was promised, what went out, what arrived, and where it hangs; the tables behind it below. */
export const glancePage = page('/money', {
  async view(visit) {
    const { t, lang, href } = visit
    const glance = await visit.ask(moneyAtAGlance, {})
    const sum = (of: (round: Glance['rounds'][number]) => number) =>
      glance.rounds.reduce((fen, round) => fen + of(round), 0)
    const title = t('经费总览', 'Money at a glance')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Inset>{legalBooks(visit)}</Inset>
          <Figures
            items={[
              {
                label: t('任务书应拨', 'Promised'),
                value: moneyText(
                  sum((one) => one.planned_fen),
                  lang,
                ),
                href: href('/payments?pile=all'),
              },
              {
                label: t('已拨付', 'Paid'),
                value: moneyText(
                  sum((one) => one.paid_fen),
                  lang,
                ),
                hint: t(
                  `其中确认到账 ${moneyText(
                    sum((one) => one.arrived_fen),
                    lang,
                  )}`,
                  `${moneyText(
                    sum((one) => one.arrived_fen),
                    lang,
                  )} confirmed`,
                ),
                href: href('/payments?pile=paid'),
              },
              {
                label: t('支付中', 'With the bank'),
                value: moneyText(
                  sum((one) => one.bank_fen),
                  lang,
                ),
                href: href('/payments?pile=bank'),
              },
              {
                label: t('逾期未拨', 'Overdue'),
                value: t(`${sum((one) => one.late)} 笔`, `${sum((one) => one.late)} payments`),
                hint: t(
                  `退票 ${moneyText(
                    sum((one) => one.returned_fen),
                    lang,
                  )}`,
                  `${moneyText(
                    sum((one) => one.returned_fen),
                    lang,
                  )} returned`,
                ),
                href: href('/payments?pile=late'),
              },
            ]}
          />
          <Bars visit={visit} glance={glance} />
          <Rounds visit={visit} glance={glance} />
        </>
      ),
    }
  },
})

/** Quiet bars, each with its label on it; the table below says the same in figures. */
function Bars({ visit, glance }: { readonly visit: Visit; readonly glance: Glance }): VNode | null {
  const { t, lang } = visit
  if (glance.rounds.length === 0) return null
  return (
    <div class="zk-bars">
      {glance.rounds.slice(0, 8).map((round) => {
        const share = round.planned_fen === 0 ? 0 : Math.round((round.paid_fen * 100) / round.planned_fen)
        const says = t(
          `${round.code}：已拨 ${share}%（${moneyText(round.paid_fen, lang)} / ${moneyText(round.planned_fen, lang)}）`,
          `${round.code}: ${share} % paid (${moneyText(round.paid_fen, lang)} of ${moneyText(round.planned_fen, lang)})`,
        )
        return (
          <figure class="zk-bar">
            <figcaption class="govuk-body-s">{says}</figcaption>
            <svg viewBox="0 0 600 26" width="100%" aria-hidden="true" preserveAspectRatio="none">
              <rect x="0" y="4" width="600" height="18" fill="#e6efee" />
              <rect x="0" y="4" width={Math.min(600, share * 6)} height="18" fill="#0b5c57" />
            </svg>
          </figure>
        )
      })}
    </div>
  )
}

function Rounds({ visit, glance }: { readonly visit: Visit; readonly glance: Glance }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('各批次', 'Round by round')}
      columns={[
        { key: 'round', head: t('批次', 'Round') },
        { key: 'agreements', head: t('任务书', 'Agreements'), numeric: true },
        { key: 'planned', head: t('应拨', 'Promised'), numeric: true },
        { key: 'paid', head: t('已拨付', 'Paid'), numeric: true },
        { key: 'share', head: t('比例', 'Share'), numeric: true },
        { key: 'arrived', head: t('确认到账', 'Confirmed'), numeric: true },
        { key: 'bank', head: t('支付中', 'With the bank'), numeric: true },
        { key: 'returned', head: t('退票', 'Returned'), numeric: true },
        { key: 'late', head: t('逾期（笔）', 'Overdue'), numeric: true },
      ]}
      rows={glance.rounds.map((round) => ({
        id: round.round,
        cells: {
          round: `${round.code} ${round[lang]}`,
          agreements: round.agreements,
          planned: moneyText(round.planned_fen, lang),
          paid: moneyText(round.paid_fen, lang),
          share: `${round.planned_fen === 0 ? 0 : Math.round((round.paid_fen * 100) / round.planned_fen)} %`,
          arrived: moneyText(round.arrived_fen, lang),
          bank: moneyText(round.bank_fen, lang),
          returned: moneyText(round.returned_fen, lang),
          late: round.late,
        },
      }))}
      empty={
        <Empty title={t('还没有拨款', 'No payments yet')}>
          {t('任务书签章后，各批次的拨款情况显示在这里。', 'Once agreements are under seal, each round appears here.')}
        </Empty>
      }
    />
  )
}

import { addDays, dayOf, isDay } from '#platform/clock'
import { listPayments, paymentSums } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import {
  Button,
  DateField,
  Figures,
  Filters,
  Heading,
  Hidden,
  Inset,
  Link,
  LinkButton,
  moneyText,
  Pager,
  Tabs,
} from '../parts/index.ts'
import { PaymentsTable } from './table.tsx'
import { legalBooks, pileIn, piles } from './words.tsx'

/** The payments one has a part in: the bureau's, a unit's own, those that go through a district. */
export const paymentsPage = page('/payments', {
  async view(visit) {
    const { t, actor, query } = visit
    const pile = pileIn(visit)
    const found = await visit.ask(listPayments, { ...filterOf(visit), ...(query.after ? { after: query.after } : {}) })
    const { sums } = await visit.ask(paymentSums, {})
    const title = actor.is('host-admin') ? t('拨款与到账', 'Payments to my unit') : t('拨款', 'Payments')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Inset>{legalBooks(visit)}</Inset>
          <Figures items={figuresOf(visit, sums)} />
          <Tabs
            visit={visit}
            current={pile.key}
            tabs={piles.map(({ key, zh, en }) => ({ key, label: t(zh, en), href: `/payments?pile=${key}` }))}
          />
          <Filters visit={visit}>
            <Hidden name="pile" value={pile.key} />
            <DateField
              visit={visit}
              name="until"
              label={t('应拨日期不晚于', 'Due until')}
              value={query.until ?? ''}
              optional
            />
            <Button tone="secondary">{t('筛选', 'Filter')}</Button>
          </Filters>
          <PaymentsTable visit={visit} payments={found.payments} caption={t(pile.zh, pile.en)} captionHidden />
          <Pager visit={visit} next={found.next} />
          <p class="govuk-body">
            <Link visit={visit} href={`/payments/export?${new URLSearchParams(query).toString()}`}>
              {t('导出本列表（Excel）', 'Export this list (Excel)')}
            </Link>
          </p>
          {pile.key === 'order' && actor.is('finance') ? (
            <LinkButton visit={visit} href="/payment-orders/new">
              {t('编制拨款单', 'Make a payment order')}
            </LinkButton>
          ) : null}
        </>
      ),
    }
  },
})

export const filterOf = (visit: Visit) => {
  const { key, states } = pileIn(visit)
  const until = key === 'late' ? addDays(dayOf(visit.now), -1) : visit.query.until
  return {
    ...(states.length > 0 ? { states: [...states] } : {}),
    ...(isDay(until) ? { dueUntil: until } : {}),
  }
}

type Sums = Awaited<ReturnType<typeof paymentSums.run>>['sums']
/** What came, what may still come, what hangs: of everything that one sees. */
function figuresOf({ t, lang, href }: Visit, sums: Sums) {
  const of = (...states: string[]) => sums.filter(({ state }) => states.includes(state))
  const fen = (...states: string[]) =>
    moneyText(
      of(...states).reduce((sum, one) => sum + one.fen, 0),
      lang,
    )
  const count = (...states: string[]) =>
    t(
      `${of(...states).reduce((sum, one) => sum + one.count, 0)} 笔`,
      `${of(...states).reduce((sum, one) => sum + one.count, 0)} payments`,
    )
  const item = (label: string, pile: string, ...states: string[]) => ({
    label,
    value: fen(...states),
    hint: count(...states),
    href: href(`/payments?pile=${pile}`),
  })
  return [
    item(t('已拨付', 'Paid'), 'paid', 'at-district', 'paid', 'arrived'),
    item(t('其中已确认到账', 'Of it confirmed'), 'paid', 'arrived'),
    item(t('待办理', 'To come'), 'all', 'planned', 'requested', 'checked', 'held', 'ordered'),
    item(t('退票', 'Returned'), 'returned', 'returned'),
  ]
}

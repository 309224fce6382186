import type { VNode } from 'preact'
import { listReservations, voidReservation } from '../../ledger/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Card,
  Empty,
  Form,
  Heading,
  Hidden,
  instantText,
  Link,
  LinkButton,
  moneyText,
  Pager,
  Table,
  TextField,
} from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'
import { About } from './about.tsx'
import { everyRow, workbook } from './export.ts'

/** What is reserved and not settled: orders on their way to the bank. Before a year is frozen there may be none. */
export const reservationsPage = page('/ledger/reservations', {
  async view(visit) {
    const { t, lang, query } = visit
    const { reservations, next } = await visit.ask(listReservations, query.after ? { after: query.after } : {})
    const keeps = visit.actor.is('finance')
    const chosen = keeps ? reservations.find(({ transfer }) => transfer === query.void) : undefined
    return {
      title: t('未了结的预留', 'Open reservations'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('未了结的预留', 'Open reservations')}</Heading>
          <About visit={visit} at="/ledger/reservations" />
          {chosen ? <VoidForm visit={visit} reservation={chosen} /> : null}
          <LinkButton visit={visit} href="/ledger/reservations/export" tone="secondary">
            {t('导出 XLSX', 'Export XLSX')}
          </LinkButton>
          <Table
            caption={t('未了结的预留', 'Open reservations')}
            captionHidden
            columns={[
              { key: 'at', head: t('时间', 'Time') },
              { key: 'from', head: t('自', 'From') },
              { key: 'to', head: t('至', 'To') },
              { key: 'amount', head: t('预留', 'Reserved'), numeric: true },
              { key: 'left', head: t('未了结', 'Open'), numeric: true },
              { key: 'due', head: t('到期', 'Expires') },
              { key: 'do', head: t('办理', 'Act') },
            ]}
            rows={reservations.map((one) => ({
              id: one.transfer,
              cells: {
                at: instantText(one.at, lang),
                from: (
                  <Link visit={visit} href={`/ledger/accounts/${one.debit}`}>
                    {one.debit_title}
                  </Link>
                ),
                to: one.credit_title,
                amount: moneyText(one.amount_fen, lang),
                left: moneyText(one.left_fen, lang),
                due: instantText(one.due_at, lang),
                do: keeps ? (
                  <Link visit={visit} href={`/ledger/reservations?void=${one.transfer}`}>
                    {t('取消预留', 'Void')}
                  </Link>
                ) : (
                  ''
                ),
              },
            }))}
            empty={<Empty title={t('没有未了结的预留', 'Nothing is reserved')} />}
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const given = { transfer: textOf(typed, 'transfer'), reservation: textOf(typed, 'reservation') }
    await visit.perform(voidReservation, { ...given, note: textOf(typed, 'note') }, keyOf(typed))
    return go('/ledger/reservations', visit.t('预留已取消', 'The reservation is void'))
  },
})

type Reservation = Awaited<ReturnType<typeof listReservations.run>>['reservations'][number]

function VoidForm({ visit, reservation }: { readonly visit: Visit; readonly reservation: Reservation }): VNode {
  const { t, lang } = visit
  return (
    <Card title={t('取消这笔预留', 'Void this reservation')}>
      <p class="govuk-body">
        {`${reservation.debit_title} → ${reservation.credit_title} ${moneyText(reservation.left_fen, lang)}`}
      </p>
      <Form visit={visit}>
        <NewId visit={visit} name="transfer" />
        <Hidden name="reservation" value={reservation.transfer} />
        <TextField visit={visit} name="note" label={t('原因', 'Why')} />
        <Button tone="warning">{t('取消预留', 'Void')}</Button>
      </Form>
    </Card>
  )
}

export const reservationsFile = page('/ledger/reservations/export', {
  async view(visit) {
    const rows = await everyRow(async (after) => {
      const { reservations, next } = await visit.ask(listReservations, { ...(after ? { after } : {}), limit: 5000 })
      return { rows: reservations, next }
    })
    return workbook(visit, '未了结的预留', 'reservations', [
      ['时间', '自', '至', '预留（元）', '未了结（元）', '到期', '文号', '经办'],
      ...rows.map((one) => [
        instantText(one.at, 'zh'),
        one.debit_title,
        one.credit_title,
        one.amount_fen / 100,
        one.left_fen / 100,
        instantText(one.due_at, 'zh'),
        one.document ?? '',
        one.by_name,
      ]),
    ])
  },
})

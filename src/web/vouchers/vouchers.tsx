import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { listVouchers, voucherKinds } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { Button, dayText, Filters, Heading, Link, moneyText, Pager, Table, Tag, TextField } from '../parts/index.ts'

type Voucher = Awaited<ReturnType<(typeof listVouchers)['run']>>['vouchers'][number]

/** Which fact supports which application: what one line has paid for is refused by the next. */
export const vouchersPage = page('/vouchers', {
  async view(visit) {
    const { t, query } = visit
    const { vouchers, next } = await visit.ask(listVouchers, {
      ...(query.number ? { number: query.number.slice(0, 200) } : {}),
      ...(query.after ? { after: query.after } : {}),
    })
    const title = t('财政支持凭证台账', 'Register of supporting vouchers')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <p class="govuk-body">
            {t(
              '发票、技术合同登记、证书、贷款、仪器：一项凭证只支持一件申报。再次填报的在提交时被退回，并告知第一件的编号。',
              'Invoices, contract registrations, certificates, loans, instruments: each supports one application. The next that names it is refused at submission and told the number of the first.',
            )}
          </p>
          <Filters visit={visit}>
            <TextField
              visit={visit}
              name="number"
              type="search"
              width={20}
              value={query.number ?? ''}
              optional
              label={t('完整的凭证号码', 'The whole number of a voucher')}
            />
            <Button tone="secondary">{t('查找', 'Find')}</Button>
          </Filters>
          <Vouchers visit={visit} vouchers={vouchers} searched={Boolean(query.number)} />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

type Props = { readonly visit: Visit; readonly vouchers: readonly Voucher[]; readonly searched: boolean }
function Vouchers({ visit, vouchers, searched }: Props): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('凭证', 'Vouchers')}
      captionHidden
      columns={[
        { key: 'kind', head: t('种类', 'Kind') },
        { key: 'number', head: t('号码', 'Number') },
        { key: 'amount', head: t('金额', 'Amount'), numeric: true },
        { key: 'dossier', head: t('支持的申报', 'Application that it supports') },
        { key: 'at', head: t('登记', 'Claimed') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={vouchers.map((voucher) => ({
        id: voucher.id,
        cells: {
          kind: voucherKinds[voucher.kind][lang],
          number: voucher.number,
          amount: voucher.amount_fen === null ? '—' : moneyText(voucher.amount_fen, lang),
          dossier: (
            <>
              <Link visit={visit} href={`/dossiers/${voucher.dossier}`}>
                {voucher.dossier_number ?? voucher.title}
              </Link>
              <span class="govuk-hint">{`${voucher.title} · ${voucher.host_name}`}</span>
            </>
          ),
          at: dayText(dayOf(voucher.claimed_at), lang),
          state: voucher.counts ? (
            <Tag tone="good">{t('占用', 'in use')}</Tag>
          ) : (
            <Tag tone="neutral">{t('已释放', 'free again')}</Tag>
          ),
        },
      }))}
      empty={
        searched
          ? t('没有申报使用过这个号码。', 'No application has named this number.')
          : t(
              '还没有登记凭证。申报书中填写的凭证在提交时登记在这里。',
              'None yet. What applications name stands here from their submission on.',
            )
      }
    />
  )
}

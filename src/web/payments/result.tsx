import type { VNode } from 'preact'
import { type AsideReason, asideReasons, readResultFileRows, settleResult } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Form,
  Heading,
  Hidden,
  instantText,
  moneyText,
  Pager,
  Summary,
  Table,
  Tabs,
  Tag,
  TextField,
} from '../parts/index.ts'
import { inRow } from '../registry/in-row.ts'
import { keyOf, textOf } from '../typed.ts'

type Read = Awaited<ReturnType<typeof readResultFileRows.run>>
type Row = Read['rows'][number]

/** One result file: totals before and after, and each row with what came of it; what was set aside is settled here. */
export const resultPage = page('/payment-results/:file', {
  async view(visit) {
    const { t, query } = visit
    const aside = query.state !== 'all'
    const from = /^\d{1,7}$/.test(query.after ?? '') ? Number(query.after) : 0
    const read = await visit.ask(readResultFileRows, {
      file: idIn(visit, 'file', '回单文件', 'result file'),
      aside,
      from,
    })
    const here = `/payment-results/${read.file.id}`
    return {
      title: read.file.name,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/payment-results', label: t('支付结果', 'Payment results') }]} />
          <Heading caption={t('支付结果文件', 'Result file')}>{read.file.name}</Heading>
          <Totals visit={visit} read={read} />
          <Tabs
            visit={visit}
            current={aside ? 'aside' : 'all'}
            tabs={[
              { key: 'aside', label: t('待处理', 'Set aside'), href: here },
              { key: 'all', label: t('全部各行', 'All rows'), href: `${here}?state=all` },
            ]}
          />
          <Rows visit={visit} rows={read.rows} />
          <Pager visit={visit} next={read.next} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const file = visit.params.file!
    const line = Number(textOf(typed, 'line'))
    const reference = textOf(typed, `reference-${line}`)
    const input = { file, line, reason: textOf(typed, `reason-${line}`), ...(reference ? { reference } : {}) }
    await inRow(String(line), visit.perform(settleResult, input, keyOf(typed)))
    return go(`/payment-results/${file}`, visit.t('已处理', 'Settled'))
  },
})

function Totals({ visit, read: { file } }: { readonly visit: Visit; readonly read: Read }): VNode {
  const { t, lang } = visit
  return (
    <Summary
      rows={[
        {
          key: t('各行合计', 'Sum of the rows'),
          value: t(
            `${moneyText(file.total_fen, lang)}，${file.count} 行`,
            `${moneyText(file.total_fen, lang)} in ${file.count} rows`,
          ),
        },
        {
          key: t('文件写明的合计', 'Total it states'),
          value:
            file.stated_fen === null
              ? t('没有写明', 'none')
              : `${moneyText(file.stated_fen, lang)}${file.stated_fen === file.total_fen ? '' : t('（不符）', ' (differs)')}`,
        },
        { key: t('导入前支付中', 'With the bank before'), value: moneyText(file.before_fen, lang) },
        { key: t('导入后支付中', 'With the bank after'), value: moneyText(file.after_fen, lang) },
        { key: t('导入', 'Taken'), value: `${file.taken_by_name} ${instantText(file.taken_at, lang)}` },
      ]}
    />
  )
}

function Rows({ visit, rows }: { readonly visit: Visit; readonly rows: readonly Row[] }): VNode {
  const { t, lang, actor } = visit
  return (
    <Table
      caption={t('各行', 'Rows')}
      captionHidden
      columns={[
        { key: 'line', head: t('行', 'Line') },
        { key: 'reference', head: t('支付编号', 'Reference') },
        { key: 'fen', head: t('金额', 'Amount'), numeric: true },
        { key: 'outcome', head: t('结果', 'What came of it') },
        ...(actor.is('finance') ? [{ key: 'act', head: t('处理', 'Settle') }] : []),
      ]}
      rows={rows.map((row) => ({
        id: String(row.line),
        cells: {
          line: String(row.line),
          reference: row.reference ?? row.raw.filter(Boolean).join(' ').slice(0, 80),
          fen: row.amount_fen === null ? '—' : moneyText(row.amount_fen, lang),
          outcome: <Outcome visit={visit} row={row} />,
          act: row.outcome === 'aside' && !row.settled_at ? <Settling visit={visit} row={row} /> : '',
        },
      }))}
      empty={t('没有待处理的行。', 'Nothing waits here.')}
    />
  )
}

function Outcome({ visit, row }: { readonly visit: Visit; readonly row: Row }): VNode {
  const { t, lang } = visit
  if (row.outcome === 'paid') return <Tag tone="good">{t('已支付', 'Paid')}</Tag>
  if (row.outcome === 'returned')
    return (
      <>
        <Tag tone="late">{t('退票', 'Returned')}</Tag> {row.reason}
      </>
    )
  return (
    <>
      <Tag tone="wait">{t('待处理', 'Set aside')}</Tag> {asideReasons[row.reason as AsideReason]?.[lang] ?? row.reason}
      {row.settled_at ? <span class="govuk-hint">{`${row.settled_by_name}：${row.settlement}`}</span> : null}
    </>
  )
}

const Settling = ({ visit, row }: { readonly visit: Visit; readonly row: Row }): VNode => (
  <Form visit={visit}>
    <Hidden name="line" value={row.line} />
    <TextField
      visit={visit}
      name={`reference-${row.line}`}
      label={visit.t('对应的支付编号（不填则不入账）', 'Reference it means (without it, put away)')}
      optional
      width={20}
    />
    <TextField visit={visit} name={`reason-${row.line}`} label={visit.t('说明', 'Words')} max={2000} />
    <Button tone="secondary">{visit.t('处理', 'Settle')}</Button>
  </Form>
)

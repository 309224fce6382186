import type { VNode } from 'preact'
import {
  accountKinds,
  purposes,
  reverseByHand,
  statement,
  type TransferKind,
  transferKinds,
} from '../../ledger/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  Empty,
  Figures,
  Filters,
  Heading,
  instantText,
  Link,
  LinkButton,
  moneyText,
  Pager,
  Table,
  Tag,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import type { Entry, Statement } from './read.ts'
import { ReverseForm } from './reverse.tsx'

export const untilIn = (visit: Visit) =>
  /^\d{4}-\d\d-\d\d$/.test(visit.query.until ?? '') ? { until: visit.query.until! } : {}

/** The entries of one account up to any day, newest first, each with the balance it left; finance corrects by reversal. */
export const statementPage = page('/ledger/accounts/:account', {
  async view(visit) {
    const { t, lang, query } = visit
    const account = idIn(visit, 'account', '这个科目', 'account')
    const found = await visit.ask(statement, {
      account,
      ...untilIn(visit),
      ...(query.after ? { after: query.after } : {}),
    })
    const { stood } = found
    const reversing = visit.actor.is('finance')
      ? found.entries.find(({ transfer }) => transfer === query.reverse)
      : undefined
    return {
      title: found.account.title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/ledger', label: t('资金统筹', 'Co-ordination') }]} />
          <Heading caption={`${accountKinds[found.account.kind][lang]} · ${found.account.year}`}>
            {found.account.title}
          </Heading>
          <Figures
            items={[
              { label: t('借方', 'Debits'), value: moneyText(stood.debits_posted, lang) },
              { label: t('贷方', 'Credits'), value: moneyText(stood.credits_posted, lang) },
              {
                label: t('余额（贷－借）', 'Balance (credits − debits)'),
                value: moneyText(stood.credits_posted - stood.debits_posted, lang),
              },
              { label: t('预留', 'Reserved'), value: moneyText(stood.debits_pending + stood.credits_pending, lang) },
            ]}
          />
          <Filters visit={visit}>
            <DateField
              visit={visit}
              name="until"
              optional
              value={found.until ?? ''}
              label={t('截至哪一天', 'As it stood at the end of')}
            />
            <Button tone="secondary">{t('查看', 'Show')}</Button>
          </Filters>
          <LinkButton
            visit={visit}
            href={`/ledger/accounts/${account}/export${found.until ? `?until=${found.until}` : ''}`}
            tone="secondary"
          >
            {t('导出 XLSX', 'Export XLSX')}
          </LinkButton>
          {reversing ? <ReverseForm visit={visit} entry={reversing} /> : null}
          <Entries visit={visit} found={found} />
          <Pager visit={visit} next={found.next} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const account = idIn(visit, 'account', '这个科目', 'account')
    const given = { transfer: textOf(typed, 'transfer'), reversal: textOf(typed, 'reversal') }
    const why = { document: textOf(typed, 'document'), note: textOf(typed, 'note') }
    await visit.perform(reverseByHand, { ...given, ...why }, keyOf(typed))
    return go(`/ledger/accounts/${account}`, visit.t('已冲销', 'Reversed'))
  },
})

function Entries({ visit, found }: { readonly visit: Visit; readonly found: Statement }): VNode {
  const { t, lang } = visit
  const keeps = visit.actor.is('finance') && !found.account.closed_at
  const open = (one: Entry) => keeps && !one.reverses && !one.reversed && (one.kind === 'posted' || one.kind === 'post')
  return (
    <Table
      caption={t('明细', 'Entries')}
      columns={[
        { key: 'at', head: t('时间', 'Time') },
        { key: 'what', head: t('摘要', 'What') },
        { key: 'other', head: t('对方科目', 'Other account') },
        { key: 'debit', head: t('借方', 'Debit'), numeric: true },
        { key: 'credit', head: t('贷方', 'Credit'), numeric: true },
        { key: 'reserved', head: t('预留变动', 'Reserved'), numeric: true },
        { key: 'balance', head: t('余额', 'Balance'), numeric: true },
        { key: 'do', head: t('更正', 'Correct') },
      ]}
      rows={found.entries.map((one) => ({
        id: `${one.number}`,
        cells: {
          at: instantText(one.at, lang),
          what: (
            <>
              {`${purposes[one.purpose as keyof typeof purposes][lang]} · ${transferKinds[one.kind as TransferKind][lang]} `}
              {one.reverses ? <Tag tone="wait">{t('冲销', 'Reversal')}</Tag> : null}
              {one.reversed ? <Tag tone="neutral">{t('已冲销', 'Reversed')}</Tag> : null}
              <span class="govuk-hint">{[one.document, one.note, one.by_name].filter(Boolean).join(' · ')}</span>
            </>
          ),
          other: (
            <Link visit={visit} href={`/ledger/accounts/${one.other}`}>
              {one.other_title}
            </Link>
          ),
          debit: one.side === 'debit' && one.posted_fen ? moneyText(one.posted_fen, lang) : '',
          credit: one.side === 'credit' && one.posted_fen ? moneyText(one.posted_fen, lang) : '',
          reserved: one.pending_fen ? moneyText(one.pending_fen, lang) : '',
          balance: moneyText(one.credits_posted - one.debits_posted, lang),
          do: open(one) ? (
            <Link visit={visit} href={`/ledger/accounts/${found.account.id}?reverse=${one.transfer}`}>
              {t('冲销', 'Reverse')}
            </Link>
          ) : (
            ''
          ),
        },
      }))}
      empty={<Empty title={t('到这一天为止没有收支', 'Nothing moved until then')} />}
    />
  )
}

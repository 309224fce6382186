import type { VNode } from 'preact'
import { type Payment, paymentKinds, readPayment, voucherKinds } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { page, type Visit } from '../page.ts'
import { Breadcrumbs, dayText, Heading, Inset, Link, moneyText, Summary, Table, Warning } from '../parts/index.ts'
import { Deeds } from './deeds.tsx'
import type { Read } from './read.ts'
import { Steps } from './steps.tsx'
import { submitDeed } from './submit.ts'
import { legalBooks, StateTag } from './words.tsx'

/** One payment from its plan to the unit's account, with the acts that are open to whoever looks. */
export const paymentPage = page('/payments/:payment', {
  async view(visit) {
    const read = await visit.ask(readPayment, { payment: idIn(visit, 'payment', '拨款', 'payment') })
    const { t } = visit
    const { payment } = read
    return {
      title: t(`第 ${payment.part} 笔拨款`, `Payment, part ${payment.part}`),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/payments', label: t('拨款', 'Payments') }]} />
          <Heading caption={payment.title}>{t(`第 ${payment.part} 笔拨款`, `Payment, part ${payment.part}`)}</Heading>
          <Facts visit={visit} payment={payment} />
          <Findings visit={visit} read={read} />
          {read.facts.length > 0 ? <Vouchers visit={visit} read={read} /> : null}
          {await Deeds(visit, read)}
          <Legs visit={visit} read={read} />
          <Steps visit={visit} read={read} />
          <Inset>{legalBooks(visit)}</Inset>
        </>
      ),
    }
  },
  submit: submitDeed,
})

function Facts({ visit, payment }: { readonly visit: Visit; readonly payment: Payment }): VNode {
  const { t, lang } = visit
  const { basis } = payment
  return (
    <Summary
      rows={[
        { key: t('状态', 'State'), value: <StateTag visit={visit} state={payment.state} /> },
        {
          key: t('项目', 'Project'),
          value: (
            <Link
              visit={visit}
              href={`/dossiers/${payment.dossier}?tab=money`}
            >{`${payment.agreement_number ?? ''} ${payment.title}`}</Link>
          ),
        },
        { key: t('收款单位', 'Payee'), value: payment.payee_name },
        ...(payment.via_name ? [{ key: t('经由', 'Through'), value: payment.via_name }] : []),
        { key: t('方式', 'Kind'), value: paymentKinds[payment.kind][lang] },
        { key: t('条件', 'Condition'), value: payment.condition },
        { key: t('金额', 'Amount'), value: moneyText(payment.amount_fen, lang) },
        ...(basis.rate_percent
          ? [
              {
                key: t('计算', 'Worked out'),
                value: t(
                  `核定基数${basis.figure_fen === undefined ? '待核定' : ` ${moneyText(basis.figure_fen, lang)}`} × ${basis.rate_percent}%，上限 ${moneyText(payment.planned_fen, lang)}`,
                  `${basis.figure_fen === undefined ? 'A figure to be verified' : moneyText(basis.figure_fen, lang)} × ${basis.rate_percent} %, at most ${moneyText(payment.planned_fen, lang)}`,
                ),
              },
            ]
          : []),
        { key: t('应拨日期', 'Due'), value: dayText(payment.due_on, lang, true) },
        ...((basis.evidence ?? []).length > 0
          ? [
              {
                key: t('附件', 'Files'),
                value: basis.evidence!.map((file, index) => (
                  <>
                    <Link visit={visit} href={`/files/${file}`}>
                      {t(`附件 ${index + 1}`, `File ${index + 1}`)}
                    </Link>{' '}
                  </>
                )),
              },
            ]
          : []),
      ]}
    />
  )
}

function Findings({ visit, read }: { readonly visit: Visit; readonly read: Read }): VNode | null {
  if (read.findings.length === 0) return null
  const stops = read.findings.some(({ weight }) => weight === 'stop')
  const { t, lang } = visit
  return (
    <Warning>
      {stops
        ? t('现在不能拨付：', 'It cannot be paid now: ')
        : read.waved
          ? t('已有人说明可以拨付：', 'Somebody said why it may go: ')
          : t('下达时会暂缓，请核对：', 'An order would hold it; look at: ')}
      {read.findings.map(({ says }) => says[lang]).join(t('；', '; '))}
    </Warning>
  )
}

function Vouchers({ visit, read }: { readonly visit: Visit; readonly read: Read }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('拨付依据', 'What it rests on')}
      columns={[
        { key: 'kind', head: t('种类', 'Kind') },
        { key: 'number', head: t('号码', 'Number') },
        { key: 'issuer', head: t('开具单位', 'Issuer') },
        { key: 'day', head: t('日期', 'Day') },
        { key: 'fen', head: t('金额', 'Amount'), numeric: true },
        { key: 'alike', head: t('提示', 'Note') },
      ]}
      rows={read.facts.map((fact) => ({
        id: fact.number,
        cells: {
          kind: voucherKinds[fact.kind][lang],
          number: fact.number,
          issuer: fact.issuer,
          day: dayText(fact.issued_on, lang),
          fen: moneyText(fact.amount_fen, lang),
          alike: fact.alike
            ? t(
                `与 ${fact.alike} 的一张凭证开具单位、日期、金额相同，请核对`,
                `Same issuer, day and amount as one under ${fact.alike}: look again`,
              )
            : '',
        },
      }))}
      empty=""
    />
  )
}

function Legs({ visit, read }: { readonly visit: Visit; readonly read: Read }): VNode | null {
  const { t, lang } = visit
  if (read.legs.length === 0) return null
  return (
    <Table
      caption={t('资金去向', 'The way of the money')}
      columns={[
        { key: 'to', head: t('去向', 'To') },
        { key: 'reference', head: t('支付编号', 'Reference') },
        { key: 'account', head: t('账号', 'Account') },
        { key: 'sent', head: t('支付', 'Sent') },
        { key: 'received', head: t('收到', 'Received') },
        { key: 'back', head: t('退回', 'Returned') },
      ]}
      rows={read.legs.map((leg) => ({
        id: `${leg.attempt}-${leg.leg}`,
        cells: {
          to: leg.to_name,
          reference: leg.reference ?? '—',
          account: leg.account_mask ?? '—',
          sent: leg.sent_on ? dayText(leg.sent_on, lang) : t('待银行回单', 'waits for the bank'),
          received: leg.received_on ? `${dayText(leg.received_on, lang)} ${leg.received_by_name ?? ''}` : '—',
          back: leg.returned_on ? `${dayText(leg.returned_on, lang)} ${leg.return_reason ?? ''}` : '—',
        },
      }))}
      empty=""
    />
  )
}

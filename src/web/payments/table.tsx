import type { VNode } from 'preact'
import { type PaymentListed, paymentKinds } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Empty, moneyText, Table } from '../parts/index.ts'
import { StateTag } from './words.tsx'

type Props = {
  readonly visit: Visit
  readonly payments: readonly (Omit<PaymentListed, 'reference' | 'returned'> & Partial<PaymentListed>)[]
  readonly caption: string
  readonly captionHidden?: boolean
  readonly select?: string
}
/** Payments in the order in which they are due. */
export function PaymentsTable({ visit, payments, caption, captionHidden, select }: Props): VNode {
  const { t, lang } = visit
  return (
    <Table
      visit={visit}
      caption={caption}
      captionHidden={captionHidden ?? false}
      select={select}
      columns={[
        { key: 'title', head: t('项目', 'Project') },
        { key: 'payee', head: t('收款单位', 'Payee') },
        { key: 'kind', head: t('方式', 'Kind') },
        { key: 'fen', head: t('金额', 'Amount'), numeric: true },
        { key: 'due', head: t('应拨日期', 'Due') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={payments.map((one) => ({
        id: one.id,
        href: visit.href(`/payments/${one.id}`),
        cells: {
          title: `${one.title}${t(`（第 ${one.part} 笔）`, `, part ${one.part}`)}`,
          payee: one.via_name
            ? t(`${one.payee_name}（经${one.via_name}）`, `${one.payee_name} (through ${one.via_name})`)
            : one.payee_name,
          kind: paymentKinds[one.kind][lang],
          fen: moneyText(one.amount_fen, lang),
          due: dayText(one.due_on, lang),
          state: (
            <>
              <StateTag visit={visit} state={one.state} />
              {one.state === 'returned' && one.returned ? <span class="govuk-hint">{one.returned}</span> : null}
            </>
          ),
        },
      }))}
      empty={
        <Empty title={t('这里还没有拨款', 'No payments here')}>
          {t(
            '任务书签章完成后，各期拨款会自动列入计划。',
            'Once an agreement is under seal, its instalments are planned by themselves.',
          )}
        </Empty>
      }
    />
  )
}

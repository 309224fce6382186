import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import type { Visit } from '../page.ts'
import {
  Button,
  Card,
  DateField,
  FileField,
  Form,
  Inset,
  LinkButton,
  MoneyField,
  RadioField,
  TextArea,
  TextField,
} from '../parts/index.ts'
import type { Read } from './read.ts'

export type Account = {
  readonly id: string
  readonly bank: string
  readonly number_mask: string
  readonly verified_at: Date | null
}
type Props = { readonly visit: Visit; readonly read: Read; readonly accounts: readonly Account[] }

/** What whoever looks can do with the order now; otherwise whose turn it is. */
export function Deeds({ visit, read, accounts }: Props): VNode {
  const { order, coupon, paidTo } = read
  const { actor, t } = visit
  const holder = actor.is('host-admin') && actor.for(order.holder)
  const body = actor.is('host-admin') && actor.for(order.body)
  const expired = coupon !== null && dayOf(visit.now) > coupon.valid_until
  if (order.state === 'placed' && body) return <Accepting visit={visit} />
  if (order.state === 'placed' && holder)
    return (
      <Form visit={visit}>
        <Button tone="warning" name="_do" value="cancel">
          {t('取消订单', 'Cancel the order')}
        </Button>
      </Form>
    )
  if (order.state === 'accepted' && ((holder && !order.holder_confirmed_at) || (body && !order.body_confirmed_at)))
    return <Confirming visit={visit} />
  if (order.state === 'confirmed' && (paidTo === 'body' ? body : holder))
    return expired ? (
      <Inset tone="late">
        {t('券已过有效期，不能申请兑付。', 'The coupon has expired: redemption cannot be asked for.')}
      </Inset>
    ) : (
      <Claiming visit={visit} read={read} accounts={accounts} />
    )
  if (order.state === 'claimed' && actor.is('officer')) return <Judging visit={visit} />
  return <Inset>{turn(visit, read)}</Inset>
}

function turn({ t }: Visit, { order, paidTo }: Read): string {
  const payee = paidTo === 'body' ? t('服务机构', 'the service body') : t('持券单位', 'the holder')
  const texts: Readonly<Record<string, string>> = {
    placed: t('等待服务机构接单。', 'The service body has to accept it.'),
    accepted: t('等待双方确认服务完成。', 'Both parties have to confirm the service.'),
    confirmed: t(`等待${payee}凭发票申请兑付。`, `It waits for ${payee} to ask for redemption with the invoice.`),
    claimed: t('等待市科技局审核兑付。', 'The bureau looks at the redemption.'),
    redeemed: t(
      '已核定兑付，由财政国库支付；本平台只登记，不付款。',
      'It is redeemed; the treasury pays. This platform keeps the record and pays nothing.',
    ),
  }
  return texts[order.state] ?? t('订单已结束，占用的余额已退回券内。', 'The order is over; its share is free again.')
}

const Accepting = ({ visit }: { readonly visit: Visit }): VNode => (
  <Card title={visit.t('是否接单', 'Accept it?')}>
    <Form visit={visit}>
      <TextArea
        visit={visit}
        name="reason"
        label={visit.t('不接单的原因', 'Reason for declining')}
        optional
        rows={2}
        max={1000}
      />
      <div class="govuk-button-group">
        <Button name="_do" value="accept">
          {visit.t('接单', 'Accept')}
        </Button>
        <Button tone="secondary" name="_do" value="decline">
          {visit.t('不接单', 'Decline')}
        </Button>
      </div>
    </Form>
  </Card>
)

const Confirming = ({ visit }: { readonly visit: Visit }): VNode => (
  <Card title={visit.t('确认服务完成', 'Confirm the service')}>
    <Form visit={visit} multipart>
      <FileField
        visit={visit}
        name="evidence"
        label={visit.t('凭据（合同、报告、付款回单）', 'Evidence: contract, report, proof of payment')}
        multiple
      />
      <TextArea visit={visit} name="remark" label={visit.t('说明', 'Remark')} optional rows={2} max={1000} />
      <Button name="_do" value="confirm">
        {visit.t('确认完成', 'Confirm')}
      </Button>
    </Form>
  </Card>
)

function Claiming({ visit, read: { order }, accounts }: Props): VNode {
  const { t } = visit
  if (accounts.length === 0)
    return (
      <Inset tone="wait">
        <p class="govuk-body">{t('先登记收款账户，再申请兑付。', 'Register an account first.')}</p>
        <LinkButton visit={visit} href="/host/accounts">
          {t('登记银行账户', 'Add an account')}
        </LinkButton>
      </Inset>
    )
  return (
    <Card title={t('申请兑付', 'Ask for redemption')}>
      <Form visit={visit}>
        <TextField visit={visit} name="number" label={t('发票号码', 'Number of the invoice')} />
        <TextField visit={visit} name="issuer" label={t('开票单位', 'Issued by')} value={order.body_name} />
        <MoneyField
          visit={visit}
          name="amountFen"
          label={t('发票金额', 'Amount of the invoice')}
          value={order.price_fen}
        />
        <DateField visit={visit} name="issuedOn" label={t('开票日期', 'Issued on')} />
        <RadioField
          visit={visit}
          name="account"
          label={t('收款账户', 'Account')}
          value={accounts[0]!.id}
          options={accounts.map((one) => ({
            value: one.id,
            label: `${one.bank} ${one.number_mask}`,
            hint: one.verified_at ? t('财务已核验', 'Verified by finance') : t('财务还没有核验', 'Not verified yet'),
          }))}
        />
        <Button name="_do" value="claim">
          {t('申请兑付', 'Ask for redemption')}
        </Button>
      </Form>
    </Card>
  )
}

const Judging = ({ visit }: { readonly visit: Visit }): VNode => (
  <Card title={visit.t('审核兑付', 'Judge the redemption')}>
    <Form visit={visit}>
      <TextArea
        visit={visit}
        name="reason"
        label={visit.t('理由', 'Reason')}
        hint={visit.t('不予兑付必须写明理由', 'A refusal needs its reason')}
        optional
        rows={3}
        max={2000}
      />
      <div class="govuk-button-group">
        <Button name="_do" value="redeem">
          {visit.t('核定兑付，转拨付', 'Redeem and hand to payment')}
        </Button>
        <Button tone="warning" name="_do" value="refuse">
          {visit.t('不予兑付', 'Refuse')}
        </Button>
      </div>
    </Form>
  </Card>
)

import type { ComponentChildren, VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { isWorkedOut, restsOnFacts } from '../../procedure/index.ts'
import { listRecommenders, seeOrganisation } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import {
  Button,
  Card,
  DateField,
  Details,
  FileField,
  Form,
  Hidden,
  Link,
  MoneyField,
  RadioField,
  SelectField,
  TextArea,
} from '../parts/index.ts'
import { FactsField } from './facts.tsx'
import type { Read } from './read.ts'

/** The acts that are open to whoever looks, the usual one first. */
export async function Deeds(visit: Visit, read: Read): Promise<VNode> {
  const { t } = visit
  const { open, payment } = read
  const accounts = open.request || open.reissue ? await accountsOf(visit, payment.payee) : []
  const districts = open.check ? await visit.ask(listRecommenders, {}) : []
  return (
    <>
      {open.request ? (
        <Deed
          visit={visit}
          does="request"
          title={t('申请拨款', 'Ask for this payment')}
          button={t('提交申请', 'Send the request')}
          files
        >
          <AccountField visit={visit} accounts={accounts} />
          {restsOnFacts(payment.kind) ? <FactsField visit={visit} /> : null}
          <TextArea
            visit={visit}
            name="note"
            label={t('完成情况说明', 'How the condition was met')}
            optional
            rows={3}
            max={2000}
          />
          <FileField visit={visit} name="evidence" label={t('佐证材料', 'Evidence')} multiple optional />
        </Deed>
      ) : null}
      {open.check ? (
        <Deed
          visit={visit}
          does="check"
          title={t('审核拨款申请', 'Check the request')}
          button={t('提交审核意见', 'Record')}
        >
          <RadioField
            visit={visit}
            name="verdict"
            label={t('意见', 'Verdict')}
            inline
            options={[
              { value: 'ok', label: t('符合条件，转财务拨付', 'Condition met: to finance') },
              { value: 'return', label: t('退回申请', 'Send back') },
            ]}
          />
          {isWorkedOut(payment.kind) ? (
            <MoneyField
              visit={visit}
              name="figureFen"
              label={t('核定基数', 'Verified figure')}
              hint={t('不超过所附凭证合计', 'Not above the sum of the vouchers')}
            />
          ) : null}
          <SelectField
            visit={visit}
            name="via"
            label={t('拨付路径', 'Way of the money')}
            empty={t('直接拨付到单位', 'Straight to the unit')}
            options={districts.map((one) => ({ value: one.id, label: t(`经${one.name}转拨`, `Through ${one.name}`) }))}
            value=""
          />
          <TextArea
            visit={visit}
            name="reason"
            label={t('说明（退回必填）', 'Words (needed to send back)')}
            optional
            rows={2}
            max={2000}
          />
        </Deed>
      ) : null}
      {open.order ? (
        <p class="govuk-body">
          <Link visit={visit} href="/payment-orders/new">
            {t('编制拨款单', 'Make a payment order')}
          </Link>
        </p>
      ) : null}
      {open.release ? (
        <Deed visit={visit} does="release" title={t('解除暂缓', 'Release the hold')} button={t('解除暂缓', 'Release')}>
          <TextArea visit={visit} name="reason" label={t('为什么可以拨付', 'Why it may be paid')} rows={3} max={2000} />
        </Deed>
      ) : null}
      {open.receive && !read.legs.some((leg) => leg.leg === 1 && leg.received_on && !leg.returned_on) ? (
        <Deed visit={visit} does="receive" title={t('登记收到', 'Record the receipt')} button={t('登记收到', 'Record')}>
          <DateField
            visit={visit}
            name="receivedOn"
            label={t('银行回单日期', 'Day on the bank slip')}
            value={dayOf(visit.now)}
          />
        </Deed>
      ) : open.passOn ? (
        <Deed
          visit={visit}
          does="pass-on"
          title={t('登记转拨', 'Record that it was passed on')}
          button={t('登记转拨', 'Record')}
        >
          <DateField
            visit={visit}
            name="sentOn"
            label={t('转拨日期', 'Passed on')}
            hint={t('须全额转拨', 'All of it is passed on')}
            value={dayOf(visit.now)}
          />
        </Deed>
      ) : null}
      {open.arrive ? (
        <Deed
          visit={visit}
          does="arrive"
          title={t('确认到账', 'Confirm the arrival')}
          button={t('确认到账', 'Confirm')}
        >
          <DateField
            visit={visit}
            name="receivedOn"
            label={t('到账日期', 'Day on the bank slip')}
            value={dayOf(visit.now)}
          />
        </Deed>
      ) : null}
      {open.reissue ? (
        <Deed
          visit={visit}
          does="reissue"
          title={t('更换账户，重新办理', 'Name an account and send it again')}
          button={t('重新办理', 'Send again')}
        >
          <AccountField visit={visit} accounts={accounts} />
          <TextArea visit={visit} name="note" label={t('说明', 'Note')} optional rows={2} max={2000} />
        </Deed>
      ) : null}
      {open.cancel ? (
        <Details summary={t('取消这笔拨款', 'Cancel this payment')}>
          <Form visit={visit}>
            <Hidden name="_do" value="cancel" />
            <TextArea visit={visit} name="cancelReason" label={t('取消原因', 'Why')} rows={2} max={2000} />
            <Button tone="warning">{t('取消拨款', 'Cancel the payment')}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

type DeedProps = {
  readonly visit: Visit
  readonly does: string
  readonly title: string
  readonly button: string
  readonly files?: boolean
  readonly children: ComponentChildren
}
const Deed = ({ visit, does, title, button, files, children }: DeedProps): VNode => (
  <Card title={title}>
    <Form visit={visit} multipart={files}>
      <Hidden name="_do" value={does} />
      {children}
      <Button>{button}</Button>
    </Form>
  </Card>
)

type Account = Awaited<ReturnType<typeof seeOrganisation.run>>['accounts'][number]
async function accountsOf(visit: Visit, organisation: string): Promise<readonly Account[]> {
  const { accounts } = await visit.ask(seeOrganisation, { organisation })
  return accounts.filter(({ ended_at }) => ended_at === null)
}

const AccountField = ({ visit, accounts }: { readonly visit: Visit; readonly accounts: readonly Account[] }): VNode => (
  <>
    <SelectField
      visit={visit}
      name="account"
      label={visit.t('收款账户', 'Account')}
      hint={visit.t(
        '未核验的账户可以先选，财务核验后才会拨付',
        'One that is not verified may be chosen; money moves once finance has verified it',
      )}
      empty={visit.t('请选择', 'Choose')}
      options={accounts.map((one) => ({
        value: one.id,
        label: `${one.bank} ${one.number_mask}${one.verified_at ? '' : visit.t('（待核验）', ' (not verified)')}`,
      }))}
      value={accounts.length === 1 ? accounts[0]!.id : ''}
    />
    {accounts.length === 0 && visit.actor.is('host-admin') ? (
      <p class="govuk-body">
        <Link visit={visit} href="/host/accounts">
          {visit.t('先登记本单位账户', 'Add an account of the unit first')}
        </Link>
      </p>
    ) : null}
  </>
)

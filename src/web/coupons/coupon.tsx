import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { listServiceBodies, placeOrder, readCoupon } from '../../procedure/index.ts'
import { type Opened, openDossier, pageOf } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  dayText,
  Figures,
  Form,
  fenIn,
  Heading,
  Inset,
  Link,
  MoneyField,
  moneyText,
  SelectField,
  TextField,
  TickField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { OrderTable } from './order-table.tsx'

/** The coupon: what it is worth, what is left, until when; its orders; and the next order while it lasts. */
export const couponPage = page('/dossiers/:dossier/coupon', {
  async view(visit) {
    const opened = await openDossier(visit)
    const found = await visit.ask(readCoupon, { dossier: opened.dossier.id })
    const { bodies } = await visit.ask(listServiceBodies, { programme: opened.programme.code, limit: 500 })
    return {
      title: visit.t('券与订单', 'Coupon and orders'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <OneCoupon visit={visit} opened={opened} found={found} bodies={bodies} />,
    }
  },
  async submit(visit, typed) {
    const order = keyOf(typed) ?? newId()
    const { share_fen } = await visit.perform(
      placeOrder,
      {
        order,
        dossier: visit.params.dossier!,
        body: textOf(typed, 'body') || undefined,
        subject: textOf(typed, 'subject'),
        priceFen: fenIn(typed, 'priceFen') ?? undefined,
        unrelated: textOf(typed, 'unrelated') === 'yes',
      },
      keyOf(typed),
    )
    return go(
      `/coupon-orders/${order}`,
      visit.t(
        `已下单，券支付 ${moneyText(share_fen, 'zh')}，等待服务机构接单`,
        `Ordered; the coupon pays ${moneyText(share_fen, 'en')}. The body has to accept it now`,
      ),
    )
  },
})

type Found = Awaited<ReturnType<(typeof readCoupon)['run']>>
type Bodies = Awaited<ReturnType<(typeof listServiceBodies)['run']>>['bodies']
type Props = { readonly visit: Visit; readonly opened: Opened; readonly found: Found; readonly bodies: Bodies }

function OneCoupon({ visit, opened, found, bodies }: Props): VNode {
  const { dossier, programme, kind } = opened
  const { coupon, orders, left_fen, expired } = found
  const { t, lang } = visit
  const uses = kind === 'use' && visit.actor.is('host-admin') && visit.actor.for(dossier.host)
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
      <Heading caption={programme.name[lang]}>{coupon?.number ?? t('还没有发券', 'No coupon yet')}</Heading>
      {coupon ? (
        <>
          <Figures
            items={[
              { label: t('券面金额', 'Amount'), value: moneyText(coupon.amount_fen, lang) },
              { label: t('余额', 'Left'), value: moneyText(left_fen, lang) },
              { label: t('支付比例', 'Pays'), value: `${coupon.share_percent} %` },
              { label: t('有效期至', 'Valid until'), value: dayText(coupon.valid_until, lang) },
            ]}
          />
          <OrderTable visit={visit} orders={orders} caption={t('订单', 'Orders')} />
          {expired ? (
            <Inset tone="late">
              {t('已过有效期，不能再下单或申请兑付。', 'It has expired: nothing can be ordered or redeemed any more.')}
            </Inset>
          ) : uses && left_fen > 0 ? (
            <Ordering visit={visit} bodies={bodies} programme={programme.code} />
          ) : null}
        </>
      ) : (
        <Inset>
          {t(
            '市科技局核发后，券号、金额和有效期显示在这里。',
            'Once it is issued its number, amount and term stand here.',
          )}
        </Inset>
      )}
    </>
  )
}

function Ordering({
  visit,
  bodies,
  programme,
}: {
  readonly visit: Visit
  readonly bodies: Bodies
  readonly programme: string
}): VNode {
  const { t } = visit
  return (
    <Card title={t('用券下单', 'Order with it')}>
      <p class="govuk-body">
        {t(
          '只能向名单内的服务机构下单，双方不能有关联关系。',
          'Orders go to listed service bodies only, and never to a related party.',
        )}{' '}
        <Link visit={visit} href={`/programmes/${programme}/service-bodies`}>
          {t('查看服务机构名单', 'See the list')}
        </Link>
      </p>
      <Form visit={visit}>
        <SelectField
          visit={visit}
          name="body"
          label={t('服务机构', 'Service body')}
          empty={t('请选择', 'Choose')}
          options={bodies.map((one) => ({ value: one.organisation, label: `${one.name} · ${one.services}` }))}
        />
        <TextField visit={visit} name="subject" label={t('服务内容', 'What is ordered')} />
        <MoneyField visit={visit} name="priceFen" label={t('合同价', 'Price by the contract')} />
        <TickField
          visit={visit}
          name="unrelated"
          label={t(
            '双方没有关联关系，服务不是法律要求的强制检测',
            'The parties are not related, and no law requires the test',
          )}
        />
        <Button>{t('下单', 'Order')}</Button>
      </Form>
    </Card>
  )
}

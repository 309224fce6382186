import { dayOf } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import { listPayments, orderPayments } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Inset, NumberField, SelectField, TextField } from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, manyOf, textOf } from '../typed.ts'
import { PaymentsTable } from './table.tsx'

const levels = (visit: Visit) => [
  { value: 'city', label: visit.t('市级', 'City') },
  { value: 'province', label: visit.t('省级', 'Province') },
  { value: 'central', label: visit.t('中央', 'Central') },
  { value: 'district', label: visit.t('区县', 'District') },
]

/** Finance chooses what is to be paid, with the fields of the budget clerk; every payee is looked at once more. */
export const newOrderPage = page('/payment-orders/new', {
  async view(visit) {
    const { t } = visit
    const { payments } = await visit.ask(listPayments, { states: ['checked'], limit: 200 })
    const title = t('编制拨款单', 'Make a payment order')
    return {
      title,
      frame: 'workspace',
      fieldAt: (field) => (field.startsWith('payments.') ? `/payments/${field.slice(9)}` : undefined),
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/payment-orders', label: t('拨款单', 'Payment orders') }]} />
          <Heading>{title}</Heading>
          <Inset>
            {t(
              '下达前逐笔核对收款人：账户已核验、户名一致、未注销；被冻结、列入失信或在惩戒期内的暂缓，由财务人员说明理由后再拨。',
              'Each payee is looked at before the order: verified account, same name, not struck off. One that is frozen, listed or under a sanction is held until finance says why it may go.',
            )}
          </Inset>
          <Form visit={visit}>
            <NewId visit={visit} name="order" />
            <PaymentsTable visit={visit} payments={payments} caption={t('待拨付', 'To order')} select="payments" />
            <TextField
              visit={visit}
              name="document"
              label={t('指标文号', 'Number of the allotment’s document')}
              width={20}
              max={100}
            />
            <NumberField
              visit={visit}
              name="budgetYear"
              label={t('预算年度', 'Budget year')}
              value={Number(dayOf(visit.now).slice(0, 4))}
            />
            <TextField
              visit={visit}
              name="functionClass"
              label={t('功能分类科目', 'Function class')}
              hint={t('科学技术支出，以 206 开头', 'Science and technology: begins with 206')}
              value="20604"
              width={10}
            />
            <TextField
              visit={visit}
              name="economicClass"
              label={t('经济分类科目', 'Economic class')}
              value="50799"
              width={10}
            />
            <SelectField
              visit={visit}
              name="sourceLevel"
              label={t('资金级次', 'Level of the money')}
              options={levels(visit)}
              value="city"
            />
            <Button>{t('下达拨款单', 'Order')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { t } = visit
    const payments = manyOf(typed, 'payments')
    if (payments.length === 0)
      throw new Refusal('platform.input_invalid', { count: 1 }, [
        { field: 'payments', says: { zh: '请至少选择一笔', en: 'Choose at least one' } },
      ])
    const input = {
      order: textOf(typed, 'order'),
      payments,
      budgetYear: Number(textOf(typed, 'budgetYear')),
      document: textOf(typed, 'document'),
      functionClass: textOf(typed, 'functionClass'),
      economicClass: textOf(typed, 'economicClass'),
      sourceLevel: textOf(typed, 'sourceLevel'),
    }
    const { order, ordered, held } = await visit.perform(orderPayments, input, keyOf(typed))
    const said = t(`${ordered} 笔已下达，${held.length} 笔暂缓`, `${ordered} ordered, ${held.length} held`)
    return go(order ? `/payment-orders/${order}` : '/payments?pile=order', said)
  },
})

import type { VNode } from 'preact'
import { type coordination, type openAllotmentsNow, sourceText } from '../../ledger/index.ts'
import type { Visit } from '../page.ts'
import { Button, Card, Form, Hidden, MoneyField, moneyText, SelectField, TextArea, TextField } from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'

type Quota = Awaited<ReturnType<typeof coordination.run>>['quotas'][number]
type Allotments = Awaited<ReturnType<typeof openAllotmentsNow.run>>['allotments']

export function FundForm(props: {
  readonly visit: Visit
  readonly quota: Quota
  readonly allotments: Allotments
}): VNode {
  const { visit, quota, allotments } = props
  const { t, lang } = visit
  return (
    <Card title={t('追加或收回额度', 'Add to it or take back')}>
      <Form visit={visit}>
        <Hidden name="_do" value="fund" />
        <NewId visit={visit} name="transfer" />
        <SelectField
          visit={visit}
          name="way"
          label={t('办理', 'What')}
          options={[
            { value: 'in', label: t('追加', 'Add') },
            { value: 'out', label: t('收回', 'Take back') },
          ]}
        />
        <SelectField
          visit={visit}
          name="allotment"
          label={t('预算指标', 'Allotment')}
          empty="—"
          options={allotments
            .filter((one) => one.year === quota.year && one.level === quota.source)
            .map((one) => ({ value: one.id, label: `${one.document} ${moneyText(one.left_fen, lang)}` }))}
        />
        <MoneyField visit={visit} name="amountFen" label={t('金额', 'Amount')} />
        <TextField visit={visit} name="document" width={20} label={t('依据文号', 'Document that it rests on')} />
        <TextField visit={visit} name="note" label={t('摘要', 'Note')} />
        <Button>{t('记入', 'Enter')}</Button>
      </Form>
    </Card>
  )
}

export function ShiftForm(props: {
  readonly visit: Visit
  readonly quota: Quota
  readonly quotas: readonly Quota[]
}): VNode {
  const { visit, quota, quotas } = props
  const { t, lang } = visit
  return (
    <Card title={t('调剂到其他额度', 'Shift to another quota')}>
      <Form visit={visit}>
        <Hidden name="_do" value="shift" />
        <NewId visit={visit} name="shift" />
        <SelectField
          visit={visit}
          name="to"
          label={t('调入额度', 'Quota that takes')}
          options={quotas
            .filter((one) => one.id !== quota.id && one.source === quota.source)
            .map((one) => ({ value: one.id, label: `${one.title} ${sourceText[one.source][lang]}` }))}
        />
        <MoneyField visit={visit} name="amountFen" label={t('金额', 'Amount')} />
        <TextField visit={visit} name="document" width={20} label={t('批准文号', 'Document that allows it')} />
        <TextField
          visit={visit}
          name="basis"
          label={t('法律或制度依据', 'Rule that it rests on')}
          hint={t('写明文件和条款', 'Name the rule and its article')}
        />
        <TextArea visit={visit} name="reason" label={t('理由', 'Reason')} />
        <Button>{t('调剂', 'Shift')}</Button>
      </Form>
    </Card>
  )
}

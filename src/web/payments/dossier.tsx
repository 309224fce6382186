import type { VNode } from 'preact'
import { fenFromWan } from '#platform/money'
import { refuse } from '#platform/refusal'
import { dossierPayments, paymentKinds, planPayments, readDossier } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  DateField,
  Details,
  Form,
  Heading,
  Hidden,
  Inset,
  MoneyField,
  NumberField,
  SelectField,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { PaymentsTable } from './table.tsx'
import { legalBooks } from './words.tsx'

/** What one dossier is paid, and for the officer how more of its agreement is planned. */
export const dossierPaymentsPage = page('/dossiers/:dossier/payments', {
  async view(visit) {
    const { t, actor } = visit
    const id = idIn(visit, 'dossier', '办件', 'dossier')
    const { dossier } = await visit.ask(readDossier, { dossier: id })
    const { payments } = await visit.ask(dossierPayments, { dossier: id })
    return {
      title: t('拨款', 'Payments'),
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: `/dossiers/${id}`, label: dossier.title }]} />
          <Heading caption={dossier.title}>{t('拨款', 'Payments')}</Heading>
          <PaymentsTable visit={visit} payments={payments} caption={t('拨款计划', 'Plan')} />
          {actor.is('officer') ? <Planning visit={visit} /> : null}
          <Inset>{legalBooks(visit)}</Inset>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const here = `/dossiers/${dossier}/payments`
    if (textOf(typed, '_do') === 'agreed') {
      await visit.perform(planPayments, { dossier }, keyOf(typed))
      return go(here, visit.t('已按任务书列入计划', 'Planned as agreed'))
    }
    const fen = fenFromWan(textOf(typed, 'fen'))
    if (fen === null)
      refuse('platform.input_invalid', { count: 1 }, [
        { field: 'fen', says: { zh: '请填写金额', en: 'Give an amount' } },
      ])
    const rate = textOf(typed, 'ratePercent')
    const part = {
      kind: textOf(typed, 'kind'),
      fen,
      condition: textOf(typed, 'condition'),
      dueOn: textOf(typed, 'dueOn'),
      ...(rate ? { ratePercent: Number(rate) } : {}),
    }
    await visit.perform(planPayments, { dossier, parts: [part] }, keyOf(typed))
    return go(here, visit.t('已列入计划', 'Planned'))
  },
})

const Planning = ({ visit }: { readonly visit: Visit }): VNode => (
  <Details summary={visit.t('增加一笔计划', 'Plan another part')}>
    <Card title={visit.t('按任务书分期', 'As agreed')}>
      <Form visit={visit}>
        <Hidden name="_do" value="agreed" />
        <Button tone="secondary">{visit.t('列入任务书各期', 'Plan the instalments of the agreement')}</Button>
      </Form>
    </Card>
    <Card title={visit.t('单独一笔', 'One part')}>
      <Form visit={visit}>
        <SelectField
          visit={visit}
          name="kind"
          label={visit.t('方式', 'Kind')}
          value="milestone"
          options={Object.entries(paymentKinds).map(([value, text]) => ({ value, label: text[visit.lang] }))}
        />
        <MoneyField
          visit={visit}
          name="fen"
          label={visit.t('金额（后补助、贴息填上限）', 'Amount (for a subsidy, its cap)')}
        />
        <NumberField
          visit={visit}
          name="ratePercent"
          label={visit.t('补助比例（%，仅后补助、贴息）', 'Rate (%, subsidies only)')}
          optional
        />
        <TextField visit={visit} name="condition" label={visit.t('拨付条件', 'Condition')} max={500} />
        <DateField visit={visit} name="dueOn" label={visit.t('应拨日期', 'Due')} />
        <Button>{visit.t('列入计划', 'Plan it')}</Button>
      </Form>
    </Card>
  </Details>
)

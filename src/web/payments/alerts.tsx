import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { isId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { alertKinds, endAlert, listPayeeAlerts, noteAlert } from '../../procedure/index.ts'
import { searchOrganisations } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Card,
  DateField,
  dayText,
  Empty,
  Form,
  Heading,
  Hidden,
  Pager,
  SelectField,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { inRow } from '../registry/in-row.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'

type Alert = Awaited<ReturnType<typeof listPayeeAlerts.run>>['alerts'][number]

/** What documents say of payees: struck off, frozen by a court, listed as a defaulter. Every order looks at it. */
export const alertsPage = page('/payee-alerts', {
  async view(visit) {
    const { t, query, actor } = visit
    const { alerts, next } = await visit.ask(listPayeeAlerts, query.after ? { after: query.after } : {})
    const title = t('收款人风险', 'Alerts on payees')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <p class="govuk-body">
            {t(
              '注销或吊销的不能拨付；被司法冻结、列入失信的暂缓，由财务人员核对后说明理由再拨。',
              'One that is struck off is not paid; one that is frozen or listed is held until finance says why it may go.',
            )}
          </p>
          {actor.is('finance') ? <Noting visit={visit} /> : null}
          <Alerts visit={visit} alerts={alerts} />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const alert = textOf(typed, 'alert')
    if (textOf(typed, '_do') === 'end') {
      await inRow(alert, visit.perform(endAlert, { alert, reason: textOf(typed, `reason-${alert}`) }, keyOf(typed)))
      return go('/payee-alerts', visit.t('已解除', 'Ended'))
    }
    const until = textOf(typed, 'until')
    const input = {
      alert,
      organisation: await organisationNamed(visit, textOf(typed, 'organisation')),
      kind: textOf(typed, 'kind'),
      document: textOf(typed, 'document'),
      since: textOf(typed, 'since'),
      ...(until ? { until } : {}),
    }
    await visit.perform(noteAlert, input, keyOf(typed))
    return go('/payee-alerts', visit.t('已登记', 'Noted'))
  },
})

async function organisationNamed(visit: Visit, said: string): Promise<string> {
  if (isId(said)) return said
  const found = await visit.ask(searchOrganisations, { query: said })
  const exact = found.filter((one) => one.name === said || one.uscc === said)
  const [one] = exact.length > 0 ? exact : found
  if (!one || (exact.length !== 1 && found.length !== 1))
    refuse('platform.input_invalid', { count: 1 }, [
      {
        field: 'organisation',
        says: {
          zh: '请填写登记的全称或统一社会信用代码',
          en: 'Give the registered name or the unified social credit code',
        },
      },
    ])
  return one!.id
}

const Noting = ({ visit }: { readonly visit: Visit }): VNode => (
  <Card title={visit.t('登记风险', 'Note an alert')}>
    <Form visit={visit}>
      <NewId visit={visit} name="alert" />
      <TextField
        visit={visit}
        name="organisation"
        label={visit.t('单位全称或统一社会信用代码', 'Registered name or credit code')}
        max={200}
      />
      <SelectField
        visit={visit}
        name="kind"
        label={visit.t('情形', 'Kind')}
        value="frozen"
        options={Object.entries(alertKinds).map(([value, text]) => ({ value, label: text[visit.lang] }))}
      />
      <TextField
        visit={visit}
        name="document"
        label={visit.t('依据文书', 'Document')}
        hint={visit.t('如：（2026）黔01执5号', 'Such as a court’s number')}
        max={200}
      />
      <DateField visit={visit} name="since" label={visit.t('起始日期', 'From')} value={dayOf(visit.now)} />
      <DateField visit={visit} name="until" label={visit.t('截止日期', 'Until')} optional />
      <Button>{visit.t('登记', 'Note')}</Button>
    </Form>
  </Card>
)

function Alerts({ visit, alerts }: { readonly visit: Visit; readonly alerts: readonly Alert[] }): VNode {
  const { t, lang, actor } = visit
  return (
    <Table
      caption={t('风险', 'Alerts')}
      captionHidden
      columns={[
        { key: 'who', head: t('单位', 'Organisation') },
        { key: 'kind', head: t('情形', 'Kind') },
        { key: 'document', head: t('依据', 'Document') },
        { key: 'days', head: t('期间', 'Days') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={alerts.map((alert) => ({
        id: alert.id,
        cells: {
          who: alert.organisation_name,
          kind: alertKinds[alert.kind][lang],
          document: alert.document,
          days: `${dayText(alert.since, lang)} — ${alert.until ? dayText(alert.until, lang) : t('未定', 'open')}`,
          state: alert.ended_at ? (
            <>
              <Tag tone="neutral">{t('已解除', 'Ended')}</Tag> {alert.end_reason}
            </>
          ) : actor.is('finance') ? (
            <Form visit={visit}>
              <Hidden name="_do" value="end" />
              <Hidden name="alert" value={alert.id} />
              <TextField visit={visit} name={`reason-${alert.id}`} label={t('解除原因', 'Why it ends')} max={2000} />
              <Button tone="secondary">{t('解除', 'End')}</Button>
            </Form>
          ) : (
            <Tag tone="late">{t('有效', 'In force')}</Tag>
          ),
        },
      }))}
      empty={<Empty title={t('没有登记的风险', 'No alerts')} />}
    />
  )
}

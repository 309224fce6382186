import type { VNode } from 'preact'
import { type Change, changeText, verdictText } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Button, Card, Form, Hidden, instantText, RadioField, Table, Tag, TextArea } from '../parts/index.ts'
import { differences } from './differences.ts'
import type { Life } from './open.ts'

type Props = { readonly visit: Visit; readonly life: Life }

/** Every change with both sides beside each other; an open one with the form that decides it. */
export function Changes({ visit, life }: Props): VNode {
  const { t, lang } = visit
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        {t('变更', 'Changes')}
      </h2>
      {life.changes.length === 0 ? <p class="govuk-body">{t('没有变更。', 'Nothing was changed.')}</p> : null}
      {life.changes.map((change) => (
        <Card key={change.id} title={changeText[change.kind][lang]}>
          <p class="govuk-body">
            <State visit={visit} change={change} />{' '}
            {change.major ? t('重大变更', 'Major') : t('一般变更，备案', 'Minor, filed')} · {change.person_name}{' '}
            {instantText(change.at, lang)}
          </p>
          <Sides visit={visit} life={life} change={change} />
          <p class="govuk-body">{t(`理由：${change.reason}`, `Reason: ${change.reason}`)}</p>
          {change.verdict_reason ? (
            <p class="govuk-body">{t(`审批意见：${change.verdict_reason}`, `Decision: ${change.verdict_reason}`)}</p>
          ) : null}
          {change.verdict === null && life.may.decide ? <Decide visit={visit} change={change} /> : null}
        </Card>
      ))}
    </section>
  )
}

function State({ visit, change }: { readonly visit: Visit; readonly change: Change }): VNode {
  if (change.verdict === null) return <Tag tone="wait">{visit.t('待审批', 'To be decided')}</Tag>
  return <Tag tone={change.verdict === 'refused' ? 'late' : 'good'}>{verdictText[change.verdict][visit.lang]}</Tag>
}

function Sides({ visit, life, change }: Props & { readonly change: Change }): VNode {
  const { t } = visit
  return (
    <Table
      caption={t('变更内容', 'What changes')}
      captionHidden
      columns={[
        { key: 'what', head: t('内容', 'What') },
        { key: 'before', head: t('变更前', 'Before') },
        { key: 'after', head: t('变更后', 'After') },
      ]}
      rows={differences(visit, life.parts, change).map((row, index) => ({ id: String(index), cells: row }))}
      empty=""
    />
  )
}

const Decide = ({ visit, change }: { readonly visit: Visit; readonly change: Change }): VNode => (
  <Form visit={visit}>
    <Hidden name="_do" value="decide" />
    <Hidden name="change" value={change.id} />
    <RadioField
      visit={visit}
      inline
      name="verdict"
      label={visit.t('审批', 'Decision')}
      options={[
        { value: 'approved', label: visit.t('批准', 'Approve') },
        { value: 'refused', label: visit.t('不批准', 'Refuse') },
      ]}
    />
    <TextArea
      visit={visit}
      name="reason"
      label={visit.t('意见（不批准必填）', 'Reason (needed for a refusal)')}
      optional
      rows={2}
      max={2000}
    />
    <Button>{visit.t('提交审批', 'Decide')}</Button>
  </Form>
)

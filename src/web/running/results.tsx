import type { VNode } from 'preact'
import { judgementText } from '../../procedure/index.ts'
import { columnsOf } from '../dossier/read-answers.ts'
import { said } from '../dossier/said.ts'
import type { Visit } from '../page.ts'
import { Card, instantText, LinkButton, Paragraphs, Summary, Table, Tag } from '../parts/index.ts'
import { yuanText } from '../parts/yuan.ts'
import type { Life } from './open.ts'

type Props = { readonly visit: Visit; readonly life: Life }

/** Each request for acceptance with what was reached beside what was promised, and how it was judged. */
export function Results({ visit, life }: Props): VNode {
  const { t } = visit
  return (
    <section aria-labelledby="results">
      <h2 class="govuk-heading-m" id="results">
        {t('验收', 'Acceptance')}
      </h2>
      {life.acceptances.length === 0 ? (
        <p class="govuk-body">{t('还没有申请验收。', 'Nobody has asked for it yet.')}</p>
      ) : null}
      {life.acceptances.map((request) => (
        <Request key={request.attempt} visit={visit} life={life} request={request} />
      ))}
    </section>
  )
}

function Request({ visit, life, request }: Props & { readonly request: Life['acceptances'][number] }): VNode {
  const { t, lang } = visit
  const verdict = life.verdicts.find((one) => one.attempt === request.attempt)
  return (
    <Card
      title={
        request.attempt === 1
          ? t('验收申请', 'Request')
          : t(`整改后第 ${request.attempt} 次申请`, `Request ${request.attempt}, after putting right`)
      }
    >
      {verdict ? <Verdict visit={visit} verdict={verdict} /> : <Tag tone="wait">{t('待形成结论', 'To be judged')}</Tag>}
      <Summary
        rows={[
          { key: t('申请', 'Asked for by'), value: `${request.person_name} ${instantText(request.at, lang)}` },
          { key: t('完成情况', 'What was done'), value: <Paragraphs text={request.summary} /> },
          { key: t('科技报告收录证书', 'Science report certificate'), value: request.report_number },
          { key: t('科学数据汇交凭证', 'Data deposit certificate'), value: request.data_number },
          {
            key: t('专项审计报告', 'Special audit report'),
            value: request.audit ? (
              <a class="govuk-link" href={visit.href(`/files/${request.audit}`)}>
                {t('打开', 'Open')}
              </a>
            ) : (
              '—'
            ),
          },
          {
            key: t('结余（元）', 'Left over (CNY)'),
            value: t(
              `${yuanText(request.surplus_fen)}；验收通过的留归承担单位使用，优先用于科研（国办发〔2021〕32号）`,
              `${yuanText(request.surplus_fen)}; once accepted it stays with the organisation for research (国办发〔2021〕32号)`,
            ),
          },
        ]}
      />
      <Reached visit={visit} life={life} request={request} />
      <Money visit={visit} life={life} request={request} />
    </Card>
  )
}

function Verdict({ visit, verdict }: { readonly visit: Visit; readonly verdict: Life['verdicts'][number] }): VNode {
  const { t, lang } = visit
  return (
    <>
      <p class="govuk-body">
        <Tag tone={verdict.result === 'pass' ? 'good' : verdict.result === 'fix' ? 'wait' : 'late'}>
          {judgementText[verdict.result][lang]}
        </Tag>{' '}
        {t(
          `任务${judgementText[verdict.task].zh}，经费${judgementText[verdict.money].zh}`,
          `Task: ${judgementText[verdict.task].en}; money: ${judgementText[verdict.money].en}`,
        )}{' '}
        · {verdict.person_name}
        {verdict.on_behalf_of ? t('（受托）', ' (under a mandate)') : ''} {instantText(verdict.at, lang)}
      </p>
      <Paragraphs text={verdict.opinion} />
      {verdict.fixes ? (
        <p class="govuk-body">{t(`整改要求：${verdict.fixes}`, `To be put right: ${verdict.fixes}`)}</p>
      ) : null}
      {verdict.certificate ? (
        <LinkButton visit={visit} href={`/certificates/${verdict.certificate}/print`} tone="secondary">
          {t('验收证书（PDF）', 'Certificate (PDF)')}
        </LinkButton>
      ) : null}
    </>
  )
}

function Reached({ visit, life, request }: Props & { readonly request: Life['acceptances'][number] }): VNode | null {
  const { t, lang } = visit
  const part = life.parts.targets
  if (!part) return null
  return (
    <Table
      caption={t('指标完成情况', 'Targets')}
      columns={[
        { key: 'agreed', head: t('任务书', 'Agreed') },
        { key: 'reached', head: t('完成', 'Reached') },
      ]}
      rows={life.agreement.content.targets.map(({ row }, index) => ({
        id: String(index),
        cells: {
          agreed: columnsOf(part)
            .map((column) => said(column, row[column.code], lang))
            .filter(Boolean)
            .join(t('，', ', ')),
          reached: request.targets[index] ?? '—',
        },
      }))}
      empty=""
    />
  )
}

function Money({ visit, life, request }: Props & { readonly request: Life['acceptances'][number] }): VNode | null {
  const { t, lang } = visit
  const part = life.parts.budget
  if (!part) return null
  const cells = (part.lines ?? []).flatMap((line) =>
    (part.sources ?? []).map((source) => ({
      id: `${line.code}.${source.code}`,
      cells: {
        line: `${line.label[lang]} · ${source.label[lang]}`,
        agreed: yuanText(life.agreement.content.budget[line.code]?.[source.code] ?? 0),
        spent: yuanText(request.spent[line.code]?.[source.code] ?? 0),
      },
    })),
  )
  return (
    <Table
      caption={t('经费支出', 'Money')}
      columns={[
        { key: 'line', head: t('科目', 'Line') },
        { key: 'agreed', head: t('预算（元）', 'Budget (CNY)'), numeric: true },
        { key: 'spent', head: t('支出（元）', 'Spent (CNY)'), numeric: true },
      ]}
      rows={cells}
      empty=""
    />
  )
}

import type { VNode } from 'preact'
import { readObjectionCheck, reportCheck } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  dayText,
  Form,
  Heading,
  Inset,
  instantText,
  Paragraphs,
  RadioField,
  Summary,
  TextArea,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { OrderFields, orderIn } from './order.tsx'

type Read = Awaited<ReturnType<typeof readObjectionCheck.run>>

/** One objection as the nominator checks it: the matter in the bureau's words, the rows as they stand, and the report. */
export const checkPage = page('/objection-checks/:objection', {
  async view(visit) {
    const read = await visit.ask(readObjectionCheck, { objection: idIn(visit, 'objection', '异议', 'objection') })
    return { title: read.check.receipt, frame: 'workspace', body: <Check visit={visit} read={read} /> }
  },
  async submit(visit, typed) {
    const objection = visit.params.objection!
    const found = textOf(typed, 'found')
    const input = {
      objection,
      ...(found ? { found: found === 'yes' } : {}),
      report: textOf(typed, 'report'),
      ...orderIn(typed),
    }
    await visit.perform(reportCheck, input, keyOf(typed))
    return go(`/objection-checks/${objection}`, visit.t('核查情况已报告', 'Reported'))
  },
})

function Check({ visit, read }: { visit: Visit; read: Read }): VNode {
  const { t, lang } = visit
  const { check, dossier, kind } = read
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/objection-checks', label: t('异议核查', 'Objections to check') }]} />
      <Heading caption={dossier.number ?? ''}>
        {t(`核查异议 ${check.receipt}：${dossier.title}`, `Check objection ${check.receipt}: ${dossier.title}`)}
      </Heading>
      <Summary
        rows={[
          { key: t('类别', 'Kind'), value: kind.title[lang] },
          { key: t('转来', 'Asked'), value: `${check.asked_by_name} · ${instantText(check.asked_at, lang)}` },
          { key: t('报告期限', 'Report by'), value: check.due_at ? dayText(check.due_at, lang, true) : '—' },
          {
            key: t('异议人', 'Objector'),
            value: t('身份受保护，不向提名者公开', 'Sheltered: not shown to the nominator'),
          },
        ]}
      />
      <Card title={t('要核查的事项', 'The matter to check')}>
        <Paragraphs text={check.paraphrase} />
      </Card>
      {check.report ? (
        <Card title={t('核查情况', 'What was reported')}>
          <Paragraphs text={check.report} />
          <p class="govuk-body-s">
            {check.reported_by} · {instantText(check.reported_at, lang)}
          </p>
        </Card>
      ) : (
        <Reporting visit={visit} read={read} />
      )}
    </>
  )
}

function Reporting({ visit, read }: { visit: Visit; read: Read }): VNode | null {
  const { t } = visit
  if (!visit.actor.is('recommender')) return null
  return (
    <Form visit={visit}>
      <h2 class="govuk-heading-m">{t('核查并报告', 'Check and report')}</h2>
      <RadioField
        visit={visit}
        name="found"
        label={t('核查结果', 'Finding')}
        options={[
          { value: 'yes', label: t('属实，需要调整', 'So: it is to be changed') },
          { value: 'no', label: t('不属实，维持现状', 'Not so: it stays') },
        ]}
      />
      <OrderFields visit={visit} lists={read.lists} />
      <TextArea
        visit={visit}
        name="report"
        label={t('核查情况', 'Report')}
        hint={t('向谁核实、依据什么、各方意见', 'Whom you asked, on what ground, and what each side says')}
        rows={6}
        max={10000}
      />
      <Inset tone="wait">{t('报告后不能修改。', 'A report cannot be changed afterwards.')}</Inset>
      <Button>{t('报告', 'Report')}</Button>
    </Form>
  )
}

import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { levels, listAllotments, registerAllotment, sourceText } from '../../ledger/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Card,
  DateField,
  dayText,
  Empty,
  Form,
  fenIn,
  Heading,
  Link,
  LinkButton,
  MoneyField,
  moneyText,
  NumberField,
  Pager,
  SelectField,
  Table,
  TextField,
} from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, textOf } from '../typed.ts'
import { About } from './about.tsx'
import { everyRow, workbook } from './export.ts'

/** What finance handed down, with its document, classes, year and level, and what is left of it. */
export const allotmentsPage = page('/ledger/allotments', {
  async view(visit) {
    const { t, lang, query } = visit
    const { allotments, next } = await visit.ask(listAllotments, query.after ? { after: query.after } : {})
    return {
      title: t('预算指标', 'Budget allotments'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('预算指标', 'Budget allotments')}</Heading>
          <About visit={visit} at="/ledger/allotments" />
          {visit.actor.is('finance') ? <RegisterForm visit={visit} /> : null}
          <LinkButton visit={visit} href="/ledger/allotments/export" tone="secondary">
            {t('导出 XLSX', 'Export XLSX')}
          </LinkButton>
          <Table
            caption={t('预算指标', 'Budget allotments')}
            captionHidden
            columns={[
              { key: 'document', head: t('指标文号', 'Document') },
              { key: 'year', head: t('年度', 'Year'), numeric: true },
              { key: 'level', head: t('级次', 'Level') },
              { key: 'class', head: t('功能 / 经济分类', 'Function / economic class') },
              { key: 'day', head: t('收文', 'Received') },
              { key: 'amount', head: t('下达', 'Handed down'), numeric: true },
              { key: 'left', head: t('未安排', 'Not set aside'), numeric: true },
            ]}
            rows={allotments.map((one) => ({
              id: one.id,
              cells: {
                document: (
                  <>
                    <Link visit={visit} href={`/ledger/accounts/${one.account}`}>
                      {one.document}
                    </Link>
                    <span class="govuk-hint">{one.title}</span>
                  </>
                ),
                year: String(one.year),
                level: sourceText[one.level][lang],
                class: `${one.function_class} / ${one.economic_class}`,
                day: dayText(one.received_on, lang),
                amount: moneyText(one.amount_fen, lang),
                left: moneyText(one.left_fen, lang),
              },
            }))}
            empty={<Empty title={t('还没有登记指标', 'No allotment is registered yet')} />}
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const text = (name: string) => textOf(typed, name)
    await visit.perform(
      registerAllotment,
      {
        allotment: text('allotment'),
        title: text('title'),
        document: text('document'),
        year: text('year'),
        level: text('level'),
        functionClass: text('functionClass'),
        economicClass: text('economicClass'),
        receivedOn: text('receivedOn'),
        amountFen: fenIn(typed, 'amountFen'),
      },
      keyOf(typed),
    )
    return go('/ledger/allotments', visit.t('指标已登记', 'The allotment is registered'))
  },
})

function RegisterForm({ visit }: { readonly visit: Visit }): VNode {
  const { t, lang } = visit
  return (
    <Card title={t('登记指标', 'Register an allotment')}>
      <Form visit={visit}>
        <NewId visit={visit} name="allotment" />
        <TextField visit={visit} name="document" width={20} label={t('指标文号', 'Number of the document')} />
        <TextField visit={visit} name="title" label={t('名称', 'Title')} />
        <NumberField
          visit={visit}
          name="year"
          label={t('预算年度', 'Budget year')}
          value={Number(dayOf(visit.now).slice(0, 4))}
        />
        <SelectField
          visit={visit}
          name="level"
          label={t('级次', 'Level')}
          value="city"
          options={levels.map((value) => ({ value, label: sourceText[value][lang] }))}
        />
        <TextField
          visit={visit}
          name="functionClass"
          width={10}
          inputmode="numeric"
          label={t('功能分类科目', 'Function class')}
          hint={t('例如 2060404', 'For example 2060404')}
        />
        <TextField
          visit={visit}
          name="economicClass"
          width={10}
          inputmode="numeric"
          label={t('经济分类科目', 'Economic class')}
          hint={t('例如 50799', 'For example 50799')}
        />
        <DateField visit={visit} name="receivedOn" label={t('收文日期', 'Received on')} value={dayOf(visit.now)} />
        <MoneyField visit={visit} name="amountFen" label={t('金额', 'Amount')} />
        <Button>{t('登记', 'Register')}</Button>
      </Form>
    </Card>
  )
}

export const allotmentsFile = page('/ledger/allotments/export', {
  async view(visit) {
    const rows = await everyRow(async (after) => {
      const found = await visit.ask(listAllotments, { ...(after ? { after } : {}), limit: 5000 })
      return { rows: found.allotments, next: found.next }
    })
    return workbook(visit, '预算指标', 'allotments', [
      ['指标文号', '名称', '年度', '级次', '功能分类', '经济分类', '收文日期', '下达（元）', '未安排（元）', '登记人'],
      ...rows.map((one) => [
        one.document,
        one.title,
        one.year,
        sourceText[one.level].zh,
        one.function_class,
        one.economic_class,
        one.received_on,
        one.amount_fen / 100,
        one.left_fen / 100,
        one.registered_by_name,
      ]),
    ])
  },
})

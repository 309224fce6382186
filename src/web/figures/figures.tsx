import type { VNode } from 'preact'
import { isId } from '#platform/ids'
import { askFigure, dimensions, type Figure, listFigures } from '../../insight/index.ts'
import { listProgrammes } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  DateField,
  Form,
  Heading,
  instantText,
  Link,
  NumberField,
  Pager,
  SelectField,
  Table,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { cutOffSaid, titleOf } from './words.ts'

const size = 30

/** Cross-tables for whoever must answer with a figure: any two cuts, a cut-off, kept with their definition. */
export const figuresPage = page('/figures', {
  async view(visit) {
    const { t, query } = visit
    const figures = await visit.ask(listFigures, { limit: size, ...(isId(query.after) ? { after: query.after } : {}) })
    const programmes = await visit.ask(listProgrammes, {})
    return {
      title: t('统计', 'Figures'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('统计', 'Figures')}</Heading>
          <p class="govuk-body">
            {t(
              '选两项交叉统计。每张表连同口径和截止时间保存：同样的问题、同样的截止日期，以后再问数字不变。',
              'Choose two cuts. Each table is kept with its definition and cut-off: the same question for the same day gives the same figure later.',
            )}
          </p>
          <Asking
            visit={visit}
            programmes={programmes.map(({ programme, definition }) => ({
              value: programme,
              label: definition.name[visit.lang],
            }))}
          />
          <Asked visit={visit} figures={figures} />
          <Pager visit={visit} next={figures.length === size ? figures.at(-1)!.id : null} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const optional = (name: string) => (textOf(typed, name) ? { [name]: textOf(typed, name) } : {})
    const asked = {
      rows: textOf(typed, 'rows'),
      columns: textOf(typed, 'columns'),
      ...optional('cutOff'),
      ...optional('programme'),
      ...optional('year'),
    }
    const { figure } = (await visit.perform(askFigure, asked, keyOf(typed))) as { figure: string }
    return go(`/figures/${figure}`)
  },
})

type Options = readonly { readonly value: string; readonly label: string }[]
function Asking({ visit, programmes }: { visit: Visit; programmes: Options }): VNode {
  const { t, lang } = visit
  const cuts = Object.entries(dimensions).map(([value, name]) => ({ value, label: name[lang] }))
  return (
    <Form visit={visit}>
      <SelectField visit={visit} name="rows" label={t('行', 'Rows')} options={cuts} value="region" />
      <SelectField visit={visit} name="columns" label={t('列', 'Columns')} options={cuts} value="year" />
      <DateField
        visit={visit}
        name="cutOff"
        label={t('截止日期', 'Cut-off')}
        hint={t('含当日，须已过去；不填即统计到现在', 'That day included, and over; left out, it counts up to now')}
        optional
      />
      <SelectField
        visit={visit}
        name="programme"
        label={t('只看计划', 'Only the programme')}
        options={programmes}
        empty={t('全部', 'All')}
        optional
      />
      <NumberField visit={visit} name="year" label={t('只看年度', 'Only the year')} optional />
      <Button>{t('统计', 'Count')}</Button>
    </Form>
  )
}

const Asked = ({ visit, figures }: { visit: Visit; figures: readonly Figure[] }): VNode => (
  <Table
    caption={visit.t('已作的统计', 'Tables that were asked for')}
    columns={[
      { key: 'table', head: visit.t('统计表', 'Table') },
      { key: 'cut', head: visit.t('截止', 'Cut-off') },
      { key: 'who', head: visit.t('统计人', 'Asked for by') },
      { key: 'at', head: visit.t('统计时间', 'Asked at') },
    ]}
    rows={figures.map((figure) => ({
      id: figure.id,
      cells: {
        table: (
          <Link visit={visit} href={`/figures/${figure.id}`}>
            {titleOf(figure, visit.lang)}
          </Link>
        ),
        cut: cutOffSaid(figure.cut_off, visit.lang),
        who: figure.asked_by_name,
        at: instantText(figure.asked_at, visit.lang),
      },
    }))}
    empty={visit.t('还没有统计过。', 'None yet.')}
  />
)

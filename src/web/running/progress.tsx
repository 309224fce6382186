import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import type { Visit } from '../page.ts'
import { Button, Details, Form, Hidden, instantText, Paragraphs, Table, TextArea, TextField } from '../parts/index.ts'
import { yuanText } from '../parts/yuan.ts'
import type { Life } from './open.ts'

/** The reports of each year, and the form for this one. */
export function Progress({ visit, life }: { readonly visit: Visit; readonly life: Life }): VNode {
  const { t, lang } = visit
  const year = Number(dayOf(visit.now).slice(0, 4))
  const own = life.progress.find((one) => one.year === year)
  return (
    <>
      <Table
        caption={t('年度进展', 'Yearly progress')}
        columns={[
          { key: 'year', head: t('年度', 'Year') },
          { key: 'done', head: t('执行情况', 'What was done') },
          { key: 'spent', head: t('累计支出（元）', 'Spent so far (CNY)'), numeric: true },
          { key: 'by', head: t('提交', 'By') },
        ]}
        rows={life.progress.map((one) => ({
          id: String(one.year),
          cells: {
            year: one.year,
            done: <Paragraphs text={one.done} />,
            spent: yuanText(one.spent_fen),
            by: `${one.person_name} ${instantText(one.at, lang)}`,
          },
        }))}
        empty={t('还没有年度进展。', 'No report yet.')}
      />
      {life.may.write ? (
        <Details
          summary={
            own
              ? t(`修改 ${year} 年进展`, `Correct the report of ${year}`)
              : t(`提交 ${year} 年进展`, `Report for ${year}`)
          }
        >
          <Form visit={visit}>
            <Hidden name="_do" value="progress" />
            <TextField
              visit={visit}
              name="year"
              label={t('年度', 'Year')}
              width={5}
              inputmode="numeric"
              value={String(year)}
            />
            <TextArea
              visit={visit}
              name="done"
              label={t('对照节点的执行情况', 'What was done against the milestones')}
              rows={5}
              max={10000}
              value={own?.done ?? ''}
            />
            <TextField
              visit={visit}
              name="spentFen"
              label={t('财政资金累计支出（元）', 'Public money spent so far (CNY)')}
              width={10}
              inputmode="decimal"
              value={own ? yuanText(own.spent_fen) : ''}
            />
            <Button>{t('提交进展', 'Send the report')}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

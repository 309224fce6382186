import type { VNode } from 'preact'
import { listRounds, screeningList } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Button, dayText, Empty, Form, Heading, Link, leftText, moneyText, Pager, Table, Tag } from '../parts/index.ts'
import { manyOf, textOf } from '../typed.ts'
import { mandatesOf, OnBehalf } from './entrusted.tsx'
import { batchView, passBatch } from './screening-batch.tsx'
import { ScreeningFilters } from './screening-filters.tsx'
import { RoundProgress } from './screening-progress.tsx'

type Listed = Awaited<ReturnType<(typeof screeningList)['run']>>['dossiers'][number]

/** What waits for screening, the oldest limit first; those that pass without a doubt pass together after a dry run. */
export const screeningPage = page('/screening', {
  async view(visit) {
    const { t, query } = visit
    const { dossiers, next } = await visit.ask(screeningList, {
      ...(query.round ? { round: query.round } : {}),
      ...(query.search ? { search: query.search } : {}),
      ...(query.late ? { late: true } : {}),
      ...(query.again ? { again: true } : {}),
      ...(query.after ? { after: query.after } : {}),
    })
    const { rounds } = await visit.ask(listRounds, { limit: 100 })
    const round = rounds.find((one) => one.id === query.round)
    const acts = visit.actor.is('officer', 'institution')
    return {
      title: t('形式审查', 'Screening'),
      frame: 'workspace',
      practice: round?.practice ?? false,
      body: (
        <>
          <Heading>{t('形式审查', 'Screening')}</Heading>
          <OnBehalf visit={visit} mandates={await mandatesOf(visit)} act="procedure.screen-dossier" />
          <ScreeningFilters visit={visit} rounds={rounds} />
          {round ? <RoundProgress visit={visit} round={round} /> : null}
          <Form visit={visit} action={visit.path}>
            <Rows visit={visit} dossiers={dossiers} choose={acts} />
            {acts && dossiers.length > 0 ? (
              <Button tone="secondary" name="_do" value="dry">
                {t('对勾选的办件试算批量通过', 'Dry run of passing those chosen')}
              </Button>
            ) : null}
          </Form>
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const chosen = manyOf(typed, 'dossier')
    if (chosen.length === 0) return go('/screening', visit.t('请先勾选办件', 'Choose dossiers first'))
    return textOf(typed, '_do') === 'pass' ? passBatch(visit, typed, chosen) : batchView(visit, typed, chosen)
  },
})

type RowsProps = { readonly visit: Visit; readonly dossiers: readonly Listed[]; readonly choose: boolean }

function Rows({ visit, dossiers, choose }: RowsProps): VNode {
  const { t, lang, now } = visit
  return (
    <Table
      visit={visit}
      {...(choose ? { select: 'dossier' } : {})}
      caption={t('待形式审查的办件', 'Dossiers that wait for screening')}
      captionHidden
      columns={[
        { key: 'number', head: t('编号', 'Number') },
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'host', head: t('申报单位', 'Host') },
        { key: 'round', head: t('批次', 'Round') },
        { key: 'asked', head: t('申请金额', 'Asked for'), numeric: true },
        { key: 'due', head: t('期限', 'Due') },
      ]}
      rows={dossiers.map((one) => ({
        id: one.id,
        cells: {
          number: one.number ?? '—',
          title: (
            <>
              <Link visit={visit} href={`/dossiers/${one.id}/screen`}>
                {one.title}
              </Link>{' '}
              {one.supplements > 0 ? <Tag tone="accent">{t('补正后再审', 'Supplemented')}</Tag> : null}
            </>
          ),
          host: one.host_name,
          round: one.round_code,
          asked: moneyText(one.requested_fen, lang),
          due: one.due_at ? (
            <>
              {dayText(one.due_at, lang)}{' '}
              <Tag tone={one.due_at < now ? 'late' : 'wait'}>{leftText(one.due_at, now, lang)}</Tag>
            </>
          ) : (
            '—'
          ),
        },
      }))}
      empty={
        <Empty title={t('没有待审查的办件', 'Nothing waits for screening')}>
          {t(
            '推荐单位推荐后，办件会出现在这里，期限最近的排在最前。',
            'Dossiers appear here when they have been recommended, the nearest limit first.',
          )}
        </Empty>
      }
    />
  )
}

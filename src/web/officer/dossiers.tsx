import type { VNode } from 'preact'
import { listDossiers, readRound } from '../../procedure/index.ts'
import { filterIn } from '../dossier/list.tsx'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  CheckboxField,
  Details,
  Filters,
  Form,
  LinkButton,
  Pager,
  SelectField,
  SortLinks,
  TextField,
} from '../parts/index.ts'
import { manyOf } from '../typed.ts'
import { chosenColumns, columnChoices, Rows } from './dossier-rows.tsx'
import { bulkActs, dryRun } from './dry-run.tsx'
import { roundHref, roundView } from './round-frame.tsx'

type Read = Awaited<ReturnType<(typeof readRound)['run']>>

/** The officer's home: the dossiers of one round, filtered by the address, acted on one or many after a dry run. */
export const roundDossiersPage = page('/officer/rounds/:round/dossiers', {
  async view(visit) {
    const { t, params, query } = visit
    const read = await visit.ask(readRound, { round: params.round! })
    const limit = query.limit === '200' ? 200 : 50
    const { dossiers, next } = await visit.ask(listDossiers, { ...filterIn(visit), round: params.round!, limit })
    return roundView(
      visit,
      read.round,
      'dossiers',
      t('办件', 'Dossiers'),
      <>
        <Filtering visit={visit} read={read} />
        <SortLinks
          visit={visit}
          options={[
            { value: 'newest', label: t('最新', 'Newest') },
            { value: 'due', label: t('先到期', 'Due first') },
            { value: 'amount', label: t('金额', 'Amount') },
          ]}
        />
        <Form visit={visit}>
          <Rows visit={visit} read={read} dossiers={dossiers} />
          {dossiers.length > 0 && visit.actor.is('officer') ? <Bulk visit={visit} /> : null}
        </Form>
        <Pager visit={visit} next={next} />
        <LinkButton visit={visit} href={exportOf(visit)} tone="secondary">
          {t('按当前筛选导出 Excel', 'Export this view as Excel')}
        </LinkButton>{' '}
        {read.programme.table ? (
          <LinkButton visit={visit} href={tableOf(visit)} tone="secondary">
            {t('按规定栏目导出汇总表', 'Export the table in its set order')}
          </LinkButton>
        ) : null}
      </>,
    )
  },
  async submit(visit, typed) {
    const chosen = manyOf(typed, 'dossier')
    const round = visit.params.round!
    if (chosen.length === 0) return go(roundHref(round, 'dossiers'), visit.t('请先勾选办件', 'Choose dossiers first'))
    return dryRun(visit, typed, chosen)
  },
})

/** The table of the stage that is filtered for; `end` stands for many ends, so it filters nothing there. */
const tableOf = ({ params, query }: Visit): string =>
  `/officer/rounds/${params.round}/table${query.stage && query.stage !== 'end' ? `?stage=${query.stage}` : ''}`

function Filtering({ visit, read }: { readonly visit: Visit; readonly read: Read }): VNode {
  const { t, lang, query } = visit
  return (
    <Filters visit={visit}>
      <TextField
        visit={visit}
        name="search"
        type="search"
        label={t('名称、编号、单位或负责人', 'Title, number, organisation or leader')}
        value={query.search ?? ''}
        width={20}
      />
      <SelectField
        visit={visit}
        name="stage"
        label={t('环节', 'Stage')}
        value={query.stage ?? ''}
        options={[
          ...read.programme.stages.map((stage) => ({ value: stage.key, label: stage.title[lang] })),
          { value: 'end', label: t('已办结', 'Ended') },
        ]}
        empty={t('全部', 'All')}
      />
      <SelectField
        visit={visit}
        name="limit"
        label={t('每页', 'A page')}
        value={query.limit ?? '50'}
        options={[
          { value: '50', label: '50' },
          { value: '200', label: '200' },
        ]}
      />
      <CheckboxField
        visit={visit}
        name="late"
        label={t('期限', 'Limit')}
        value={query.late ? ['yes'] : []}
        options={[{ value: 'yes', label: t('只看超期', 'Only late ones') }]}
      />
      <Details summary={t('显示哪些列', 'Columns')}>
        <CheckboxField
          visit={visit}
          name="columns"
          label={t('列', 'Columns')}
          value={chosenColumns(visit)}
          options={columnChoices(visit)}
        />
      </Details>
      <button type="submit" class="govuk-button govuk-button--secondary">
        {t('筛选', 'Filter')}
      </button>
    </Filters>
  )
}

const Bulk = ({ visit }: { readonly visit: Visit }) => (
  <div class="zk-filters">
    <SelectField
      visit={visit}
      name="act"
      label={visit.t('对勾选的办件', 'With those chosen')}
      options={bulkActs.map(({ key, title }) => ({ value: key, label: title[visit.lang] }))}
    />
    <Button tone="secondary">{visit.t('先试算', 'Dry run')}</Button>
  </div>
)

function exportOf({ query, params }: Visit): string {
  const { after: _after, limit: _limit, ...kept } = query
  return `/dossiers/export?${new URLSearchParams({ ...kept, round: params.round!, format: 'xlsx' })}`
}

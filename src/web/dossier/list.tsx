import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { isId } from '#platform/ids'
import { listDossiers, listProgrammes, listRounds } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import {
  Button,
  CheckboxField,
  dayText,
  Filters,
  Heading,
  Link,
  LinkButton,
  leftText,
  moneyText,
  Pager,
  SelectField,
  SortLinks,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { pageOf } from './open.ts'
import { stageTitles } from './stage-titles.ts'

type Listed = Awaited<ReturnType<(typeof listDossiers)['run']>>['dossiers'][number]
type Filter = Parameters<(typeof listDossiers)['run']>[0]
const sorts = ['newest', 'due', 'amount'] as const

/** What the address asks for; a word that is no filter is left out, so that an old link still opens. */
export function filterIn({ query }: Pick<Visit, 'query'>): Filter {
  const sort = sorts.find((one) => one === query.sort)
  return {
    ...(isId(query.round) ? { round: query.round } : {}),
    ...(query.stage ? { stage: query.stage.slice(0, 60) } : {}),
    ...(query.mine === 'yes' ? { mine: true } : {}),
    ...(query.late === 'yes' ? { late: true } : {}),
    ...(query.search?.trim() ? { search: query.search.trim().slice(0, 200) } : {}),
    ...(sort ? { sort } : {}),
    ...(query.after ? { after: query.after.slice(0, 120) } : {}),
  }
}

/** The dossiers one may see, filtered by the address, so that a view can be sent to a colleague. */
export const listPage = page('/dossiers', {
  async view(visit) {
    return {
      title: visit.t('办件', 'Dossiers'),
      frame: 'workspace',
      body: await dossierList(visit, visit.t('办件', 'Dossiers')),
    }
  },
})

export async function dossierList(visit: Visit, heading: string): Promise<VNode> {
  const { t } = visit
  const { dossiers, next } = await visit.ask(listDossiers, filterIn(visit))
  const titles = stageTitles(await visit.ask(listProgrammes, {}), visit.lang)
  const { rounds } = await visit.ask(listRounds, { limit: 100 })
  const asked = new URLSearchParams(Object.entries(visit.query).filter(([name]) => name !== 'after')).toString()
  return (
    <>
      <Heading>{heading}</Heading>
      <Filters visit={visit}>
        <TextField
          visit={visit}
          name="search"
          type="search"
          label={t('名称、编号、单位或负责人', 'Title, number, organisation or leader')}
          value={visit.query.search ?? ''}
          width={20}
        />
        <SelectField
          visit={visit}
          name="round"
          label={t('批次', 'Round')}
          value={visit.query.round ?? ''}
          options={rounds.map((round) => ({ value: round.id, label: round.title[visit.lang] }))}
          empty={t('全部', 'All')}
        />
        <SelectField
          visit={visit}
          name="stage"
          label={t('阶段', 'Stage')}
          value={visit.query.stage ?? ''}
          options={[...titles.stages, { value: 'end', label: t('已办结', 'Ended') }]}
          empty={t('全部', 'All')}
        />
        <CheckboxField
          visit={visit}
          name="late"
          label={t('期限', 'Limit')}
          value={visit.query.late ? ['yes'] : []}
          options={[{ value: 'yes', label: t('只看超期', 'Only late ones') }]}
        />
        <CheckboxField
          visit={visit}
          name="mine"
          label={t('范围', 'Scope')}
          value={visit.query.mine ? ['yes'] : []}
          options={[{ value: 'yes', label: t('只看我负责或参与的', 'Only those I lead or am named in') }]}
        />
        <Button tone="secondary">{t('筛选', 'Filter')}</Button>
      </Filters>
      <SortLinks
        visit={visit}
        options={[
          { value: 'newest', label: t('最新', 'Newest') },
          { value: 'due', label: t('先到期', 'Due first') },
          { value: 'amount', label: t('金额', 'Amount') },
        ]}
      />
      <DossierTable visit={visit} dossiers={dossiers} titleOf={titles.of} />
      <Pager visit={visit} next={next} />
      <div class="govuk-button-group">
        <LinkButton visit={visit} href={`/dossiers/export?format=xlsx&${asked}`} tone="secondary">
          {t('导出 Excel', 'Export as Excel')}
        </LinkButton>
        <LinkButton visit={visit} href={`/dossiers/export?format=csv&${asked}`} tone="secondary">
          {t('导出 CSV', 'Export as CSV')}
        </LinkButton>
      </div>
    </>
  )
}

function DossierTable({
  visit,
  dossiers,
  titleOf,
}: {
  visit: Visit
  dossiers: readonly Listed[]
  titleOf(dossier: Listed): string
}) {
  const { t, lang } = visit
  return (
    <Table
      visit={visit}
      caption={t('办件列表', 'List of dossiers')}
      captionHidden
      columns={[
        { key: 'number', head: t('编号', 'Number') },
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'host', head: t('单位', 'Organisation') },
        { key: 'lead', head: t('负责人', 'Leader') },
        { key: 'stage', head: t('阶段', 'Stage') },
        { key: 'due', head: t('期限', 'Due') },
        { key: 'amount', head: t('申请金额', 'Asked for'), numeric: true },
      ]}
      rows={dossiers.map((dossier) => ({
        id: dossier.id,
        cells: {
          number: dossier.number ?? t('草稿', 'Draft'),
          title: (
            <Link visit={visit} href={pageOf(dossier.id)}>
              {dossier.title || t('未命名', 'Untitled')}
            </Link>
          ),
          host: dossier.host_name,
          lead: dossier.lead_name,
          stage: titleOf(dossier),
          due:
            dossier.due_at && !dossier.ended_at ? (
              <>
                {dayText(dayOf(dossier.due_at), lang)}{' '}
                <Tag tone={dossier.due_at < visit.now ? 'late' : 'wait'}>
                  {leftText(dossier.due_at, visit.now, lang)}
                </Tag>
              </>
            ) : (
              '—'
            ),
          amount: dossier.requested_fen === null ? '—' : moneyText(dossier.requested_fen, lang),
        },
      }))}
      empty={t(
        '没有符合条件的办件。您负责、参与或由您办理的办件会显示在这里。',
        'Nothing matches. Dossiers that you lead, are named in or look after appear here.',
      )}
    />
  )
}

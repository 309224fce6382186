import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { isId } from '#platform/ids'
import { listDossiers, listProgrammes, myRecommendations } from '../../procedure/index.ts'
import { stageTitles } from '../dossier/stage-titles.ts'
import { page, type Visit } from '../page.ts'
import {
  Button,
  dayText,
  Empty,
  Figures,
  Filters,
  Heading,
  Link,
  LinkButton,
  moneyText,
  Pager,
  SelectField,
  Table,
} from '../parts/index.ts'

type Sheet = Awaited<ReturnType<(typeof myRecommendations)['run']>>
type Listed = Awaited<ReturnType<(typeof listDossiers)['run']>>

/** The recommender's table: its quota, what waits to be checked, and its own order of what it has recommended. */
export const recommendationsPage = page('/recommendations', {
  async view(visit) {
    const title = visit.t('推荐', 'Recommendations')
    const asked = visit.query.round
    const sheet = await visit.ask(myRecommendations, isId(asked) ? { round: asked } : {})
    const programmes = await visit.ask(listProgrammes, {})
    const stage = programmes.flatMap((one) => one.definition.stages).find((one) => one.kind === 'recommend')?.key
    const waiting = sheet.round
      ? await visit.ask(listDossiers, { round: sheet.round.id, stage: stage ?? 'recommend', after: visit.query.after })
      : null
    const { of } = stageTitles(programmes, visit.lang)
    return {
      title,
      frame: 'workspace',
      body: <Recommendations visit={visit} sheet={sheet} waiting={waiting} titleOf={of} />,
    }
  },
})

type Props = {
  readonly visit: Visit
  readonly sheet: Sheet
  readonly waiting: Listed | null
  titleOf(dossier: { programme: string; stage: string }): string
}

function Recommendations({ visit, sheet, waiting, titleOf }: Props): VNode {
  const { t, lang } = visit
  const { round, rounds } = sheet
  const heading = (
    <Heading caption={visit.actor.standing.organisationName ?? ''}>{t('推荐', 'Recommendations')}</Heading>
  )
  if (!round || !waiting)
    return (
      <>
        {heading}
        <Empty title={t('还没有要推荐的申报', 'Nothing to recommend yet')}>
          {t(
            '申报单位选择贵单位推荐并审核通过以后，申报会出现在这里。',
            'Applications appear here once a host has chosen you and endorsed them.',
          )}
        </Empty>
      </>
    )
  return (
    <>
      {heading}
      <Filters visit={visit}>
        <SelectField
          visit={visit}
          name="round"
          label={t('批次', 'Round')}
          value={round.id}
          options={rounds.map((one) => ({ value: one.id, label: one.title[lang] }))}
        />
        <Button tone="secondary">{t('查找', 'Search')}</Button>
      </Filters>
      <Figures
        items={[
          { label: t('推荐名额', 'Quota'), value: round.quota === null ? t('不限', 'none') : String(round.quota) },
          { label: t('已用', 'Used'), value: String(round.used) },
          {
            label: t('还剩', 'Left'),
            value: round.quota === null ? '—' : String(Math.max(0, round.quota - round.used)),
          },
          {
            label: t('待审核', 'Waiting'),
            value: String(round.waiting),
            ...(round.until
              ? {
                  hint: t(
                    `推荐截止 ${dayText(dayOf(round.until), 'zh')}`,
                    `until ${dayText(dayOf(round.until), 'en')}`,
                  ),
                }
              : {}),
          },
        ]}
      />
      <Table
        caption={t('待审核', 'Waiting to be checked')}
        columns={[
          { key: 'number', head: t('编号', 'Number') },
          { key: 'title', head: t('项目名称', 'Title') },
          { key: 'host', head: t('申报单位', 'Organisation') },
          { key: 'amount', head: t('申请金额', 'Asked for'), numeric: true },
          { key: 'do', head: t('办理', 'Act') },
        ]}
        rows={waiting.dossiers.map((dossier) => ({
          id: dossier.id,
          cells: {
            number: dossier.number ?? '—',
            title: (
              <Link visit={visit} href={`/dossiers/${dossier.id}`}>
                {dossier.title}
              </Link>
            ),
            host: dossier.host_name,
            amount: dossier.requested_fen === null ? '—' : moneyText(dossier.requested_fen, lang),
            do: (
              <LinkButton visit={visit} href={`/dossiers/${dossier.id}/recommend`} tone="secondary">
                {t('审核', 'Check')}
                <span class="govuk-visually-hidden"> {dossier.title}</span>
              </LinkButton>
            ),
          },
        }))}
        empty={t('没有待审核的申报。', 'Nothing waits.')}
      />
      <Pager visit={visit} next={waiting.next} />
      <Ordered visit={visit} sheet={sheet} titleOf={titleOf} />
    </>
  )
}

const Ordered = ({ visit, sheet, titleOf }: Pick<Props, 'visit' | 'sheet' | 'titleOf'>) => (
  <Table
    caption={visit.t('已推荐，按本单位次序', 'Recommended, in your own order')}
    columns={[
      { key: 'rank', head: visit.t('次序', 'Place'), numeric: true },
      { key: 'number', head: visit.t('编号', 'Number') },
      { key: 'title', head: visit.t('项目名称', 'Title') },
      { key: 'host', head: visit.t('申报单位', 'Organisation') },
      { key: 'stage', head: visit.t('现在阶段', 'Stage now') },
    ]}
    rows={sheet.recommended.map((one) => ({
      id: one.id,
      cells: {
        rank: one.rank === null ? '—' : String(one.rank),
        number: one.number ?? '—',
        title: (
          <Link visit={visit} href={`/dossiers/${one.id}`}>
            {one.title}
          </Link>
        ),
        host: one.host_name,
        stage: titleOf(one),
      },
    }))}
    empty={visit.t(
      '还没有推荐。推荐后会按次序排在这里。',
      'Nothing recommended yet. What is recommended stands here in order.',
    )}
  />
)

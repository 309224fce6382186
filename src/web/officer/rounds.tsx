import { countDossiers, listProgrammes, listRounds, type Round } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import {
  dayText,
  Empty,
  Filters,
  Heading,
  Link,
  LinkButton,
  leftText,
  moneyText,
  Pager,
  SelectField,
  Table,
  Tag,
} from '../parts/index.ts'
import { RoundTag, roundHref } from './round-frame.tsx'

/** All rounds of the bureau, those in preparation too; a practice round is marked. */
export const roundsPage = page('/officer/rounds', {
  async view(visit) {
    const { t, lang, query } = visit
    const programmes = await visit.ask(listProgrammes, {})
    const { rounds, next } = await visit.ask(listRounds, {
      ...(query.programme ? { programme: query.programme } : {}),
      ...(query.after ? { after: query.after } : {}),
    })
    const counts = await visit.ask(countDossiers, { rounds: rounds.map(({ id }) => id) })
    return {
      title: t('批次', 'Rounds'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('批次', 'Rounds')}</Heading>
          {visit.actor.is('officer') ? (
            <LinkButton visit={visit} href="/officer/rounds/new">
              {t('建立批次', 'Make a round')}
            </LinkButton>
          ) : null}
          <Filters visit={visit}>
            <SelectField
              visit={visit}
              name="programme"
              label={t('计划', 'Programme')}
              value={query.programme ?? ''}
              options={programmes.map((one) => ({ value: one.programme, label: one.definition.name[lang] }))}
              empty={t('全部', 'All')}
            />
            <button type="submit" class="govuk-button govuk-button--secondary">
              {t('筛选', 'Filter')}
            </button>
          </Filters>
          <Table
            caption={t('批次列表', 'List of rounds')}
            captionHidden
            columns={[
              { key: 'title', head: t('批次', 'Round') },
              { key: 'state', head: t('状态', 'State') },
              { key: 'opens', head: t('开放', 'Opens') },
              { key: 'until', head: t('申报截止', 'Applicants until') },
              { key: 'count', head: t('办件', 'Dossiers'), numeric: true },
              { key: 'late', head: t('超期', 'Late'), numeric: true },
              { key: 'budget', head: t('预算额度', 'Budget quota'), numeric: true },
            ]}
            rows={rounds.map((round) => ({
              id: round.id,
              cells: { ...cellsOf(visit, round), ...countsOf(counts.find((one) => one.round === round.id)) },
            }))}
            empty={
              <Empty title={t('还没有批次', 'No rounds yet')}>
                {t(
                  '从计划建立第一个批次，或克隆往年批次。',
                  'Make the first one from a programme, or clone an earlier one.',
                )}
              </Empty>
            }
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

type Count = Awaited<ReturnType<(typeof countDossiers)['run']>>[number]
const countsOf = (count: Count | undefined) => ({
  count: count?.submitted ?? 0,
  late: count && count.late > 0 ? <Tag tone="late">{count.late}</Tag> : 0,
})

function cellsOf(visit: Visit, round: Round) {
  const { t, lang, now } = visit
  const until = round.writer_until
  return {
    title: (
      <>
        <Link visit={visit} href={roundHref(round.id)}>
          {round.title[lang]}
        </Link>
        <br />
        <span class="govuk-hint">{round.code}</span>
        {round.practice ? <Tag tone="accent">{t('演练', 'Practice')}</Tag> : null}
        {round.way === 'directed' ? <Tag>{t('定向委托', 'Directed')}</Tag> : null}
      </>
    ),
    state: <RoundTag visit={visit} round={round} />,
    opens: dayText(round.opens_at, lang),
    until: until ? (
      <>
        {dayText(until, lang, true)}
        {until > now ? ` · ${leftText(until, now, lang)}` : ''}
      </>
    ) : (
      t('常年受理', 'No end date')
    ),
    budget: moneyText(round.budget_fen, lang),
  }
}

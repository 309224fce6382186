import { listRounds, roundState, roundStateText } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Empty, Heading, Link, Pager, Table } from '../parts/index.ts'

/** The rounds whose review somebody may run: each leads to its groups, panels and conclusions. */
export const panelsPage = page('/panels', {
  async view(visit) {
    const { t, lang, query } = visit
    const { rounds, next } = await visit.ask(listRounds, query.after ? { after: query.after } : {})
    const title = t('评审组', 'Panels')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <p class="govuk-body">
            <Link visit={visit} href="/experts">
              {t('专家名单', 'List of experts')}
            </Link>
          </p>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'title', head: t('批次', 'Round') },
              { key: 'code', head: t('编号', 'Code') },
              { key: 'state', head: t('状态', 'State') },
            ]}
            rows={rounds.map((round) => ({
              id: round.id,
              href: visit.href(`/officer/rounds/${round.id}/review`),
              cells: {
                title: round.title[lang],
                code: round.code,
                state: roundStateText[roundState(round, visit.now)][lang],
              },
            }))}
            empty={<Empty title={t('还没有批次。', 'No round yet.')} />}
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

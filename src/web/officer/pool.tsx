import { page } from '../page.ts'
import { Button, dayText, Empty, Figures, Form, Link, LinkButton, moneyText, Table } from '../parts/index.ts'
import { figuresOf } from './review-figures.ts'
import { roundHref, roundView } from './round-frame.tsx'
import { wholePool } from './whole-pool.ts'

/** The project pool of a round: what passed the review, by rank, with the money that is left for it. */
export const poolPage = page('/officer/rounds/:round/pool', {
  async view(visit) {
    const { t, lang } = visit
    const { round, money, pooled: rows } = await wholePool(visit, visit.params.round!)
    return roundView(
      visit,
      round,
      'pool',
      t('项目库', 'Project pool'),
      <>
        <Figures
          items={[
            { label: t('入库', 'In the pool'), value: rows.length },
            {
              label: t('入库申请金额', 'Asked for'),
              value: moneyText(
                rows.reduce((sum, row) => sum + (row.requested_fen ?? 0), 0),
                lang,
              ),
            },
            { label: t('已占用', 'Spoken for'), value: moneyText(money.taken_fen, lang) },
            { label: t('剩余额度', 'Left'), value: moneyText(money.left_fen, lang) },
          ]}
        />
        {visit.actor.is('officer') && rows.length > 0 ? (
          <LinkButton visit={visit} href={roundHref(round.id, 'propose')}>
            {t('提出拟立项清单', 'Propose a list')}
          </LinkButton>
        ) : null}
        <Form visit={visit} action={roundHref(round.id, 'dossiers')}>
          <input type="hidden" name="act" value="release" />
          <Table
            visit={visit}
            {...(visit.actor.is('officer') ? { select: 'dossier' } : {})}
            caption={t('项目库', 'Pool')}
            captionHidden
            columns={[
              { key: 'rank', head: t('评审排名', 'Rank'), numeric: true },
              { key: 'number', head: t('编号', 'Number') },
              { key: 'title', head: t('项目名称', 'Title') },
              { key: 'host', head: t('申报单位', 'Host') },
              { key: 'mean', head: t('平均分', 'Mean'), numeric: true },
              { key: 'asked', head: t('申请金额', 'Asked for'), numeric: true },
              { key: 'since', head: t('入库', 'Since') },
            ]}
            rows={rows.map((row) => {
              const { rank, mean } = figuresOf(row.review)
              return {
                id: row.id,
                cells: {
                  rank: rank ?? '—',
                  number: row.number ?? '—',
                  title: (
                    <Link visit={visit} href={`/dossiers/${row.id}`}>
                      {row.title}
                    </Link>
                  ),
                  host: row.host_name,
                  mean: mean === null ? '—' : mean.toFixed(2),
                  asked: moneyText(row.requested_fen, lang),
                  since: dayText(row.since, lang),
                },
              }
            })}
            empty={
              <Empty title={t('项目库是空的', 'The pool is empty')}>
                {t('通过评审的项目会自动入库。', 'What passes the review comes here by itself.')}
              </Empty>
            }
          />
          {visit.actor.is('officer') && rows.length > 0 ? (
            <Button tone="secondary">{t('移出勾选的（先试算）', 'Release those chosen, after a dry run')}</Button>
          ) : null}
        </Form>
      </>,
    )
  },
})

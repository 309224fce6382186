import type { VNode } from 'preact'
import { saidCenti, saidMilli, votesOn } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Button, Details, Form, Inset, Link, SelectField, Table, Tag, TextField } from '../parts/index.ts'
import type { PanelRead } from './panel-following.tsx'

type Props = { readonly visit: Visit; readonly read: PanelRead }

/** The order with every raw score; the shortlist is ticked, and who stands above its line and is left out gets a reason. */
export function Conclusion({ visit, read }: Props): VNode {
  const { t, actor } = visit
  const open = read.panel.concluded_at === null && actor.is('officer', 'institution')
  const short = read.order.filter(({ tally }) => (tally?.scores ?? 0) < read.panel.quorum).length
  if (!open) return <Ranking visit={visit} read={read} />
  return (
    <>
      {read.sheets.length > 0 ? <Reopen visit={visit} read={read} /> : null}
      <Form visit={visit}>
        <Ranking visit={visit} read={read} choose />
        {short > 0 ? (
          <Inset tone="wait">
            {t(
              `还有 ${short} 件有效评分不足 ${read.panel.quorum} 份，交齐后才能形成结论。`,
              `${short} have fewer than ${read.panel.quorum} scores; the panel concludes when they are in.`,
            )}
          </Inset>
        ) : (
          <Button name="_do" value="conclude">
            {t('按勾选形成结论', 'Conclude with those ticked')}
          </Button>
        )}
      </Form>
    </>
  )
}

function Ranking({ visit, read, choose }: Props & { readonly choose?: boolean }): VNode {
  const { t } = visit
  const { order, dossiers, verdicts } = read
  return (
    <Table
      visit={visit}
      {...(choose ? { select: 'shortlist' } : {})}
      caption={choose ? t('排名（勾选入围的）', 'Ranking; tick the shortlist') : t('排名', 'Ranking')}
      columns={[
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'rank', head: t('名次', 'Place'), numeric: true },
        { key: 'mean', head: t('平均分', 'Mean'), numeric: true },
        { key: 'spread', head: t('分差', 'Spread'), numeric: true },
        { key: 'raw', head: read.panel.named ? t('记名打分', 'Scores by name') : t('各专家原始分', 'Raw scores') },
        ...(read.panel.rubric.some((one) => one.vote) ? [{ key: 'vote', head: t('同意票', 'Votes for') }] : []),
        { key: 'result', head: choose ? t('未入围理由', 'Reason if left out') : t('结论', 'Result') },
      ]}
      rows={order.map(({ dossier, tally, rank, tied }) => {
        const one = dossiers.find((judged) => judged.dossier === dossier)!
        const verdict = verdicts.find((row) => row.dossier === dossier)
        return {
          id: dossier,
          cells: {
            title: (
              <Link visit={visit} href={`/dossiers/${dossier}`}>
                {one.number} {one.title}
              </Link>
            ),
            rank: rank === null ? '—' : `${rank}${tied ? t('（并列）', ' (tied)') : ''}`,
            mean: tally ? saidCenti(tally.mean_centi) : '—',
            spread: tally ? saidCenti(tally.spread_centi) : '—',
            raw: rawScores(read, dossier).join(t('、', ', ')) || '—',
            vote: voteOf(read, dossier),
            result: choose ? (
              <TextField
                visit={visit}
                name={`reasons.${dossier}`}
                label={t('理由', 'Reason')}
                max={1000}
                width={20}
                optional
              />
            ) : verdict ? (
              <>
                <Tag tone={verdict.result === 'shortlist' ? 'good' : 'neutral'}>
                  {verdict.result === 'shortlist' ? t('入围', 'Shortlisted') : t('未入围', 'Not selected')}
                </Tag>{' '}
                {verdict.reason ?? ''}
              </>
            ) : (
              '—'
            ),
          },
        }
      })}
      empty=""
    />
  )
}

function countedOn({ seats, sheets }: PanelRead, dossier: string) {
  const sitting = new Map(seats.filter((seat) => seat.answer !== 'declined').map((seat) => [seat.id, seat.person_name]))
  return sheets.flatMap((sheet) =>
    sheet.dossier === dossier && sitting.has(sheet.seat) && sheet.total_milli !== null
      ? [{ marks: sheet.marks, name: sitting.get(sheet.seat)!, total: saidMilli(sheet.total_milli) }]
      : [],
  )
}

const rawScores = (read: PanelRead, dossier: string): string[] =>
  countedOn(read, dossier).map(({ name, total }) => (read.panel.named ? `${name} ${total}` : total))

function voteOf(read: PanelRead, dossier: string): string {
  const votes = votesOn(read.panel.rubric, countedOn(read, dossier))
  return votes ? `${votes.for} / ${votes.cast}` : '—'
}

/** A sheet that was handed in by mistake is opened again, with a reason; the earlier score is kept. */
const Reopen = ({ visit, read }: Props): VNode => {
  const { t } = visit
  const name = (seat: string) => read.seats.find((one) => one.id === seat)?.person_name ?? '—'
  const title = (dossier: string) => read.dossiers.find((one) => one.dossier === dossier)?.title ?? '—'
  return (
    <Details summary={t('重新打开一份评分表', 'Open a score sheet again')}>
      <Form visit={visit}>
        <SelectField
          visit={visit}
          name="sheet"
          label={t('评分表', 'Sheet')}
          options={read.sheets.map(({ seat, dossier }) => ({
            value: `${seat}|${dossier}`,
            label: `${name(seat)} · ${title(dossier)}`,
          }))}
        />
        <TextField visit={visit} name="reason" label={t('理由', 'Reason')} max={1000} />
        <Button tone="secondary" name="_do" value="unlock">
          {t('重新打开', 'Open again')}
        </Button>
      </Form>
    </Details>
  )
}

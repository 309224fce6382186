import { modeText, mySeats } from '../../review/index.ts'
import { page, type Visit } from '../page.ts'
import { Empty, Heading, instantText, leftText, Pager, Table, Tag } from '../parts/index.ts'

/** What an expert is asked to judge, newest first: how much is done, and by when. */
export const reviewsPage = page('/reviews', {
  async view(visit) {
    const { t, lang, query } = visit
    const { seats, next } = await visit.ask(mySeats, query.after ? { after: query.after } : {})
    const title = t('我的评审', 'My reviews')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'title', head: t('评审组', 'Panel') },
              { key: 'mode', head: t('方式', 'Way') },
              { key: 'state', head: t('状态', 'State') },
              { key: 'done', head: t('已提交', 'Handed in'), numeric: true },
              { key: 'due', head: t('期限', 'Due') },
            ]}
            rows={seats.map((seat) => ({
              id: seat.id,
              href: visit.href(`/reviews/${seat.id}`),
              cells: {
                title: seat.title,
                mode: modeText[seat.mode][lang],
                state: <SeatTag visit={visit} seat={seat} />,
                done: `${seat.handed_in} / ${seat.dossiers}`,
                due: seat.concluded_at
                  ? '—'
                  : `${instantText(seat.due_at, lang)} ${leftText(seat.due_at, visit.now, lang)}`,
              },
            }))}
            empty={
              <Empty title={t('还没有评审任务。', 'No review yet.')}>
                {t('受邀后会在这里出现，并另行通知您。', 'An invitation appears here, and you are told of it.')}
              </Empty>
            }
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

type Shown = Pick<Awaited<ReturnType<(typeof mySeats)['run']>>['seats'][number], 'answer' | 'concluded_at'>

export function SeatTag({ visit: { t }, seat }: { readonly visit: Visit; readonly seat: Shown }) {
  if (seat.answer === 'declined') return <Tag>{t('已谢绝', 'Declined')}</Tag>
  if (seat.concluded_at) return <Tag tone="good">{t('评审已结束', 'Concluded')}</Tag>
  return seat.answer === 'accepted' ? (
    <Tag tone="wait">{t('评审中', 'In review')}</Tag>
  ) : (
    <Tag tone="accent">{t('待答复', 'To be answered')}</Tag>
  )
}

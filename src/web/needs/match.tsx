import type { VNode } from 'preact'
import { bidsOn, matchBid } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Empty,
  Form,
  Heading,
  Inset,
  instantText,
  Link,
  moneyText,
  RadioField,
  Table,
  TextArea,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

type Read = Awaited<ReturnType<typeof bidsOn.run>>

/** The owner of a need compares the bids once bidding has closed, and chooses one or none. */
export const matchPage = page('/dossiers/:dossier/match', {
  async view(visit) {
    const read = await visit.ask(bidsOn, { dossier: idIn(visit, 'dossier', '办件', 'dossier') })
    return {
      title: visit.t('确定揭榜方', 'Choose a bid'),
      frame: 'workspace',
      practice: read.need.practice,
      body: <Match visit={visit} read={read} />,
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const chosen = textOf(typed, 'bid')
    const input = { dossier, reason: textOf(typed, 'reason'), ...(chosen && chosen !== 'none' ? { bid: chosen } : {}) }
    const { bid } = await visit.perform(matchBid, input, keyOf(typed))
    const says = bid
      ? visit.t('已确定揭榜方，并通知全部揭榜单位', 'The bid is chosen, and every bidder was told')
      : visit.t('已登记无合适揭榜方，并通知全部揭榜单位', 'None was chosen, and every bidder was told')
    return go(`/dossiers/${dossier}`, says)
  },
})

function Match({ visit, read }: { visit: Visit; read: Read }): VNode {
  const { t, lang } = visit
  const { need, until, bids } = read
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: `/dossiers/${need.id}`, label: need.title }]} />
      <Heading caption={need.number ?? ''}>{t('确定揭榜方', 'Choose a bid')}</Heading>
      {until ? (
        <Inset tone="wait">
          {t(
            `揭榜截止 ${instantText(until, 'zh')}，截止以后一并打开。`,
            `Bidding closes at ${instantText(until, 'en')}; all bids are opened together after it.`,
          )}
        </Inset>
      ) : null}
      <Table
        caption={t('揭榜书', 'Bids')}
        columns={[
          { key: 'title', head: t('项目名称', 'Title') },
          { key: 'host', head: t('揭榜单位', 'Bidder') },
          { key: 'lead', head: t('负责人', 'Leader') },
          { key: 'asked', head: t('申请市级支持', 'Asked of the city'), numeric: true },
        ]}
        rows={bids.map((bid) => ({
          id: bid.id,
          cells: {
            title: (
              <Link visit={visit} href={`/dossiers/${bid.id}`}>
                {bid.number} {bid.title}
              </Link>
            ),
            host: bid.host_name,
            lead: bid.lead_name,
            asked: bid.requested_fen === null ? '—' : moneyText(bid.requested_fen, lang),
          },
        }))}
        empty={
          <Empty title={t('还没有可以查看的揭榜书', 'No bids to read yet')}>
            {t(
              '截止并通过形式审查后列在这里。',
              'They are listed here once bidding has closed and they were screened.',
            )}
          </Empty>
        }
      />
      {visit.actor.is('host-admin') && visit.actor.for(need.host) && need.ended_at === null && !until ? (
        <Choosing visit={visit} read={read} />
      ) : null}
    </>
  )
}

function Choosing({ visit, read }: { visit: Visit; read: Read }): VNode {
  const { t } = visit
  const waiting = read.bids.filter((bid) => bid.waiting)
  return (
    <Form visit={visit} version={read.need.version}>
      <RadioField
        visit={visit}
        name="bid"
        label={t('选择', 'Choose')}
        options={[
          ...waiting.map((bid) => ({ value: bid.id, label: `${bid.host_name} · ${bid.title}` })),
          { value: 'none', label: t('没有合适的', 'None of them') },
        ]}
      />
      <TextArea
        visit={visit}
        name="reason"
        label={t('理由', 'Reason')}
        hint={t('每一家揭榜单位都会看到', 'Every bidder reads it')}
        rows={4}
        max={4000}
      />
      <Inset tone="wait">{t('确定后不能修改。', 'This cannot be changed afterwards.')}</Inset>
      <Button>{t('确定', 'Confirm')}</Button>
    </Form>
  )
}

import type { VNode } from 'preact'
import { promoteReserve, releaseReserve, reservesOf } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { roundView } from '../officer/round-frame.tsx'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Card,
  Empty,
  Figures,
  Form,
  fenIn,
  Hidden,
  MoneyField,
  moneyText,
  Table,
  TextArea,
} from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'

/** The reserve list of a round: the first in order moves up within the money that is left, or gives up its place. */
export const reservePage = page('/officer/rounds/:round/reserve', {
  async view(visit) {
    const found = await visit.ask(reservesOf, { round: idIn(visit, 'round', '批次', 'round') })
    const title = visit.t('备选名单', 'Reserve list')
    return roundView(visit, found.round, 'reserve', title, <Reserves visit={visit} found={found} />)
  },
  async submit(visit, typed) {
    const here = `/officer/rounds/${visit.params.round}/reserve`
    if (textOf(typed, '_do') === 'release') {
      const input = { dossiers: manyOf(typed, 'dossiers'), reason: textOf(typed, 'releaseReason') }
      const { released } = await visit.perform(releaseReserve, input, keyOf(typed))
      return go(here, visit.t(`已移出 ${released} 项`, `${released} released`))
    }
    const fen = fenIn(typed, 'approved_fen')
    const input = {
      dossier: textOf(typed, 'dossier'),
      reason: textOf(typed, 'reason'),
      ...(fen === null ? {} : { approved_fen: fen }),
    }
    await visit.perform(promoteReserve, input, keyOf(typed))
    return go(here, visit.t('已递补，请为其发布公示', 'Moved up: publish a notice for it'))
  },
})

type Found = Awaited<ReturnType<typeof reservesOf.run>>

function Reserves({ visit, found: { money, reserves } }: { visit: Visit; found: Found }): VNode {
  const { t, lang } = visit
  const [first] = reserves
  const mine = visit.actor.is('officer')
  const table = (
    <Table
      caption={t('备选名单', 'Reserve list')}
      captionHidden
      visit={visit}
      select={mine ? 'dossiers' : undefined}
      columns={[
        { key: 'rank', head: t('顺序', 'Order'), numeric: true },
        { key: 'number', head: t('编号', 'Number') },
        { key: 'title', head: t('项目名称', 'Title') },
        { key: 'host', head: t('申报单位', 'Organisation') },
        { key: 'fen', head: t('拟核定金额', 'Amount'), numeric: true },
      ]}
      rows={reserves.map((one) => ({
        id: one.dossier,
        href: visit.href(`/dossiers/${one.dossier}`),
        cells: {
          rank: one.reserve_rank,
          number: one.number,
          title: one.title,
          host: one.host_name,
          fen: moneyText(one.approved_fen, lang),
        },
      }))}
      empty={
        <Empty title={t('没有备选项目', 'No reserves')}>
          {t('立项决定列为备选的项目会按顺序出现在这里。', 'What a decision puts in reserve appears here in order.')}
        </Empty>
      }
    />
  )
  return (
    <>
      <Figures
        items={[
          { label: t('预算额度', 'Budget quota'), value: moneyText(money.budget_fen, lang) },
          { label: t('已安排', 'Spoken for'), value: moneyText(money.taken_fen, lang) },
          { label: t('可安排', 'Left'), value: moneyText(money.left_fen, lang) },
        ]}
      />
      {mine && first ? (
        <>
          <Card title={t(`递补第 1 位：${first.title}`, `Next to move up: ${first.title}`)}>
            <Form visit={visit}>
              <Hidden name="dossier" value={first.dossier} />
              <MoneyField
                visit={visit}
                name="approved_fen"
                label={t('核定金额', 'Amount')}
                value={first.approved_fen}
              />
              <TextArea visit={visit} name="reason" label={t('递补理由', 'Reason')} rows={2} max={2000} />
              <Button name="_do" value="promote">
                {t('递补', 'Move up')}
              </Button>
            </Form>
          </Card>
          <Form visit={visit}>
            {table}
            <TextArea
              visit={visit}
              name="releaseReason"
              label={t('移出备选的理由', 'Reason for releasing the chosen ones')}
              hint={t('项目负责人会看到', 'Their leaders read it')}
              rows={2}
              max={2000}
            />
            <Button tone="warning" name="_do" value="release">
              {t('移出勾选的项目', 'Release the chosen')}
            </Button>
          </Form>
        </>
      ) : (
        table
      )}
    </>
  )
}

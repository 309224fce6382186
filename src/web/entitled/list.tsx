import type { VNode } from 'preact'
import { drawUpList, listEntitled } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { roundHref, roundView } from '../officer/round-frame.tsx'
import { go, page, type Visit } from '../page.ts'
import { Button, Figures, Form, Inset, Link, moneyText, Table } from '../parts/index.ts'
import { keyOf, manyOf } from '../typed.ts'

/** Whom the rule puts on the list today, before anybody is told; then the list is drawn up and each is asked to confirm. */
export const listPage = page('/officer/rounds/:round/list', {
  async view(visit) {
    const found = await visit.ask(listEntitled, { round: idIn(visit, 'round', '批次', 'round') })
    const title = visit.t('拟定名单', 'Draw up the list')
    return roundView(visit, found.round, 'list', title, <Drawing visit={visit} found={found} />)
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const chosen = manyOf(typed, 'organisations')
    const input = { round, ...(chosen.length > 0 ? { organisations: chosen } : {}) }
    const { listed } = await visit.perform(drawUpList, input, keyOf(typed))
    return go(
      roundHref(round, 'dossiers'),
      visit.t(
        `${listed.length} 个单位已列入，确认通知已发出`,
        `${listed.length} organisations are listed and were asked to confirm`,
      ),
    )
  },
})

type Found = Awaited<ReturnType<(typeof listEntitled)['run']>>

function Drawing({ visit, found }: { readonly visit: Visit; readonly found: Found }): VNode {
  const { t, lang } = visit
  const { entries, round, listed_fen } = found
  const open = entries.filter((entry) => !entry.dossier && !entry.stopped)
  const sum = open.reduce((total, entry) => total + entry.fen, 0)
  return (
    <>
      <Figures
        items={[
          { label: t('符合条件', 'Qualify'), value: entries.length },
          { label: t('待列入', 'To be listed'), value: open.length },
          { label: t('待列入金额', 'They come to'), value: moneyText(sum, lang) },
          {
            label: t('已列入金额', 'Listed already'),
            value: moneyText(listed_fen, lang),
            hint: t(`预算 ${moneyText(round.budget_fen, 'zh')}`, `of ${moneyText(round.budget_fen, 'en')}`),
          },
        ]}
      />
      <p class="govuk-body">
        {t(
          '按单位档案中的年度数据和资质逐家计算，缺数据的不列入。列入后，单位收到通知，只确认意愿和收款账户，不填表。',
          'Worked out from the yearly figures and certificates on file; where a figure is missing, nobody is listed. Each is then asked to confirm that it wants the money, and the account. There is no form.',
        )}
      </p>
      <Form visit={visit}>
        <Table
          visit={visit}
          caption={t('试算结果', 'What the rule gives today')}
          columns={[
            { key: 'name', head: t('单位', 'Organisation') },
            { key: 'fen', head: t('金额', 'Amount'), numeric: true },
            { key: 'state', head: t('情况', 'State') },
          ]}
          rows={entries.map((entry) => ({
            id: entry.organisation,
            cells: { name: entry.name, fen: moneyText(entry.fen, lang), state: <State visit={visit} entry={entry} /> },
          }))}
          empty={t(
            '没有单位符合条件。单位的年度数据和资质登记以后，这里会算出名单。',
            'Nobody qualifies. Once yearly figures and certificates are on file, the list is worked out here.',
          )}
        />
        {open.length > 0 && visit.actor.is('officer') ? (
          <Button>
            {t(`把 ${open.length} 个单位列入名单并通知`, `List ${open.length} organisations and ask them`)}
          </Button>
        ) : (
          <Inset>{t('现在没有可以列入的单位。', 'Nobody can be listed now.')}</Inset>
        )}
      </Form>
    </>
  )
}

function State({ visit, entry }: { readonly visit: Visit; readonly entry: Found['entries'][number] }): VNode {
  if (entry.dossier)
    return (
      <Link visit={visit} href={`/dossiers/${entry.dossier}`}>
        {visit.t('已列入', 'Listed')}
      </Link>
    )
  return <>{entry.stopped?.[visit.lang] ?? visit.t('待列入', 'To be listed')}</>
}

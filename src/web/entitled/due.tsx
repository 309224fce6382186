import type { VNode } from 'preact'
import { listDue, recordDue } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { roundHref, roundView } from '../officer/round-frame.tsx'
import { go, page, type Visit } from '../page.ts'
import { Button, Figures, Form, Inset, moneyText, Table } from '../parts/index.ts'
import { keyOf, manyOf } from '../typed.ts'

/** What is due after the notice: who can be paid, who is stopped and why; recorded in one act for all that are ready. */
export const duePage = page('/officer/rounds/:round/due', {
  async view(visit) {
    const found = await visit.ask(listDue, { round: idIn(visit, 'round', '批次', 'round') })
    const title = visit.t('核定应付并转拨付', 'Record what is due')
    return roundView(visit, found.round, 'due', title, <Due visit={visit} found={found} />)
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const { recorded, stopped } = await visit.perform(recordDue, { dossiers: manyOf(typed, 'dossiers') }, keyOf(typed))
    return go(
      roundHref(round, 'due'),
      visit.t(
        `${recorded.length} 件已转拨付${stopped.length > 0 ? `，${stopped.length} 件留在原处` : ''}`,
        `${recorded.length} were handed to payment${stopped.length > 0 ? `; ${stopped.length} stay` : ''}`,
      ),
    )
  },
})

type Found = Awaited<ReturnType<(typeof listDue)['run']>>

function Due({ visit, found: { dues } }: { readonly visit: Visit; readonly found: Found }): VNode {
  const { t, lang } = visit
  const ready = dues.filter(({ stops }) => stops.length === 0)
  return (
    <>
      <Figures
        items={[
          { label: t('待拨付', 'To be paid'), value: dues.length },
          { label: t('可以转拨付', 'Ready'), value: ready.length },
          {
            label: t('合计', 'They come to'),
            value: moneyText(
              ready.reduce((sum, { fen }) => sum + fen, 0),
              lang,
            ),
          },
        ]}
      />
      <p class="govuk-body">
        {t(
          '转拨付时再核对一次：单位是否存续、账户是否经财务核验、户名是否一致。转出后，财务开具拨款单，由财政国库支付；本平台只登记，不付款。',
          'Everything is checked once more: that the organisation exists, that finance verified the account, that the names agree. Finance then makes the payment order and the treasury pays; this platform keeps the record and pays nothing.',
        )}
      </p>
      {dues.length === 0 ? (
        <Inset>
          {t('现在没有待拨付的。公示期满后，会出现在这里。', 'Nothing is due now. After the notice it appears here.')}
        </Inset>
      ) : (
        <Form visit={visit}>
          <Table
            visit={visit}
            select={visit.actor.is('officer') ? 'dossiers' : undefined}
            caption={t('待拨付', 'To be paid')}
            columns={[
              { key: 'number', head: t('编号', 'Number') },
              { key: 'host', head: t('单位', 'Organisation') },
              { key: 'fen', head: t('应付', 'Due'), numeric: true },
              { key: 'stops', head: t('核对结果', 'Check') },
            ]}
            rows={dues.map((one) => ({
              id: one.dossier,
              href: visit.href(`/dossiers/${one.dossier}`),
              cells: {
                number: one.number ?? '—',
                host: one.host_name,
                fen: moneyText(one.fen, lang),
                stops: one.stops.length > 0 ? one.stops.map((says) => says[lang]).join('; ') : t('可以转拨付', 'Ready'),
              },
            }))}
            empty={null}
          />
          {visit.actor.is('officer') ? <Button>{t('核定应付，转拨付', 'Record and hand to payment')}</Button> : null}
        </Form>
      )}
    </>
  )
}

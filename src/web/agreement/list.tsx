import type { VNode } from 'preact'
import { listAgreements, sendAgreements } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { roundView } from '../officer/round-frame.tsx'
import { go, page, type Visit } from '../page.ts'
import { Button, dayText, Empty, Form, Inset, moneyText, Pager, Table } from '../parts/index.ts'
import { keyOf } from '../typed.ts'
import { AgreementTag } from './head.tsx'

/** The agreements of a round and where each stands; those that were not sent yet leave from here. */
export const agreementsPage = page('/officer/rounds/:round/agreements', {
  async view(visit) {
    const { after } = visit.query
    const found = await visit.ask(listAgreements, {
      round: idIn(visit, 'round', '批次', 'round'),
      ...(after ? { after } : {}),
    })
    const title = visit.t('任务书', 'Agreements')
    return roundView(visit, found.round, 'agreements', title, <Agreements visit={visit} found={found} />)
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const { sent } = await visit.perform(sendAgreements, { round }, keyOf(typed))
    return go(`/officer/rounds/${round}/agreements`, visit.t(`已发送 ${sent} 份任务书`, `${sent} agreements were sent`))
  },
})

type Found = Awaited<ReturnType<typeof listAgreements.run>>

function Agreements({ visit, found }: { visit: Visit; found: Found }): VNode {
  const { t, lang } = visit
  const { programme, agreements, waiting, next } = found
  const running = (stage: string) => programme.stages.find((one) => one.key === stage)?.kind !== 'agree'
  return (
    <>
      {waiting > 0 && visit.actor.is('officer') ? (
        <Form visit={visit}>
          <Inset tone="wait">
            {t(`有 ${waiting} 项还没有发送任务书。`, `${waiting} dossiers have no agreement yet.`)}
          </Inset>
          <Button>{t('发送任务书', 'Send the agreements')}</Button>
        </Form>
      ) : null}
      <Table
        caption={t('任务书', 'Agreements')}
        captionHidden
        columns={[
          { key: 'title', head: t('项目名称', 'Title') },
          { key: 'number', head: t('任务书编号', 'Agreement') },
          { key: 'host', head: t('承担单位', 'Undertaking organisation') },
          { key: 'fen', head: t('批准金额', 'Approved'), numeric: true },
          { key: 'due', head: t('期限', 'Due') },
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={agreements.map((one) => ({
          id: one.dossier,
          href: visit.href(`/dossiers/${one.dossier}/agreement`),
          cells: {
            title: `${one.number ?? ''} ${one.title}`,
            number: one.agreement_number ?? '—',
            host: one.host_name,
            fen: moneyText(one.approved_fen, lang),
            due: running(one.stage) ? '—' : dayText(one.due_at, lang),
            state: <AgreementTag visit={visit} state={running(one.stage) ? 'ended' : one.state} stage={one.stage} />,
          },
        }))}
        empty={
          <Empty title={t('还没有任务书', 'No agreements yet')}>
            {t('公示办结后，任务书自动发送给项目负责人。', 'Once a notice is closed, agreements leave by themselves.')}
          </Empty>
        }
      />
      <Pager visit={visit} next={next} />
    </>
  )
}

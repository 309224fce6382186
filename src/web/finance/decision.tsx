import type { VNode } from 'preact'
import { countersign, issueJointly, readDecision, suggestionText } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  DateField,
  dayText,
  Form,
  Heading,
  Inset,
  instantText,
  moneyText,
  Summary,
  Table,
  TextArea,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** One decision: its rows, the joint document that the officer draws up, and the countersignature of finance. */
export const decisionPage = page('/finance/decisions/:decision', {
  async view(visit) {
    const read = await visit.ask(readDecision, { decision: idIn(visit, 'decision', '立项决定', 'decision') })
    return {
      title: read.decision.document,
      frame: 'workspace',
      practice: read.round.practice,
      body: <Decision visit={visit} read={read} />,
    }
  },
  async submit(visit, typed) {
    const decision = visit.params.decision!
    const here = `/finance/decisions/${decision}`
    if (textOf(typed, '_do') === 'countersign') {
      const opinion = textOf(typed, 'opinion')
      await visit.perform(countersign, { decision, ...(opinion ? { opinion } : {}) }, keyOf(typed))
      return go(here, visit.t('已会签', 'Countersigned'))
    }
    const remark = textOf(typed, 'remark')
    const input = {
      decision,
      document: textOf(typed, 'document'),
      date: textOf(typed, 'date'),
      ...(remark ? { remark } : {}),
    }
    await visit.perform(issueJointly, input, keyOf(typed))
    return go(here, visit.t('已登记，转财政部门会签', 'Recorded; finance was asked to countersign'))
  },
})

type Read = Awaited<ReturnType<typeof readDecision.run>>

function Decision({ visit, read }: { visit: Visit; read: Read }): VNode {
  const { t, lang } = visit
  const { decision, round, rows } = read
  const total = rows.reduce((sum, row) => sum + (row.result === 'approve' ? row.approved_fen : 0), 0)
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/finance', label: t('经费与联合下达', 'Money and joint issue') }]} />
      <Heading caption={round.title[lang]}>{decision.document}</Heading>
      <Summary
        rows={[
          { key: t('会议', 'Meeting'), value: decision.meeting },
          { key: t('会议日期', 'Date'), value: dayText(decision.decided_on, lang) },
          { key: t('立项金额', 'Approved'), value: moneyText(total, lang) },
          { key: t('录入', 'Recorded by'), value: `${decision.by_name}，${instantText(decision.at, lang)}` },
          ...(decision.remark ? [{ key: t('备注', 'Remark'), value: decision.remark }] : []),
        ]}
      />
      <Issue visit={visit} read={read} />
      <Table
        caption={t('决定清单', 'Rows')}
        columns={[
          { key: 'title', head: t('项目名称', 'Title') },
          { key: 'host', head: t('单位', 'Organisation') },
          { key: 'result', head: t('结果', 'Result') },
          { key: 'fen', head: t('金额', 'Amount'), numeric: true },
          { key: 'reason', head: t('与清单不同的理由', 'Reason for a difference') },
        ]}
        rows={rows.map((row) => ({
          id: row.dossier,
          href: visit.href(`/dossiers/${row.dossier}`),
          cells: {
            title: `${row.number ?? ''} ${row.title}`,
            host: row.host_name,
            result: `${suggestionText[row.result][lang]}${row.reserve_rank ? ` ${row.reserve_rank}` : ''}`,
            fen: row.result === 'reject' ? '—' : moneyText(row.approved_fen, lang),
            reason: row.reason,
          },
        }))}
        empty=""
      />
    </>
  )
}

function Issue({ visit, read: { issue } }: { visit: Visit; read: Read }): VNode | null {
  const { t, lang } = visit
  if (!issue) return visit.actor.is('officer') ? <Issuing visit={visit} /> : null
  return (
    <Card title={t('联合下达', 'Joint issue')}>
      <Summary
        rows={[
          { key: t('文号', 'Document'), value: issue.document },
          { key: t('日期', 'Date'), value: dayText(issue.issued_on, lang) },
          { key: t('拟文', 'Drawn up by'), value: `${issue.by_name}，${instantText(issue.at, lang)}` },
          ...(issue.remark ? [{ key: t('备注', 'Remark'), value: issue.remark }] : []),
          {
            key: t('财政会签', 'Countersignature'),
            value: issue.countersigned_at
              ? `${issue.countersigned_by}，${instantText(issue.countersigned_at, lang)} ${issue.opinion ?? ''}`
              : t('等待财政部门', 'waits for finance'),
          },
        ]}
      />
      {!issue.countersigned_at && visit.actor.is('finance') ? (
        <Form visit={visit}>
          <TextArea visit={visit} name="opinion" label={t('会签意见', 'Opinion')} optional rows={2} max={2000} />
          <Button name="_do" value="countersign">
            {t('会签', 'Countersign')}
          </Button>
        </Form>
      ) : null}
    </Card>
  )
}

const Issuing = ({ visit }: { visit: Visit }): VNode => (
  <Card title={visit.t('联合下达', 'Joint issue')}>
    <Inset>
      {visit.t('公示办结后，与财政部门联合下达。', 'After the public notice the plan is issued jointly with finance.')}
    </Inset>
    <Form visit={visit}>
      <TextField visit={visit} name="document" label={visit.t('联合文号', 'Number of the document')} width={20} />
      <DateField visit={visit} name="date" label={visit.t('成文日期', 'Date')} />
      <TextArea visit={visit} name="remark" label={visit.t('备注', 'Remark')} optional rows={2} max={2000} />
      <Button name="_do" value="issue">
        {visit.t('登记并送财政会签', 'Record and send to finance')}
      </Button>
    </Form>
  </Card>
)

import type { VNode } from 'preact'
import { suggestionText } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Card, dayText, instantText, Link, moneyText, Summary, Table, Tag, Timeline } from '../parts/index.ts'
import type { ReadProposal } from './read-proposal.ts'

/** The chain step by step: who signed this edition, and whose turn it is. */
export function Chain({ visit, read }: { readonly visit: Visit; readonly read: ReadProposal }): VNode {
  const { t, lang } = visit
  const { steps, signatures, proposal, chain } = read
  const of = (position: number) =>
    signatures.find((one) => one.position === position && one.edition === proposal.edition) ?? null
  return (
    <Summary
      rows={steps.map((step) => {
        const signature = of(step.position)
        const now = chain.state === 'signing' && chain.next.position === step.position
        return {
          key: step.title[lang],
          value: signature ? (
            <>
              <Tag tone={signature.verdict === 'agree' ? 'good' : 'late'}>
                {signature.verdict === 'agree' ? t('同意', 'Agreed') : t('退回', 'Returned')}
              </Tag>{' '}
              {signature.on_paper?.signer ?? signature.person_name} · {instantText(signature.at, lang)}
              {signature.opinion ? <p class="govuk-body">{signature.opinion}</p> : null}
            </>
          ) : (
            <Tag tone={now ? 'wait' : 'neutral'}>{now ? t('待签', 'To be signed') : t('未到', 'Not yet')}</Tag>
          ),
        }
      })}
    />
  )
}

/** What is suggested for each dossier, and beside it what was decided. */
export function Rows({ visit, read }: { readonly visit: Visit; readonly read: ReadProposal }): VNode {
  const { t, lang } = visit
  const decided = new Map(read.decision?.rows.map((row) => [row.dossier, row]) ?? [])
  return (
    <Table
      caption={t('清单内容', 'Rows')}
      columns={[
        { key: 'rank', head: t('排序', 'Rank'), numeric: true },
        { key: 'title', head: t('项目', 'Project') },
        { key: 'host', head: t('申报单位', 'Host') },
        { key: 'asked', head: t('申请', 'Asked for'), numeric: true },
        { key: 'suggestion', head: t('建议', 'Suggestion') },
        { key: 'fen', head: t('建议金额', 'Suggested'), numeric: true },
        ...(read.decision ? [{ key: 'result', head: t('决定', 'Decision') }] : []),
        { key: 'note', head: t('说明', 'Note') },
      ]}
      rows={read.rows.map((row) => {
        const result = decided.get(row.dossier)
        return {
          id: row.dossier,
          cells: {
            rank: row.rank,
            title: (
              <Link visit={visit} href={`/dossiers/${row.dossier}`}>
                {row.number} {row.title}
              </Link>
            ),
            host: row.host_name,
            asked: moneyText(row.requested_fen, lang),
            suggestion: suggestionText[row.suggestion][lang],
            fen: moneyText(row.proposed_fen, lang),
            result: result ? (
              <>
                {suggestionText[result.result][lang]}{' '}
                {result.result === 'approve' ? moneyText(result.approved_fen, lang) : ''}
                {result.reason ? <span class="govuk-hint">{result.reason}</span> : null}
              </>
            ) : (
              '—'
            ),
            note: row.note ?? '—',
          },
        }
      })}
      empty=""
    />
  )
}

export const Decided = ({
  visit,
  decision,
}: {
  readonly visit: Visit
  readonly decision: NonNullable<ReadProposal['decision']>
}) => (
  <Card title={visit.t('决定', 'Decision')}>
    <Summary
      rows={[
        { key: visit.t('会议', 'Meeting'), value: decision.meeting },
        { key: visit.t('日期', 'Date'), value: dayText(decision.decided_on, visit.lang) },
        { key: visit.t('文号', 'Document'), value: decision.document },
        { key: visit.t('录入', 'Recorded by'), value: `${decision.by_name} · ${instantText(decision.at, visit.lang)}` },
        ...(decision.remark ? [{ key: visit.t('备注', 'Remark'), value: decision.remark }] : []),
      ]}
    />
  </Card>
)

/** Every signature of every edition, newest first; one on paper names who signed and who recorded it. */
export function Signed({ visit, read }: { readonly visit: Visit; readonly read: ReadProposal }): VNode | null {
  const { t, lang } = visit
  if (read.signatures.length === 0) return null
  return (
    <Card title={t('签署记录', 'Signatures')}>
      <Timeline
        visit={visit}
        entries={read.signatures.toReversed().map((one) => ({
          at: one.at,
          title: t(
            `第 ${one.edition} 稿 · ${read.steps.find((step) => step.position === one.position)?.title.zh ?? ''} · ${one.verdict === 'agree' ? '同意' : '退回'}`,
            `Edition ${one.edition} · ${read.steps.find((step) => step.position === one.position)?.title.en ?? ''} · ${one.verdict === 'agree' ? 'agreed' : 'returned'}`,
          ),
          who: one.on_paper
            ? t(
                `${one.on_paper.signer}（纸质，${dayText(one.on_paper.date, lang)}，${one.person_name} 录入）`,
                `${one.on_paper.signer} (on paper, ${dayText(one.on_paper.date, lang)}, recorded by ${one.person_name})`,
              )
            : one.person_name,
          text: one.opinion ?? one.on_paper?.wording,
        }))}
      />
    </Card>
  )
}

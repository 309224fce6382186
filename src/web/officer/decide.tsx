import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { fenFromWan } from '#platform/money'
import { decide, readProposal } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, DateField, Form, Heading, Inset, TextArea, TextField } from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { Rows } from './decide-rows.tsx'
import { typedRows } from './list-rows.tsx'
import type { ReadProposal } from './read-proposal.ts'
import { renaming } from './renaming.ts'

/** The result of the meeting, row by row as it was proposed; where the meeting departed from it, the row says why. */
export const decidePage = page('/proposals/:proposal/decide', {
  async view(visit) {
    const { t } = visit
    const read = await visit.ask(readProposal, { proposal: visit.params.proposal! })
    const { proposal, round, chain } = read
    return {
      title: t('录入决定', 'Record the decision'),
      frame: 'workspace',
      practice: round.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: `/proposals/${proposal.id}`, label: proposal.title }]} />
          <Heading caption={proposal.title}>{t('录入立项决定', 'Record the decision')}</Heading>
          {chain.state === 'complete' ? null : (
            <Inset tone="wait">
              {t('审批链还没有走完，不能录入决定。', 'The chain is not complete yet: no decision can be recorded.')}
            </Inset>
          )}
          <Form visit={visit}>
            <TextField
              visit={visit}
              name="meeting"
              label={t('会议', 'Meeting')}
              hint={t('如：局党组会（2026年第12次）', 'Such as: 局党组会（2026年第12次）')}
            />
            <DateField
              visit={visit}
              name="date"
              label={t('会议日期', 'Date of the meeting')}
              value={dayOf(visit.now)}
            />
            <TextField
              visit={visit}
              name="document"
              label={t('会议纪要或文件号', 'Number of the minute or document')}
              width={20}
            />
            <TextArea visit={visit} name="remark" label={t('备注', 'Remark')} optional rows={2} />
            <p class="govuk-body">
              {t(
                '与建议不同的行请写明理由；金额填 0 即“立项不资助（自筹）”。',
                'A row that differs from the suggestion needs its reason; an amount of 0 means approved without funding.',
              )}
            </p>
            <Rows visit={visit} read={read} />
            <Button>{t('录入决定', 'Record the decision')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const proposal = visit.params.proposal!
    const read = await visit.ask(readProposal, { proposal })
    const { rows, rename } = changedRows(typed, read)
    const remark = textOf(typed, 'remark')
    const input = {
      decision: keyOf(typed) ?? newId(),
      proposal,
      meeting: textOf(typed, 'meeting'),
      date: textOf(typed, 'date'),
      document: textOf(typed, 'document'),
      ...(remark ? { remark } : {}),
      rows,
    }
    await renaming(visit.perform(decide, input, keyOf(typed)), rename)
    return go(`/proposals/${proposal}`, visit.t('决定已录入，申请人会收到通知', 'Recorded; the applicants are told'))
  },
})

/** Only rows that differ from the proposal or carry a reason are sent: the others follow it. */
function changedRows(typed: Typed, read: ReadProposal) {
  const given = typedRows(typed).flatMap((row, index) => {
    const before = read.rows.find((one) => one.dossier === row.dossier)
    const fen = row.result === 'approve' ? (fenFromWan(row.approved_fen ?? '') ?? row.approved_fen) : 0
    const same = before?.suggestion === row.result && (row.result !== 'approve' || before?.proposed_fen === fen)
    if (same && !row.reason?.trim()) return []
    return [
      {
        index,
        row: {
          dossier: row.dossier,
          result: row.result,
          ...(row.result === 'approve' ? { approved_fen: fen } : {}),
          ...(row.reason?.trim() ? { reason: row.reason.trim() } : {}),
        },
      },
    ]
  })
  return {
    rows: given.map(({ row }) => row),
    rename: (field: string) =>
      field.replace(/^rows\.(\d+)\./, (whole, at: string) =>
        given[Number(at)] ? `rows.${given[Number(at)]!.index}.` : whole,
      ),
  }
}

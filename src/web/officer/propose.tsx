import { newId } from '#platform/ids'
import { type poolOf, proposeList } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Button, Figures, Form, moneyText, TextArea, TextField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { type EditedRow, RowsEditor, rowsIn } from './list-rows.tsx'
import { renaming } from './renaming.ts'
import { figuresOf } from './review-figures.ts'
import { roundView } from './round-frame.tsx'
import { wholePool } from './whole-pool.ts'

type Pooled = Awaited<ReturnType<(typeof poolOf)['run']>>['pooled'][number]

/** The officer's suggestion for what stands in the pool; it begins filled by rank until the money is used up. */
export const proposePage = page('/officer/rounds/:round/propose', {
  async view(visit) {
    const { t, lang, query } = visit
    const { round, money, pooled } = await wholePool(visit, visit.params.round!)
    const only = query.only ? new Set(query.only.split(',')) : null
    const rows = suggested(
      pooled.filter((row) => !only || only.has(row.id)),
      money.left_fen,
    )
    const wanted = rows.reduce((sum, row) => sum + (row.suggestion === 'approve' ? (row.fen ?? 0) : 0), 0)
    return roundView(
      visit,
      round,
      'pool',
      t('提出拟立项清单', 'Propose a list'),
      <>
        <Figures
          items={[
            { label: t('预算额度', 'Budget quota'), value: moneyText(money.budget_fen, lang) },
            { label: t('已占用', 'Spoken for'), value: moneyText(money.taken_fen, lang) },
            { label: t('剩余额度', 'Left'), value: moneyText(money.left_fen, lang) },
            { label: t('预填立项金额', 'Filled in for approval'), value: moneyText(wanted, lang) },
          ]}
        />
        <p class="govuk-body">
          {t(
            '已按排名从高到低预填，额度用完后的列为备选；请逐项核对。立项金额不超过申请金额，合计不超过剩余额度。',
            'Filled in by rank until the quota is used up, the rest as reserves: check each. No amount above what was asked for, and together no more than what is left.',
          )}
        </p>
        <Form visit={visit}>
          <TextField
            visit={visit}
            name="title"
            label={t('清单名称', 'Title of the list')}
            value={`${round.title.zh}拟立项清单`}
          />
          <TextArea
            visit={visit}
            name="cover"
            label={t('提请审议的说明', 'Cover note for the meeting')}
            optional
            rows={6}
          />
          <RowsEditor visit={visit} rows={rows} optional />
          <Button>{t('提出清单，送审批', 'Propose and send for approval')}</Button>
        </Form>
      </>,
    )
  },
  async submit(visit, typed) {
    const proposal = keyOf(typed) ?? newId()
    const { rows, rename } = rowsIn(typed)
    const cover = textOf(typed, 'cover')
    const input = {
      proposal,
      round: visit.params.round!,
      title: textOf(typed, 'title'),
      ...(cover ? { cover } : {}),
      rows,
    }
    await renaming(visit.perform(proposeList, input, keyOf(typed)), rename)
    return go(`/proposals/${proposal}`, visit.t('清单已提出，进入审批', 'The list is on its way through the chain'))
  },
})

function suggested(pooled: readonly Pooled[], left: number): EditedRow[] {
  let free = left
  return pooled.map((row, index) => {
    const asked = row.requested_fen ?? 0
    const fits = asked <= free
    if (fits) free -= asked
    const { rank, mean } = figuresOf(row.review)
    return {
      dossier: row.id,
      number: row.number,
      title: row.title,
      host_name: row.host_name,
      requested_fen: row.requested_fen,
      score: mean === null ? '—' : `${mean.toFixed(2)}${rank === null ? '' : ` · #${rank}`}`,
      suggestion: fits ? 'approve' : 'reserve',
      fen: asked,
      rank: index + 1,
      note: null,
    }
  })
}

import { readProposal, reviseProposal } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Inset, TextArea, TextField } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { RowsEditor, rowsIn } from './list-rows.tsx'
import { renaming } from './renaming.ts'

/** A returned list is corrected and walks the chain again from its first step. */
export const revisePage = page('/proposals/:proposal/revise', {
  async view(visit) {
    const { t } = visit
    const { proposal, round, rows, chain } = await visit.ask(readProposal, { proposal: visit.params.proposal! })
    return {
      title: t('修改清单', 'Revise the list'),
      frame: 'workspace',
      practice: round.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: `/proposals/${proposal.id}`, label: proposal.title }]} />
          <Heading caption={proposal.title}>{t('修改后重新送审', 'Revise and send again')}</Heading>
          {chain.state === 'returned' ? (
            <Inset tone="late">
              {t(
                `${chain.by.person_name}退回：${chain.by.opinion ?? ''}`,
                `Returned by ${chain.by.person_name}: ${chain.by.opinion ?? ''}`,
              )}
            </Inset>
          ) : (
            <Inset>{t('清单没有被退回，不能修改。', 'The list was not returned, so it cannot be revised.')}</Inset>
          )}
          <Form visit={visit} version={proposal.version}>
            <TextField visit={visit} name="title" label={t('清单名称', 'Title')} value={proposal.title} />
            <TextArea
              visit={visit}
              name="cover"
              label={t('说明', 'Cover note')}
              optional
              rows={6}
              value={proposal.cover}
            />
            <RowsEditor
              visit={visit}
              optional={false}
              rows={rows.map((row) => ({ ...row, fen: row.proposed_fen, score: '—' }))}
            />
            <Button>{t('重新送审', 'Send for approval again')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const proposal = visit.params.proposal!
    const { rows, rename } = rowsIn(typed)
    const input = {
      proposal,
      version: versionOf(typed),
      title: textOf(typed, 'title'),
      cover: textOf(typed, 'cover'),
      rows,
    }
    await renaming(visit.perform(reviseProposal, input, keyOf(typed)), rename)
    return go(`/proposals/${proposal}`, visit.t('已重新送审', 'Sent for approval again'))
  },
})

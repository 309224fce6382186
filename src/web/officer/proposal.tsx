import type { VNode } from 'preact'
import { readProposal } from '../../procedure/index.ts'
import { page, type View, type Visit } from '../page.ts'
import { Breadcrumbs, Card, Figures, Heading, LinkButton, moneyText, Paragraphs } from '../parts/index.ts'
import { Chain, Decided, Rows, Signed } from './proposal-parts.tsx'
import type { ReadProposal } from './read-proposal.ts'

/** One list: its rows, the chain with who signed what, the money, and what may be done with it now. */
export const proposalPage = page('/proposals/:proposal', {
  async view(visit): Promise<View> {
    const { t, lang } = visit
    const read = await visit.ask(readProposal, { proposal: visit.params.proposal! })
    const { proposal, round, rows, money } = read
    const suggested = rows.reduce((sum, row) => sum + (row.suggestion === 'approve' ? row.proposed_fen : 0), 0)
    return {
      title: proposal.title,
      frame: 'workspace',
      practice: round.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/officer/rounds', label: t('批次', 'Rounds') },
              { href: `/officer/rounds/${round.id}/proposals`, label: round.title[lang] },
            ]}
          />
          <Heading caption={t(`拟立项清单 · 第 ${proposal.edition} 稿`, `Proposed list · edition ${proposal.edition}`)}>
            {proposal.title}
          </Heading>
          <Figures
            items={[
              { label: t('项数', 'Rows'), value: rows.length },
              { label: t('建议立项金额', 'Suggested'), value: moneyText(suggested, lang) },
              { label: t('预算额度', 'Budget quota'), value: moneyText(money.budget_fen, lang) },
              {
                label: t('通过后剩余', 'Left after it'),
                value: moneyText(money.budget_fen - money.others_fen - suggested, lang),
              },
            ]}
          />
          <ActsOpen visit={visit} read={read} />
          {proposal.cover ? (
            <Card title={t('说明', 'Cover note')}>
              <Paragraphs text={proposal.cover} />
            </Card>
          ) : null}
          <Chain visit={visit} read={read} />
          <Rows visit={visit} read={read} />
          {read.decision ? <Decided visit={visit} decision={read.decision} /> : null}
          <Signed visit={visit} read={read} />
        </>
      ),
    }
  },
})

function ActsOpen({ visit, read }: { readonly visit: Visit; readonly read: ReadProposal }): VNode {
  const { t, actor } = visit
  const { proposal, chain, decision } = read
  const link = (place: string, label: string, tone: 'primary' | 'secondary' = 'primary') => (
    <LinkButton visit={visit} href={`/proposals/${proposal.id}/${place}`} tone={tone}>
      {label}
    </LinkButton>
  )
  return (
    <div class="govuk-button-group">
      {!decision && chain.state === 'signing' && actor.is(chain.next.role) ? link('sign', t('签署意见', 'Sign')) : null}
      {!decision && chain.state === 'signing' && actor.is('officer') && !actor.is(chain.next.role)
        ? link('sign', t('补录纸质签署', 'Record a signature on paper'), 'secondary')
        : null}
      {!decision && chain.state === 'returned' && actor.is('officer')
        ? link('revise', t('修改后重新送审', 'Revise'))
        : null}
      {!decision && chain.state === 'complete' && actor.is('officer')
        ? link('decide', t('录入决定', 'Record the decision'))
        : null}
      {link('print', t('打印呈批件', 'Print for signature'), 'secondary')}
      {link('papers.doc', t('议题材料（Word）', 'Meeting papers (Word)'), 'secondary')}
      {link('papers.xlsx', t('议题材料（Excel）', 'Meeting papers (Excel)'), 'secondary')}
      {decision ? (
        <LinkButton visit={visit} href={`/finance/decisions/${decision.id}`} tone="secondary">
          {t('决定与联合下达', 'Decision and joint issue')}
        </LinkButton>
      ) : null}
    </div>
  )
}

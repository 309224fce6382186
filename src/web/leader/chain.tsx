import type { VNode } from 'preact'
import type { readProposal } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { instantText, Link, StageLine, type Step, Timeline } from '../parts/index.ts'

export type OpenedProposal = Awaited<ReturnType<typeof readProposal.run>>
type Props = { readonly visit: Visit; readonly read: OpenedProposal }

/** Where the list stands in the chain of approval of its present edition. */
export function Chain({ visit, read: { steps, signatures, proposal, chain } }: Props): VNode {
  const signed = signatures.filter((one) => one.edition === proposal.edition)
  const line = steps.map((step): Step => {
    const done = signed.some((one) => one.position === step.position && one.verdict === 'agree')
    const now = chain.state === 'signing' && chain.next.position === step.position
    return { label: step.title[visit.lang], state: done ? 'done' : now ? 'now' : 'next' }
  })
  return <StageLine visit={visit} steps={line} />
}

/** Who signed what, on-line or on paper, in which edition. */
export function Signatures({ visit, read: { steps, signatures, proposal } }: Props): VNode | null {
  const { t, lang } = visit
  if (signatures.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('签署记录', 'Signatures')}</h2>
      <Timeline
        visit={visit}
        entries={signatures.toReversed().map((one) => ({
          at: one.at,
          title: `${steps.find((step) => step.position === one.position)?.title[lang] ?? ''} · ${
            one.verdict === 'agree' ? t('同意', 'Agreed') : t('退回', 'Returned')
          }${proposal.edition > 1 ? t(`（第 ${one.edition} 稿）`, ` (edition ${one.edition})`) : ''}`,
          who: one.on_paper ? t(`${one.person_name} 登记`, `recorded by ${one.person_name}`) : one.person_name,
          text: (
            <>
              {one.opinion}
              {one.on_paper ? (
                <p>
                  {t(
                    `纸质签批：${one.on_paper.signer}，${one.on_paper.date}，“${one.on_paper.wording}”`,
                    `On paper: ${one.on_paper.signer}, ${one.on_paper.date}, "${one.on_paper.wording}"`,
                  )}{' '}
                  <Link visit={visit} href={`/files/${one.on_paper.scan}`}>
                    {t('扫描件', 'Scan')}
                  </Link>
                </p>
              ) : null}
            </>
          ),
        }))}
      />
      <p class="govuk-body-s">
        {t('清单制作：', 'Made by ')}
        {proposal.made_by_name}，{instantText(proposal.made_at, lang)}
      </p>
    </>
  )
}

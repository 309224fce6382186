import type { VNode } from 'preact'
import { isId } from '#platform/ids'
import { readProposal, signApprovalStep } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  Details,
  FileField,
  Form,
  Heading,
  Hidden,
  Inset,
  LinkButton,
  Paragraphs,
  TextArea,
  TextField,
} from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'
import { Chain, type OpenedProposal, Signatures } from './chain.tsx'
import { Proposed } from './proposed.tsx'

/** One step of the chain: its own role signs on-line, or an officer records the page that was signed on paper. */
export const signPage = page('/proposals/:proposal/sign', {
  async view(visit) {
    const proposal = idIn(visit, 'proposal', '拟立项清单', 'proposal')
    const read = await visit.ask(readProposal, { proposal })
    return {
      title: visit.t('审批签署', 'Sign'),
      frame: 'workspace',
      practice: read.round.practice,
      body: <Sign visit={visit} read={read} />,
    }
  },
  async submit(visit, typed) {
    const command = textOf(typed, '_do')
    const opinion = textOf(typed, 'opinion')
    const scan = manyOf(typed, 'scan').find(isId)
    const paper = {
      signer: textOf(typed, 'signer'),
      date: textOf(typed, 'date'),
      wording: textOf(typed, 'wording'),
      ...(scan ? { scan } : {}),
    }
    const input = {
      proposal: visit.params.proposal!,
      step: textOf(typed, 'step'),
      verdict: command.endsWith('return') ? 'return' : 'agree',
      ...(opinion ? { opinion } : {}),
      ...(command.startsWith('paper') ? { onPaper: paper } : {}),
    }
    const { state } = await visit.perform(signApprovalStep, input, keyOf(typed))
    const says = {
      signing: visit.t('已签署，转到下一环节', 'Signed; it goes on to the next step'),
      complete: visit.t('已签署，审批链完成', 'Signed; the chain is complete'),
      returned: visit.t('已退回经办人修改', 'Returned to the officer'),
    }[state]
    return go(visit.actor.is('leader') ? '/leader' : '/desk', says)
  },
})

function Sign({ visit, read }: { visit: Visit; read: OpenedProposal }): VNode {
  const { t, lang } = visit
  const { proposal, round, chain } = read
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: `/proposals/${proposal.id}`, label: proposal.title }]} />
      <Heading caption={round.title[lang]}>{proposal.title}</Heading>
      <Chain visit={visit} read={read} />
      {proposal.cover ? <Paragraphs text={proposal.cover} /> : null}
      <Proposed visit={visit} read={read} />
      {chain.state === 'signing' ? (
        <Signing visit={visit} read={read} />
      ) : (
        <Inset>
          {chain.state === 'complete'
            ? t('审批链已全部签署。', 'Every step is signed.')
            : t('清单已退回经办人修改。', 'The list was returned to the officer.')}
        </Inset>
      )}
      <div class="govuk-button-group">
        <LinkButton visit={visit} href={`/proposals/${proposal.id}/print`} tone="secondary">
          {t('打印呈批件', 'Print for signature')}
        </LinkButton>
        <LinkButton visit={visit} href={`/proposals/${proposal.id}/papers.doc`} tone="secondary">
          {t('议题材料（Word）', 'Meeting papers (Word)')}
        </LinkButton>
        <LinkButton visit={visit} href={`/proposals/${proposal.id}/papers.xlsx`} tone="secondary">
          {t('议题材料（Excel）', 'Meeting papers (Excel)')}
        </LinkButton>
      </div>
      <Signatures visit={visit} read={read} />
    </>
  )
}

function Signing({ visit, read: { chain } }: { visit: Visit; read: OpenedProposal }): VNode | null {
  if (chain.state !== 'signing') return null
  const { t, lang } = visit
  const { next } = chain
  return (
    <>
      <h2 class="govuk-heading-m">{t(`现在签署：${next.title.zh}`, `To be signed now: ${next.title.en}`)}</h2>
      {visit.actor.is(next.role) ? (
        <Form visit={visit}>
          <Hidden name="step" value={next.key} />
          <TextArea
            visit={visit}
            name="opinion"
            label={t('意见', 'Opinion')}
            hint={t('退回必须写明意见', 'A return needs its opinion')}
            optional
            rows={3}
            max={2000}
          />
          <div class="govuk-button-group">
            <Button name="_do" value="agree">
              {t('同意', 'Agree')}
            </Button>
            <Button tone="warning" name="_do" value="return">
              {t('退回', 'Return')}
            </Button>
          </div>
        </Form>
      ) : (
        <Inset>{t(`由“${next.title.zh}”的身份签署。`, `It is signed by the role of "${next.title.en}".`)}</Inset>
      )}
      {visit.actor.is(next.role, 'officer') ? <OnPaper visit={visit} step={next.key} title={next.title[lang]} /> : null}
    </>
  )
}

function OnPaper({ visit, step, title }: { visit: Visit; step: string; title: string }): VNode {
  const { t } = visit
  return (
    <Details summary={t('登记纸质签批', 'Record a signature on paper')}>
      <p class="govuk-body">
        {t(
          `领导在呈批件上签署“${title}”后，由您登记。签署人和登记人分别留痕。`,
          `After "${title}" was signed on the printed page you record it; signer and recorder are both kept.`,
        )}
      </p>
      <Form visit={visit} multipart>
        <Hidden name="step" value={step} />
        <TextField visit={visit} name="signer" label={t('签署人', 'Signed by')} width={20} />
        <DateField visit={visit} name="date" label={t('签署日期', 'Date')} />
        <TextField visit={visit} name="wording" label={t('批示原文', 'Words written')} />
        <FileField
          visit={visit}
          name="scan"
          label={t('签批页扫描件', 'Scan of the signed page')}
          accept={['pdf', 'jpg', 'png']}
        />
        <div class="govuk-button-group">
          <Button tone="secondary" name="_do" value="paper">
            {t('登记同意', 'Record agreement')}
          </Button>
        </div>
      </Form>
    </Details>
  )
}

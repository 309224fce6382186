import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import {
  Breadcrumbs,
  dayText,
  Figures,
  Heading,
  leftText,
  moneyText,
  StageLine,
  type Step,
  Tag,
  type Tone,
} from '../parts/index.ts'
import type { Opened } from './open.ts'

/** The head of an agreement, the same on each of its pages: whose it is, applied and approved, whose turn, until when. */
export function AgreementHead({ visit, opened, title }: { visit: Visit; opened: Opened; title: string }): VNode {
  const { dossier, agreement, round } = opened
  const { t, lang } = visit
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: `/dossiers/${dossier.id}`, label: dossier.title }]} />
      <Heading caption={`${round.title[lang]} · ${dossier.number ?? ''}`}>{title}</Heading>
      <p class="govuk-body">
        <AgreementTag visit={visit} state={opened.state} stage={dossier.stage} />{' '}
        {agreement.number ?? t('审核通过后编号', 'numbered once it is found in order')}
      </p>
      <Figures
        items={[
          { label: t('申请金额', 'Asked for'), value: moneyText(dossier.requested_fen, lang) },
          {
            label: t('批准金额', 'Approved'),
            value: moneyText(agreement.approved_fen, lang),
            hint: agreement.approved_fen === 0 ? t('立项不资助（自筹）', 'Approved without money') : undefined,
          },
          {
            label: t('签订期限', 'Sign by'),
            value: opened.state === 'ended' ? '—' : dayText(dossier.due_at, lang),
            hint: opened.state === 'ended' ? undefined : leftText(dossier.due_at, visit.now, lang),
          },
        ]}
      />
      <StageLine visit={visit} steps={stepsOf(visit, opened)} />
    </>
  )
}

export function AgreementTag({
  visit: { t },
  state,
  stage,
}: {
  visit: Visit
  state: string | null
  stage: string
}): VNode {
  const said: Readonly<Record<string, readonly [Tone, string]>> = {
    writing: ['accent', t('填写中', 'Being written')],
    checking: ['wait', t('审核中', 'Being checked')],
    sealing: ['wait', t('签章中', 'Being sealed')],
    ended: stage.startsWith('end.') ? ['late', t('已终止', 'Ended')] : ['good', t('已签订', 'Sealed')],
  }
  const [tone, text] = said[state ?? 'writing'] ?? said.writing!
  return <Tag tone={tone}>{text}</Tag>
}

function stepsOf(visit: Visit, { state, order, seals }: Opened): Step[] {
  const { t, lang } = visit
  const at = { writing: 0, checking: 1, sealing: 2, ended: 3 }[state]
  const step = (label: string, place: number): Step => ({
    label,
    state: at > place ? 'done' : at === place ? 'now' : 'next',
  })
  return [
    step(t('填写', 'Written'), 0),
    step(t('审核', 'Checked'), 1),
    ...order.map(
      (one, index): Step => ({
        label: one.title[lang],
        state: index < seals.length ? 'done' : state === 'sealing' && index === seals.length ? 'now' : 'next',
      }),
    ),
  ]
}

import type { VNode } from 'preact'
import { receipt } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Heading, instantText, LinkButton, Paragraphs, Summary } from '../parts/index.ts'
import { type Opened, openDossier, pageOf } from './open.ts'
import { usualNext } from './stages.ts'

/** The receipt (受理回执): number, the server's time and the digest of what was handed in; made to be printed. */
export const receiptPage = page('/dossiers/:dossier/receipt', {
  async view(visit) {
    const opened = await openDossier(visit)
    if (opened.submissions.length === 0) return go(pageOf(opened.dossier.id))
    const kept = await visit.ask(receipt, { dossier: opened.dossier.id })
    return {
      title: visit.t('受理回执', 'Receipt'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <Receipt visit={visit} opened={opened} kept={kept} />,
    }
  },
})

type Kept = Awaited<ReturnType<(typeof receipt)['run']>>

function Receipt({ visit, opened, kept }: { visit: Visit; opened: Opened; kept: Kept }): VNode {
  const { dossier, programme } = opened
  const { t, lang } = visit
  const next = usualNext(programme, dossier.stage)
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
      <Heading caption={programme.name[lang]}>{t('受理回执', 'Receipt')}</Heading>
      <div class="govuk-panel govuk-panel--confirmation zk-receipt">
        <p class="govuk-panel__title">{t('已提交', 'Submitted')}</p>
        <div class="govuk-panel__body">
          {t('编号', 'Number')} <strong>{kept.number}</strong>
        </div>
      </div>
      <Summary
        rows={[
          { key: t('项目名称', 'Title'), value: dossier.title },
          { key: t('申报单位', 'Applying organisation'), value: dossier.host_name },
          { key: t('项目负责人', 'Project leader'), value: dossier.lead_name },
          { key: t('服务器收到时间', 'Received by the server'), value: instantText(kept.received_at, lang) },
          { key: t('提交人', 'Handed in by'), value: kept.by },
          { key: t('提交次数', 'Submissions'), value: String(kept.submissions) },
          {
            key: t('内容校验码（SHA-256）', 'Digest of the content (SHA-256)'),
            value: <code class="zk-break">{kept.digest}</code>,
          },
          ...kept.pledges.map((pledge) => ({
            key: t('承诺书', 'Pledge'),
            value: t(
              `${pledge.person_name} 签署，版本 ${pledge.version}，${instantText(pledge.at, 'zh')}`,
              `signed by ${pledge.person_name}, version ${pledge.version}, ${instantText(pledge.at, 'en')}`,
            ),
          })),
        ]}
      />
      <h2 class="govuk-heading-m">{t('接下来', 'What happens next')}</h2>
      <Paragraphs
        text={
          next
            ? t(
                `现在等待“${opened.programme.stages.find((stage) => stage.key === dossier.stage)?.title.zh ?? ''}”，通过后进入“${next.zh}”。每一步都会通过消息告知，也可以随时在办件页查看。`,
                `It now waits for "${opened.programme.stages.find((stage) => stage.key === dossier.stage)?.title.en ?? ''}", then "${next.en}". You are told of every step, and its page shows where it is at any time.`,
              )
            : t('可以在办件页查看结果。', 'Its page shows the result.')
        }
      />
      <div class="govuk-button-group">
        <LinkButton visit={visit} href={pageOf(dossier.id)}>
          {t('查看办件', 'See the dossier')}
        </LinkButton>
        <LinkButton visit={visit} href={pageOf(dossier.id, 'print')} tone="secondary">
          {t('打印件（PDF）', 'Printable PDF')}
        </LinkButton>
        <LinkButton visit={visit} href={pageOf(dossier.id, 'evidence')} tone="secondary">
          {t('存证与核验', 'Proof in the log')}
        </LinkButton>
      </div>
    </>
  )
}

import type { VNode } from 'preact'
import { endorseDossier, returnDossier } from '../../procedure/index.ts'
import { CommentFields, commentsIn } from '../dossier/comment-fields.tsx'
import { type Opened, openDossier, pageOf } from '../dossier/open.ts'
import { RulesPanel } from '../dossier/rules-panel.tsx'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Inset, Link, TextArea, Warning } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'

/** The host reads the whole dossier, comments on single fields, and lets it go on or sends it back. */
export const endorsePage = page('/dossiers/:dossier/endorse', {
  async view(visit) {
    const opened = await openDossier(visit)
    return {
      title: visit.t('单位审核', 'Endorsement'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <Endorse visit={visit} opened={opened} />,
    }
  },
  async submit(visit, typed) {
    const { dossier, programme } = await openDossier(visit)
    const base = { dossier: dossier.id, version: versionOf(typed) }
    const said = textOf(typed, 'opinion')
    if (textOf(typed, '_do') === 'return') {
      await visit.perform(
        returnDossier,
        { ...base, reason: said, comments: commentsIn(programme, typed) },
        keyOf(typed),
      )
      return go('/desk', visit.t('已退回修改', 'Returned for correction'))
    }
    await visit.perform(endorseDossier, { ...base, opinion: said || undefined }, keyOf(typed))
    return go('/desk', visit.t('审核通过', 'Endorsed'))
  },
})

function Endorse({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { dossier, programme } = opened
  const { t, lang } = visit
  const offer = opened.offers.find((one) => one.key === 'endorse')
  const unanswered = opened.members.filter((member) => member.consents !== true)
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
      <Heading caption={`${programme.name[lang]} · ${dossier.number ?? ''}`}>
        {t('单位审核', 'Endorse the application')}
      </Heading>
      <RulesPanel visit={visit} opened={opened} />
      {unanswered.length > 0 ? (
        <Warning>
          {t(
            `还有 ${unanswered.length} 位成员（单位）没有确认参加：${unanswered.map((one) => one.name).join('、')}。`,
            `${unanswered.length} of those named have not agreed: ${unanswered.map((one) => one.name).join(', ')}.`,
          )}
        </Warning>
      ) : null}
      {offer && !offer.closed ? (
        <Form visit={visit} version={dossier.version}>
          <CommentFields visit={visit} opened={opened} />
          <Attached visit={visit} opened={opened} />
          <TextArea
            visit={visit}
            name="opinion"
            label={t('审核意见', 'Opinion')}
            hint={t('退回时必须写明理由，申请人会看到', 'A return needs its reason; the applicant reads it')}
            optional
            rows={4}
            max={2000}
          />
          <div class="govuk-button-group">
            <Button name="_do" value="endorse">
              {t('审核通过', 'Endorse')}
            </Button>
            <Button tone="secondary" name="_do" value="return">
              {t('退回修改', 'Return for correction')}
            </Button>
          </div>
        </Form>
      ) : (
        <Inset>
          {offer?.closed?.[lang] ?? t('现在的身份不能审核这件申报。', 'Your present role cannot endorse this one.')}
        </Inset>
      )}
    </>
  )
}

export const Attached = ({ visit, opened }: { visit: Visit; opened: Opened }) => (
  <>
    <h2 class="govuk-heading-m">{visit.t('附件', 'Attachments')}</h2>
    {opened.attachments.length === 0 ? <p class="govuk-body">{visit.t('没有附件', 'No files')}</p> : null}
    <ul class="govuk-list">
      {opened.attachments.map((one) => (
        <li>
          <Link visit={visit} href={`/files/${one.file}`}>
            {one.name}
          </Link>
        </li>
      ))}
    </ul>
  </>
)

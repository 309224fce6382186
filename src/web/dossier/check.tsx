import type { VNode } from 'preact'
import { type Section, submitDossier, supplyDossier } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Form,
  Heading,
  Inset,
  instantText,
  Link,
  Paragraphs,
  TextArea,
  TickField,
} from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { Answers } from './answers.tsx'
import { type Opened, openDossier, pageOf } from './open.ts'
import { leftText, RulesPanel } from './rules-panel.tsx'

/** Everything once more before it leaves: what is missing with the way to it, the pledge, and the button. */
export const checkPage = page('/dossiers/:dossier/check', {
  async view(visit) {
    const opened = await openDossier(visit)
    if (!opened.writes) return go(pageOf(opened.dossier.id))
    return {
      title: visit.t('核对并提交', 'Check and submit'),
      frame: 'workspace',
      practice: opened.dossier.practice,
      fieldAt: (field) => fieldAt(opened, field),
      body: <Check visit={visit} opened={opened} />,
    }
  },
  async submit(visit, typed) {
    const { dossier, kind } = await openDossier(visit)
    const version = versionOf(typed)
    if (kind === 'supplement') {
      await visit.perform(
        supplyDossier,
        { dossier: dossier.id, version, note: textOf(typed, 'note') || undefined },
        keyOf(typed),
      )
      return go(pageOf(dossier.id), visit.t('补正材料已提交', 'The supplement is handed in'))
    }
    const pledge = textOf(typed, 'pledge') === 'yes'
    await visit.perform(submitDossier, { dossier: dossier.id, version, pledge }, keyOf(typed))
    return go(pageOf(dossier.id, 'receipt'))
  },
})

/** The fields are in the sections, not here; only the pledge is signed on this page. */
function fieldAt({ dossier, readiness }: Opened, field: string): string | undefined {
  const section = readiness.sections.find(({ problems }) => problems.some((one) => one.field === field))
  return section && `${pageOf(dossier.id, `sections/${section.code}`)}?check=1#${field}`
}

type Props = { readonly visit: Visit; readonly opened: Opened }

function Check({ visit, opened }: Props): VNode {
  const { dossier, programme } = opened
  const { t, lang } = visit
  const missing = opened.readiness.sections.filter((section) => section.problems.length > 0)
  return (
    <>
      <Breadcrumbs
        visit={visit}
        trail={[{ href: pageOf(dossier.id), label: dossier.title || t('未命名', 'Untitled') }]}
      />
      <Heading caption={programme.name[lang]}>{t('核对填报内容', 'Check your answers')}</Heading>
      {missing.length > 0 ? (
        <Inset tone="late">
          <p class="govuk-body">{leftText(visit, opened.readiness.left)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {missing.flatMap((state) =>
              state.problems.map((problem) => (
                <li>
                  <Link visit={visit} href={fieldAt(opened, problem.field) ?? pageOf(dossier.id)}>
                    {problem.says[lang]}
                  </Link>
                </li>
              )),
            )}
          </ul>
        </Inset>
      ) : null}
      <RulesPanel visit={visit} opened={opened} />
      {opened.kind === 'draft' ? (
        <p class="govuk-body">
          <Link visit={visit} href={pageOf(dossier.id, 'own-check')}>
            {t('自查与公开项目的重合', 'Check your own text against public projects')}
          </Link>
        </p>
      ) : null}
      <Answers
        visit={visit}
        opened={opened}
        change={(section) => <Change visit={visit} opened={opened} section={section} />}
      />
      <h2 class="govuk-heading-m">{t('附件', 'Attachments')}</h2>
      <p class="govuk-body">
        {opened.attachments.length > 0
          ? opened.attachments.map((one) => one.name).join(t('、', ', '))
          : t('没有上传附件', 'No files were uploaded')}
      </p>
      {opened.lead ? (
        <Sending visit={visit} opened={opened} />
      ) : (
        <Inset>
          {t(`由项目负责人${dossier.lead_name}提交。`, `${dossier.lead_name}, who leads the project, submits it.`)}
        </Inset>
      )}
    </>
  )
}

const Change = ({ visit, opened, section }: Props & { section: Section }) => (
  <span class="govuk-body">
    <Link visit={visit} href={pageOf(opened.dossier.id, `sections/${section.code}`)}>
      {visit.t('修改', 'Change')}
      <span class="govuk-visually-hidden"> {section.title[visit.lang]}</span>
    </Link>
  </span>
)

function Sending({ visit, opened }: Props) {
  const { dossier, programme, kind, cutOff } = opened
  const { t, lang } = visit
  const supplement = kind === 'supplement'
  return (
    <Form visit={visit} version={dossier.version}>
      {supplement ? (
        <TextArea visit={visit} name="note" label={t('补正说明', 'What you supplied')} optional rows={4} max={2000} />
      ) : null}
      {programme.pledge && !supplement ? (
        <>
          <h2 class="govuk-heading-m">{t('科研诚信承诺书', 'Pledge of integrity')}</h2>
          <Inset>
            <Paragraphs text={programme.pledge.text[lang]} />
            <p class="govuk-hint">
              {t(
                `版本 ${programme.pledge.version}；签署时间和文本校验码一并保存。`,
                `Version ${programme.pledge.version}; the time of signing and the digest of this text are kept.`,
              )}
            </p>
          </Inset>
          <TickField
            visit={visit}
            name="pledge"
            label={t('本人已阅读并签署承诺书', 'I have read the pledge and sign it')}
          />
        </>
      ) : null}
      {cutOff && !supplement ? (
        <p class="govuk-body">
          {t(
            `截止时间 ${instantText(cutOff, lang)}，以服务器收到的时间为准。`,
            `Cut-off ${instantText(cutOff, lang)}; what counts is when it reaches the server.`,
          )}
        </p>
      ) : null}
      <div class="govuk-button-group">
        <Button>{supplement ? t('提交补正', 'Hand in the supplement') : t('提交', 'Submit')}</Button>
        <Link visit={visit} href={pageOf(dossier.id, 'print')}>
          {t('预览打印件（PDF）', 'Preview the printable PDF')}
        </Link>
      </div>
    </Form>
  )
}

import type { VNode } from 'preact'
import type { Refusal } from '#platform/refusal'
import { refuse } from '#platform/refusal'
import { isAsked, isEmpty, knownAnswer, type Section, sectionProblems } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Hidden, Link } from '../parts/index.ts'
import { withProblems } from './asked-again.ts'
import { type Opened, openComments, openDossier, pageOf } from './open.ts'
import { QuestionField } from './question.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { saveTyped } from './save-typed.ts'
import { Attend, PresentState } from './section-notes.tsx'

/** One section of the form on a page of its own; it saves itself while one writes, and by its buttons without script. */
export const sectionPage = page('/dossiers/:dossier/sections/:section', {
  async view(visit) {
    const opened = await openDossier(visit)
    const section = sectionIn(opened, visit.params.section)
    if (!opened.writes) return go(`${pageOf(opened.dossier.id)}?tab=form`)
    return {
      title: section.title[visit.lang],
      frame: 'workspace',
      practice: opened.dossier.practice,
      body: <SectionEditor visit={visit} opened={opened} section={section} />,
    }
  },
  async submit(visit, typed) {
    const opened = await openDossier(visit)
    return saveTyped(visit, opened, sectionIn(opened, visit.params.section), typed)
  },
})

const sectionIn = ({ programme }: Opened, code: string | undefined): Section =>
  programme.form.find((section) => section.code === code) ?? refuse('procedure.section_unknown', { section: code })

type Editing = { readonly visit: Visit; readonly opened: Opened; readonly section: Section }

function SectionEditor({ visit, opened, section }: Editing): VNode {
  const { dossier, programme } = opened
  const { t, lang } = visit
  const saved = opened.sections.find((one) => one.code === section.code)
  const shown = withProblems(visit, problemsNow(visit, opened, section))
  return (
    <>
      <Breadcrumbs
        visit={visit}
        trail={[{ href: `${pageOf(dossier.id)}?tab=form`, label: dossier.title || t('未命名', 'Untitled') }]}
      />
      <Heading
        caption={t(
          `第 ${place(opened, section)} 部分，共 ${programme.form.length} 部分`,
          `Part ${place(opened, section)} of ${programme.form.length}`,
        )}
      >
        {section.title[lang]}
      </Heading>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {visit.refusal?.code === 'procedure.section_stale' && saved ? (
            <PresentState visit={visit} section={section} answers={saved.answers} />
          ) : null}
          {visit.refusal ? null : <Attend visit={visit} problems={problemsNow(visit, opened, section)} />}
          {section.intro ? <p class="govuk-body">{section.intro[lang]}</p> : null}
          <Form
            visit={visit}
            version={saved?.version ?? 0}
            multipart={section.questions.some((one) => one.kind === 'file')}
            autosave
          >
            {/* The first button of a form answers the Enter key: it must save, not take a row away. */}
            <button
              type="submit"
              name="_do"
              value="stay"
              class="govuk-visually-hidden"
              tabIndex={-1}
              aria-hidden="true"
            />
            <Questions visit={shown} opened={opened} section={section} />
            <div class="govuk-button-group">
              <Button name="_do" value="next">
                {t('保存并继续', 'Save and go on')}
              </Button>
              <Button tone="secondary" name="_do" value="stay">
                {t('保存', 'Save')}
              </Button>
              <Link visit={visit} href={`${pageOf(dossier.id)}?tab=form`}>
                {t('返回任务清单', 'Back to the task list')}
              </Link>
            </div>
          </Form>
        </div>
        <div class="govuk-grid-column-one-third">
          <RulesPanel visit={visit} opened={opened} />
          <Link visit={visit} href={pageOf(dossier.id, 'reuse')}>
            {t('复用以前的申报内容', 'Reuse an earlier application')}
          </Link>
        </div>
      </div>
    </>
  )
}

function Questions({ visit, opened, section }: Editing): VNode {
  const { facts, attachments } = opened
  const asked = section.questions.filter((question) => isAsked(section, question, facts))
  const comments = openComments(opened)
  return (
    <>
      <Hidden name="_asked" value={asked.map((question) => question.code).join(',')} />
      {asked.map((question) => {
        const answer = facts.answers[question.code]
        const known = isEmpty(answer) ? knownAnswer(question, facts) : undefined
        return (
          <QuestionField
            visit={visit}
            question={question}
            name={`answers.${question.code}`}
            answer={known ?? answer}
            known={known !== undefined}
            more={visit.query.more === question.code}
            kept={attachments.filter((one) => one.question === question.code)}
            comments={comments.filter((one) => [question.code, `answers.${question.code}`].includes(one.field))}
          />
        )
      })}
    </>
  )
}

/** What is wrong already; what is merely missing is said only to those who come from the check of the whole. */
const problemsNow = (visit: Visit, opened: Opened, section: Section): Refusal['problems'] =>
  sectionProblems(
    section,
    opened.facts,
    visit.query.check === '1',
    new Set(opened.attachments.map((one) => one.question)),
  )

const place = ({ programme }: Opened, section: Section): number => programme.form.indexOf(section) + 1

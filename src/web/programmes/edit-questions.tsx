import type { VNode } from 'preact'
import type { Programme, Question, Section } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Details, Hidden, Link, SelectField, Tag, TextField, TextPairField } from '../parts/index.ts'
import type { Part } from './part.ts'
import { kindText, QuestionFields } from './question-fields.tsx'
import { questionIn } from './read-question.ts'
import { inOrder, numberIn, pairIn, pairOrEmpty, rowsOf, textIn, ticked } from './typed-parts.ts'

const sectionOf = (definition: Programme, code: string | undefined): Section | undefined =>
  definition.form.find((section) => section.code === code) ?? definition.form[0]

/** The questions of the form, a section at a time, and among them every attachment that is asked for. */
export const questions: Part = {
  key: 'questions',
  title: { zh: '填报内容和附件', en: 'Questions and attachments' },
  Fields({ visit, definition }) {
    const section = sectionOf(definition, visit.query.section)
    if (!section) return <p class="govuk-body">{visit.t('表单还没有分节。', 'The form has no sections yet.')}</p>
    return (
      <>
        <Sections visit={visit} definition={definition} current={section.code} />
        <Hidden name="section" value={section.code} />
        <TextPairField
          visit={visit}
          name="title"
          label={visit.t('本节标题', 'Title of the section')}
          value={section.title}
        />
        <TextPairField
          visit={visit}
          name="intro"
          label={visit.t('本节说明（选填）', 'Introduction (optional)')}
          rows={2}
          value={section.intro ?? null}
        />
        {section.questions.map((question, index) => (
          <Details
            summary={`${index + 1}. ${question.label[visit.lang]} · ${kindText[question.kind][visit.lang]}${question.optional ? visit.t(' · 选填', ' · optional') : ''}`}
          >
            <QuestionFields visit={visit} question={question} at={`q.${index}`} position={index + 1} />
          </Details>
        ))}
        <NewQuestion visit={visit} position={section.questions.length + 1} />
      </>
    )
  },
  read(definition, typed) {
    const section = sectionOf(definition, textIn(typed, 'section'))
    if (!section) return definition
    const edited = rowsOf(typed.q).flatMap((row, index) => {
      const before = section.questions[index]
      if (!before || ticked(row, 'remove')) return []
      return [{ position: numberIn(row, 'position') ?? index + 1, question: questionIn(before, row) }]
    })
    const added = addedIn(typed)
    const all = added ? [...edited, { position: numberIn(typed, 'newPosition') ?? 999, question: added }] : edited
    const { intro: _intro, ...kept } = section
    const intro = pairIn(typed, 'intro')
    const changed: Section = {
      ...kept,
      title: pairOrEmpty(typed, 'title'),
      ...(intro ? { intro } : {}),
      questions: inOrder(all).map(({ question }) => question),
    }
    return { ...definition, form: definition.form.map((one) => (one.code === section.code ? changed : one)) }
  },
}

function addedIn(typed: Parameters<Part['read']>[1]): Question | null {
  const code = textIn(typed, 'newCode')
  if (code === '') return null
  const kind = textIn(typed, 'newKind') as Question['kind']
  const added = { code, kind, label: pairOrEmpty(typed, 'newLabel'), why: pairOrEmpty(typed, 'newWhy') }
  return kind === 'file' ? { ...added, accept: ['pdf', 'jpg', 'png'] } : added
}

function Sections({
  visit,
  definition,
  current,
}: {
  readonly visit: Visit
  readonly definition: Programme
  readonly current: string
}): VNode {
  return (
    <p class="govuk-body">
      {definition.form.map((section) => (
        <span class="zk-sort__way">
          {section.code === current ? (
            <strong>{section.title[visit.lang]}</strong>
          ) : (
            <Link visit={visit} href={`${visit.path}?part=questions&section=${section.code}`}>
              {section.title[visit.lang]}
            </Link>
          )}{' '}
          <Tag>{section.questions.length}</Tag>
        </span>
      ))}
    </p>
  )
}

/** The kinds that can be added without further structure; tables and groups are written in the whole definition. */
const simple = ['file', 'text', 'long-text', 'number', 'money', 'date', 'yes-no', 'organisation', 'person'] as const

function NewQuestion({ visit, position }: { readonly visit: Visit; readonly position: number }): VNode {
  const { t, lang } = visit
  return (
    <Details summary={t('增加问题或附件', 'Add a question or an attachment')}>
      <SelectField
        visit={visit}
        name="newKind"
        label={t('类型', 'Kind')}
        value="file"
        options={simple.map((kind) => ({ value: kind, label: kindText[kind][lang] }))}
      />
      <TextField
        visit={visit}
        name="newCode"
        label={t('代码', 'Code')}
        hint={t(
          '英文小写字母、数字和下划线，全表唯一；不填即不增加',
          'Small letters, digits and underscores, unique in the form; left empty, nothing is added',
        )}
        optional
        width={10}
      />
      <TextPairField visit={visit} name="newLabel" label={t('问题文字', 'Wording')} />
      <TextPairField
        visit={visit}
        name="newWhy"
        label={t('填报用途（申请人可见）', 'Why it is asked, which applicants read')}
      />
      <TextField
        visit={visit}
        name="newPosition"
        label={t('排在第几项', 'Position')}
        width={2}
        value={String(position)}
      />
    </Details>
  )
}

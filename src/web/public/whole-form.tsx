import type { VNode } from 'preact'
import { type Question, readRound, type Section } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { Breadcrumbs, Heading, Inset, Tag } from '../parts/index.ts'
import { kindText, limitText } from './question-words.ts'
import { roundIn } from './round-words.tsx'

/** Every question and attachment before anything is started: to be printed, handed round and prepared. */
export const wholeFormPage = page('/rounds/:round/form', {
  open: true,
  async view(visit) {
    const { t, lang } = visit
    const { round, programme } = await visit.ask(readRound, { round: roundIn(visit) })
    const title = t(`${programme.noun.zh}全部内容`, `The whole ${programme.noun[lang]}`)
    return {
      title,
      frame: 'public',
      practice: round.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/rounds', label: t('申报批次', 'Rounds') },
              { href: `/rounds/${round.id}`, label: round.title[lang] },
            ]}
          />
          <Heading caption={round.title[lang]}>{title}</Heading>
          <Inset>
            {t(
              `共 ${programme.form.length} 部分。可以打印本页先行准备；填写时自动保存，随时可以离开再回来。`,
              `${programme.form.length} parts. Print this page and prepare; while you write, everything is saved and you may leave and come back.`,
            )}
          </Inset>
          {programme.form.map((section, index) => (
            <Part visit={visit} section={section} number={index + 1} />
          ))}
          {programme.pledge ? (
            <section class="zk-form-part">
              <h2 class="govuk-heading-m">{t('承诺书', 'The pledge')}</h2>
              <p class="govuk-body">{programme.pledge.text[lang]}</p>
            </section>
          ) : null}
        </>
      ),
    }
  },
})

type OfPart = { readonly visit: Visit; readonly section: Section; readonly number: number }

function Part({ visit, section, number }: OfPart): VNode {
  const { t, lang } = visit
  return (
    <section class="zk-form-part">
      <h2 class="govuk-heading-m">
        {number}. {section.title[lang]}
      </h2>
      {section.when ? (
        <p class="govuk-hint">{t('视前面的回答，可能不需要填写。', 'Asked only where earlier answers call for it.')}</p>
      ) : null}
      {section.intro ? <p class="govuk-body">{section.intro[lang]}</p> : null}
      <ol class="zk-questions">
        {section.questions.map((question) => (
          <Asked visit={visit} question={question} />
        ))}
      </ol>
    </section>
  )
}

function Asked({ visit, question }: { readonly visit: Visit; readonly question: Question }): VNode {
  const { t, lang } = visit
  // A hint that tells the limit in the bureau's own words need not be said twice.
  const marks = [kindText(question, lang), question.hint ? '' : limitText(question, lang)].filter(Boolean)
  return (
    <li class="zk-asked">
      <p class="zk-asked__label">
        {question.label[lang]}
        {question.optional ? <Tag>{t('选填', 'Optional')}</Tag> : null}
        {question.when ? <Tag>{t('视情况', 'Where it applies')}</Tag> : null}
        {question.known ? <Tag tone="good">{t('自动带出', 'Filled in for you')}</Tag> : null}
      </p>
      <p class="zk-asked__kind">{marks.join(t('；', '; '))}</p>
      {question.hint ? <p class="zk-asked__hint">{question.hint[lang]}</p> : null}
      <p class="zk-asked__why">
        {t('为什么要填：', 'Why it is asked: ')}
        {question.why[lang]}
      </p>
      {question.options && question.options.length <= 12 ? (
        <p class="zk-asked__kind">
          {t('可选：', 'Choices: ')}
          {question.options.map((option) => option.label[lang]).join(t('、', ', '))}
        </p>
      ) : null}
      {question.of ? (
        <ul class="govuk-list govuk-list--bullet zk-asked__kind">
          {question.of.map((column) => (
            <li>
              {column.label[lang]}
              {t('：', ': ')}
              {kindText(column, lang)}
            </li>
          ))}
        </ul>
      ) : null}
      {question.lines ? (
        <p class="zk-asked__kind">
          {t('科目：', 'Lines: ')}
          {question.lines.map((line) => line.label[lang]).join(t('、', ', '))}
        </p>
      ) : null}
    </li>
  )
}

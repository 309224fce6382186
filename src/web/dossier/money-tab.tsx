import type { VNode } from 'preact'
import { everyQuestion, isEmpty } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Empty, LinkButton, moneyText, Summary } from '../parts/index.ts'
import { Answer } from './answer.tsx'
import { type Opened, pageOf } from './open.ts'
import { said } from './said.ts'

/** What was asked for, what was approved, and the budget behind it. */
export function MoneyTab({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { dossier, programme, facts, kind } = opened
  const { t, lang } = visit
  const questions = everyQuestion(programme.form)
  const budgets = questions.filter((question) => question.kind === 'budget' && !isEmpty(facts.answers[question.code]))
  const worked = questions.filter((question) => question.kind === 'calculated' && question.code.endsWith('_fen'))
  if (dossier.requested_fen === null && budgets.length === 0)
    return (
      <Empty title={t('还没有经费信息', 'No money yet')}>
        {t(
          '填写预算以后，申请、批复和拨付的金额会显示在这里。',
          'Once the budget is filled in, the amounts asked for and approved appear here.',
        )}
      </Empty>
    )
  return (
    <>
      <Summary
        rows={[
          {
            key: t('申请金额', 'Asked for'),
            value: dossier.requested_fen === null ? '—' : moneyText(dossier.requested_fen, lang),
          },
          {
            key: t('批复金额', 'Approved'),
            value:
              dossier.approved_fen === null ? t('尚未批复', 'not decided yet') : moneyText(dossier.approved_fen, lang),
          },
          ...worked
            .filter((question) => question.code !== programme.moneyFrom)
            .map((question) => ({
              key: question.label[lang],
              value: said(question, facts.answers[question.code], lang) || '—',
            })),
        ]}
      />
      {budgets.map((question) => (
        <div>
          <h2 class="govuk-heading-m">{question.label[lang]}</h2>
          <Answer visit={visit} question={question} answer={facts.answers[question.code]} />
        </div>
      ))}
      {kind === 'agree' || kind === 'run' ? (
        <LinkButton visit={visit} href={pageOf(dossier.id, 'agreement')} tone="secondary">
          {t('查看任务书', 'See the agreement')}
        </LinkButton>
      ) : null}
      {kind === 'run' ? (
        <LinkButton visit={visit} href={`/dossiers/${dossier.id}/payments`}>
          {t('查看拨款', 'See its payments')}
        </LinkButton>
      ) : null}
    </>
  )
}

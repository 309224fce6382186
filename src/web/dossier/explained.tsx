import type { VNode } from 'preact'
import { askExplanation, type Explanation, type readOverlap } from '../../procedure/index.ts'
import { go, type Outcome, type Visit } from '../page.ts'
import { Button, Card, dayText, Form, instantText, Paragraphs, TextArea } from '../parts/index.ts'
import { NewId } from '../registry/new-id.tsx'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { pageOf } from './open.ts'

type Props = { readonly visit: Visit; readonly read: Awaited<ReturnType<(typeof readOverlap)['run']>> }

/** What the leader was asked of this pair, and has answered. */
export const Explained = ({ visit, read: { explanations } }: Props): VNode | null =>
  explanations.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{visit.t('申报人的说明', 'What the leader says')}</h2>
      {explanations.map((one) => (
        <OneExplained visit={visit} one={one} />
      ))}
    </>
  )

const OneExplained = ({ visit: { t, lang }, one }: { readonly visit: Visit; readonly one: Explanation }): VNode => (
  <Card title={t(`${one.asked_by_name} 问`, `Asked by ${one.asked_by_name}`)}>
    <Paragraphs text={one.question} />
    <p class="govuk-hint">
      {instantText(one.asked_at, lang)}
      {one.answer === null && one.due_at
        ? t(`，请于 ${dayText(one.due_at, lang)} 前说明`, `, due ${dayText(one.due_at, lang)}`)
        : ''}
    </p>
    {one.answer === null ? (
      <p class="govuk-body">{t('还没有答复。', 'No answer yet.')}</p>
    ) : (
      <>
        <h3 class="govuk-heading-s">
          {t(`${one.answered_by_name} 答`, `${one.answered_by_name} answers`)}
          <span class="govuk-hint">{instantText(one.answered_at, lang)}</span>
        </h3>
        <Paragraphs text={one.answer} />
      </>
    )}
  </Card>
)

/** Puts the overlap to the leader, unless an answer is still waited for. */
export function Asking({ visit, read }: Props): VNode | null {
  const { t } = visit
  if (read.explanations.some(({ answer }) => answer === null)) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('请申报人说明', 'Ask the leader')}</h2>
      <Form visit={visit}>
        <NewId visit={visit} name="explanation" />
        <TextArea
          visit={visit}
          name="question"
          label={t('问题', 'Question')}
          hint={t(
            '申报人会看到这个问题和本件中重合的段落；对方如是他人的办件，不会告知是哪一件。',
            'The leader sees the question and the passages of this dossier; of somebody else’s dossier nothing is told.',
          )}
          rows={3}
          max={2000}
        />
        <Button tone="secondary" name="_do" value="ask">
          {t('发给申报人', 'Send to the leader')}
        </Button>
      </Form>
    </>
  )
}

export async function asked(visit: Visit, typed: Typed, dossier: string): Promise<Outcome> {
  const other = visit.params.other!
  const given = { explanation: textOf(typed, 'explanation'), dossier, other, question: textOf(typed, 'question') }
  await visit.perform(askExplanation, given, keyOf(typed))
  return go(
    pageOf(dossier, `overlaps/${other}`),
    visit.t('已发给申报人，答复后会通知您', 'Sent to the leader; you are told when an answer comes'),
  )
}

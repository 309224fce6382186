import { giveExplanation, readExplanation } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, dayText, Form, Heading, Inset, Paragraphs, Summary, TextArea } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { idIn, pageOf } from './open.ts'

type Read = Awaited<ReturnType<(typeof readExplanation)['run']>>
type Props = { readonly visit: Visit; readonly read: Read }

/** The leader of a dossier says how passages of it came to stand elsewhere too. */
export const explainPage = page('/explanations/:explanation', {
  async view(visit) {
    const read = await visit.ask(readExplanation, {
      explanation: idIn(visit, 'explanation', '这一询问', 'question'),
    })
    const { t } = visit
    const { dossier } = read
    return {
      title: t('说明重合内容', 'Explain an overlap'),
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
          <Heading caption={dossier.title}>{t('说明重合内容', 'Explain an overlap')}</Heading>
          <Asked visit={visit} read={read} />
          {read.mine ? <Answering visit={visit} /> : <Answered visit={visit} read={read} />}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const explanation = idIn(visit, 'explanation', '这一询问', 'question')
    await visit.perform(giveExplanation, { explanation, answer: textOf(typed, 'answer') }, keyOf(typed))
    return go(`/explanations/${explanation}`, visit.t('已提交，经办人会阅读', 'Sent; the officer will read it'))
  },
})

const Asked = ({ visit: { t, lang }, read: { explanation } }: Props) => (
  <>
    <Summary
      rows={[
        { key: t('询问人', 'Asked by'), value: explanation.asked_by_name },
        { key: t('请在此前答复', 'Answer by'), value: dayText(explanation.due_at, lang) },
        {
          key: t('与之重合的材料', 'It overlaps with'),
          value: explanation.other_said ?? t('另一份不公开的申报材料', 'another application, which is not public'),
        },
      ]}
    />
    <Inset>
      <Paragraphs text={explanation.question} />
    </Inset>
    <h2 class="govuk-heading-m">{t('您的材料中重合的段落', 'Passages of your text that stand elsewhere')}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {explanation.passages.map((text) => (
        <li>
          <mark>{text}</mark>
        </li>
      ))}
    </ul>
  </>
)

const Answering = ({ visit }: { readonly visit: Visit }) => (
  <Form visit={visit}>
    <TextArea
      visit={visit}
      name="answer"
      label={visit.t('您的说明', 'Your explanation')}
      hint={visit.t(
        '例如：来自同一团队的哪个项目、是否已获资助、本次新增哪些内容。提交后不再更改。',
        'For example from which project of the same team it comes, whether that was funded, and what is new here. It is changed no more.',
      )}
      rows={8}
      max={5000}
    />
    <Button>{visit.t('提交说明', 'Send the explanation')}</Button>
  </Form>
)

const Answered = ({ visit: { t }, read: { explanation } }: Props) => (
  <>
    <h2 class="govuk-heading-m">{t('说明', 'The explanation')}</h2>
    {explanation.answer === null ? (
      <p class="govuk-body">{t('还没有答复。', 'No answer yet.')}</p>
    ) : (
      <Paragraphs text={explanation.answer} />
    )}
  </>
)

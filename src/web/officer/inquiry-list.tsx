import type { VNode } from 'preact'
import { answerInquiry, listInquiries } from '../../procedure/index.ts'
import { go, type Outcome, type Visit } from '../page.ts'
import {
  Button,
  Card,
  Details,
  Form,
  Hidden,
  instantText,
  Pager,
  Paragraphs,
  Tag,
  TextArea,
  TickField,
} from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'

type Filter = Parameters<(typeof listInquiries)['run']>[0]
type Inquiry = Awaited<ReturnType<(typeof listInquiries)['run']>>['inquiries'][number]

/** What people wrote, newest first, each with its answer or the form for it. The form goes to the page of inquiries and comes back. */
export async function InquiryList(visit: Visit, filter: Filter, back: string): Promise<VNode> {
  const { t } = visit
  const { inquiries, next } = await visit.ask(listInquiries, filter)
  if (inquiries.length === 0)
    return (
      <p class="govuk-body">
        {t(
          '还没有来信。意见、咨询会出现在这里，等您答复。',
          'Nothing yet. Opinions and questions appear here and wait for your answer.',
        )}
      </p>
    )
  return (
    <>
      {inquiries.map((inquiry) => (
        <Card>
          <p class="govuk-body-s">
            <Kind visit={visit} inquiry={inquiry} /> {inquiry.person_name} · {instantText(inquiry.at, visit.lang)}
          </p>
          <Paragraphs text={inquiry.text} />
          {inquiry.answer === null ? (
            <Answering visit={visit} inquiry={inquiry} back={back} />
          ) : (
            <>
              <p class="govuk-body-s">
                <strong>{t('答复', 'Answer')}</strong> · {instantText(inquiry.answered_at, visit.lang)}{' '}
                {inquiry.adopted === null ? null : (
                  <Tag tone={inquiry.adopted ? 'good' : 'neutral'}>
                    {inquiry.adopted ? t('采纳', 'Adopted') : t('未采纳', 'Not adopted')}
                  </Tag>
                )}
                {inquiry.public ? <Tag>{t('公开', 'Public')}</Tag> : null}
              </p>
              <Paragraphs text={inquiry.answer} />
            </>
          )}
        </Card>
      ))}
      <Pager visit={visit} next={next} />
    </>
  )
}

const kinds = {
  opinion: { zh: '指南意见', en: 'Opinion on the guide' },
  question: { zh: '咨询', en: 'Question' },
  complaint: { zh: '投诉', en: 'Complaint' },
} as const
const Kind = ({ visit, inquiry }: { readonly visit: Visit; readonly inquiry: Inquiry }) => (
  <Tag tone={inquiry.answer === null ? 'wait' : 'neutral'}>{kinds[inquiry.kind][visit.lang]}</Tag>
)

function Answering({
  visit,
  inquiry,
  back,
}: {
  readonly visit: Visit
  readonly inquiry: Inquiry
  readonly back: string
}) {
  const { t } = visit
  if (inquiry.kind === 'complaint' && !visit.actor.is('supervisor'))
    return <p class="govuk-hint">{t('投诉由监督部门答复。', 'Complaints are answered by supervision.')}</p>
  if (!visit.actor.is('officer', 'supervisor')) return null
  return (
    <Details summary={t('答复', 'Answer')}>
      <Form visit={visit} action="/officer/inquiries">
        <Hidden name="inquiry" value={inquiry.id} />
        <Hidden name="back" value={back} />
        <TextArea visit={visit} name="answer" label={t('答复', 'Answer')} rows={4} max={5000} />
        {inquiry.kind === 'opinion' ? (
          <TickField visit={visit} name="adopted" label={t('采纳这条意见', 'The opinion is adopted')} />
        ) : null}
        {inquiry.kind === 'complaint' ? null : (
          <TickField
            visit={visit}
            name="public"
            label={t('在批次页面公开（不显示姓名）', 'Show on the page of the round, without the name')}
          />
        )}
        <Button>{t('答复', 'Answer')}</Button>
      </Form>
    </Details>
  )
}

/** One answer, from whichever page it was written on. */
export async function answerTyped(visit: Visit, typed: Typed): Promise<Outcome> {
  const yes = (name: string) => textOf(typed, name) === 'yes'
  const input = {
    inquiry: textOf(typed, 'inquiry'),
    answer: textOf(typed, 'answer'),
    ...(textOf(typed, 'back').endsWith('/guide') || 'adopted' in typed ? { adopted: yes('adopted') } : {}),
    public: yes('public'),
  }
  await visit.perform(answerInquiry, input, keyOf(typed))
  const back = textOf(typed, 'back')
  return go(
    back.startsWith('/officer/') ? back : '/officer/inquiries',
    visit.t('已答复，来信人会收到通知', 'Answered; the writer is told'),
  )
}

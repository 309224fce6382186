import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { askQuestion, publicQuestions, readRound, roundState } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Empty,
  Form,
  Heading,
  instantText,
  Paragraphs,
  Tag,
  TextArea,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import type { OfRound, Opening } from './opening.ts'
import { roundIn } from './round-words.tsx'

type Answered = Awaited<ReturnType<(typeof publicQuestions)['run']>>

/** What others asked about a round and what the bureau answered; anybody may ask, with an account or without. */
export const questionsPage = page('/rounds/:round/questions', {
  open: true,
  async view(visit) {
    const { t, lang } = visit
    const round = roundIn(visit)
    const opening = await visit.ask(readRound, { round })
    const answered = opening.round.published_at ? await visit.ask(publicQuestions, { round }) : []
    return {
      title: t('问答', 'Questions and answers'),
      frame: 'public',
      practice: opening.round.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/rounds', label: t('申报批次', 'Rounds') },
              { href: `/rounds/${round}`, label: opening.round.title[lang] },
            ]}
          />
          <Heading caption={opening.round.title[lang]}>{t('问答', 'Questions and answers')}</Heading>
          <Answers visit={visit} answered={answered} />
          <Ask visit={visit} opening={opening} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const round = roundIn(visit)
    const opening = await visit.ask(readRound, { round })
    const key = keyOf(typed)
    await visit.perform(
      askQuestion,
      {
        inquiry: key ?? newId(),
        kind: kindFor(opening, visit.now) ?? 'question',
        round,
        text: textOf(typed, 'text'),
        name: textOf(typed, 'name') || undefined,
      },
      key,
    )
    return go(
      `/rounds/${round}/questions`,
      visit.t(
        '已收到。答复后，公开的会显示在这里；登录后提的，答复也会发到您的消息。',
        'Received. Public answers appear here; if you asked with an account, the answer also reaches your messages.',
      ),
    )
  },
})

/** A draft guide takes opinions, a published round takes questions; otherwise nothing is taken. */
function kindFor({ round }: Opening, now: Date): 'opinion' | 'question' | null {
  if (round.published_at) return roundState(round, now) === 'cancelled' ? null : 'question'
  return round.opinions_until && round.opinions_until >= now ? 'opinion' : null
}

function Answers({ visit, answered }: { readonly visit: Visit; readonly answered: Answered }): VNode {
  const { t, lang } = visit
  if (answered.length === 0)
    return (
      <Empty title={t('还没有公开的问答', 'Nothing has been asked and answered publicly yet')}>
        {t('您可以在下面提问。', 'You can ask below.')}
      </Empty>
    )
  return (
    <ol class="zk-answers-list">
      {answered.map((one) => (
        <li class="zk-answered">
          <p class="zk-answered__question">{one.text}</p>
          <p class="govuk-hint">{instantText(one.at, lang)}</p>
          {one.answer ? (
            <div class="zk-answered__answer">
              {one.adopted === null ? null : (
                <Tag tone={one.adopted ? 'good' : 'neutral'}>
                  {one.adopted ? t('已采纳', 'Taken up') : t('未采纳', 'Not taken up')}
                </Tag>
              )}
              <Paragraphs text={one.answer} />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function Ask({ visit, opening }: OfRound): VNode | null {
  const { t, actor } = visit
  const kind = kindFor(opening, visit.now)
  if (!kind) return null
  return (
    <Form visit={visit}>
      <h2 class="govuk-heading-m">
        {kind === 'opinion' ? t('对指南提意见', 'Your opinion on the draft guide') : t('我要提问', 'Ask a question')}
      </h2>
      <TextArea
        visit={visit}
        name="text"
        label={kind === 'opinion' ? t('意见', 'Opinion') : t('问题', 'Question')}
        hint={t(
          '不要写涉密内容和个人隐私；公开时不显示您的姓名',
          'Nothing classified or private; your name is not shown',
        )}
        rows={4}
        max={5000}
      />
      {actor.person ? null : (
        <TextField
          visit={visit}
          name="name"
          label={t('怎样称呼您', 'How to address you')}
          hint={t('不登录也可以提问；想收到答复请先登录', 'No account is needed; sign in first to be sent the answer')}
          optional
          width={20}
          max={100}
        />
      )}
      <Button>{t('提交', 'Send')}</Button>
    </Form>
  )
}

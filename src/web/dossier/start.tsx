import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { holderName, openNeeds, readRound, roundState, roundStateText, startDossier } from '../../procedure/index.ts'
import { listRecommenders, myStanding } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Empty,
  Form,
  Heading,
  Inset,
  instantText,
  LinkButton,
  RadioField,
  SelectField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { idIn, pageOf } from './open.ts'

/** Where an application begins: for which organisation, through which recommender, under which item of the guide. */
export const startPage = page('/rounds/:round/start', {
  async view(visit) {
    const opening = await visit.ask(readRound, { round: idIn(visit, 'round', '批次', 'round') })
    const { posts } = await visit.ask(myStanding, {})
    const confirmed = posts.filter((post) => post.state === 'confirmed')
    const needs = opening.programme.answersTo ? await visit.ask(openNeeds, { round: opening.round.id }) : null
    const recommenders = needsRecommender(opening) ? await visit.ask(listRecommenders, {}) : []
    return {
      title: visit.t('开始申报', 'Start an application'),
      frame: 'workspace',
      practice: opening.round.practice,
      body: <Start visit={visit} opening={opening} posts={confirmed} recommenders={recommenders} needs={needs} />,
    }
  },
  async submit(visit, typed) {
    const started = {
      dossier: keyOf(typed) ?? newId(),
      round: visit.params.round,
      host: textOf(typed, 'host'),
      recommender: textOf(typed, 'recommender') || undefined,
      answersTo: textOf(typed, 'answersTo') || undefined,
      guideItem: textOf(typed, 'guideItem') || undefined,
    }
    const { dossier } = await visit.perform(startDossier, started, keyOf(typed))
    return go(
      `${pageOf(dossier)}?tab=form`,
      visit.t('已开始，可以随时离开，内容会保存', 'Started. You may leave at any time; what you write is kept'),
    )
  },
})

type Opening = Awaited<ReturnType<(typeof readRound)['run']>>
const writerOf = ({ programme }: Opening) => programme.stages[0]!.by
const needsRecommender = ({ programme }: Opening) => programme.stages.some((stage) => stage.kind === 'recommend')

type Props = {
  readonly visit: Visit
  readonly opening: Opening
  readonly posts: readonly { readonly organisation: string; readonly organisation_name: string }[]
  readonly recommenders: readonly { readonly id: string; readonly name: string }[]
  /** What can be answered, where the programme answers something. */
  readonly needs: Awaited<ReturnType<(typeof openNeeds)['run']>> | null
}

function Start({ visit, opening, posts, recommenders, needs }: Props): VNode {
  const { round, programme } = opening
  const { t, lang } = visit
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: `/rounds/${round.id}`, label: round.title[lang] }]} />
      <Heading caption={programme.name[lang]}>{t(`填写${programme.noun.zh}`, `Start an ${programme.noun.en}`)}</Heading>
      <Fields visit={visit} opening={opening} posts={posts} recommenders={recommenders} needs={needs} />
    </>
  )
}

function Fields({ visit, opening, posts, recommenders, needs }: Props): VNode {
  const { round, guide, programme } = opening
  const { t, lang } = visit
  const state = roundState(round, visit.now)
  if (state !== 'open')
    return (
      <Inset tone="late">
        {t(
          `本批次现在不受理新申报：${roundStateText[state].zh}。`,
          `This round takes no new applications now: ${roundStateText[state].en}.`,
        )}
      </Inset>
    )
  const writer = writerOf(opening)
  if (writer !== 'applicant' && !visit.actor.is(writer)) {
    const who = holderName(writer)
    return (
      <Inset tone="late">
        {t(
          `${programme.name.zh}只由${who.zh}填写，不受理自荐。以该身份登录后再办理。`,
          `${programme.name.en}: only ${who.en} can write; nobody nominates themselves. Sign in with that role.`,
        )}
      </Inset>
    )
  }
  if (posts.length === 0) return <NoPost visit={visit} />
  const only = posts.length === 1 ? posts[0]!.organisation : undefined
  return (
    <Form visit={visit}>
      {round.writer_until ? (
        <p class="govuk-body">
          {t(
            `填报截止 ${instantText(round.writer_until, lang)}`,
            `Applicants have until ${instantText(round.writer_until, lang)}`,
          )}
        </p>
      ) : null}
      <RadioField
        visit={visit}
        name="host"
        label={
          programme.called?.host
            ? t(`${programme.called.host.zh}`, programme.called.host.en)
            : t('以哪个单位申报', 'In the name of')
        }
        hint={t('只列出已确认您任职的单位', 'Only organisations that have confirmed your post')}
        value={only}
        options={posts.map((post) => ({ value: post.organisation, label: post.organisation_name }))}
      />
      {needsRecommender(opening) ? (
        <SelectField
          visit={visit}
          name="recommender"
          label={t('推荐单位', 'Recommender')}
          hint={t('按单位所在地或隶属关系选择', 'By where your organisation lies or whom it belongs to')}
          options={recommenders.map((one) => ({ value: one.id, label: one.name }))}
          empty={t('请选择', 'Choose one')}
        />
      ) : null}
      {needs ? (
        <RadioField
          visit={visit}
          name="answersTo"
          label={t('要揭榜的需求', 'The need that you bid for')}
          hint={needs.length === 0 ? t('榜单上现在没有需求', 'No need takes bids now') : undefined}
          options={needs.map((need) => ({
            value: need.id,
            label: `${need.number} ${need.title}`,
            hint: need.host_name,
          }))}
        />
      ) : null}
      {guide.length > 0 ? (
        <RadioField
          visit={visit}
          name="guideItem"
          label={t('指南方向', 'Guide item')}
          options={guide.map((item) => ({
            value: item.id,
            label: `${item.code} ${item.title[lang]}`,
            hint: item.text[lang].slice(0, 120),
          }))}
        />
      ) : null}
      <Button>{t('开始填写', 'Start')}</Button>
    </Form>
  )
}

function NoPost({ visit }: { visit: Visit }) {
  const { t } = visit
  return (
    <>
      <Empty title={t('还没有可以申报的单位', 'There is no organisation you can apply for yet')}>
        {t(
          '先加入一个单位并由单位管理员确认，或按统一社会信用代码登记本单位。确认以后再回到这里。',
          'First join an organisation and wait until its administrator confirms you, or bring yours in by its unified social credit code. Then come back.',
        )}
      </Empty>
      <LinkButton visit={visit} href="/host">
        {t('加入或登记单位', 'Join or bring in an organisation')}
      </LinkButton>
    </>
  )
}

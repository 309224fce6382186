import type { VNode } from 'preact'
import {
  commonEnds,
  type Round,
  readRound,
  roundAtAGlance,
  roundMoney,
  roundState,
  wipePractice,
} from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Details,
  dayText,
  Figures,
  Form,
  Inset,
  LinkButton,
  leftText,
  moneyText,
  Summary,
  Table,
  Tag,
} from '../parts/index.ts'
import { keyOf } from '../typed.ts'
import { roundHref, roundView } from './round-frame.tsx'

type Read = Awaited<ReturnType<(typeof readRound)['run']>>
type Counts = Awaited<ReturnType<(typeof roundAtAGlance)['run']>>

/** The whole round on one page: its stages with counts, ages and lateness, its money, and what to do next. */
export const glancePage = page('/officer/rounds/:round', {
  async view(visit) {
    const { t, lang, params } = visit
    const read = await visit.ask(readRound, { round: params.round! })
    const counts = await visit.ask(roundAtAGlance, { round: params.round! })
    const money = await visit.ask(roundMoney, { round: params.round! })
    const submitted = counts.filter((row) => row.stage !== 'draft')
    const sum = (list: Counts, key: 'n' | 'late' | 'requested_fen' | 'approved_fen') =>
      list.reduce((total, row) => total + row[key], 0)
    const href = (place: string) => visit.href(roundHref(read.round.id, place))
    return roundView(
      visit,
      read.round,
      'glance',
      t('概览', 'Overview'),
      <>
        <Figures
          items={[
            { label: t('办件', 'Dossiers'), value: sum(submitted, 'n'), href: href('dossiers') },
            { label: t('超期', 'Late'), value: sum(counts, 'late'), href: href('dossiers?late=yes') },
            { label: t('申请金额', 'Asked for'), value: moneyText(sum(submitted, 'requested_fen'), lang) },
            {
              label: t('剩余额度', 'Budget left'),
              value: moneyText(money.left_fen, lang),
              hint: t(`共 ${moneyText(money.budget_fen, 'zh')}`, `of ${moneyText(money.budget_fen, 'en')}`),
            },
          ]}
        />
        <NextStep visit={visit} round={read.round} counts={counts} />
        {read.round.published_at ? <Stages visit={visit} read={read} counts={counts} /> : null}
        <About visit={visit} round={read.round} version={read.round.programme_version} />
        {visit.actor.is('officer') ? <Corrections visit={visit} round={read.round} /> : null}
      </>,
    )
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const { wiped } = await visit.perform(wipePractice, { round }, keyOf(typed))
    return go(roundHref(round), visit.t(`已清空 ${wiped} 件演练办件`, `${wiped} practice dossiers were wiped`))
  },
})

function NextStep({ visit, round, counts }: { readonly visit: Visit; readonly round: Round; readonly counts: Counts }) {
  const { t } = visit
  const at = (stage: string) => counts.find((row) => row.stage === stage)?.n ?? 0
  const state = roundState(round, visit.now)
  const steps = [
    state === 'draft' ? { href: 'publish', label: t('核对并发布', 'Check and publish') } : null,
    at('pool') > 0
      ? {
          href: 'propose',
          label: t(`从项目库提出清单（${at('pool')} 项）`, `Propose a list from the pool (${at('pool')})`),
        }
      : null,
    at('screening') > 0
      ? {
          href: 'dossiers?stage=screening',
          label: t(`形式审查（${at('screening')} 件）`, `Screening (${at('screening')})`),
        }
      : null,
    at('approve') + at('approval') > 0 ? { href: 'proposals', label: t('审批中的清单', 'Lists under approval') } : null,
  ].filter((step) => step !== null)
  if (steps.length === 0) return null
  return (
    <div class="govuk-button-group">
      {steps.map((step, index) => (
        <LinkButton visit={visit} href={roundHref(round.id, step.href)} tone={index === 0 ? 'primary' : 'secondary'}>
          {step.label}
        </LinkButton>
      ))}
    </div>
  )
}

function Stages({
  visit,
  read,
  counts,
}: {
  readonly visit: Visit
  readonly read: Read
  readonly counts: Counts
}): VNode {
  const { t, lang, now } = visit
  const { stages, ends } = read.programme
  const places = [
    ...stages.map((stage) => ({ key: stage.key, title: stage.title[lang], end: false })),
    ...[...ends, ...commonEnds].map((end) => ({ key: `end.${end.code}`, title: end.title[lang], end: true })),
  ]
  return (
    <Table
      caption={t('各环节', 'Stages')}
      columns={[
        { key: 'stage', head: t('环节', 'Stage') },
        { key: 'n', head: t('件数', 'Dossiers'), numeric: true },
        { key: 'late', head: t('超期', 'Late'), numeric: true },
        { key: 'oldest', head: t('最早进入', 'Oldest since') },
        { key: 'asked', head: t('申请金额', 'Asked for'), numeric: true },
        { key: 'approved', head: t('批复金额', 'Approved'), numeric: true },
      ]}
      rows={places.flatMap((place) => {
        const row = counts.find((one) => one.stage === place.key)
        if (!row && place.end) return []
        return [
          {
            id: place.key,
            href: visit.href(roundHref(read.round.id, `dossiers?stage=${place.key}`)),
            cells: {
              stage: place.title,
              n: row?.n ?? 0,
              late: row && row.late > 0 ? <Tag tone="late">{row.late}</Tag> : 0,
              oldest: row && !place.end ? `${dayText(row.oldest, lang)} · ${ageText(visit, row.oldest, now)}` : '—',
              asked: moneyText(row?.requested_fen ?? 0, lang),
              approved: moneyText(row?.approved_fen ?? 0, lang),
            },
          },
        ]
      })}
      empty=""
    />
  )
}

function ageText({ t }: Visit, since: Date, now: Date): string {
  const days = Math.floor((now.getTime() - since.getTime()) / 86_400_000)
  return t(`${days} 天`, `${days} days`)
}

function About({ visit, round, version }: { readonly visit: Visit; readonly round: Round; readonly version: number }) {
  const { t, lang, now } = visit
  const until = (at: Date | null) =>
    at ? `${dayText(at, lang, true)}${at > now ? ` · ${leftText(at, now, lang)}` : ''}` : t('不设', 'None')
  return (
    <Summary
      rows={[
        { key: t('计划版本', 'Programme version'), value: `${round.programme} v${version}` },
        { key: t('申请人提交截止', 'Applicants until'), value: until(round.writer_until) },
        { key: t('单位审核截止', 'Hosts until'), value: until(round.host_until) },
        { key: t('推荐截止', 'Recommenders until'), value: until(round.recommender_until) },
        { key: t('推荐限额', 'Recommendation quota'), value: round.recommender_quota ?? t('不限', 'None') },
        { key: t('联系方式', 'Contact'), value: round.contact },
        ...(round.way_reason
          ? [{ key: t('定向委托理由', 'Reason of the directed round'), value: round.way_reason }]
          : []),
      ]}
    />
  )
}

function Corrections({ visit, round }: { readonly visit: Visit; readonly round: Round }) {
  const { t } = visit
  const live = round.published_at && !round.cancelled_at
  return (
    <>
      <div class="govuk-button-group">
        {live ? (
          <LinkButton visit={visit} href={roundHref(round.id, 'addendum')} tone="secondary">
            {t('发布补充通知', 'Publish an addendum')}
          </LinkButton>
        ) : null}
        {live ? (
          <LinkButton visit={visit} href={roundHref(round.id, 'extension')} tone="secondary">
            {t('延期', 'Extend')}
          </LinkButton>
        ) : null}
        <LinkButton visit={visit} href={`/officer/rounds/new?from=${round.id}`} tone="secondary">
          {t('克隆为新批次', 'Clone')}
        </LinkButton>
        {round.cancelled_at ? null : (
          <LinkButton visit={visit} href={roundHref(round.id, 'cancel')} tone="secondary">
            {t('取消批次', 'Cancel the round')}
          </LinkButton>
        )}
      </div>
      {round.practice ? (
        <Details summary={t('清空演练批次', 'Wipe this practice round')}>
          <Inset tone="late">
            {t(
              '本批次的办件、评审、清单和公示会全部删除，不能恢复；操作记录保留。',
              'Its dossiers, panels, lists and notices are deleted for good; the record of acts stays.',
            )}
          </Inset>
          <Form visit={visit}>
            <Button tone="warning">{t('清空', 'Wipe')}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

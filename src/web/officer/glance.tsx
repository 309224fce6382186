import type { Text } from '#platform/text'
import {
  type Round,
  readRound,
  roundAtAGlance,
  roundMoney,
  roundState,
  type Stage,
  wipePractice,
} from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Button, Details, Figures, Form, Inset, LinkButton, moneyText } from '../parts/index.ts'
import { keyOf } from '../typed.ts'
import { About, type Counts, Stages } from './glance-stages.tsx'
import { roundHref, roundView } from './round-frame.tsx'

type Read = Awaited<ReturnType<(typeof readRound)['run']>>
type StageKind = Stage['kind']

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
        <NextStep visit={visit} read={read} counts={counts} />
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

type NextProps = { readonly visit: Visit; readonly read: Read; readonly counts: Counts }

/** The usual next step first: whatever kind of stage holds dossiers and waits for the bureau. */
function NextStep({ visit, read, counts }: NextProps) {
  const { t, lang, actor } = visit
  if (!actor.is('officer')) return null
  const { id } = read.round
  const standing = (kind: StageKind) => {
    const keys = read.programme.stages.filter((stage) => stage.kind === kind).map((stage) => stage.key)
    return { keys, n: counts.reduce((sum, row) => sum + (keys.includes(row.stage) ? row.n : 0), 0) }
  }
  const draft = roundState(read.round, visit.now) === 'draft'
  const open = next.flatMap(({ kind, place, title }) => {
    const { keys, n } = standing(kind)
    return n > 0
      ? [{ href: place.replace('{stage}', keys[0]!), label: t(`${title.zh}（${n}）`, `${title.en} (${n})`) }]
      : []
  })
  const steps = draft ? [{ href: 'publish', label: t('核对并发布', 'Check and publish') }] : open
  if (steps.length === 0) return null
  return (
    <nav class="govuk-button-group" aria-label={lang === 'zh' ? '下一步' : 'What to do next'}>
      {steps.map((step, index) => (
        <LinkButton visit={visit} href={roundHref(id, step.href)} tone={index === 0 ? 'primary' : 'secondary'}>
          {step.label}
        </LinkButton>
      ))}
    </nav>
  )
}

/** From the end of the path to its beginning, so that what is nearly done is done first. */
const next: readonly { readonly kind: StageKind; readonly place: string; readonly title: Text }[] = [
  { kind: 'pay', place: 'due', title: { zh: '核定应付并转拨付', en: 'Record what is due' } },
  { kind: 'agree', place: 'agreements', title: { zh: '核对任务书', en: 'Check agreements' } },
  { kind: 'notice', place: 'notice', title: { zh: '公示', en: 'Public notice' } },
  { kind: 'approve', place: 'proposals', title: { zh: '审批和决定', en: 'Approval and decision' } },
  { kind: 'pool', place: 'propose', title: { zh: '从项目库提出清单', en: 'Propose a list from the pool' } },
  { kind: 'review', place: 'review', title: { zh: '组织评审', en: 'Arrange the review' } },
  { kind: 'screen', place: 'dossiers?stage={stage}', title: { zh: '形式审查', en: 'Screening' } },
]

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
              '本批次的办件、评审、清单和公示会全部删除，各人的相关待办、消息和未发出的信件一并清除，不能恢复；操作记录保留。',
              'Its dossiers, panels, lists and notices are deleted for good, with the tasks, messages and unsent letters about them; the record of acts stays.',
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

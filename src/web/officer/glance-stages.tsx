import type { VNode } from 'preact'
import { commonEnds, type Round, type readRound, type roundAtAGlance } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { dayText, leftText, moneyText, Summary, Table, Tag } from '../parts/index.ts'
import { roundHref } from './round-frame.tsx'

type Read = Awaited<ReturnType<(typeof readRound)['run']>>
export type Counts = Awaited<ReturnType<(typeof roundAtAGlance)['run']>>

/** Every stage of the round in its order, with how many stand there, since when and how many are late; each row is a filter. */
export function Stages({
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

/** What was set for the round: version, cut-offs with what is left of them, quotas. */
export function About({
  visit,
  round,
  version,
}: {
  readonly visit: Visit
  readonly round: Round
  readonly version: number
}) {
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

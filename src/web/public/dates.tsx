import type { VNode } from 'preact'
import type { Instant } from '#platform/clock'
import type { Round } from '../../procedure/index.ts'
import { leftText, Summary } from '../parts/index.ts'
import type { OfRound } from './opening.ts'
import { momentText } from './round-words.tsx'

/** Each date with its weekday and how long is left; what counts is arrival at the server, to the second. */
export function Dates({ visit, opening: { round, orders } }: OfRound): VNode {
  const { t, lang, now } = visit
  const cutOffs: readonly (readonly [keyof Round, string])[] = [
    ['writer_until', t('申请人提交截止', 'Applicants submit until')],
    ['host_until', t('申报单位审核截止', 'Hosts endorse until')],
    ['recommender_until', t('推荐单位推荐截止', 'Recommenders recommend until')],
  ]
  const said = (at: Instant) => (
    <>
      {momentText(at, lang)}
      {at > now ? <span class="zk-left">{leftText(at, now, lang)}</span> : null}
    </>
  )
  return (
    <section>
      <h2 class="govuk-heading-m">{t('时间安排', 'Dates')}</h2>
      <Summary
        rows={[
          { key: t('开放', 'Opens'), value: said(round.opens_at) },
          ...cutOffs.flatMap(([field, key]) => {
            const at = round[field] as Instant | null
            return at ? [{ key, value: said(at) }] : []
          }),
          ...orders.map((order) => ({
            key: t('延期', 'Extended'),
            value: (
              <>
                {said(order.until)}
                <br />
                {order.document}：{order.reason}
              </>
            ),
          })),
        ]}
      />
      <p class="govuk-hint">
        {t(
          '以服务器收到的时间为准，精确到秒；临近截止时请留出余量。',
          'What counts is when the server receives it, to the second. Leave some time near a cut-off.',
        )}
      </p>
    </section>
  )
}

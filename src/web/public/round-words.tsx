import type { VNode } from 'preact'
import { dayOf, type Instant, saidDay, saidTime } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Lang } from '#platform/text'
import { type Round, roundState, roundStateText } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { leftText, Tag, type Tone } from '../parts/index.ts'

const tones: Readonly<Record<ReturnType<typeof roundState>, Tone>> = {
  draft: 'neutral',
  coming: 'wait',
  open: 'good',
  closed: 'neutral',
  cancelled: 'late',
}

export function RoundTag({ visit, round }: { readonly visit: Visit; readonly round: Round }): VNode {
  const state = roundState(round, visit.now)
  return <Tag tone={tones[state]}>{roundStateText[state][visit.lang]}</Tag>
}

/** A moment that somebody must not miss: the day with its weekday, and the minute. */
export const momentText = (at: Instant, lang: Lang): string =>
  `${saidDay(dayOf(at), lang, true)} ${saidTime(at).slice(0, 5)}`

/** What is next for a round, in one line: when it opens, how long it still takes applications, or since when it is over. */
export function nextText(visit: Visit, round: Round): string {
  const { t, lang, now } = visit
  switch (roundState(round, now)) {
    case 'coming':
      return t(`${momentText(round.opens_at, lang)} 开放`, `Opens ${momentText(round.opens_at, lang)}`)
    case 'open':
      return round.writer_until
        ? t(
            `${momentText(round.writer_until, lang)} 截止，${leftText(round.writer_until, now, lang)}`,
            `Closes ${momentText(round.writer_until, lang)}: ${leftText(round.writer_until, now, lang)}`,
          )
        : t('常年受理', 'Open all year')
    case 'cancelled':
      return t('批次已取消', 'The round was cancelled')
    case 'draft':
      return t('筹备中', 'In preparation')
    default:
      return t(`${momentText(round.writer_until!, lang)} 已截止`, `Closed ${momentText(round.writer_until!, lang)}`)
  }
}

/** The id in the address; an address that holds none leads nowhere, and says so in the same words as an unknown one. */
export function roundIn({ params }: Visit): string {
  const id = params.round ?? ''
  if (!/^[0-9a-f-]{36}$/i.test(id)) refuse('platform.not_found', { what: { zh: '批次', en: 'round' } })
  return id
}

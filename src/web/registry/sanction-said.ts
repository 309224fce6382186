import type { Day } from '#platform/clock'
import type { Lang, Text } from '#platform/text'
import { parts, type Sanction } from '../../registry/index.ts'
import { dayText, type Tone } from '../parts/index.ts'

type Course = Pick<Sanction, 'bars' | 'since' | 'until' | 'lifted_from'>

/** What a ban reaches, in one sentence that its subject and the public can read: from when to when, from what, and no more. */
export function reachOf({ bars, since, until, lifted_from }: Course, lang: Lang): string {
  const barred = bars.map((bar) => parts[bar][lang]).join(lang === 'zh' ? '、' : '; ')
  const days = { since: dayText(since, lang), until: until && dayText(until, lang), lifted: dayText(lifted_from, lang) }
  if (lang === 'zh') {
    const end = until ? `至${days.until}（含当日），期满自动解除` : '，未定期限'
    return `自${days.since}起${until ? '' : end}，在财政性资金支持的科技活动中不得作为：${barred}${until ? `；${end}` : ''}。${lifted_from ? `已提前解除，自${days.lifted}起不再限制。` : '其他活动不受影响。'}`
  }
  const end = until ? `until ${days.until} inclusive, then lifts by itself` : 'without a fixed end'
  const rest = lifted_from ? ` Lifted early: it no longer holds from ${days.lifted}.` : ' Nothing else is affected.'
  return `From ${days.since} ${end}: barred in publicly funded work from ${barred}.${rest}`
}

type State = { readonly tone: Tone; readonly says: Text; readonly open: boolean }

/** Where a sanction stands on a day: only one that is still to come or holds can be lifted. */
export function stateOf({ since, until, lifted_from }: Course, today: Day): State {
  if (lifted_from && lifted_from <= today)
    return { tone: 'neutral', says: { zh: '已提前解除', en: 'Lifted early' }, open: false }
  if (until && until < today)
    return { tone: 'neutral', says: { zh: '期满，已自动解除', en: 'Over: it lifted by itself' }, open: false }
  if (since > today) return { tone: 'wait', says: { zh: '尚未生效', en: 'Not yet in force' }, open: !lifted_from }
  return { tone: 'late', says: { zh: '生效中', en: 'In force' }, open: !lifted_from }
}

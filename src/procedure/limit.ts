import type { Text } from '#platform/text'
import type { Limit } from './definition/programme.ts'
import { type Facts, judge } from './form/condition.ts'
import type { RuleStanding } from './form/readiness.ts'

/** One other dossier that counts against somebody of this one. The title is there where the reader may read that dossier. */
export type Counted = {
  readonly subject: string
  readonly subject_name: string
  readonly of_kind: Limit['of']
  readonly dossier: string
  readonly number: string | null
  readonly title: string | null
  readonly programme: string
  readonly round: string
  readonly year: number
  readonly part: Limit['as'][number]
  readonly state: 'applying' | 'running'
  readonly overdue: boolean
}
/** The dossier that is judged, as far as its limits look at it. */
export type Judged = {
  readonly lead: string
  readonly lead_name: string
  readonly round: string
  readonly year: number
}

/** At submission everything counts that the limit names; at the decision only what would run beside it. */
export type Moment = 'submission' | 'decision'

/** The limits (限项) of a programme as they stand for one dossier, in the shape of its other conditions. */
export function limitStandings(
  limits: readonly Limit[],
  counted: readonly Counted[],
  dossier: Judged,
  facts: Facts,
  moment: Moment = 'submission',
): RuleStanding[] {
  return limits
    .filter((limit) => !limit.when || judge(limit.when, facts) === 'holds')
    .filter((limit) => moment === 'submission' || limit.counting.includes('running'))
    .map((limit) => standing(limit, counted, dossier, facts, moment))
}

function standing(limit: Limit, counted: readonly Counted[], dossier: Judged, facts: Facts, moment: Moment) {
  const most = Number(facts.param[limit.most])
  const bySubject = Map.groupBy(
    counted.filter((one) => counts(limit, one, dossier, moment)),
    (one) => one.subject,
  )
  const groups = [...bySubject.values()].toSorted((one, other) => other.length - one.length)
  const beyond = groups.filter((group) => group.length + 1 > most)
  const shown = beyond.length > 0 ? beyond : groups.slice(0, 1)
  const tally: Text = {
    zh: shown.map((group) => tallied(group, most, 'zh')).join('；') || `没有其他计入项，上限 ${most} 项`,
    en: shown.map((group) => tallied(group, most, 'en')).join('; ') || `nothing else counts, at most ${most}`,
  }
  return {
    code: `limit-${limit.code}`,
    effect: limit.effect === 'ask' ? (beyond.length > 0 ? 'person' : 'warn') : limit.effect,
    verdict: Number.isNaN(most) ? 'unknown' : beyond.length > 0 ? 'fails' : 'holds',
    says: { zh: `${limit.says.zh}（${tally.zh}）`, en: `${limit.says.en} (${tally.en})` },
    fails: limit.fails,
    counted: true,
  } satisfies RuleStanding
}

function counts(limit: Limit, one: Counted, dossier: Judged, moment: Moment): boolean {
  if (one.of_kind !== limit.of || !limit.as.includes(one.part)) return false
  if (limit.programmes && !limit.programmes.includes(one.programme)) return false
  if (limit.within === 'round' && one.round !== dossier.round) return false
  if (limit.within === 'year' && one.year !== dossier.year) return false
  if (limit.counting.includes('overdue') && one.overdue) return true
  if (moment === 'decision') return one.state === 'running' && limit.counting.includes('running')
  return limit.counting.includes(one.state)
}

const shownMost = 5

function tallied(group: readonly Counted[], most: number, lang: 'zh' | 'en'): string {
  const listed = group.slice(0, shownMost).map((one) => named(one, lang))
  const rest = group.length - listed.length
  const name = group[0]!.subject_name
  const list = listed.join(lang === 'zh' ? '、' : ', ')
  if (lang === 'zh') return `${name}已计 ${group.length} 项：${list}${rest > 0 ? `等` : ''}；加上本件，上限 ${most} 项`
  return `${name}: ${group.length} counted, ${list}${rest > 0 ? ` and ${rest} more` : ''}; with this one at most ${most}`
}

/** A dossier that the reader may not read is a number only; braces would be taken for the mark of a parameter. */
const named = ({ number, title }: Counted, lang: 'zh' | 'en'): string => {
  const plain = title?.replace(/[{}]/g, '')
  const code = number ?? (lang === 'zh' ? '（未编号）' : '(no number)')
  return plain ? (lang === 'zh' ? `${code}《${plain}》` : `${code} "${plain}"`) : code
}

import type { Day, Instant } from '#platform/clock'

/**
 * A post ties a person to an organisation for a time. It counts only after the organisation has confirmed it: nobody
 * becomes somebody's employee by saying so.
 */
export type Post = {
  readonly id: string
  readonly person: string
  readonly person_name: string
  readonly organisation: string
  readonly organisation_name: string
  readonly title: string | null
  readonly part_time: boolean
  readonly since: Day
  readonly until: Day | null
  readonly asked_at: Instant
  /** The day by which the organisation has promised to answer. */
  readonly due: Day | null
  readonly confirmed_by: string | null
  readonly confirmed_at: Instant | null
  readonly refused_at: Instant | null
  readonly refuse_reason: string | null
}
export type PostState = 'asked' | 'confirmed' | 'refused' | 'ended'

type Course = Pick<Post, 'until' | 'confirmed_at' | 'refused_at'>
export function stateOfPost(post: Course, day: Day): PostState {
  if (post.refused_at) return 'refused'
  if (post.until !== null && post.until < day) return 'ended'
  return post.confirmed_at ? 'confirmed' : 'asked'
}

export const postStates = {
  asked: { zh: '待单位确认', en: 'waiting for the organisation' },
  confirmed: { zh: '在职', en: 'in post' },
  refused: { zh: '未获确认', en: 'not confirmed' },
  ended: { zh: '已离任', en: 'ended' },
} as const

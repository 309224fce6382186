import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { type Post, postStates, stateOfPost } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Link, Tag } from '../parts/index.ts'

const tones = { asked: 'wait', confirmed: 'good', refused: 'late', ended: 'neutral' } as const
type Props = { readonly visit: Visit; readonly post: Post; readonly administrator?: boolean }

/** What became of a post, and the way to end it for whoever may. */
export function PostState({ visit, post, administrator = false }: Props): VNode {
  const { t, lang } = visit
  const state = stateOfPost(post, dayOf(visit.now))
  return (
    <>
      <Tag tone={tones[state]}>{postStates[state][lang]}</Tag>{' '}
      {administrator ? <Tag tone="accent">{t('管理员', 'administrator')}</Tag> : null}
      <span class="govuk-hint">
        {state === 'refused' ? post.refuse_reason : null}
        {post.until ? t(`至 ${dayText(post.until, 'zh')}`, `until ${dayText(post.until, 'en')}`) : null}
      </span>
      {state === 'confirmed' && mayEnd(visit, post) ? (
        <Link visit={visit} href={`/registry/people/${post.person}/posts/${post.id}`}>
          {t('结束任职', 'End the post')}
          <span class="govuk-visually-hidden"> {post.person_name}</span>
        </Link>
      ) : null}
    </>
  )
}

export const mayEnd = ({ actor }: Visit, post: Pick<Post, 'person' | 'organisation'>): boolean =>
  post.person === actor.person ||
  (actor.is('host-admin') && actor.for(post.organisation)) ||
  actor.is('officer', 'system-admin')

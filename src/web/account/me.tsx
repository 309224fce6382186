import type { VNode } from 'preact'
import { chooseStanding, providerName } from '../../access/index.ts'
import { myStanding, numberKinds, postStates } from '../../registry/index.ts'
import { standingText } from '../frame.tsx'
import { go, page, type Visit } from '../page.ts'
import { Button, Card, dayText, Form, Heading, Link, Summary, Table, Tag } from '../parts/index.ts'
import { textOf } from '../typed.ts'

type Mine = Awaited<ReturnType<(typeof myStanding)['run']>>

/** Who one is here: the role one acts in and could act in, posts, what is known about one. */
export const mePage = page('/me', {
  async view(visit) {
    const mine = await visit.ask(myStanding, {})
    const { t } = visit
    return {
      title: visit.actor.name,
      frame: 'workspace',
      body: (
        <>
          <Heading caption={t('我的信息与身份', 'My file and roles')}>{visit.actor.name}</Heading>
          <Standings visit={visit} />
          <Known visit={visit} mine={mine} />
          <Posts visit={visit} mine={mine} />
          <Card title={t('成果和惩戒记录', 'Results and sanctions')}>
            <ul class="govuk-list">
              <li>
                <Link visit={visit} href="/me/achievements">
                  {t('我的成果', 'My results')}
                </Link>
              </li>
              <li>
                <Link visit={visit} href="/registry/sanctions">
                  {t('与我有关的惩戒', 'Sanctions that bind me')}
                </Link>
              </li>
            </ul>
          </Card>
          <Card title={t('账号', 'Account')}>
            <ul class="govuk-list">
              <li>
                <Link visit={visit} href="/me/password">
                  {t('修改密码', 'Change the password')}
                </Link>
              </li>
              <li>
                <Link visit={visit} href="/me/authenticator">
                  {t('动态口令（两步登录）', 'Authenticator: sign in by two steps')}
                </Link>
              </li>
              <li>
                <Link visit={visit} href="/me/passkeys">
                  {t('通行密钥', 'Passkeys')}
                </Link>
              </li>
              <li>
                <Link visit={visit} href="/me/recovery-codes">
                  {t('恢复码', 'Recovery codes')}
                </Link>
              </li>
              {providerName() ? (
                <li>
                  <Link visit={visit} href="/me/provider">
                    {providerName()}
                  </Link>
                </li>
              ) : null}
              <li>
                <Link visit={visit} href="/me/sessions">
                  {t('登录记录', 'Where I am signed in')}
                </Link>
              </li>
              <li>
                <Link visit={visit} href="/me/tokens">
                  {t('接口令牌', 'API tokens')}
                </Link>
              </li>
              <li>
                <Link visit={visit} href="/sign-out">
                  {t('退出登录', 'Sign out')}
                </Link>
              </li>
            </ul>
          </Card>
        </>
      ),
    }
  },
})

/** One acts in exactly one role at a time, and the header always says in which. */
function Standings({ visit }: { readonly visit: Visit }): VNode {
  const { t, actor } = visit
  return (
    <Card title={t('当前身份', 'Acting as')}>
      <ul class="govuk-list">
        {actor.standings.map((standing) => {
          const name = standingText({ ...visit, actor: { ...actor, standing } })
          const now = standing.grant === actor.standing.grant
          return (
            <li>
              {now ? (
                <p class="govuk-body">
                  <strong>{name}</strong> <Tag tone="good">{t('当前', 'now')}</Tag>
                </p>
              ) : (
                <Form visit={visit} action="/me/act-as">
                  <input type="hidden" name="grant" value={standing.grant ?? ''} />
                  <Button tone="secondary">{t(`切换为：${name}`, `Act as: ${name}`)}</Button>
                </Form>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function Known({ visit, mine }: { readonly visit: Visit; readonly mine: Mine }): VNode {
  const { t, lang } = visit
  const { person, personal } = mine
  const kind = personal?.number_kind ? numberKinds[personal.number_kind][lang] : t('证件', 'Document')
  return (
    <Card title={t('个人信息', 'My file')}>
      <Summary
        rows={[
          { key: t('姓名', 'Name'), value: person?.name ?? '—' },
          { key: t('英文或拼音姓名', 'Name in Latin letters'), value: person?.latin_name ?? '—' },
          { key: t('职称', 'Professional title'), value: person?.title ?? '—' },
          { key: 'ORCID', value: person?.orcid ?? '—' },
          { key: kind, value: personal?.number_mask ?? '—' },
          { key: t('手机号', 'Phone'), value: personal?.phone_mask ?? '—' },
          { key: t('电子邮箱', 'E-mail'), value: personal?.email_mask ?? '—' },
        ]}
      />
      <p class="govuk-body">
        <Link visit={visit} href="/me/profile">
          {t('更正或补充', 'Correct or complete it')}
        </Link>
      </p>
    </Card>
  )
}

function Posts({ visit, mine }: { readonly visit: Visit; readonly mine: Mine }): VNode {
  const { t, lang } = visit
  return (
    <Card title={t('任职', 'Posts')}>
      <Table
        caption={t('任职', 'Posts')}
        captionHidden
        columns={[
          { key: 'organisation', head: t('单位', 'Organisation') },
          { key: 'title', head: t('职务', 'Post') },
          { key: 'since', head: t('起', 'Since') },
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={mine.posts.map((post) => ({
          id: post.id,
          cells: {
            organisation: post.organisation_name,
            title: post.title ?? '—',
            since: dayText(post.since, lang),
            state: <PostState visit={visit} post={post} />,
          },
        }))}
        empty={
          <p class="govuk-body">
            {t(
              '还没有任职。加入或新建单位后才能申报。',
              'No post yet. Join an organisation or found one before you apply.',
            )}
          </p>
        }
      />
      <p class="govuk-body">
        <Link visit={visit} href="/host">
          {t('加入或新建单位', 'Join or found an organisation')}
        </Link>
      </p>
    </Card>
  )
}

const tones = { asked: 'wait', confirmed: 'good', refused: 'late', ended: 'neutral' } as const

/** What became of it: until when an answer is promised, why it was refused, or since when it is over. */
function PostState({ visit, post }: { readonly visit: Visit; readonly post: Mine['posts'][number] }): VNode {
  const { t, lang } = visit
  const more = {
    asked: post.due ? t(`${dayText(post.due, lang)}前答复`, `answered by ${dayText(post.due, lang)}`) : '',
    refused: post.refuse_reason ?? '',
    ended: dayText(post.until, lang),
    confirmed: post.until ? t(`至 ${dayText(post.until, lang)}`, `until ${dayText(post.until, lang)}`) : '',
  }[post.state]
  return (
    <>
      <Tag tone={tones[post.state]}>{postStates[post.state][lang]}</Tag> {more}{' '}
      {post.state === 'confirmed' ? (
        <Link visit={visit} href={`/registry/people/${post.person}/posts/${post.id}`}>
          {t('结束任职', 'End the post')}
        </Link>
      ) : null}
    </>
  )
}

export const standingPage = page('/me/act-as', {
  view: async () => go('/me'),
  async submit(visit, typed) {
    await visit.perform(chooseStanding, { grant: textOf(typed, 'grant') || textOf(typed, 'standing') || null })
    return go('/desk', visit.t('已切换身份。', 'You now act in the other role.'))
  },
})

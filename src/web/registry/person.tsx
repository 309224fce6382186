import type { VNode } from 'preact'
import { mayDo } from '#platform/perform'
import { listAchievements, listSanctions, type Personal, seePerson, showPersonal } from '../../registry/index.ts'
import { idIn } from '../dossier/open.ts'
import { page, type View, type Visit } from '../page.ts'
import { Breadcrumbs, dayText, Heading, Link, LinkButton, Summary, Table } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { AchievementTable } from './achievement-table.tsx'
import { MergedInto } from './merged-into.tsx'
import { PostState } from './post-state.tsx'
import { PrivateCard } from './private-card.tsx'
import { SanctionTable } from './sanction-table.tsx'

type File = Awaited<ReturnType<(typeof seePerson)['run']>>

/** The file of one person as far as the reader's scope shows it; numbers and contacts are masked until a reason is given. */
export const registryPersonPage = page('/registry/people/:person', {
  view: (visit) => personView(visit, null),
  async submit(visit, typed) {
    const person = idIn(visit, 'person', '这位人员', 'person')
    const full = await visit.perform(showPersonal, { person, reason: textOf(typed, 'reason') }, keyOf(typed))
    return { view: await personView(visit, full as Personal) }
  },
})

async function personView(visit: Visit, full: Personal | null): Promise<View> {
  const { t, actor } = visit
  const person = await visit.ask(seePerson, { person: idIn(visit, 'person', '这位人员', 'person') })
  const sanctions = await visit.ask(listSanctions, { subject: person.id, limit: 200 })
  const achievements = await visit.ask(listAchievements, { person: person.id, limit: 200 })
  const looks = mayDo(showPersonal, { person: person.id, reason: '' }, actor)
  return {
    title: person.name,
    frame: 'workspace',
    body: (
      <>
        <Trail visit={visit} />
        <Heading caption={person.latin_name ?? undefined}>{person.name}</Heading>
        {person.merged_into ? <MergedInto visit={visit} kind="people" into={person.merged_into} /> : null}
        <Summary
          rows={[
            { key: t('职称', 'Title'), value: person.title ?? '—' },
            { key: t('学位', 'Degree'), value: person.degree ?? '—' },
            { key: 'ORCID', value: person.orcid ?? '—' },
          ]}
        />
        <PrivateCard visit={visit} masked={person.personal} full={full} looks={looks && person.personal !== null} />
        <Posts visit={visit} posts={person.posts} />
        <AchievementTable visit={visit} achievements={achievements} />
        <SanctionTable visit={visit} sanctions={sanctions} named={false} />
        {actor.is('supervisor') ? (
          <LinkButton visit={visit} href={`/registry/sanctions/new?person=${person.id}`} tone="secondary">
            {t('登记惩戒决定', 'Record a sanction')}
          </LinkButton>
        ) : null}
        {actor.is('system-admin', 'security-admin', 'audit-admin') ? (
          <p class="govuk-body">
            <Link visit={visit} href={`/admin/people/${person.id}`}>
              {t('账号和身份授权', 'Account and roles')}
            </Link>
          </p>
        ) : null}
      </>
    ),
  }
}

function Trail({ visit }: { readonly visit: Visit }): VNode {
  const { t, actor } = visit
  const mine = { href: '/me', label: t('我的信息与身份', 'My file and roles') }
  const hosts = { href: '/host/people', label: t('本单位人员', 'People') }
  const all = { href: '/registry/people', label: t('人员', 'People') }
  const trail = actor.is('host-admin') ? hosts : actor.is('applicant') ? mine : all
  return <Breadcrumbs visit={visit} trail={[trail]} />
}

function Posts({ visit, posts }: { readonly visit: Visit; readonly posts: File['posts'] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('任职', 'Posts')}
      columns={[
        { key: 'organisation', head: t('单位', 'Organisation') },
        { key: 'title', head: t('职务', 'Post') },
        { key: 'since', head: t('起', 'Since') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={posts.map((post) => ({
        id: post.id,
        cells: {
          organisation: (
            <Link visit={visit} href={`/registry/organisations/${post.organisation}`}>
              {post.organisation_name}
            </Link>
          ),
          title: `${post.title ?? '—'}${post.part_time ? t('（兼职）', ' (part-time)') : ''}`,
          since: dayText(post.since, lang),
          state: <PostState visit={visit} post={post} />,
        },
      }))}
      empty={t('没有任职。', 'No posts.')}
    />
  )
}

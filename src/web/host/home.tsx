import { myStanding, postStates } from '../../registry/index.ts'
import { page, type Visit } from '../page.ts'
import { dayText, Heading, Inset, LinkButton, Table, Tag } from '../parts/index.ts'
import { fileOf } from './file.tsx'

/** My organisations: where I am in post or have asked to be; for an administrator, the file of the organisation too. */
export const hostPage = page('/host', {
  async view(visit) {
    const standing = await visit.ask(myStanding, {})
    const own = visit.actor.is('host-admin') ? visit.actor.standing.organisation : null
    return {
      title: visit.t('我的单位', 'My organisation'),
      frame: 'workspace',
      body: (
        <>
          <Heading caption={visit.actor.name}>{visit.t('我的单位', 'My organisation')}</Heading>
          {own ? await fileOf(visit, own) : null}
          <Posts visit={visit} standing={standing} />
        </>
      ),
    }
  },
})

type Standing = Awaited<ReturnType<(typeof myStanding)['run']>>

function Posts({ visit, standing }: { visit: Visit; standing: Standing }) {
  const { t, lang } = visit
  const open = standing.foundings.filter((founding) => !founding.decided_at)
  return (
    <section aria-labelledby="posts">
      <h2 class="govuk-heading-m" id="posts">
        {t('我任职的单位', 'Where I am in post')}
      </h2>
      {open.map((founding) => (
        <Inset>
          {t(
            `已申请登记${founding.organisation_name}，市科技局在 ${dayText(founding.due, 'zh')} 前答复。`,
            `You asked to bring in ${founding.organisation_name}; the bureau answers by ${dayText(founding.due, 'en')}.`,
          )}
        </Inset>
      ))}
      {standing.foundings
        .filter((founding) => founding.outcome === 'refused')
        .map((founding) => (
          <Inset tone="late">
            {t(
              `登记${founding.organisation_name}未通过：${founding.reason ?? ''}`,
              `${founding.organisation_name} was not accepted: ${founding.reason ?? ''}`,
            )}
          </Inset>
        ))}
      <Table
        caption={t('任职', 'Posts')}
        captionHidden
        columns={[
          { key: 'name', head: t('单位', 'Organisation') },
          { key: 'title', head: t('职务', 'Post') },
          { key: 'since', head: t('起始', 'Since') },
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={standing.posts.map((post) => ({
          id: post.id,
          cells: {
            name: post.organisation_name,
            title: post.title ?? '—',
            since: dayText(post.since, lang),
            state: (
              <>
                <Tag tone={post.state === 'confirmed' ? 'good' : post.state === 'asked' ? 'wait' : 'neutral'}>
                  {postStates[post.state][lang]}
                </Tag>{' '}
                {post.refuse_reason ?? ''}
              </>
            ),
          },
        }))}
        empty={t(
          '还没有任职单位。加入一个单位，或按统一社会信用代码登记本单位；确认后就能以它的名义申报。',
          'None yet. Join an organisation, or bring yours in by its code; once confirmed you can apply in its name.',
        )}
      />
      <div class="govuk-button-group">
        <LinkButton visit={visit} href="/host/join">
          {t('加入单位', 'Join an organisation')}
        </LinkButton>
        <LinkButton visit={visit} href="/host/found" tone="secondary">
          {t('登记新单位', 'Bring an organisation in')}
        </LinkButton>
      </div>
    </section>
  )
}

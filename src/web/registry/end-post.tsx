import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { endPost, seePerson } from '../../registry/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, DateField, dayText, Form, Heading, Summary } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** Ending a post: by whoever holds it, by the administrator of the organisation, or by the bureau. The row stays. */
export const endPostPage = page('/registry/people/:person/posts/:post', {
  async view(visit) {
    const { t, lang } = visit
    const person = idIn(visit, 'person', '这位人员', 'person')
    const { posts } = await visit.ask(seePerson, { person })
    const post =
      posts.find((one) => one.id === visit.params.post) ??
      refuse('platform.not_found', { what: { zh: '这条任职', en: 'such post' } })
    return {
      title: t('结束任职', 'End a post'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: back(visit), label: t('返回', 'Back') }]} />
          <Heading caption={post.person_name}>{t('结束任职', 'End a post')}</Heading>
          <Summary
            rows={[
              { key: t('单位', 'Organisation'), value: post.organisation_name },
              { key: t('职务', 'Post'), value: post.title ?? '—' },
              { key: t('起', 'Since'), value: dayText(post.since, lang) },
            ]}
          />
          <Form visit={visit}>
            <DateField
              visit={visit}
              name="until"
              label={t('在职的最后一天', 'Last day in post')}
              hint={t(
                '此后不能再以这家单位的名义申报；记录保留',
                'After it one no longer applies in its name; the record stays',
              )}
              value={post.until ?? dayOf(visit.now)}
            />
            <Button tone="warning">{t('结束任职', 'End the post')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    await visit.perform(endPost, { post: visit.params.post!, until: textOf(typed, 'until') }, keyOf(typed))
    return go(back(visit), visit.t('已登记离任日期', 'The last day is recorded'))
  },
})

const back = ({ actor, params }: Visit): string => {
  if (params.person === actor.person) return '/me'
  return actor.is('host-admin') ? '/host/people' : `/registry/people/${params.person}`
}

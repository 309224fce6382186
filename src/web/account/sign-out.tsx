import { signOut } from '../../access/index.ts'
import { page } from '../page.ts'
import { Button, Form, Heading } from '../parts/index.ts'

/** Leaving is a deed of its own: a link from elsewhere cannot sign anybody out. */
export const signOutPage = page('/sign-out', {
  open: true,
  async view(visit) {
    const { t, actor } = visit
    if (!actor.person) return { go: '/' }
    return {
      title: t('退出', 'Sign out'),
      frame: 'public',
      body: (
        <>
          <Heading>{t('退出登录？', 'Sign out?')}</Heading>
          <p class="govuk-body">{t(`您现在以“${actor.name}”登录。`, `You are signed in as ${actor.name}.`)}</p>
          <Form visit={visit}>
            <Button>{t('退出', 'Sign out')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit) {
    if (visit.actor.person) await visit.perform(signOut, {})
    return { go: '/', say: visit.t('已退出。', 'You are signed out.'), cookie: '' }
  },
})

import { signIn, signInByLink, signOut } from '../../access/index.ts'
import { type Outcome, page, type Visit } from '../page.ts'
import { Button, Form, Heading, Hidden, Inset, Link, TextField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { deviceOf } from './device.ts'

export const signInPage = page('/sign-in', {
  open: true,
  async view(visit) {
    const { t, typed } = visit
    if (visit.actor.person) return { go: ownAddress(visit.query.to ?? '') }
    const title = t('登录', 'Sign in')
    return {
      title,
      frame: 'public',
      body: (
        <>
          <Heading>{title}</Heading>
          <Form visit={visit} action="/sign-in">
            <Hidden name="to" value={typed ? textOf(typed, 'to') : (visit.query.to ?? '')} />
            <TextField
              visit={visit}
              name="login"
              width={20}
              autocomplete="username"
              label={t('登录名、手机号或电子邮箱', 'Sign-in name, phone or e-mail')}
            />
            <TextField
              visit={visit}
              name="password"
              type="password"
              width={20}
              autocomplete="current-password"
              label={t('密码', 'Password')}
            />
            <Button>{t('登录', 'Sign in')}</Button>
          </Form>
          <p class="govuk-body">
            {t('还没有账号？', 'No account yet?')}{' '}
            <Link visit={visit} href="/register">
              {t('注册（全年开放）', 'Register: open all year')}
            </Link>
          </p>
          {visit.config.demonstration ? (
            <Inset>
              {t(
                '演示系统：各角色的登录链接在启动平台的终端里。',
                'Demonstration: the sign-in links of the personas are printed in the terminal that started the platform.',
              )}
            </Inset>
          ) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { token, mustChange } = await visit.perform(
      signIn,
      { login: textOf(typed, 'login'), password: passwordOf(typed), device: deviceOf(visit) },
      keyOf(typed),
    )
    const say = visit.t('请先换成您自己的密码。', 'Choose a password of your own first.')
    return mustChange
      ? { go: '/me/password', cookie: token, say }
      : { go: ownAddress(textOf(typed, 'to')), cookie: token }
  },
})

/** A password may begin or end with a space: it is taken as it was typed. */
export const passwordOf = (typed: Readonly<Record<string, unknown>>, name = 'password'): string =>
  typeof typed[name] === 'string' ? (typed[name] as string) : ''

/** After signing in one goes back to where one came from, if that is a page of this platform and not a door of it. */
export function ownAddress(to: string): string {
  const path = to.replace(/^\/en(?=[/?]|$)/, '') || '/desk'
  // Browsers drop tabs and line ends from an address, so that `/<tab>/evil` would lead away: plain characters alone pass.
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) && !path.startsWith('/sign-') ? path : '/desk'
}

/** The door of a persona of the demonstration: nothing is typed, so a link alone must lead in. */
export const linkPage = page('/sign-in/link/:token', {
  open: true,
  async view(visit): Promise<Outcome> {
    const { token } = await visit.perform(signInByLink, { token: visit.params.token!, device: deviceOf(visit) })
    return { go: '/desk', cookie: token }
  },
})

export const signOutPage = page('/sign-out', {
  async view(visit) {
    const title = visit.t('退出登录', 'Sign out')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Form visit={visit}>
            <Button>{title}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit: Visit): Promise<Outcome> {
    await visit.perform(signOut, {})
    return { go: '/', cookie: '' }
  },
})

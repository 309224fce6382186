import { passkeyOptions, providerName, signIn, signInByLink, signInByPasskey, signOut } from '../../access/index.ts'
import { type Outcome, page, type Visit } from '../page.ts'
import { Button, Form, Heading, Hidden, Inset, Link, LinkButton, TextField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { deviceOf } from './device.ts'
import { entered, ownAddress } from './entering.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { secondStep } from './second-step.tsx'

export const signInPage = page('/sign-in', {
  open: true,
  async view(visit) {
    const { t, typed } = visit
    if (visit.actor.person) return { go: ownAddress(visit.query.to ?? '') }
    const title = t('登录', 'Sign in')
    const { options } = await visit.ask(passkeyOptions, { purpose: 'enter' })
    const to = typed ? textOf(typed, 'to') : (visit.query.to ?? '')
    return {
      title,
      frame: 'public',
      body: (
        <>
          <Heading>{title}</Heading>
          <Form visit={visit} action="/sign-in">
            <Hidden name="to" value={to} />
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
          <PasskeyForm visit={visit} action="/sign-in" does="get" options={options}>
            <Hidden name="to" value={to} />
            <Button tone="secondary">{t('用通行密钥登录', 'Sign in with a passkey')}</Button>
          </PasskeyForm>
          {providerName() ? (
            <p class="govuk-body">
              <LinkButton visit={visit} tone="secondary" href={`/sign-in/provider?to=${encodeURIComponent(to)}`}>
                {t(`用“${providerName()}”登录`, `Sign in at ${providerName()}`)}
              </LinkButton>
            </p>
          ) : null}
          <p class="govuk-body">
            <Link visit={visit} href="/sign-in/regain">
              {t('忘记密码：用恢复码重设', 'Password forgotten? Set another by a recovery code')}
            </Link>
          </p>
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
    const to = textOf(typed, 'to')
    const answer = textOf(typed, 'answer')
    if (answer) return entered(visit, await visit.perform(signInByPasskey, { answer, device: deviceOf(visit) }), to)
    const { token, entrance, mustChange } = await visit.perform(
      signIn,
      { login: textOf(typed, 'login'), password: passwordOf(typed), device: deviceOf(visit) },
      keyOf(typed),
    )
    return entrance ? { view: await secondStep(visit, entrance, to) } : entered(visit, { token, mustChange }, to)
  },
})

/** A password may begin or end with a space: it is taken as it was typed. */
export const passwordOf = (typed: Readonly<Record<string, unknown>>, name = 'password'): string =>
  typeof typed[name] === 'string' ? (typed[name] as string) : ''

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

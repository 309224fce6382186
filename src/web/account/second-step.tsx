import { finishSignIn, passkeyOptions } from '../../access/index.ts'
import { go, type Outcome, page, type View, type Visit } from '../page.ts'
import { Button, Form, Heading, Hidden, Inset, Link, TextField } from '../parts/index.ts'
import { textOf } from '../typed.ts'
import { deviceOf } from './device.ts'
import { entered } from './entering.ts'
import { PasskeyForm } from './passkey-form.tsx'

/** The second step, after the password: nobody is signed in before it. Its address alone leads back to the first. */
export const secondStepPage = page('/sign-in/second', {
  open: true,
  async view(visit): Promise<View | Outcome> {
    const entrance = visit.typed ? textOf(visit.typed, 'entrance') : ''
    return entrance ? secondStep(visit, entrance, textOf(visit.typed!, 'to')) : go('/sign-in')
  },
  async submit(visit, typed) {
    const answer = textOf(typed, 'answer')
    const given = answer ? { answer } : { code: textOf(typed, 'code') }
    const asked = { entrance: textOf(typed, 'entrance'), ...given, device: deviceOf(visit) }
    const { token, mustChange, by } = await visit.perform(finishSignIn, asked)
    if (by !== 'recovery-code') return entered(visit, { token, mustChange }, textOf(typed, 'to'))
    const say = visit.t(
      '已用掉一个恢复码。如果手机已丢失，请解除原来的动态口令，再绑定新手机。',
      'One recovery code is used up. If your phone is lost, remove its authenticator and add the new one.',
    )
    return mustChange ? entered(visit, { token, mustChange }, '') : { go: '/me/authenticator', cookie: token, say }
  },
})

export async function secondStep(visit: Visit, entrance: string, to: string): Promise<View> {
  const { t } = visit
  const title = t('两步登录：第二步', 'Sign in: second step')
  const { options } = await visit.ask(passkeyOptions, { purpose: 'enter' })
  const carried = (
    <>
      <Hidden name="entrance" value={entrance} />
      <Hidden name="to" value={to} />
    </>
  )
  return {
    title,
    frame: 'public',
    body: (
      <>
        <Heading>{title}</Heading>
        <Form visit={visit} action="/sign-in/second">
          {carried}
          <TextField
            visit={visit}
            name="code"
            width={20}
            autocomplete="one-time-code"
            label={t('验证码', 'Code')}
            hint={t(
              '动态口令应用显示的 6 位数字；手机不在身边时填一个恢复码',
              'Six digits of your authenticator, or a recovery code if you are without your phone',
            )}
          />
          <Button>{t('登录', 'Sign in')}</Button>
        </Form>
        <PasskeyForm visit={visit} action="/sign-in/second" does="get" options={options}>
          {carried}
          <Button tone="secondary">{t('改用通行密钥', 'Use a passkey instead')}</Button>
        </PasskeyForm>
        <Inset>
          {t(
            '手机丢失：填恢复码登录后自行换绑，不需要上级或管理员代办。',
            'Phone lost? Sign in with a recovery code and add the new phone yourself; nobody above you is needed.',
          )}
        </Inset>
        <p class="govuk-body">
          <Link visit={visit} href="/sign-in">
            {t('重新输入登录名和密码', 'Back to name and password')}
          </Link>
        </p>
      </>
    ),
  }
}

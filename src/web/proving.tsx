import type { VNode } from 'preact'
import { myFactors, passkeyOptions, proveAgain } from '../access/index.ts'
import { PasskeyForm } from './account/passkey-form.tsx'
import type { View, Visit } from './page.ts'
import { Button, Heading, Inset, Link, TextField } from './parts/index.ts'
import { type Typed, textOf } from './typed.ts'

/** Whether a form carries, beside what was typed before, a proof of who sends it. */
export const carriesProof = (typed: Typed): boolean => textOf(typed, '_prove') === '1'

/** Shows it; a proof that fails is refused. */
export async function showProof(visit: Visit, typed: Typed): Promise<void> {
  const answer = textOf(typed, '_passkey')
  const password = typeof typed._password === 'string' ? typed._password : ''
  await visit.perform(proveAgain, answer ? { answer } : { password: password || ' ', code: textOf(typed, '_code') })
}

/**
 * Asks who it is before a grave act. All that was typed rides along, out of sight, and is sent again with the proof to the
 * address it was meant for: nothing of it is lost, and nothing of it is done before.
 */
export async function provingView(visit: Visit, typed: Typed): Promise<View> {
  const { t } = visit
  const { second, passkeys } = await visit.ask(myFactors, {})
  const { options } = await visit.ask(passkeyOptions, { purpose: 'prove' })
  const title = t('请确认是您本人', 'Show that it is you')
  const carried = <Carried typed={typed} />
  return {
    title,
    status: 403,
    frame: 'workspace',
    body: (
      <>
        <Heading>{title}</Heading>
        <Inset>
          {t(
            '这项办理影响重大，而您登录已有一段时间。确认后接着办理，已填写的内容不会丢失。',
            'What you are about to do weighs much, and you signed in some time ago. After this it goes on with what you typed.',
          )}
        </Inset>
        <form method="post" action={visit.href(visit.path)} noValidate>
          <input type="hidden" name="_csrf" value={visit.csrf} />
          {carried}
          <TextField
            visit={visit}
            name="_password"
            type="password"
            width={20}
            autocomplete="current-password"
            label={t('密码', 'Password')}
          />
          {second ? (
            <TextField
              visit={visit}
              name="_code"
              width={20}
              autocomplete="one-time-code"
              label={t('验证码', 'Code')}
              hint={t('动态口令 6 位数字，或一个恢复码', 'Six digits of your authenticator, or a recovery code')}
            />
          ) : null}
          <Button>{t('确认并继续', 'Confirm and go on')}</Button>
        </form>
        {passkeys.length > 0 ? (
          <PasskeyForm visit={visit} action={visit.path} does="get" options={options} field="_passkey">
            {carried}
            <Button tone="secondary">{t('用通行密钥确认', 'Confirm by a passkey')}</Button>
          </PasskeyForm>
        ) : null}
        <p class="govuk-body">
          <Link visit={visit} href={visit.path}>
            {t('不办理，返回', 'Go back without doing it')}
          </Link>
        </p>
      </>
    ),
  }
}

const Carried = ({ typed }: { readonly typed: Typed }): VNode => (
  <>
    <input type="hidden" name="_prove" value="1" />
    {namesIn(withoutProof(typed)).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

const proof = new Set(['_csrf', '_prove', '_password', '_code', '_passkey'])

/** What was meant for the page itself. */
export const withoutProof = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !proof.has(name)))

/** The tree as the names that a form would send it by, so that reading it again gives the same tree. */
export function namesIn(tree: unknown, under = ''): [name: string, value: string][] {
  if (Array.isArray(tree) && tree.every((one) => typeof one !== 'object'))
    return tree.map((one) => [under, String(one)])
  if (typeof tree === 'object' && tree !== null)
    return Object.entries(tree).flatMap(([name, part]) => namesIn(part, under ? `${under}.${name}` : name))
  return tree === undefined || tree === null ? [] : [[under, String(tree)]]
}

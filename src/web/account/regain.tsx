import { regainAccess, signInRules } from '../../access/index.ts'
import { go, page } from '../page.ts'
import { Button, Form, Heading, Inset, TextField } from '../parts/index.ts'
import { textOf } from '../typed.ts'
import { passwordOf } from './sign-in.tsx'

/** Access that was lost is regained by oneself: no letter to an authority above, no seal, no post. */
export const regainPage = page('/sign-in/regain', {
  open: true,
  async view(visit) {
    const { t } = visit
    const { now: rule } = await visit.ask(signInRules, {})
    const title = t('用恢复码重设密码', 'Set a new password by a recovery code')
    return {
      title,
      frame: 'public',
      body: (
        <>
          <Heading>{title}</Heading>
          <Form visit={visit}>
            <TextField
              visit={visit}
              name="login"
              width={20}
              autocomplete="username"
              label={t('登录名、手机号或电子邮箱', 'Sign-in name, phone or e-mail')}
            />
            <TextField
              visit={visit}
              name="code"
              width={20}
              label={t('恢复码', 'Recovery code')}
              hint={t('形如 abcd-2345-efgh，每个只能用一次', 'Like abcd-2345-efgh; each is good for one use')}
            />
            <TextField
              visit={visit}
              name="password"
              type="password"
              width={20}
              autocomplete="new-password"
              label={t('新密码', 'New password')}
              hint={t(`至少 ${rule.password_length_min} 位`, `At least ${rule.password_length_min} characters`)}
            />
            <Button>{t('重设密码', 'Set it')}</Button>
          </Form>
          <Inset>
            {t(
              '恢复码也没有了：请系统管理员核对身份后重置密码；绑定过动态口令的，登录时仍要验证。',
              'No recovery code left? The system administrator resets the password after checking who you are; a second factor is still asked for.',
            )}
          </Inset>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const asked = { login: textOf(typed, 'login'), code: textOf(typed, 'code'), password: passwordOf(typed) }
    await visit.perform(regainAccess, asked)
    return go('/sign-in', visit.t('密码已重设，请用新密码登录。', 'The password is set. Sign in with it.'))
  },
})

import { changePassword, signInRules } from '../../access/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, TextField } from '../parts/index.ts'
import { passwordOf } from './sign-in.tsx'

export const passwordPage = page('/me/password', {
  async view(visit) {
    const { t } = visit
    const { now: rule } = await visit.ask(signInRules, {})
    const title = t('修改密码', 'Change the password')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/me', label: t('我的信息与身份', 'My file and roles') }]} />
          <Heading>{title}</Heading>
          <Form visit={visit}>
            <TextField
              visit={visit}
              name="old"
              type="password"
              width={20}
              autocomplete="current-password"
              label={t('现在的密码', 'Present password')}
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
            <Button>{title}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    await visit.perform(changePassword, { old: passwordOf(typed, 'old'), password: passwordOf(typed) })
    return go('/me', visit.t('密码已修改', 'The password was changed'))
  },
})

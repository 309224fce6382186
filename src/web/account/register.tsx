import { newId } from '#platform/ids'
import { register, signInRules } from '../../access/index.ts'
import { page } from '../page.ts'
import { Button, DateField, Form, Heading, Hidden, Inset, SelectField, TextField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { Consent, refuseUnlessAgreed } from './consent.tsx'
import { deviceOf } from './device.ts'
import { documentKinds, given } from './document-kinds.ts'
import { passwordOf } from './sign-in.tsx'

export const registerPage = page('/register', {
  open: true,
  async view(visit) {
    const { t, typed } = visit
    const { now: rule } = await visit.ask(signInRules, {})
    const title = t('注册个人账号', 'Register')
    const id = (name: string) => (typed && textOf(typed, name)) || newId()
    const why = t(
      '用于核验实名和避免一人多号；加密保存，列表中只显示部分。',
      'Used to verify who you are and to keep one file for one person; kept encrypted, shown in part only.',
    )
    return {
      title,
      frame: 'public',
      body: (
        <>
          <Heading caption={t('全年开放，无需逐级审批', 'Open all year, without approval from level to level')}>
            {title}
          </Heading>
          <Inset>
            {t(
              '注册后可加入或新建单位，由单位管理员确认任职。',
              'Once registered you join an organisation or found one; its administrator confirms your post.',
            )}
          </Inset>
          <Form visit={visit}>
            <Hidden name="person" value={id('person')} />
            <Hidden name="account" value={id('account')} />
            <TextField
              visit={visit}
              name="name"
              width={20}
              autocomplete="name"
              label={t('姓名', 'Name')}
              hint={t('与证件一致，可含“·”和生僻字', 'As in your document; rare characters and “·” are kept')}
            />
            <TextField
              visit={visit}
              name="latin_name"
              width={20}
              optional
              label={t('英文或拼音姓名', 'Name in Latin letters')}
            />
            <SelectField
              visit={visit}
              name="number_kind"
              label={t('证件类型', 'Identity document')}
              options={documentKinds(visit)}
              value="resident-id"
              why={why}
            />
            <TextField
              visit={visit}
              name="number"
              width={20}
              label={t('证件号码', 'Number of the document')}
              hint={t('校验码会核对', 'Its check digits are verified')}
            />
            <DateField
              visit={visit}
              name="birth"
              optional
              label={t('出生日期', 'Date of birth')}
              hint={t('居民身份证号已含出生日期的，不用填', 'Not needed where the number of a resident card says it')}
            />
            <TextField
              visit={visit}
              name="phone"
              width={20}
              type="tel"
              autocomplete="tel"
              label={t('手机号', 'Mobile phone')}
            />
            <TextField
              visit={visit}
              name="email"
              width={20}
              type="email"
              autocomplete="email"
              optional
              label={t('电子邮箱', 'E-mail')}
            />
            <TextField visit={visit} name="title" width={20} optional label={t('职称', 'Professional title')} />
            <TextField
              visit={visit}
              name="login"
              width={20}
              autocomplete="username"
              label={t('登录名', 'Sign-in name')}
            />
            <TextField
              visit={visit}
              name="password"
              type="password"
              width={20}
              autocomplete="new-password"
              label={t('密码', 'Password')}
              hint={t(
                `至少 ${rule.password_length_min} 位，含大写字母、小写字母、数字、符号中的 ${rule.password_kinds_min} 类`,
                `At least ${rule.password_length_min} characters, of ${rule.password_kinds_min} kinds among capitals, small letters, digits and signs`,
              )}
            />
            <Consent visit={visit} />
            <Button>{t('注册并登录', 'Register and sign in')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    refuseUnlessAgreed(typed)
    const { token } = await visit.perform(
      register,
      {
        ...given(typed, [
          'person',
          'account',
          'name',
          'latin_name',
          'number_kind',
          'number',
          'birth',
          'phone',
          'email',
          'title',
          'login',
        ]),
        password: passwordOf(typed),
        device: deviceOf(visit),
      },
      keyOf(typed),
    )
    return {
      go: '/host',
      cookie: token,
      say: visit.t('注册成功。请加入或新建单位。', 'Registered. Now join an organisation or found one.'),
    }
  },
})

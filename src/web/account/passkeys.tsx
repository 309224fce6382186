import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { addPasskey, myFactors, passkeyOptions, removePasskey } from '../../access/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Button, Card, Form, Heading, Hidden, instantText, Table, TextField } from '../parts/index.ts'
import { textOf } from '../typed.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { Trail } from './trail.tsx'

/** 通行密钥: several, each with a name its owner knows it by. */
export const passkeysPage = page('/me/passkeys', {
  async view(visit) {
    const { t } = visit
    const { passkeys } = await visit.ask(myFactors, {})
    const { options } = await visit.ask(passkeyOptions, { purpose: 'add' })
    const title = t('通行密钥', 'Passkeys')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Trail visit={visit} />
          <Heading>{title}</Heading>
          <p class="govuk-body">
            {t(
              '用这台电脑或手机的指纹、面容、锁屏密码，或一个安全密钥登录，不用输入密码，也不会被仿冒网站骗走。',
              'Sign in by the finger, face or PIN of this device, or by a security key: nothing to type, and nothing that a false site could take from you.',
            )}
          </p>
          <Passkeys visit={visit} passkeys={passkeys} />
          <Card title={t('添加', 'Add one')}>
            <noscript>
              <p class="govuk-body">
                {t(
                  '添加通行密钥需要浏览器运行脚本；也可以改用动态口令。',
                  'This needs a browser that runs script; an authenticator needs none.',
                )}
              </p>
            </noscript>
            <PasskeyForm visit={visit} action="/me/passkeys" does="create" options={options}>
              <Hidden name="id" value={newId()} />
              <TextField
                visit={visit}
                name="title"
                width={20}
                label={t('名称', 'Name')}
                hint={t('您自己认得的，如“办公室电脑”', 'One you know it by, such as “office laptop”')}
              />
              <Button>{t('添加通行密钥', 'Add a passkey')}</Button>
            </PasskeyForm>
          </Card>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const id = textOf(typed, 'id')
    if (textOf(typed, '_do') === 'remove') {
      await visit.perform(removePasskey, { id })
      return go('/me/passkeys', visit.t('已移除', 'Removed'))
    }
    await visit.perform(addPasskey, { id, title: textOf(typed, 'title'), answer: textOf(typed, 'answer') })
    return go(
      '/me/passkeys',
      visit.t('已添加。以后登录可以不输入密码。', 'Added. You can sign in without the password now.'),
    )
  },
})

type Passkeys = Awaited<ReturnType<(typeof myFactors)['run']>>['passkeys']

function Passkeys({ visit, passkeys }: { readonly visit: Visit; readonly passkeys: Passkeys }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('已添加的通行密钥', 'Your passkeys')}
      captionHidden
      columns={[
        { key: 'title', head: t('名称', 'Name') },
        { key: 'made', head: t('添加时间', 'Added') },
        { key: 'used', head: t('最近使用', 'Last used') },
        { key: 'end', head: t('办理', 'Do') },
      ]}
      rows={passkeys.map(({ id, title, made_at, used_at }) => ({
        id,
        cells: {
          title,
          made: instantText(made_at, lang),
          used: instantText(used_at, lang),
          end: (
            <Form visit={visit}>
              <Hidden name="_do" value="remove" />
              <Hidden name="id" value={id} />
              <Button tone="secondary">{t('移除', 'Remove it')}</Button>
            </Form>
          ),
        },
      }))}
      empty={<p class="govuk-body">{t('还没有通行密钥。', 'None yet.')}</p>}
    />
  )
}

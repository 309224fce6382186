import type { VNode } from 'preact'
import { toString as picture } from 'qrcode'
import {
  confirmAuthenticator,
  myFactors,
  offerAuthenticator,
  offeredAuthenticator,
  removeAuthenticator,
} from '../../access/index.ts'
import { go, page, type View, type Visit } from '../page.ts'
import { Button, Card, Form, Heading, Hidden, Inset, instantText, TextField } from '../parts/index.ts'
import { textOf } from '../typed.ts'
import { codesView } from './recovery-codes.tsx'
import { Trail } from './trail.tsx'

/** 动态口令: an app on the phone makes a code every half minute. Added by a picture and a first code, in two presses. */
export const authenticatorPage = page('/me/authenticator', {
  async view(visit): Promise<View> {
    const { t } = visit
    const { authenticatorSince } = await visit.ask(myFactors, {})
    const offered = authenticatorSince ? null : await visit.ask(offeredAuthenticator, {})
    const title = t('动态口令', 'Authenticator')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Trail visit={visit} />
          <Heading>{title}</Heading>
          {authenticatorSince ? (
            <Added visit={visit} since={authenticatorSince} />
          ) : offered ? (
            <Adding visit={visit} secret={offered.secret} image={await imageOf(offered.address)} />
          ) : (
            <Offer visit={visit} />
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const does = textOf(typed, '_do')
    if (does === 'remove') {
      await visit.perform(removeAuthenticator, {})
      return go('/me/authenticator', visit.t('已解除', 'Removed'))
    }
    if (does === 'offer') {
      await visit.perform(offerAuthenticator, {})
      return go('/me/authenticator')
    }
    const { codes } = await visit.perform(confirmAuthenticator, { code: textOf(typed, 'code') })
    return { view: codesView(visit, codes) }
  },
})

/** The picture an app scans, drawn here: no other site learns the secret. */
const imageOf = async (address: string): Promise<string> =>
  `data:image/svg+xml;base64,${Buffer.from(await picture(address, { type: 'svg', margin: 2 })).toString('base64')}`

function Offer({ visit }: { readonly visit: Visit }): VNode {
  const { t } = visit
  return (
    <>
      <p class="govuk-body">
        {t(
          '在手机上装一个动态口令应用（国内外多种应用都可用，不需要联网）。绑定后，登录时除密码外还要填应用显示的 6 位数字。',
          'Install an authenticator app on your phone; any will do, and it needs no network. From then on signing in takes your password and the six digits it shows.',
        )}
      </p>
      <Form visit={visit}>
        <Hidden name="_do" value="offer" />
        <Button>{t('开始绑定', 'Begin')}</Button>
      </Form>
    </>
  )
}

type AddingProps = { readonly visit: Visit; readonly secret: string; readonly image: string }
function Adding({ visit, secret, image }: AddingProps): VNode {
  const { t } = visit
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>
          {t('用应用扫描下面的二维码，或手工填入密钥。', 'Scan the picture with the app, or type the key into it.')}
        </li>
        <li>{t('把应用显示的 6 位数字填在下面。', 'Type the six digits that it shows below.')}</li>
      </ol>
      <p class="govuk-body">
        <img
          src={image}
          width="220"
          height="220"
          alt={t('动态口令二维码；密钥见下一行', 'Picture for the app; its key is on the next line')}
        />
      </p>
      <p class="govuk-body">
        {t('密钥', 'Key')}：<code class="zk-break">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Form visit={visit}>
        <TextField
          visit={visit}
          name="code"
          width={10}
          autocomplete="one-time-code"
          label={t('验证码', 'Code')}
          hint={t('6 位数字', 'Six digits')}
        />
        <Button>{t('绑定', 'Add it')}</Button>
      </Form>
    </>
  )
}

function Added({ visit, since }: { readonly visit: Visit; readonly since: Date }): VNode {
  const { t, lang } = visit
  return (
    <>
      <Inset tone="good">
        {t(
          `已绑定，自 ${instantText(since, lang)} 起登录须填验证码。`,
          `Added; a code has been asked for since ${instantText(since, lang)}.`,
        )}
      </Inset>
      <Card title={t('换手机', 'A new phone')}>
        <p class="govuk-body">
          {t(
            '先解除原来的，再绑定新的。解除后其他设备上的登录会结束。',
            'Remove the old one, then add the new one. Sessions on other devices end.',
          )}
        </p>
        <Form visit={visit}>
          <Hidden name="_do" value="remove" />
          <Button tone="warning">{t('解除动态口令', 'Remove it')}</Button>
        </Form>
      </Card>
    </>
  )
}

import { refuse } from '#platform/refusal'
import {
  fromProvider,
  linkProvider,
  myProvider,
  providerPath,
  signInByProvider,
  toProvider,
  unlinkProvider,
} from '../../access/index.ts'
import { go, type Outcome, page, type View, type Visit } from '../page.ts'
import { Button, Form, Heading, Hidden, Inset, instantText, LinkButton } from '../parts/index.ts'
import { textOf } from '../typed.ts'
import { deviceOf } from './device.ts'
import { entered, ownAddress } from './entering.ts'
import { secondStep } from './second-step.tsx'
import { Trail } from './trail.tsx'

/** 统一身份认证: off to the provider, with a note that only this browser brings back. */
export const toProviderPage = page('/sign-in/provider', {
  open: true,
  async view(visit): Promise<Outcome> {
    const { go, note } = await toProvider(visit.actor.session ?? null, ownAddress(visit.query.to ?? ''), visit.now)
    return { go, doorNote: note }
  },
})

/** Back from the provider: signed in, asked for the second factor, or linked where one was signed in already. */
export const backPage = page(providerPath, {
  open: true,
  async view(visit): Promise<View | Outcome> {
    const session = visit.actor.session ?? null
    const { arrival, to, links } = await fromProvider(visit.query, visit.doorNote, session, visit.now)
    if (links) {
      await visit.perform(linkProvider, { arrival })
      return { go: '/me/provider', say: visit.t('已绑定', 'Linked'), doorNote: '' }
    }
    const { token, entrance, mustChange } = await visit.perform(signInByProvider, { arrival, device: deviceOf(visit) })
    if (entrance) return secondStep(visit, entrance, to)
    return { ...entered(visit, { token, mustChange }, to), doorNote: '' } as Outcome
  },
})

const isProven = ({ actor, now }: Visit): boolean => (actor.provedUntil ?? now) > now

/** One's own account at the provider: linked by whoever is signed in here, and unlinked by them. */
export const providerPage = page('/me/provider', {
  async view(visit): Promise<View> {
    const { t, lang } = visit
    const { name, linkedAt, usedAt } = await visit.ask(myProvider, {})
    const title = name ?? t('统一身份认证', 'Account at a provider')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Trail visit={visit} />
          <Heading>{title}</Heading>
          {name === null ? (
            <p class="govuk-body">{t('本平台没有接入统一身份认证。', 'No identity provider is set up here.')}</p>
          ) : linkedAt ? (
            <>
              <Inset tone="good">
                {t(`已绑定，自 ${instantText(linkedAt, lang)}。`, `Linked since ${instantText(linkedAt, lang)}.`)}{' '}
                {usedAt ? t(`最近使用：${instantText(usedAt, lang)}`, `Last used: ${instantText(usedAt, lang)}`) : null}
              </Inset>
              <Form visit={visit}>
                <Hidden name="_do" value="unlink" />
                <Button tone="secondary">{t('解除绑定', 'Unlink it')}</Button>
              </Form>
            </>
          ) : (
            <>
              <p class="govuk-body">
                {t(
                  `绑定后可以用“${name}”登录。绑定时会转到该系统登录一次。`,
                  `Once linked you can sign in at ${name}. You will be taken there to sign in once.`,
                )}
              </p>
              {isProven(visit) ? (
                // A link, not a form: our pages let no form lead to another site, not even by a detour.
                <LinkButton visit={visit} href="/sign-in/provider?to=/me/provider">
                  {t('去绑定', 'Go and link it')}
                </LinkButton>
              ) : (
                <Form visit={visit}>
                  <Button>{t('先确认身份，再绑定', 'Show who you are, then link it')}</Button>
                </Form>
              )}
            </>
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    if (textOf(typed, '_do') !== 'unlink') return isProven(visit) ? go('/me/provider') : refuse('platform.prove_again')
    await visit.perform(unlinkProvider, {})
    return go('/me/provider', visit.t('已解除', 'Unlinked'))
  },
})

import type { VNode } from 'preact'
import { answerInvitation, readInvitation } from '../../procedure/index.ts'
import { page, type View, type Visit } from '../page.ts'
import { Button, Form, Heading, Inset, Summary, Warning } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** Where somebody who is named says yes or no by the link they were sent: no account, no password. */
export const invitationPage = page('/invitations/:link', {
  open: true,
  async view(visit) {
    const invitation = await visit.ask(readInvitation, { link: visit.params.link! })
    return invitationView(visit, <Asked visit={visit} invitation={invitation} />)
  },
  async submit(visit, typed) {
    const consents = textOf(typed, '_do') === 'agree'
    await visit.perform(answerInvitation, { link: visit.params.link, consents }, keyOf(typed))
    return { view: invitationView(visit, <Thanks visit={visit} consents={consents} />) }
  },
})

const invitationView = ({ t }: Visit, body: VNode): View => ({
  title: t('确认参加', 'Confirm your part'),
  frame: 'public',
  body,
})

type Invitation = Awaited<ReturnType<(typeof readInvitation)['run']>>

function Asked({ visit, invitation }: { visit: Visit; invitation: Invitation }) {
  const { t, lang } = visit
  const part = {
    'co-applicant': t('共同申请人', 'co-applicant'),
    member: t('成员', 'member'),
    'partner-unit': t('合作单位', 'partner organisation'),
  }[invitation.part]
  return (
    <>
      <Heading caption={invitation.programme[lang]}>{t('请确认是否参加', 'Please confirm your part')}</Heading>
      <Summary
        rows={[
          { key: t('项目名称', 'Title'), value: invitation.title || t('未命名', 'Untitled') },
          { key: t('项目负责人', 'Project leader'), value: invitation.lead_name },
          { key: t('申报单位', 'Applying organisation'), value: invitation.host_name },
          {
            key: t('邀请对象', 'Invited'),
            value: `${invitation.name}${invitation.organisation_name ? `（${invitation.organisation_name}）` : ''}`,
          },
          { key: t('身份', 'As'), value: part },
        ]}
      />
      {invitation.consents === null ? null : (
        <Inset>
          {invitation.consents
            ? t('您已确认参加。如需更改，可以重新选择。', 'You have agreed. You may change your answer here.')
            : t('您已表示不参加。如需更改，可以重新选择。', 'You have refused. You may change your answer here.')}
        </Inset>
      )}
      <Warning>
        {t(
          '如果您不认识这位负责人或从未同意参加，请选择“不参加”，并可在网站上投诉。',
          'If you do not know this leader, or never agreed, refuse; you can also complain on this site.',
        )}
      </Warning>
      <Form visit={visit}>
        <div class="govuk-button-group">
          <Button name="_do" value="agree">
            {t('同意参加', 'I agree')}
          </Button>
          <Button tone="secondary" name="_do" value="refuse">
            {t('不参加', 'I refuse')}
          </Button>
        </div>
      </Form>
    </>
  )
}

function Thanks({ visit: { t }, consents }: { visit: Visit; consents: boolean }) {
  return (
    <>
      <Heading>{consents ? t('已确认参加', 'You have agreed') : t('已表示不参加', 'You have refused')}</Heading>
      <p class="govuk-body">
        {t(
          '项目负责人会看到您的答复。这个页面可以关闭了。',
          'The project leader sees your answer. You can close this page.',
        )}
      </p>
    </>
  )
}

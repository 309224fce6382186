import { newId } from '#platform/ids'
import { answerInvitation, everyQuestion, inviteMember, removeMember } from '../../procedure/index.ts'
import { findPerson } from '../../registry/index.ts'
import { go, page, type View, type Visit } from '../page.ts'
import { Breadcrumbs, Heading, Inset, Link } from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { Invite } from './invite-form.tsx'
import { Members } from './member-table.tsx'
import { type Opened, openDossier, pageOf } from './open.ts'
import { rowsIn } from './read-answers.ts'

/** Who is named in a dossier and whether they agree; nobody is named without being asked. */
export const membersPage = page('/dossiers/:dossier/members', {
  view: async (visit) => membersView(visit, await openDossier(visit), null),
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const here = pageOf(dossier, 'members')
    const member = textOf(typed, 'member')
    switch (textOf(typed, '_do')) {
      case 'remove':
        await visit.perform(removeMember, { dossier, member }, keyOf(typed))
        return go(here, visit.t('已移除', 'Removed'))
      case 'agree':
      case 'refuse': {
        const consents = textOf(typed, '_do') === 'agree'
        await visit.perform(answerInvitation, { member, consents }, keyOf(typed))
        return go(here, consents ? visit.t('已确认参加', 'You have agreed') : visit.t('已拒绝参加', 'You have refused'))
      }
      default: {
        // The key of the form names the member, so that a double click invites once.
        const invited = {
          member: keyOf(typed) ?? newId(),
          dossier,
          part: textOf(typed, 'part'),
          name: textOf(typed, 'name'),
          organisationName: textOf(typed, 'organisation') || undefined,
          ...(await accountOf(visit, typed)),
        }
        const { link } = await visit.perform(inviteMember, invited, keyOf(typed))
        return { view: membersView(visit, await openDossier(visit), { name: invited.name, link }) }
      }
    }
  },
})

/** Where a way to reach them is given, name and contact together find their account; nothing else does. */
async function accountOf(visit: Visit, typed: Typed): Promise<{ person?: string }> {
  const value = textOf(typed, 'contact')
  if (!value) return {}
  const found = await visit.perform(findPerson, {
    name: textOf(typed, 'name'),
    by: value.includes('@') ? 'email' : 'phone',
    value,
  })
  return { person: found[0]?.id }
}

type Invited = { readonly name: string; readonly link: string } | null

function membersView(visit: Visit, opened: Opened, invited: Invited): View {
  const { dossier } = opened
  const { t } = visit
  return {
    title: t('成员与合作单位', 'Members and partners'),
    frame: 'workspace',
    practice: dossier.practice,
    body: (
      <>
        <Breadcrumbs
          visit={visit}
          trail={[{ href: pageOf(dossier.id), label: dossier.title || t('未命名', 'Untitled') }]}
        />
        <Heading caption={dossier.number ?? t('草稿', 'Draft')}>
          {t('成员与合作单位确认', 'Members and their consent')}
        </Heading>
        <p class="govuk-body">
          {t(
            '每一位成员和每一家合作单位都要由本人（本单位）确认。有人未确认时，单位审核不能通过。',
            'Every member and partner confirms in person. While somebody has not, the host cannot endorse.',
          )}
        </p>
        {invited ? <LinkOnce visit={visit} invited={invited} /> : null}
        <Members visit={visit} opened={opened} />
        {opened.lead ? <Uninvited visit={visit} opened={opened} /> : null}
        {opened.lead && dossier.ended_at === null ? <Invite visit={visit} /> : null}
      </>
    ),
  }
}

/** Names that stand in the form and were not invited yet: they block the endorsement, so each is one click from its invitation. */
function Uninvited({ visit, opened }: { visit: Visit; opened: Opened }) {
  const invited = new Set(opened.members.map((member) => member.name))
  const names = [...new Set(namesIn(opened))].filter((name) => !invited.has(name))
  if (names.length === 0) return null
  return (
    <Inset tone="wait">
      <p class="govuk-body">{visit.t('表中填写了但还没有邀请：', 'Named in the form and not invited yet:')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {names.map((name) => (
          <li>
            <Link visit={visit} href={`${pageOf(opened.dossier.id, 'members')}?name=${encodeURIComponent(name)}#name`}>
              {visit.t(`邀请${name}`, `Invite ${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Inset>
  )
}

/** The names that rows of people and of partner units bring. */
const namesIn = ({ programme, facts }: Opened): string[] =>
  everyQuestion(programme.form)
    .filter((question) => question.kind === 'people' || question.kind === 'partners')
    .flatMap((question) => rowsIn(facts.answers[question.code]).map((row) => textOf(row, 'name')))
    .filter((name) => name !== '')

/** The link is kept as a digest only, so this is the one time it can be shown. */
function LinkOnce({ visit, invited }: { visit: Visit; invited: NonNullable<Invited> }) {
  const path = `/invitations/${invited.link}`
  return (
    <Inset tone="accent">
      <p class="govuk-body">
        {visit.t(
          `请把下面的链接发给${invited.name}。链接只显示这一次；对方不需要登录。`,
          `Send this link to ${invited.name}. It is shown only once; no sign-in is needed.`,
        )}
      </p>
      <p class="govuk-body">
        <a class="govuk-link zk-break" href={visit.href(path)}>
          {`${visit.config.origin ?? ''}${path}`}
        </a>
      </p>
    </Inset>
  )
}

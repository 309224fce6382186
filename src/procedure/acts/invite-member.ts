import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { act, anyone, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { askConsent, closeConsent } from '../consent.ts'
import { hasEnded, isLead } from '../dossier.ts'
import { linkDigest } from '../invitation.ts'
import { lockDossier } from '../store/dossier.ts'
import { answerMember, insertMember, memberById, memberByLink, removeMember as remove } from '../store/member.ts'
import { programmeAt } from '../store/programme.ts'

/** Invites a co-applicant, member or partner unit; whoever is named confirms from an account or by the message link. */
export const inviteMember = act('procedure.invite-member', {
  title: { zh: '邀请成员', en: 'Invite a member' },
  // The link is a key: what is kept for a retry must not hold it.
  confidential: true,
  input: Type.Object({
    member: Id(),
    dossier: Id(),
    part: Type.Union([Type.Literal('co-applicant'), Type.Literal('member'), Type.Literal('partner-unit')]),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    person: Type.Optional(Id('their account, when they have one')),
    organisation: Type.Optional(Id()),
    organisationName: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  may: signedIn,
  async run(input, { tx, actor, now, record }) {
    const dossier = await lockDossier(tx, input.dossier)
    if (!isLead(dossier, actor) || hasEnded(dossier))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const link = randomBytes(18).toString('base64url')
    await insertMember(
      tx,
      {
        ...input,
        person: input.person ?? null,
        organisation: input.organisation ?? null,
        organisation_name: input.organisationName ?? null,
        link: linkDigest(link),
      },
      actor.person!,
      now,
    )
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    if (input.person) await askConsent({ tx, now }, programme, dossier, [{ person: input.person }])
    record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { invited: input.name, part: input.part } })
    return { member: input.member, link }
  },
})

/** Whoever is named says yes or no; by the link no password is needed. */
export const answerInvitation = act('procedure.answer-invitation', {
  title: { zh: '确认参加', en: 'Answer an invitation' },
  input: Type.Object({
    member: Type.Optional(Id()),
    link: Type.Optional(Type.String({ maxLength: 60 })),
    consents: Type.Boolean(),
  }),
  may: anyone,
  async run({ member: id, link, consents }, { tx, actor, now, record }) {
    const member = link ? await memberByLink(tx, linkDigest(link)) : id ? await memberById(tx, id) : null
    const mine =
      member &&
      (link ||
        member.person === actor.person ||
        (member.organisation !== null && actor.is('host-admin') && actor.for(member.organisation)))
    if (!member || !mine) return refuse('platform.not_found', { what: { zh: '邀请', en: 'invitation' } })
    await answerMember(tx, member.id, consents, now)
    if (member.person) await closeConsent(tx, actor, member.dossier, member.person, now)
    record({ kind: 'dossier', id: member.dossier, after: { member: member.name, consents } })
    return { dossier: member.dossier, consents }
  },
})

export const removeMember = act('procedure.remove-member', {
  title: { zh: '移除成员', en: 'Remove a member' },
  input: Type.Object({ dossier: Id(), member: Id() }),
  may: signedIn,
  async run(input, { tx, actor, now, record }) {
    const dossier = await lockDossier(tx, input.dossier)
    if (!isLead(dossier, actor) || hasEnded(dossier))
      refuse('procedure.not_yours', { holder: { zh: dossier.lead_name, en: dossier.lead_name } })
    const member = await memberById(tx, input.member)
    await remove(tx, dossier.id, input.member, now)
    if (member?.person) await closeConsent(tx, actor, dossier.id, member.person, now)
    record({ kind: 'dossier', id: dossier.id, stage: dossier.stage, after: { removed: input.member } })
    return { member: input.member }
  },
})

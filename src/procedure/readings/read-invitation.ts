import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { refuse } from '#platform/refusal'
import { linkDigest } from '../invitation.ts'
import { readDossier } from '../store/dossier.ts'
import { memberByLink } from '../store/member.ts'
import { programmeAt } from '../store/programme.ts'

/** What somebody who follows the link of an invitation needs to decide: who asks, for what, as what; nothing else of the dossier. */
export const readInvitation = reading('procedure.read-invitation', {
  title: { zh: '查看邀请', en: 'Read an invitation' },
  input: Type.Object({ link: Type.String({ minLength: 1, maxLength: 60 }) }),
  may: anyone,
  async run({ link }, { tx }) {
    // From here on the platform itself looks (memberByLink): the one who follows the link has no account.
    const member = await memberByLink(tx, linkDigest(link))
    if (!member) return refuse('platform.not_found', { what: { zh: '邀请', en: 'invitation' } })
    const dossier = await readDossier(tx, member.dossier)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    return {
      programme: programme.name,
      noun: programme.noun,
      title: dossier.title,
      lead_name: dossier.lead_name,
      host_name: dossier.host_name,
      name: member.name,
      organisation_name: member.organisation_name,
      part: member.part,
      consents: member.consents,
      answered_at: member.answered_at,
    }
  },
})

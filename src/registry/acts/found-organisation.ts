import { Type } from 'typebox'
import { act, type Deed, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { beside } from '../fault.ts'
import { OrganisationDetails, OrganisationName, readNewOrganisation } from '../organisation.ts'
import { asSystem } from '../store/as-system.ts'
import { dueOf, hasAdministrator, insertFounding } from '../store/founding.ts'
import { insertOrganisation, organisationByUscc } from '../store/organisation.ts'
import { insertPost, openPost } from '../store/post.ts'
import { readUscc } from '../uscc.ts'

/**
 * Brings an organisation in by its code and asks to be its first administrator. An organisation that is already known but
 * that nobody administers is taken up as it stands; one that is administered is joined instead.
 */
export const foundOrganisation = act('registry.found-organisation', {
  title: { zh: '登记单位', en: 'Bring an organisation in' },
  input: Type.Object({
    founding: Id('id of the new founding'),
    organisation: Id('id of the new organisation'),
    post: Id('id of the founder’s post there'),
    uscc: Type.String({
      maxLength: 40,
      description: '统一社会信用代码, 18 places; the check digits are verified (GB 32100-2015)',
    }),
    name: OrganisationName,
    ...OrganisationDetails,
    post_title: Type.Optional(Type.String({ maxLength: 100, description: '职务 the founder’s post there' })),
  }),
  may: signedIn,
  async run({ founding, post, uscc, post_title, ...typed }, deed) {
    const { tx, now, record } = deed
    const founder = deed.actor.person as string
    const code = beside('uscc', () => readUscc(uscc))
    const known = await organisationByUscc(tx, code)
    if (known && (await asSystem(tx, () => hasAdministrator(tx, known.id, dayOf(now))))) {
      refuse('registry.organisation_exists', { name: known.name, organisation: known.id })
    }
    const organisation = known?.id ?? typed.organisation
    if (!known)
      await insertOrganisation(
        tx,
        { ...readNewOrganisation(typed), id: organisation, uscc: code, local_id: null, no_uscc_reason: null },
        dayOf(now),
        now,
      )
    const due = await dueOf(tx, 'founding', now)
    const place = await takePost(deed, { post, organisation, title: post_title ?? null, founder })
    await insertFounding(tx, { id: founding, organisation, founder, post: place, asked_at: now, due })
    record({ kind: 'organisation', id: organisation, after: { name: known?.name ?? typed.name, uscc: code } })
    record({ kind: 'founding', id: founding, stage: 'asked' })
    return { founding, organisation, post: place, due }
  },
})

/** A founder who had already asked to join keeps that post: nobody stands twice at one place. */
async function takePost(
  { tx, now }: Deed,
  asked: { post: string; organisation: string; title: string | null; founder: string },
): Promise<string> {
  const held = await openPost(tx, asked.founder, asked.organisation, dayOf(now))
  if (held) return held.id
  await insertPost(tx, {
    id: asked.post,
    person: asked.founder,
    organisation: asked.organisation,
    title: asked.title,
    part_time: false,
    since: dayOf(now),
    asked_at: now,
    due: null,
  })
  return asked.post
}

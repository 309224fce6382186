import { type Actor, actorOf, roles, visitor } from '../../src/platform/actor.ts'
import { organisation, persona } from '../../src/town/index.ts'

/** The bureau's own roles and its three administrators read across hosts: not strangers, each within its task. */
const outsiders = roles.filter((role) =>
  ['applicant', 'host-admin', 'recommender', 'institution', 'reviewer'].includes(role),
)

/** Somebody of an organisation that has no part in anything of Wen's, in each role that is not of the bureau; and nobody. */
export const strangers: readonly (readonly [string, Actor])[] = [
  ...outsiders.map((role): [string, Actor] => {
    const { id, name } = persona('lu')
    const place = ['applicant', 'reviewer'].includes(role) ? null : organisation('partner')
    const standing = { grant: null, role, organisation: place?.id ?? null, organisationName: place?.name ?? null }
    return [role, actorOf(id, name, standing)]
  }),
  ['public', visitor()],
]

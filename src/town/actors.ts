import { type Actor, actorOf, applicantStanding, type Standing } from '#platform/actor'
import { townId } from './ids.ts'
import { organisation } from './organisations.ts'
import { type Persona, persona } from './people.ts'

export const grantOf = ({ key }: Persona): string => townId(`grant ${key}`)

/** The persona in the role it is for, as if signed in: tests and the seed act through it. */
export function actorAs(key: string): Actor {
  const one = persona(key)
  const standing = standingOf(one)
  return actorOf(
    one.id,
    one.name,
    standing,
    standing === applicantStanding ? [standing] : [applicantStanding, standing],
  )
}

function standingOf(one: Persona): Standing {
  if (one.role === 'applicant') return applicantStanding
  const place = one.acts_for ? organisation(one.acts_for) : null
  return {
    grant: grantOf(one),
    role: one.role,
    organisation: place?.id ?? null,
    organisationName: place?.name ?? null,
  }
}

import type { Text } from '#platform/text'

/** A conflict of interest (回避关系) that bars an expert from a dossier, whatever anybody says for it. */
export type Conflict = { readonly person: string; readonly dossier: string | null; readonly why: ConflictReason }
export type ConflictReason = 'named' | 'own-organisation' | 'organiser'

export const conflictText: Readonly<Record<ConflictReason, Text>> = {
  named: { zh: '本人列名其中', en: 'is named in it' },
  'own-organisation': { zh: '所在单位为申报或合作单位', en: 'works for its host or a partner of it' },
  organiser: { zh: '是评审组织单位的人员', en: 'works for the organiser of the review' },
}

export type Candidate = { readonly person: string; readonly organisations: readonly string[] }
export type Judged = {
  readonly dossier: string
  readonly people: readonly string[]
  readonly organisations: readonly string[]
}

/** A seat is for the whole group, so a conflict with one of its dossiers bars from all of them. */
export function conflictsOf(
  { person, organisations }: Candidate,
  judged: readonly Judged[],
  organiser: string | null,
): Conflict[] {
  const own = new Set(organisations)
  return [
    ...(organiser && own.has(organiser) ? [{ person, dossier: null, why: 'organiser' as const }] : []),
    ...judged.flatMap((one): Conflict[] => {
      if (one.people.includes(person)) return [{ person, dossier: one.dossier, why: 'named' }]
      return one.organisations.some((place) => own.has(place))
        ? [{ person, dossier: one.dossier, why: 'own-organisation' }]
        : []
    }),
  ]
}

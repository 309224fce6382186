import type { Text } from '#platform/text'
import { disciplines } from './codes/disciplines.ts'
import { highTechFields, localChains, nsfcDepartments } from './codes/fields.ts'
import { industries } from './codes/industries.ts'
import { managingZones } from './codes/regions.ts'
import { organisationKinds } from './organisation.ts'
import { regionName, regionsOffered } from './regions.ts'

/** An entry of a code table as a form offers it. */
export type CodeEntry = { readonly code: string; readonly label: Text }

const labelled = (rows: readonly { readonly code: string; readonly name: Text }[]): readonly CodeEntry[] =>
  rows.map(({ code, name }) => ({ code, label: name }))

/** The tables that a question of a form may name (`table: 'disciplines'`), with what is offered for new records. */
export const codeTables = {
  disciplines: labelled(disciplines),
  industries: labelled(industries),
  regions: regionsOffered().map(({ code, zh, en }) => ({ code, label: { zh, en } })),
  'guiyang-regions': regionsOffered('5201').map(({ code, zh, en }) => ({ code, label: { zh, en } })),
  'managing-zones': managingZones.map(({ code, zh, en }) => ({ code, label: { zh, en } })),
  'high-tech-fields': labelled(highTechFields),
  nsfc: labelled(nsfcDepartments),
  'local-chains': labelled(localChains),
  'organisation-kinds': Object.entries(organisationKinds).map(([code, label]) => ({ code, label })),
} as const satisfies Record<string, readonly CodeEntry[]>
export type CodeTable = keyof typeof codeTables

export const isCodeTable = (name: string): name is CodeTable => Object.hasOwn(codeTables, name)

/** What a code says, in old records too: an abolished region keeps its name; null when the table never held the code. */
export function codeLabel(table: CodeTable, code: string): Text | null {
  if (table === 'regions' || table === 'guiyang-regions') return regionName(code)
  return codeTables[table].find((entry) => entry.code === code)?.label ?? null
}

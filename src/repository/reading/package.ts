import { refuse } from '#platform/refusal'
import type { Kind } from '../kind.ts'
import type { WarningCode } from './reading.ts'
import { xmlText } from './xml.ts'
import { type Budget, type Member, openZip, type Zip } from './zip.ts'

/** An office file as the package that it is. Macros and ActiveX are refused by the very presence of their parts. */
export type Package = {
  readonly zip: Zip
  part(name: string): Promise<string>
  /** Words of every XML part whose name matches, in order of name. */
  words(names: RegExp): Promise<string>
  readonly warnings: readonly WarningCode[]
}

const activeParts = /vbaProject\.bin$|\/macrosheets\/|\/activeX\/[^/]*\.bin$|\/dialogsheets\//i
const partMax = 64 * 1024 * 1024

export async function openPackage(bytes: Buffer, budget: Budget): Promise<Package> {
  const zip = await openZip(bytes, budget)
  if (zip.members.some(({ name }) => activeParts.test(name))) refuse('repository.macros')
  const text = async (member: Member | undefined) =>
    member && member.bytes <= partMax ? (await zip.read(member)).toString('utf8') : ''
  const part = (name: string) => text(zip.members.find((member) => member.name === name))
  if (/macroEnabled/i.test(await part('[Content_Types].xml'))) refuse('repository.macros')

  const pieces = async (names: RegExp) => {
    const found: string[] = []
    for (const member of zip.members.filter(({ name }) => names.test(name)).sort(byNumber))
      found.push(await text(member))
    return found
  }
  const relations = (await pieces(/\.rels$/)).join('\n')
  return {
    zip,
    part,
    words: async (names) => (await pieces(names)).map(xmlText).join('\n'),
    warnings: reachesOut(relations) ? ['office.external'] : [],
  }
}

/** The kind of a ZIP by the part that only this kind has; a ZIP that is nothing else is a ZIP. */
export function packageKind(zip: Zip): Kind {
  const names = new Set(zip.members.map(({ name }) => name))
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('ppt/presentation.xml')) return 'pptx'
  return names.has('OFD.xml') ? 'ofd' : 'zip'
}

/** Ordinary links are fine; a template or object that is fetched when the file is opened is not. */
const reachesOut = (relations: string): boolean =>
  [...relations.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([tag]) =>
      /TargetMode="External"/i.test(tag) &&
      /\/(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath)"/.test(tag),
  )

const byNumber = (one: Member, other: Member): number => one.name.localeCompare(other.name, 'en', { numeric: true })

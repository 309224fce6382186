import { commitmentOf, digestOf, isErasedBy, type Kept, partSalt, partsOf } from './record.ts'

/** How a record is opened: by its one salt or, once something of it was erased, by what is left. */
export type Opening = {
  readonly salt: Buffer | null
  /** The salts of the parts that stayed, and the digests of those that went. */
  readonly kept: ReadonlyMap<string, Buffer>
  readonly erased: ReadonlyMap<string, Buffer>
}
export type OpenPart = {
  readonly part: string
  readonly value: unknown
  readonly salt: Buffer | null
  readonly digest: Buffer
}

/** The parts of a record with their digests, or null when a salt is missing that no erasure took away. */
export function openParts(record: Kept, opening: Opening): OpenPart[] | null {
  const parts: OpenPart[] = []
  for (const { part, value } of partsOf(record)) {
    const gone = opening.erased.get(part)
    const salt = opening.salt ? partSalt(opening.salt, part) : (opening.kept.get(part) ?? null)
    if (gone) parts.push({ part, value: null, salt: null, digest: gone })
    else if (salt) parts.push({ part, value, salt, digest: digestOf({ part, value }, salt) })
    else return null
  }
  return parts
}

export const commitmentOfParts = (parts: readonly OpenPart[]): Buffer => commitmentOf(parts.map(({ digest }) => digest))

/** The commitment of a record of which nothing was erased. */
export const commitTo = (record: Kept, salt: Uint8Array): Buffer =>
  commitmentOf(partsOf(record).map((part) => digestOf(part, partSalt(salt, part.part))))

/** What an erasure leaves: digests for the parts that go, salts for those that stay. */
export function erasing(parts: readonly OpenPart[], erased: readonly string[]) {
  const hex = (wanted: (one: OpenPart) => boolean, of: (one: OpenPart) => Buffer | null) =>
    Object.fromEntries(parts.filter(wanted).map((one) => [one.part, of(one)?.toString('hex') ?? '']))
  const goes = ({ part, salt }: OpenPart) => salt !== null && isErasedBy(part, erased)
  const stays = ({ part, salt }: OpenPart) => salt !== null && !isErasedBy(part, erased)
  return { digests: hex(goes, (one) => one.digest), kept: hex(stays, (one) => one.salt) }
}

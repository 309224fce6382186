import { fileTypeFromBuffer } from 'file-type'
import { decodeText } from '#platform/encoding'
import type { Text } from '#platform/text'
import { type Kind, kinds, oldOffice, ooxml } from '../kind.ts'
import { oldKind } from './old.ts'
import { packageKind } from './package.ts'
import { type Budget, openZip } from './zip.ts'

/** What the bytes themselves say they are, whatever the name claims; null with a name of its own for a foreign kind. */
export type Sniffed = { readonly kind: Kind | 'encrypted' | null; readonly name: Text }

export async function sniff(bytes: Buffer, budget: Budget): Promise<Sniffed> {
  const kind = await kindOf(bytes, budget)
  if (kind === 'encrypted') return { kind, name: { zh: '加密文件', en: 'an encrypted file' } }
  return kind ? { kind, name: kinds[kind].name } : { kind: null, name: await foreign(bytes) }
}

/** Text has no signature: it is a table or plain text, whichever the name says. */
export const fits = (claimed: Kind, found: Sniffed['kind']): boolean =>
  claimed === found ||
  ((claimed === 'csv' || claimed === 'jsonl') && found === 'txt') ||
  (found === 'encrypted' && [...ooxml, ...oldOffice].includes(claimed))

async function kindOf(bytes: Buffer, budget: Budget): Promise<Kind | 'encrypted' | null> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (bytes.subarray(0, 8).equals(png)) return 'png'
  if (bytes.subarray(0, 3).equals(jpg)) return 'jpg'
  if (bytes.subarray(0, 8).equals(container)) return oldKind(bytes)
  if (bytes.subarray(0, 2).equals(pk)) return zipKind(bytes, budget)
  return decodeText(bytes.subarray(0, 65_536 - (65_536 % 4))) !== null || decodeText(bytes) !== null ? 'txt' : null
}

async function zipKind(bytes: Buffer, budget: Budget): Promise<Kind> {
  // The table of contents is read again by the reader that follows, so this look spends a budget of its own.
  const zip = await openZip(bytes, { ...budget })
  zip.close()
  return packageKind(zip)
}

async function foreign(bytes: Buffer): Promise<Text> {
  const type = await fileTypeFromBuffer(bytes.subarray(0, 65_536))
  return type
    ? { zh: `${type.ext.toUpperCase()} 文件`, en: `a ${type.ext.toUpperCase()} file` }
    : { zh: '无法识别的内容', en: 'content of an unknown kind' }
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const jpg = Buffer.from([0xff, 0xd8, 0xff])
const pk = Buffer.from('PK')
/** The compound file of Office before 2007; an encrypted .docx hides in one too. */
const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

import { refuse } from '#platform/refusal'
import type { Kind } from '../kind.ts'
import { rawWords } from './plain.ts'
import type { Found } from './reading.ts'

/** The binary formats before 2007 (and WPS's own): kept and offered for download, but their text is not extracted. */
export function readOld(bytes: Buffer): Found {
  if (has(bytes, '_VBA_PROJECT')) refuse('repository.macros')
  if (locked(bytes)) refuse('repository.encrypted')
  return { text: '', hidden: rawWords(bytes), pages: null, says: [oldFormat] }
}

export function oldKind(bytes: Buffer): Kind | 'encrypted' | null {
  if (has(bytes, 'EncryptedPackage')) return 'encrypted'
  if (has(bytes, 'WordDocument')) return 'doc'
  if (has(bytes, 'Workbook')) return 'xls'
  return has(bytes, 'PowerPoint Document') ? 'ppt' : null
}

/** Names of streams stand in the container's directory as UTF-16. */
const has = (bytes: Buffer, stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'))

/** Word: bit fEncrypted of the file information block. Excel: a FilePass record after the first BOF. ([MS-DOC] 2.5.2, [MS-XLS] 2.4.117) */
function locked(bytes: Buffer): boolean {
  if (bytes.length < 1024) return false
  if (bytes.readUInt16LE(512) === 0xa5ec) return (bytes.readUInt16LE(522) & 0x0100) !== 0
  if (bytes.readUInt16LE(512) !== 0x0809) return false
  return bytes.readUInt16LE(516 + bytes.readUInt16LE(514)) === 0x002f
}

const oldFormat = {
  zh: '这是旧版格式，系统读不出其中的文字，检索和查重不含它的内容。请另存为 .docx 或 .xlsx 后再上传一份。',
  en: 'This is an old file format whose text cannot be read here, so search and overlap checks leave it out. Please also upload a copy saved as .docx or .xlsx.',
}

import { refuse } from '#platform/refusal'
import { claimedKind, type Kind, kinds } from '../kind.ts'
import { isInternal, stopMarked } from '../marks.ts'
import { readDocx } from './docx.ts'
import { fits, sniff } from './found.ts'
import { readOffice } from './office.ts'
import { readOld } from './old.ts'
import { readPdf } from './pdf.ts'
import { rawWords, readPlain } from './plain.ts'
import { type Found, type Reading, type WarningCode, warningsOf } from './reading.ts'
import { type Budget, freshBudget, openZip } from './zip.ts'

const textMax = 2_000_000

/**
 * Looks through one file, and through whatever is packed inside it, and says what it found. Refused: a file that is not
 * what its name says, one that is locked, carries macros or a secrecy mark, or swells when unpacked.
 */
export async function examine(bytes: Buffer, name: string): Promise<Reading> {
  const claimed = claimedKind(name) ?? refuse('repository.kind_not_accepted', { name })
  const found = await look(bytes, name, claimed, freshBudget())
  const cut = found.text.length > textMax
  return {
    text: cut ? found.text.slice(0, textMax) : found.text,
    pages: found.pages ?? null,
    headings: found.headings ?? [],
    says: [...(found.says ?? []), ...(cut ? [tooLong] : [])],
    warnings: warningsOf(found.warnings ?? []),
  }
}

async function look(bytes: Buffer, name: string, claimed: Kind | null, budget: Budget): Promise<Found> {
  stopMarked(name)
  const sniffed = await sniff(bytes, budget)
  if (claimed && !fits(claimed, sniffed.kind))
    refuse('repository.not_what_it_says', { name, claimed: kinds[claimed].name, found: sniffed.name })
  const found = await read(sniffed.kind, bytes, budget)
  stopMarked(found.text)
  stopMarked(found.hidden ?? '')
  const internal = isInternal(`${name}\n${found.text}\n${found.hidden ?? ''}`)
  return { ...found, warnings: [...(found.warnings ?? []), ...(internal ? (['internal'] as const) : [])] }
}

async function read(kind: Kind | 'encrypted' | null, bytes: Buffer, budget: Budget): Promise<Found> {
  switch (kind) {
    case 'encrypted':
      return refuse('repository.encrypted')
    case 'pdf':
      return readPdfWhole(bytes, budget)
    case 'docx':
      return withInside(await readDocx(bytes, { ...budget }), bytes, budget, embedded)
    case 'xlsx':
    case 'pptx':
    case 'ofd':
      return withInside(await readOffice(kind, bytes, { ...budget }), bytes, budget, embedded)
    case 'zip':
      return withInside({ text: '', says: [archive] }, bytes, budget, /[^/]$/)
    case 'txt':
    case 'csv':
      return readPlain(bytes)
    case 'doc':
    case 'xls':
    case 'ppt':
      return readOld(bytes)
    case 'png':
    case 'jpg':
      return { text: '', says: [picture] }
    default:
      return { text: '', hidden: rawWords(bytes) }
  }
}

const embedded = /(?:embeddings|Attachs|Attachments)\/[^/]+$/i

async function readPdfWhole(bytes: Buffer, budget: Budget): Promise<Found> {
  const { attachments, ...found } = await readPdf(bytes)
  const warnings: WarningCode[] = [...(found.warnings ?? [])]
  for (const file of attachments)
    warnings.push(...((await look(file.bytes, file.name, null, { ...budget, depth: budget.depth - 1 })).warnings ?? []))
  return { ...found, warnings }
}

/** Members are looked through one after another, so that the largest one alone sets the memory that is needed. */
async function withInside(outer: Found, bytes: Buffer, budget: Budget, which: RegExp): Promise<Found> {
  const zip = await openZip(bytes, budget)
  const inner: Budget = { ...budget, depth: budget.depth - 1 }
  const warnings: WarningCode[] = [...(outer.warnings ?? [])]
  for (const member of zip.members.filter(({ name, bytes: size }) => which.test(name) && size > 0)) {
    warnings.push(...((await look(await zip.read(member), member.name, null, inner)).warnings ?? []))
  }
  return { ...outer, warnings }
}

const archive = {
  zh: '压缩包里的文件已逐个检查，但其中的文字不用于检索和查重。正文请单独上传。',
  en: 'Every file in the archive was checked, but its words are not used for search or overlap checks. Upload the main text as a file of its own.',
}
const picture = { zh: '这是图片，系统不读取其中的文字。', en: 'This is a picture; its words are not read.' }
const tooLong = {
  zh: '文字很长，检索和查重只使用前 200 万字；原文件完整保留。',
  en: 'The text is very long: search and overlap checks use its first two million characters. The original file is kept whole.',
}

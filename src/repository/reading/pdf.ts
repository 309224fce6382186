import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { headingsOf } from './headings.ts'
import { actionsIn } from './pdf-actions.ts'
import { type Pdfium, pdfium } from './pdfium.ts'
import type { Found, WarningCode } from './reading.ts'

const pagesMax = 3000

export type PdfFound = Found & { readonly attachments: readonly { name: string; bytes: Buffer }[] }

/** A PDF's words page by page, with what hides in comments, bookmarks, properties and files inside it. */
export async function readPdf(bytes: Buffer): Promise<PdfFound> {
  const library = await pdfium()
  return library.withDocument(
    bytes,
    (document) => readOpen(library, document, bytes),
    (error) => refuse(error === 4 ? 'repository.encrypted' : 'repository.damaged'),
  )
}

function readOpen(library: Pdfium, document: number, bytes: Buffer): PdfFound {
  const count = library.raw.FPDF_GetPageCount(document)
  const pages = Array.from({ length: Math.min(count, pagesMax) }, (_, at) => readPage(library, document, at))
  const text = pages.map(({ text }) => text).join('\n')
  const attachments = attachmentsOf(library, document)
  const warnings: WarningCode[] = actionsIn(bytes)
  if (library.raw.FPDFDoc_GetJavaScriptActionCount(document) > 0) warnings.push('pdf.javascript')
  if (attachments.length > 0) warnings.push('pdf.attachment')
  if (library.raw.EPDF_IsEncrypted(document)) warnings.push('pdf.restricted')
  return {
    text,
    hidden: [
      ...pages.map(({ comments }) => comments),
      ...properties(library, document),
      ...bookmarks(library, document, 0),
    ].join('\n'),
    pages: count,
    headings: headingsOf(text),
    says: unread(
      pages.map(({ text }) => text),
      count,
    ),
    warnings,
    attachments,
  }
}

function readPage(library: Pdfium, document: number, at: number): { text: string; comments: string } {
  const { raw } = library
  const page = raw.FPDF_LoadPage(document, at)
  if (!page) return { text: '', comments: '' }
  const words = raw.FPDFText_LoadPage(page)
  const letters = words ? raw.FPDFText_CountChars(words) : 0
  // A letter beyond the basic plane takes two units, so room is made for two each.
  const text =
    letters > 0
      ? library.text(
          (buffer) => (buffer ? raw.FPDFText_GetText(words, 0, letters, buffer) : letters * 2 + 1),
          'letters',
        )
      : ''
  const comments = Array.from({ length: raw.FPDFPage_GetAnnotCount(page) }, (_, note) => {
    const annotation = raw.FPDFPage_GetAnnot(page, note)
    const content = library.text((buffer, size) => raw.FPDFAnnot_GetStringValue(annotation, 'Contents', buffer, size))
    raw.FPDFPage_CloseAnnot(annotation)
    return content
  }).join('\n')
  if (words) raw.FPDFText_ClosePage(words)
  raw.FPDF_ClosePage(page)
  return { text: text.replaceAll('\r\n', '\n').replaceAll('\0', ''), comments }
}

const properties = ({ raw, text }: Pdfium, document: number): string[] =>
  ['Title', 'Subject', 'Keywords', 'Author'].map((key) =>
    text((buffer, size) => raw.FPDF_GetMetaText(document, key, buffer, size)),
  )

/** Bookmarks may form a loop in a hostile file: depth and number are bounded. */
function bookmarks(library: Pdfium, document: number, parent: number, depth = 0): string[] {
  const titles: string[] = []
  let mark = library.raw.FPDFBookmark_GetFirstChild(document, parent)
  while (mark && titles.length < 2000 && depth < 8) {
    const current = mark
    titles.push(library.text((buffer, size) => library.raw.FPDFBookmark_GetTitle(current, buffer, size)))
    titles.push(...bookmarks(library, document, current, depth + 1))
    mark = library.raw.FPDFBookmark_GetNextSibling(document, current)
  }
  return titles
}

function attachmentsOf(library: Pdfium, document: number): { name: string; bytes: Buffer }[] {
  const { raw } = library
  return Array.from({ length: Math.min(raw.FPDFDoc_GetAttachmentCount(document), 50) }, (_, at) => {
    const file = raw.FPDFDoc_GetAttachment(document, at)
    return {
      name: library.text((buffer, size) => raw.FPDFAttachment_GetName(file, buffer, size)),
      bytes: library.copy((buffer, size, needed) => raw.FPDFAttachment_GetFile(file, buffer, size, needed)),
    }
  })
}

/** Empty pages between read ones are named; a whole file without words is a scan, and is said to be one. */
function unread(pages: readonly string[], count: number): Text[] {
  const says: Text[] = []
  const blank = pages.flatMap((text, at) => (text.replace(/\s/g, '').length < 4 ? [at + 1] : []))
  if (blank.length === pages.length) says.push(scan)
  else if (blank.length > 0) says.push(blankPages(blank))
  if (garbled(pages.join(''))) says.push(unmapped)
  if (count > pages.length)
    says.push({
      zh: `只读取了前 ${pages.length} 页的文字，共 ${count} 页。`,
      en: `Only the first ${pages.length} of ${count} pages were read.`,
    })
  return says
}

const blankPages = (pages: readonly number[]): Text => {
  const shown = pages.slice(0, 20).join('、') + (pages.length > 20 ? '…' : '')
  return {
    zh: `第 ${shown} 页没有文字层（可能是扫描页、图片或空白页），这些页的文字没有读到。`,
    en: `Page ${shown.replaceAll('、', ', ')} has no text layer (a scan, a picture or a blank page): its words were not read.`,
  }
}

/** Fonts without a character map give private-use or replacement characters: letters that nobody can search. */
function garbled(text: string): boolean {
  const letters = text.replace(/\s/g, '')
  const unknown = letters.match(/[\uE000-\uF8FF\uFFFD-\uFFFF]/g)?.length ?? 0
  return letters.length > 20 && unknown / letters.length > 0.2
}

const scan: Text = {
  zh: '这是没有文字层的扫描件或图片，系统读不出其中的文字，检索和查重不含它的内容。请同时上传可以选中文字的版本（.docx 或由文档直接导出的 PDF）。',
  en: 'This is a scan or picture without a text layer, so none of its words could be read: search and overlap checks leave it out. Please also upload a version whose text can be selected (.docx, or a PDF exported from the document).',
}
const unmapped: Text = {
  zh: '这份 PDF 的字体没有文字对照表，读出的文字有乱码。请用原文档重新导出 PDF。',
  en: 'The fonts of this PDF lack a character map, so part of its text came out garbled. Please export the PDF again from the source document.',
}

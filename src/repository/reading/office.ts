import type { Kind } from '../kind.ts'
import { headingsOf } from './headings.ts'
import { openPackage } from './package.ts'
import type { Found } from './reading.ts'
import type { Budget } from './zip.ts'

/** Body parts of the packages that are read without a library: the words in them, not their layout. */
const bodies: Partial<Record<Kind, RegExp>> = {
  xlsx: /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/,
  pptx: /^ppt\/slides\/[^/]+\.xml$/,
  ofd: /Content\.xml$/,
}
const everything = /^(?:xl|ppt|docProps|customXml)\/.*\.(?:xml|vml)$|^(?:OFD\.xml|Doc_\d+\/.*\.xml)$/

export async function readOffice(kind: Kind, bytes: Buffer, budget: Budget): Promise<Found> {
  const file = await openPackage(bytes, budget)
  const text = kind === 'xlsx' ? await sheetWords(file) : await file.words(bodies[kind]!)
  const pages = file.zip.members.filter(({ name }) => pageParts[kind]?.test(name)).length
  return {
    text,
    hidden: await file.words(everything),
    pages: pages || null,
    headings: kind === 'xlsx' ? [] : headingsOf(text),
    says: kind === 'xlsx' ? [figures] : text.trim() === '' ? [pictures] : [],
    warnings: file.warnings,
  }
}

const pageParts: Partial<Record<Kind, RegExp>> = { pptx: /^ppt\/slides\/slide\d+\.xml$/, ofd: /Pages\/.*Content\.xml$/ }

/** Cells refer to shared words by number, so the sheet's own digits would only be noise in a search. */
async function sheetWords(file: {
  words(names: RegExp): Promise<string>
  part(name: string): Promise<string>
}): Promise<string> {
  const shared = await file.words(/^xl\/sharedStrings\.xml$/)
  const inline = await file.words(/^xl\/worksheets\/[^/]+\.xml$/)
  return [shared, ...inline.split('\n').filter((line) => !/^[\d\s.eE+-]*$/.test(line))].join('\n')
}

const figures = {
  zh: '表格中的文字已读取；数字、公式和图表不作为文字检索。',
  en: 'The words in this workbook were read; its figures, formulas and charts are not part of the searchable text.',
}
const pictures = {
  zh: '没有读到文字，内容可能是图片。请在系统中填写摘要，或上传可以选中文字的版本。',
  en: 'No words could be read; the content is probably pictures. Fill in the summary here, or upload a version whose text can be selected.',
}

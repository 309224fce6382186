import type { Text } from '#platform/text'
import { headingsOf } from './headings.ts'
import { openPackage, type Package } from './package.ts'
import type { Found } from './reading.ts'
import { countOf, entities } from './xml.ts'
import type { Budget } from './zip.ts'

/** Word and WPS documents: text in reading order with tables as lines, Word's headings, and what stays unread. */
export async function readDocx(bytes: Buffer, budget: Budget): Promise<Found> {
  const file = await openPackage(bytes, budget)
  const { default: mammoth } = await import('mammoth')
  const { value: html } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  const marked = [...html.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs)].map((match) => plain(match[1]!))
  const text = plain(html)
  return {
    text,
    hidden: await file.words(/^(?:word|docProps|customXml)\/.*\.(?:xml|vml)$/),
    pages: await pagesOf(file),
    headings: headingsOf(text, marked),
    says: unread(await file.part('word/document.xml'), text),
    warnings: file.warnings,
  }
}

const plain = (html: string): string =>
  entities(
    html
      .replace(/<\/(?:p|h[1-6]|li|tr)>|<br[^>]*>/g, '\n')
      .replace(/<\/t[dh]>/g, '\t')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/\n\s*\n+/g, '\n')
    .trim()

/** The writing program's own count: Word and WPS keep it, other writers leave it out. */
async function pagesOf(file: Package): Promise<number | null> {
  const pages = Number(/<Pages>(\d{1,5})<\/Pages>/.exec(await file.part('docProps/app.xml'))?.[1] ?? 0)
  return pages || null
}

function unread(document: string, text: string): Text[] {
  const gaps: [number, string, string][] = [
    [countOf(document, 'pic:pic') + countOf(document, 'v:imagedata'), '幅图片', 'pictures'],
    [countOf(document, 'm:oMath'), '个公式', 'formulas'],
    [countOf(document, 'c:chart'), '个图表', 'charts'],
    [countOf(document, 'dgm:relIds'), '个图示（SmartArt）', 'SmartArt diagrams'],
    [countOf(document, 'o:OLEObject'), '个嵌入对象', 'embedded objects'],
  ]
  const there = gaps.filter(([count]) => count > 0)
  if (there.length === 0) return text === '' ? [empty] : []
  const zh = there.map(([count, name]) => `${count} ${name}`).join('、')
  const en = there.map(([count, , name]) => `${count} ${name}`).join(', ')
  return [
    {
      zh: `已读取正文文字；其中的 ${zh}没有转成文字，检索、查重和打印摘要不含这些内容，原文件完整保留。`,
      en: `The text was read; ${en} in it were not turned into text, so search, overlap checks and printed summaries leave them out. The original file is kept whole.`,
    },
  ]
}

const empty: Text = {
  zh: '这份文档里没有文字。请确认上传的是填写好的文件。',
  en: 'There is no text in this document. Please check that you uploaded the completed file.',
}

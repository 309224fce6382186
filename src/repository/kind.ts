import type { Text } from '#platform/text'

/** The kinds of file that the platform can tell apart. A programme's form names the ones that a question accepts. */
export type Kind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ofd'
  | 'zip'
  | 'csv'
  | 'jsonl'
  | 'txt'
  | 'png'
  | 'jpg'

export type KindFacts = { readonly endings: readonly string[]; readonly mime: string; readonly name: Text }

const office = 'application/vnd.openxmlformats-officedocument'

/** WPS writes its .wps, .et and .dps as the old binary formats, so they are the same kinds here. */
export const kinds: Readonly<Record<Kind, KindFacts>> = {
  pdf: { endings: ['pdf'], mime: 'application/pdf', name: { zh: 'PDF 文件', en: 'PDF document' } },
  docx: {
    endings: ['docx'],
    mime: `${office}.wordprocessingml.document`,
    name: { zh: 'Word 文档（.docx）', en: 'Word document (.docx)' },
  },
  xlsx: {
    endings: ['xlsx'],
    mime: `${office}.spreadsheetml.sheet`,
    name: { zh: 'Excel 表格（.xlsx）', en: 'Excel workbook (.xlsx)' },
  },
  pptx: {
    endings: ['pptx'],
    mime: `${office}.presentationml.presentation`,
    name: { zh: '演示文稿（.pptx）', en: 'presentation (.pptx)' },
  },
  doc: {
    endings: ['doc', 'wps'],
    mime: 'application/msword',
    name: { zh: '旧版 Word 文档（.doc）', en: 'old Word document (.doc)' },
  },
  xls: {
    endings: ['xls', 'et'],
    mime: 'application/vnd.ms-excel',
    name: { zh: '旧版 Excel 表格（.xls）', en: 'old Excel workbook (.xls)' },
  },
  ppt: {
    endings: ['ppt', 'dps'],
    mime: 'application/vnd.ms-powerpoint',
    name: { zh: '旧版演示文稿（.ppt）', en: 'old presentation (.ppt)' },
  },
  ofd: { endings: ['ofd'], mime: 'application/ofd', name: { zh: 'OFD 版式文件', en: 'OFD document' } },
  zip: { endings: ['zip'], mime: 'application/zip', name: { zh: 'ZIP 压缩包', en: 'ZIP archive' } },
  csv: { endings: ['csv'], mime: 'text/csv', name: { zh: 'CSV 表格', en: 'CSV table' } },
  jsonl: {
    endings: ['jsonl', 'ndjson'],
    mime: 'application/x-ndjson',
    name: { zh: 'JSON 行文件', en: 'file of JSON lines' },
  },
  txt: { endings: ['txt'], mime: 'text/plain', name: { zh: '纯文本文件', en: 'plain text' } },
  png: { endings: ['png'], mime: 'image/png', name: { zh: 'PNG 图片', en: 'PNG image' } },
  jpg: { endings: ['jpg', 'jpeg'], mime: 'image/jpeg', name: { zh: 'JPEG 图片', en: 'JPEG image' } },
}

export const ooxml: readonly Kind[] = ['docx', 'xlsx', 'pptx']
export const oldOffice: readonly Kind[] = ['doc', 'xls', 'ppt']

/** What the ending of a name claims; null for an ending that the platform does not know. */
export function claimedKind(name: string): Kind | null {
  const ending = endingOf(name)
  return (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].endings.includes(ending)) ?? null
}

export const endingOf = (name: string): string => /\.([^.\s]+)\s*$/.exec(name)?.[1]?.toLowerCase() ?? ''

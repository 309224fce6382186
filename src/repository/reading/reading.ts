import type { Text } from '#platform/text'

/**
 * What could be read of a file. `says` tells in plain words what could not, so that nobody takes a silent gap for an
 * empty page; `warnings` are what an officer should know before opening it. Pages are null where the format has none.
 */
export type Reading = {
  readonly text: string
  readonly pages: number | null
  readonly headings: readonly string[]
  readonly says: readonly Text[]
  readonly warnings: readonly Warning[]
}
export type Warning = { readonly code: WarningCode; readonly says: Text }
export type WarningCode = keyof typeof warningTexts

/** A reader's raw find: `hidden` is looked through for secrecy marks (headers, comments, watermarks) but is not body text. */
export type Found = {
  readonly text: string
  readonly hidden?: string
  readonly pages?: number | null
  readonly headings?: readonly string[]
  readonly says?: readonly Text[]
  readonly warnings?: readonly WarningCode[]
}

const warningTexts = {
  internal: {
    zh: '文件中有“内部”字样。请确认它可以在本系统流转，并核对知悉范围；如属工作秘密，请按本单位规定处理。',
    en: 'The file is marked as internal (内部). Please make sure it may travel through this system and check its scope of access; work secrets follow your organisation’s own rules.',
  },
  'pdf.javascript': {
    zh: '这份 PDF 带有脚本。请不要在打开时允许它运行；建议请提交人重新导出不含脚本的 PDF。',
    en: 'This PDF contains scripts. Do not let them run when you open it; better ask for a copy exported without scripts.',
  },
  'pdf.launch': {
    zh: '这份 PDF 含有打开其他程序或文件的动作。请不要点击其中的链接；建议请提交人重新导出。',
    en: 'This PDF tries to start another program or file. Do not follow its links; better ask for a clean copy.',
  },
  'pdf.attachment': {
    zh: '这份 PDF 内嵌有附件，附件也已检查；评审和打印看不到它们，请提交人另行上传。',
    en: 'This PDF carries files inside it. They were checked too, but reviewers and printouts do not show them: upload them separately.',
  },
  'pdf.restricted': {
    zh: '这份 PDF 设有打印或复制限制，可能无法合并打印。',
    en: 'This PDF restricts printing or copying, so it may be missing from combined printouts.',
  },
  'office.external': {
    zh: '这份文档引用了外部模板或对象，打开时可能访问外部地址。请另存为不含外部链接的版本。',
    en: 'This document points to an outside template or object and may reach out when opened. Save a copy without external links.',
  },
} as const satisfies Record<string, Text>

/** A mixed folder can raise the same warning ten times; a person reads it once. */
export const warningsOf = (codes: readonly WarningCode[]): Warning[] =>
  [...new Set(codes)].map((code) => ({ code, says: warningTexts[code] }))

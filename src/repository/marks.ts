import { refuse } from '#platform/refusal'

/**
 * This network holds no State secrets (field: 保守国家秘密法; 科学技术保密规定 2015). A text or file that carries a
 * secrecy mark — 绝密★, 机密★, 秘密★ and what follows — is stopped before it is stored, and nothing of it is kept:
 * the refusal names no file, no place and no grade, so that neither a log nor a count can become a pointer.
 */
export function stopMarked(text: string): void {
  if (readings(text).some((reading) => stateMark.test(reading))) refuse('repository.classified_mark')
}

/** 内部 is no State secret: the person is only asked to look again at who may see it. */
export const isInternal = (text: string): boolean => readings(text).some((reading) => innerMark.test(reading))

const gap = '[ \\t]*'
const star = '[★☆⭐✩✪✫✬✭✮✯✰⛤⚝🌟]'
// A star closes the mark; a plain asterisk counts only with the term that the rule writes behind it, since 密* is often a footnote.
const stateMark = new RegExp(
  `[绝絕机機秘祕]${gap}密${gap}(?:${star}|\\*${gap}(?:\\d{1,2}${gap}[年月]|[长長]${gap}期))`,
  'u',
)
// "The material inside" (内部材料) is physics and no mark, so only what offices print counts.
const innerMark = new RegExp(
  `内${gap}部${gap}(?:${star}|资${gap}料|文${gap}件|传${gap}阅)|仅${gap}[限供]${gap}(?:于${gap})?内${gap}部|工作秘密${gap}${star}`,
  'u',
)

/**
 * People space marks out (机　密　★), write them in full-width forms, or set them one character a line along the edge
 * of a page. Lines of up to four characters that follow one another are therefore read together as well.
 */
function readings(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\u00AD|[\u200B-\u200F]|\u2060|\uFEFF|\uFE0E|\uFE0F/g, '')
    .replace(/[^\S\n]+/g, ' ')
  const lines = plain.split(/\s*\n\s*/)
  return [lines.join('\n'), joinShort(lines)]
}

function joinShort(lines: readonly string[]): string {
  let joined = ''
  for (const line of lines) joined += [...line].length <= 4 ? line : `\n${line}\n`
  return joined
}

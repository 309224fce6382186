const lineEnds =
  /<\/(?:w:p|a:p|si|c|row|[\w]*:?TextObject|[\w]*:?TextCode|dc:\w+|cp:\w+|vt:\w+)>|<(?:w:br|w:cr|a:br)\b[^>]*>/g
const shownAttributes = /\s(?:string|descr|title|alt|name|val|Value)="([^"<]*[密部][^"<]*)"/g

/**
 * All words of an office XML part, a paragraph a line, tags taken out so that a mark split over several runs is whole
 * again. WordArt watermarks keep their words in an attribute, so attributes that hold a suspicious character count too.
 */
export function xmlText(xml: string): string {
  const attributes = [...xml.matchAll(shownAttributes)].map((match) => match[1])
  const body = xml
    .replace(lineEnds, '\n')
    .replace(/<w:tab\b[^>]*>/g, '\t')
    .replace(/<[^>]*>/g, '')
  return entities([body, ...attributes].join('\n'))
}

export function entities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name.toLowerCase() as keyof typeof named]
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

export const countOf = (xml: string, tag: string): number =>
  xml.split(`<${tag}`).filter((rest, at) => at > 0 && /^[\s/>]/.test(rest)).length

import { crc32, deflateRawSync } from 'node:zlib'

/** Files made for the tests of this slice, byte by byte, so that each is exactly as good or as bad as its name says. */
export type Entry = {
  readonly name: string | Buffer
  readonly body: Buffer | string
  readonly claimsBytes?: number
  readonly locked?: boolean
}

export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string)
    const body = Buffer.from(entry.body as string)
    const packed = deflateRawSync(body)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE((entry.locked ? 1 : 0) | (typeof entry.name === 'string' ? 0x800 : 0), 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(body), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(entry.claimsBytes ?? body.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, name)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed)
    at += 30 + name.length + packed.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, index, end])
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const paragraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A Word document with a heading style; `body` is its paragraphs, `more` further parts of the package. */
export function docxOf(body: string, more: readonly Entry[] = []): Buffer {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (target: string, type: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/${type}" Target="${target}"/></Relationships>`
  return zipOf([
    { name: '[Content_Types].xml', body: types },
    { name: '_rels/.rels', body: relations('word/document.xml', 'officeDocument') },
    { name: 'word/_rels/document.xml.rels', body: relations('styles.xml', 'styles') },
    {
      name: 'word/styles.xml',
      body: `<w:styles ${word}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    {
      name: 'word/document.xml',
      body: `<w:document ${word} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ])
}

/** A PDF of one page for each text, in a font that is named but not embedded, as older Chinese writers make them. */
export function pdfOf(
  pages: readonly string[],
  more: { catalog?: string; objects?: readonly string[]; trailer?: string } = {},
): Buffer {
  const first = 5
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${more.catalog ?? ''}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
    ...pages.flatMap((text, at) => {
      const code = text && `BT /F1 14 Tf 50 700 Td <${utf16be(text)}> Tj ET`
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${first + at * 2 + 1} 0 R>>`,
        `<</Length ${code.length}>>stream\n${code}\nendstream`,
      ]
    }),
    ...(more.objects ?? []),
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${more.trailer ?? ''}>>\nstartxref\n${body.length}\n%%EOF`
  return Buffer.from(body, 'latin1')
}
/** The number that the first of `more.objects` gets, so that a catalogue can point at it. */
export const firstMore = (pages: number): number => 5 + pages * 2

export const utf16be = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** The head of a compound file with the streams that tell its kind; enough to be recognised, not enough to be opened. */
export const oldOfficeOf = (streams: readonly string[], words = ''): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    ...streams.map((stream) => Buffer.from(`${stream}\0`, 'utf16le')),
    Buffer.from(words, 'utf16le'),
    Buffer.alloc(2048),
  ])

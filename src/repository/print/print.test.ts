import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readPdf } from '../reading/pdf.ts'
import { pdfium } from '../reading/pdfium.ts'
import type { Printable } from './document.ts'
import { closePrinter, printDocument } from './print.ts'

const hostile =
  '#panic("x") $a_1^2$ *粗* _斜_ `代码` <标签> @引用 \\ #import "a" // 注 /* 注 */ = 标题 [x] {y} "引号" ~'
const document = (more: Partial<Printable> = {}): Printable => ({
  lang: 'zh',
  title: '山区边坡多参数无线监测终端研发',
  caption: '市级重点研发计划 · 申报书',
  number: 'ZKRD-2026-0001',
  code: 'ZKRD-2026-0001 · 3f9a2c11d0aa77b1',
  at: new Date('2026-11-25T02:00:00Z'),
  head: [{ label: '申报单位', value: '花溪传感科技有限公司' }],
  blocks: [],
  ...more,
})

async function read(bytes: Buffer): Promise<{ text: string; pages: number }> {
  const { text, pages } = await readPdf(bytes)
  return { text: text.normalize('NFKC'), pages: pages ?? 0 }
}

/** How many of the pixels in a band of the first page carry ink, from 0 to 1. */
async function ink(bytes: Buffer, from = 0, to = 1): Promise<number> {
  const { raw, withDocument } = await pdfium()
  const [width, height] = [595, 842]
  return withDocument(
    bytes,
    (open) => {
      const page = raw.FPDF_LoadPage(open, 0)
      const bitmap = raw.FPDFBitmap_Create(width, height, 0)
      raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
      raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
      const start = raw.FPDFBitmap_GetBuffer(bitmap)
      const memory = (raw.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8
      const pixels = memory.slice(
        start + Math.floor(from * height) * width * 4,
        start + Math.floor(to * height) * width * 4,
      )
      let dark = 0
      for (let at = 0; at < pixels.length; at += 4) if (pixels[at]! + pixels[at + 1]! + pixels[at + 2]! < 700) dark += 1
      raw.FPDFBitmap_Destroy(bitmap)
      raw.FPDF_ClosePage(page)
      return dark / (pixels.length / 4)
    },
    (error) => assert.fail(`PDFium refused it: ${error}`),
  )
}

describe('a printed document', () => {
  after(() => closePrinter())

  test('says its title, number and every block, and the code of its version on every page', async () => {
    const pages = Array.from({ length: 40 }, (_, at) => ({
      kind: 'paragraph' as const,
      text: `第 ${at} 段。`.repeat(60),
    }))
    const { text, pages: count } = await read(await printDocument(document({ blocks: pages })))
    assert.ok(count >= 3)
    assert.match(text, /山区边坡多参数无线监测终端研发/)
    assert.match(text, /花溪传感科技有限公司/)
    assert.equal(text.split('3f9a2c11d0aa77b1').length - 1, count)
    assert.match(text, new RegExp(`第 ${count} 页 共 ${count} 页`))
  })

  test('prints what somebody typed exactly as it was typed, and reads none of it as markup', async () => {
    const block = { kind: 'paragraph' as const, text: hostile }
    const bytes = await printDocument(
      document({
        title: hostile,
        blocks: [
          block,
          { kind: 'heading', level: 1, text: hostile },
          { kind: 'fields', rows: [{ label: hostile, value: hostile }] },
          { kind: 'table', head: [hostile], rows: [[hostile]] },
        ],
      }),
    )
    const plain = (text: string) => text.replace(/\s/g, '')
    const { text } = await read(bytes)
    assert.ok(plain(text).split(plain('#panic("x")$a_1^2$*粗*')).length - 1 >= 5)
    assert.ok(plain(text).includes(plain(hostile.normalize('NFKC'))))
  })

  test('has real glyphs for Chinese, for · in names and for a character beyond the basic plane', async () => {
    const line = (text: string) => printDocument(document({ head: [], caption: '', title: text, number: null }))
    const band = async (title: string) => ink(await line(title), 0.08, 0.25)
    const [none, han, rare, absent] = [
      await band('　'),
      await band('磷石膏'),
      await band('𬭊'),
      await band('\u{31350}'),
    ]
    assert.ok(han > none + 0.002, `Chinese ink ${han} against ${none}`)
    assert.ok(rare > none && rare !== absent, 'a box is no glyph')
    assert.match((await read(await line('阿依古丽·买买提'))).text, /阿依古丽·买买提/)
  })

  test('is marked across the page while it is a draft', async () => {
    const [plain, marked] = [await printDocument(document()), await printDocument(document({ watermark: '草稿' }))]
    assert.ok((await ink(marked, 0.4, 0.7)) > (await ink(plain, 0.4, 0.7)) + 0.01)
    assert.match((await read(marked)).text, /草稿/)
  })

  test('is the same bytes for the same document, and speaks English where asked', async () => {
    const [one, two] = [await printDocument(document()), await printDocument(document())]
    assert.ok(one.equals(two))
    assert.match((await read(await printDocument(document({ lang: 'en' })))).text, /Page 1 of 1/)
  })
})

import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { explain, type Refusal } from '#platform/refusal'
import { closeReaders, type Files, filesIn, isInternal, receive, stopMarked } from './index.ts'
import { docxOf, firstMore, oldOfficeOf, paragraph, pdfOf, utf16be, zipOf } from './specimens.ts'

let folder = ''
let files: Files
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuke-marks-'))
  files = filesIn(folder)
})
after(async () => {
  await closeReaders()
  await rm(folder, { recursive: true, force: true })
})

const stopped = { name: 'Refusal', code: 'repository.classified_mark' }

describe('a State-secrecy mark in a text is stopped', () => {
  const marks = [
    '绝密★',
    '机密★10年',
    '秘密★长期',
    '机密 ★ 1年',
    '机　密　★　１０年',
    '绝 密\t★',
    '秘\u200B密★',
    '機密★',
    '祕密☆',
    '机密⭐',
    '密级：秘密★5年',
    '秘密*10年',
    '秘密＊长期',
    '机\n密\n★',
    '绝密\n★30年',
    '秘\u00A0密\u00A0★',
  ]
  for (const mark of marks) {
    test(JSON.stringify(mark), () =>
      assert.throws(() => stopMarked(`项目申报书\n\n${mark}\n\n第一章 研究目标和内容说明`), stopped),
    )
  }

  const harmless = [
    '商业秘密保护制度研究',
    '保守国家秘密，人人有责',
    '机密性、完整性与可用性',
    '信息安全★★★ 等级',
    '秘密* 见脚注',
    '申报单位承诺不含绝密、机密、秘密内容。',
    '这里说到机密\n★ 重点任务一览表',
  ]
  for (const words of harmless)
    test(`but not ${JSON.stringify(words)}`, () => assert.doesNotThrow(() => stopMarked(words)))
})

test('内部 is a warning and no refusal', () => {
  for (const words of ['内部★', '内部资料 注意保存', '内 部 文 件', '仅限内部使用'])
    assert.equal(isInternal(words), true, words)
  for (const words of ['本单位内部管理制度', '设备内部结构', '管道内部材料的应力', '炉膛内部使用温度'])
    assert.equal(isInternal(words), false, words)
})

describe('a file with a mark is never stored, wherever the mark stands', () => {
  const wordArt = '<w:hdr xmlns:w="w" xmlns:v="v"><v:shape><v:textpath style="x" string="机密★10年"/></v:shape></w:hdr>'
  const first = firstMore(1)
  const cases: Record<string, [string, Buffer]> = {
    'in its name': ['机密★方案.txt', Buffer.from('方案')],
    'in a text file': ['方案.txt', Buffer.from('机密★\n方案')],
    'in a GB18030 table': ['名单.csv', Buffer.from([0xbb, 0xfa, 0xc3, 0xdc, 0xa1, 0xef, 0x2c, 0x31])],
    'in a Word paragraph split over runs': [
      '方案.docx',
      docxOf('<w:p><w:r><w:t>秘</w:t></w:r><w:r><w:t>密</w:t></w:r><w:r><w:t>★</w:t></w:r></w:p>'),
    ],
    'in a Word header': [
      '方案.docx',
      docxOf(paragraph('方案'), [{ name: 'word/header1.xml', body: paragraph('机密★') }]),
    ],
    'in a Word watermark': ['方案.docx', docxOf(paragraph('方案'), [{ name: 'word/header2.xml', body: wordArt }])],
    'in a Word comment': [
      '方案.docx',
      docxOf(paragraph('方案'), [{ name: 'word/comments.xml', body: paragraph('原件 秘密★') }]),
    ],
    'in a property of the document': [
      '方案.docx',
      docxOf(paragraph('方案'), [
        { name: 'docProps/core.xml', body: '<cp:coreProperties><dc:subject>绝密★</dc:subject></cp:coreProperties>' },
      ]),
    ],
    'in a workbook inside a Word document': [
      '方案.docx',
      docxOf(paragraph('方案'), [
        {
          name: 'word/embeddings/a.xlsx',
          body: zipOf([
            { name: 'xl/workbook.xml', body: '<w/>' },
            { name: 'xl/sharedStrings.xml', body: '<sst><si><t>机密★</t></si></sst>' },
          ]),
        },
      ]),
    ],
    'in the foot of a printed sheet': [
      '表.xlsx',
      zipOf([
        { name: 'xl/workbook.xml', body: '<w/>' },
        { name: 'xl/worksheets/sheet1.xml', body: '<worksheet><oddFooter>&amp;C机密★</oddFooter></worksheet>' },
      ]),
    ],
    'in an old Word file': ['方案.doc', oldOfficeOf(['WordDocument'], '方案机密★10年')],
    'in a PDF whose font is not embedded': ['方案.pdf', pdfOf(['机密★10年 方案'])],
    'on a later page of a PDF': ['方案.pdf', pdfOf(['封面', '正文', '秘 密 ★'])],
    'in a bookmark of a PDF': [
      '方案.pdf',
      pdfOf(['正文'], {
        catalog: `/Outlines ${first} 0 R`,
        objects: [
          `<</First ${first + 1} 0 R/Last ${first + 1} 0 R>>`,
          `<</Title<FEFF${utf16be('绝密★')}>/Parent ${first} 0 R>>`,
        ],
      }),
    ],
    'in an OFD page': [
      '公文.ofd',
      zipOf([
        { name: 'OFD.xml', body: '<ofd:OFD/>' },
        {
          name: 'Doc_0/Pages/Page_0/Content.xml',
          body: '<ofd:TextObject><ofd:TextCode X="0">机密★</ofd:TextCode></ofd:TextObject>',
        },
      ]),
    ],
    'in an archive': ['包.zip', zipOf([{ name: '内/方案.txt', body: '秘密★' }])],
    'in a name of an archive, in the code page of Chinese Windows': [
      '包.zip',
      zipOf([{ name: Buffer.from([0xbb, 0xfa, 0xc3, 0xdc, 0xa1, 0xef, 0x2e, 0x74, 0x78, 0x74]), body: 'x' }]),
    ],
    'in an archive in an archive': [
      '包.zip',
      zipOf([{ name: '内.zip', body: zipOf([{ name: '方案.docx', body: docxOf(paragraph('机密★')) }]) }]),
    ],
    'in a file of a kind that nobody knows, inside an archive': [
      '包.zip',
      zipOf([
        { name: '图.dwg', body: Buffer.concat([Buffer.from([1, 2, 0, 3]), Buffer.from('图签 机密★', 'utf16le')]) },
      ]),
    ],
  }
  for (const [where, [name, body]] of Object.entries(cases)) {
    test(where, async () => {
      const upload = receive(files, Readable.from([body]), name, {
        limitBytes: 1e6,
        accept: ['txt', 'csv', 'docx', 'doc', 'pdf', 'zip', 'ofd', 'xlsx'],
      })
      const fault: Refusal = await upload.then(
        () => assert.fail('it was taken'),
        (reason) => reason,
      )
      assert.equal(fault.code, 'repository.classified_mark', String(fault))
      // Neither facts nor problems, nor the sentence, may point at the file.
      assert.deepEqual([fault.facts, fault.problems], [{}, []])
      assert.match(explain(fault, 'zh'), /线下窗口/)
      assert.deepEqual(await readdir(folder), ['arriving'])
      assert.deepEqual(await readdir(files.arriving), [])
    })
  }
})

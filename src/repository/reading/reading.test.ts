import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docxOf, firstMore, oldOfficeOf, paragraph, pdfOf, zipOf } from '../specimens.ts'
import { examine } from './examine.ts'

const warned = async (body: Buffer, name: string) => (await examine(body, name)).warnings.map(({ code }) => code)

describe('the text of an upload', () => {
  test('of Word: headings, tables as lines, characters beyond the basic plane', async () => {
    const table =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>预算</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>80 万元</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    const read = await examine(
      docxOf(paragraph('立项依据', '1') + paragraph('𬭊 的制备 &amp; 阿依古丽·买买提') + table),
      '正文.docx',
    )
    assert.match(read.text, /𬭊 的制备 & 阿依古丽·买买提\n/)
    assert.match(read.text, /预算\s+80 万元/)
    assert.deepEqual(read.headings, ['立项依据'])
    assert.deepEqual([read.says, read.warnings], [[], []])
  })

  test('of Word without heading styles: the numbered lines are the headings', async () => {
    const lines = ['一、立项依据', '国内外现状，3 家单位', '（二）研究内容', '1.1 技术路线', '2026 年完成，形成样机。']
    assert.deepEqual((await examine(docxOf(lines.map((line) => paragraph(line)).join('')), '正文.docx')).headings, [
      '一、立项依据',
      '（二）研究内容',
      '1.1 技术路线',
    ])
  })

  test('of Word says how many formulas and pictures were not read', async () => {
    const formulas = '<w:p><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath><m:oMath/></w:p>'
    const { says } = await examine(docxOf(paragraph('正文') + formulas), '正文.docx')
    assert.match(says[0]!.zh, /其中的 2 个公式没有转成文字/)
    assert.match(says[0]!.en, /2 formulas in it were not turned into text/)
  })

  test('of a PDF in a font that is named but not embedded', async () => {
    const read = await examine(pdfOf(['一、研究目标', '贵阳贵安大数据科创城']), '正文.pdf')
    assert.equal(read.text, '一、研究目标\n贵阳贵安大数据科创城')
    assert.deepEqual([read.pages, read.headings, read.says], [2, ['一、研究目标'], []])
  })

  test('of a scan: said plainly; of single pages: named', async () => {
    assert.match((await examine(pdfOf(['', '']), '扫描.pdf')).says[0]!.zh, /没有文字层的扫描件/)
    assert.match(
      (await examine(pdfOf(['正文正文', '', '正文正文', '']), '混合.pdf')).says[0]!.zh,
      /^第 2、4 页没有文字层/,
    )
  })

  test('of UTF-8, GB18030 and UTF-16 text is the same', async () => {
    const gb18030 = Buffer.from('b9f3d1f4cad09933a838', 'hex')
    assert.equal((await examine(gb18030, 'a.txt')).text, '贵阳市𬭊')
    assert.equal((await examine(Buffer.from('\uFEFF贵阳市', 'utf8'), 'a.txt')).text, '贵阳市')
    assert.equal((await examine(Buffer.from('\uFEFF贵阳市', 'utf16le'), 'a.txt')).text, '贵阳市')
  })

  test('of a workbook, a presentation and an OFD page', async () => {
    const book = zipOf([
      { name: 'xl/workbook.xml', body: '<w/>' },
      {
        name: 'xl/sharedStrings.xml',
        body: '<sst><si><t>项目</t></si><si><r><t>负责</t></r><r><t>人</t></r></si></sst>',
      },
      { name: 'xl/worksheets/sheet1.xml', body: '<c t="s"><v>0</v></c><c t="inlineStr"><is><t>行内</t></is></c>' },
    ])
    assert.equal((await examine(book, '表.xlsx')).text.replace(/\s+/g, ' ').trim(), '项目 负责人 行内')
    const slides = zipOf([
      { name: 'ppt/presentation.xml', body: '<p/>' },
      { name: 'ppt/slides/slide2.xml', body: '<a:p><a:t>二</a:t></a:p>' },
      { name: 'ppt/slides/slide1.xml', body: '<a:p><a:t>一</a:t></a:p>' },
    ])
    const read = await examine(slides, '答辩.pptx')
    assert.deepEqual([read.text.trim(), read.pages], ['一\n\n二', 2])
    const ofd = zipOf([
      { name: 'OFD.xml', body: '<o/>' },
      { name: 'Doc_0/Pages/Page_0/Content.xml', body: '<ofd:TextCode>红头文件</ofd:TextCode>' },
    ])
    assert.equal((await examine(ofd, '公文.ofd')).text.trim(), '红头文件')
  })

  test('of what has no text: old formats, pictures and archives say so', async () => {
    assert.match((await examine(oldOfficeOf(['WordDocument']), '旧.doc')).says[0]!.zh, /另存为 .docx/)
    assert.match((await examine(Buffer.from('89504e470d0a1a0a', 'hex'), '图.png')).says[0]!.zh, /这是图片/)
    assert.match((await examine(zipOf([{ name: 'a.txt', body: 'x' }]), '包.zip')).says[0]!.zh, /逐个检查/)
  })
})

describe('an officer is warned of', () => {
  const action = `<</S/JavaScript/JS(app.alert(1))>>`
  test('a script in a PDF, also when its name is written with escapes', async () => {
    assert.deepEqual(
      await warned(pdfOf(['正文'], { catalog: `/OpenAction ${firstMore(1)} 0 R`, objects: [action] }), 'a.pdf'),
      ['pdf.javascript'],
    )
    assert.deepEqual(await warned(pdfOf(['正文'], { objects: ['<</S/Java#53cript/JS(1)>>'] }), 'a.pdf'), [
      'pdf.javascript',
    ])
  })
  test('a PDF that starts a program', async () =>
    assert.deepEqual(await warned(pdfOf(['正文'], { objects: ['<</S/Launch/F(calc.exe)>>'] }), 'a.pdf'), [
      'pdf.launch',
    ]))
  test('a document that fetches its template from outside', async () => {
    const rels =
      '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://outside.example/t.dotm" TargetMode="External"/></Relationships>'
    assert.deepEqual(
      await warned(docxOf(paragraph('字'), [{ name: 'word/_rels/settings.xml.rels', body: rels }]), 'a.docx'),
      ['office.external'],
    )
  })
  test('internal material', async () =>
    assert.deepEqual(await warned(docxOf(paragraph('内部资料')), 'a.docx'), ['internal']))
  test('nothing, when a document only links to a page', async () => {
    const rels =
      '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://kjj.example/" TargetMode="External"/></Relationships>'
    assert.deepEqual(
      await warned(docxOf(paragraph('字'), [{ name: 'word/_rels/footer1.xml.rels', body: rels }]), 'a.docx'),
      [],
    )
  })
})

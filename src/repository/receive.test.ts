import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { newId } from '#platform/ids'
import { explain, Refusal } from '#platform/refusal'
import { closeReaders, extract, type Files, filesIn, type Kind, receive, sweepArriving } from './index.ts'
import { docxOf, oldOfficeOf, paragraph, pdfOf, zipOf } from './specimens.ts'

let folder = ''
let files: Files
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuke-files-'))
  files = filesIn(folder)
})
after(async () => {
  await closeReaders()
  await rm(folder, { recursive: true, force: true })
})

const all: readonly Kind[] = ['pdf', 'docx', 'xlsx', 'doc', 'zip', 'csv', 'txt', 'png', 'ofd']
const upload = (
  body: Buffer | string,
  name: string,
  more: { limitBytes?: number; declaredBytes?: number; accept?: readonly Kind[] } = {},
) => receive(files, Readable.from([Buffer.from(body as string)]), name, { limitBytes: 5_000_000, accept: all, ...more })
const waiting = () => readdir(files.arriving)
const refused = (code: string) => ({ name: 'Refusal', code })
const sentence = async (attempt: Promise<unknown>): Promise<string> => {
  const fault = await attempt.then(
    () => assert.fail('it was taken'),
    (reason) => reason,
  )
  assert.ok(fault instanceof Refusal, String(fault))
  assert.match(explain(fault, 'en'), /^[^{}]+$/)
  assert.doesNotMatch(explain(fault, 'zh'), /\{\w+\}/)
  return explain(fault, 'zh')
}

describe('an upload that is kept', () => {
  test('lies under its own SHA-256 and opens again whole or in part', async () => {
    const kept = await upload('贵阳市科技计划项目申报书', '申报书.txt')
    assert.equal(kept.hash, createHash('sha256').update('贵阳市科技计划项目申报书').digest('hex'))
    assert.equal(
      (await stat(join(folder, kept.hash.slice(0, 2), kept.hash.slice(2, 4), kept.hash))).mode & 0o777,
      0o600,
    )

    const whole = await files.store.open(kept.hash)
    assert.equal(await text(whole!.stream), '贵阳市科技计划项目申报书')
    assert.equal(whole!.bytes, 36)
    assert.equal(await text((await files.store.open(kept.hash, { start: 0, end: 8 }))!.stream), '贵阳市')
    assert.deepEqual(await waiting(), [])
  })

  test('is kept once however often it comes, also at the same moment', async () => {
    const copies = await Promise.all([1, 2, 3].map((copy) => upload('同一份附件', `附件${copy}.txt`)))
    assert.equal(new Set(copies.map(({ hash }) => hash)).size, 1)
    assert.equal((await buffer((await files.store.open(copies[0]!.hash))!.stream)).toString(), '同一份附件')
  })

  test('can be removed, and is then not found', async () => {
    const { hash } = await upload('要销毁的文件', '销毁.txt')
    await files.store.remove(hash)
    assert.equal(await files.store.open(hash), null)
    await assert.rejects(extract(files, { hash, name: '销毁.txt' }), refused('platform.not_found'))
  })

  test('can be read again later with the same result', async () => {
    const kept = await upload(docxOf(paragraph('一、研究内容', '1') + paragraph('磷化工固废的资源化')), '正文.docx')
    assert.deepEqual(await extract(files, { hash: kept.hash, name: kept.name }), kept.reading)
  })
})

describe('an upload that is refused names the file, the rule and the way out, and leaves nothing behind', () => {
  test('larger than the limit', async () => {
    assert.match(
      await sentence(upload('x'.repeat(2049), '大文件.txt', { limitBytes: 2048 })),
      /“大文件.txt”超过了大小上限 2.0 KB/,
    )
    await assert.rejects(upload('x', 'a.txt', { limitBytes: 10, declaredBytes: 11 }), refused('repository.too_large'))
  })

  test('empty', async () => assert.match(await sentence(upload('', '空.pdf')), /“空.pdf”是空文件/))

  test('half of it arrived', async () => {
    assert.match(await sentence(upload('只有一半', '半.txt', { declaredBytes: 24 })), /没有传完（已收到 12 B \/ 24 B）/)
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('前半')
        throw new Error('the connection was lost')
      })(),
    )
    await assert.rejects(
      receive(files, broken, '断线.txt', { limitBytes: 100, accept: all }),
      refused('repository.incomplete'),
    )
  })

  test('not what its name says: the sentence names both kinds', async () => {
    assert.match(await sentence(upload(pdfOf(['正文']), '正文.docx')), /应是Word 文档（.docx），实际内容是PDF 文件/)
    assert.match(await sentence(upload(gzipSync('x'), '附件.zip')), /应是ZIP 压缩包，实际内容是GZ 文件/)
    assert.match(
      await sentence(upload(Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), '工具.txt')),
      /实际内容是EXE 文件/,
    )
    assert.match(
      await sentence(upload(docxOf(paragraph('字')), '表.xlsx')),
      /应是Excel 表格（.xlsx），实际内容是Word 文档/,
    )
  })

  test('a kind that this question does not take', async () => {
    assert.match(await sentence(upload('x', '脚本.exe')), /不接收扩展名为“exe”的文件.*可以上传：PDF 文件、/)
    await assert.rejects(upload('a,b', '表.csv', { accept: ['pdf'] }), refused('repository.kind_not_accepted'))
  })

  test('locked with a password', async () => {
    const locked = pdfOf(['正文'], {
      objects: ['<</Filter/Standard/V 2/R 3/Length 128/P -44/O<' + '28'.repeat(32) + '>/U<' + '00'.repeat(32) + '>>>'],
      trailer: '/Encrypt 7 0 R/ID[<00><00>]',
    })
    await assert.rejects(upload(locked, '加密.pdf'), refused('repository.encrypted'))
    await assert.rejects(
      upload(oldOfficeOf(['EncryptedPackage', 'EncryptionInfo']), '加密.docx'),
      refused('repository.encrypted'),
    )
    await assert.rejects(
      upload(zipOf([{ name: '密.txt', body: 'x', locked: true }]), '加密.zip'),
      refused('repository.encrypted'),
    )
  })

  test('with macros or controls', async () => {
    const macros = docxOf(paragraph('字'), [{ name: 'word/vbaProject.bin', body: 'x' }])
    assert.match(await sentence(upload(macros, '宏.docx')), /另存为不含宏的格式/)
    await assert.rejects(upload(oldOfficeOf(['WordDocument', '_VBA_PROJECT']), '宏.doc'), refused('repository.macros'))
    await assert.rejects(upload(zipOf([{ name: '内/宏.docx', body: macros }]), '包.zip'), refused('repository.macros'))
  })

  test('damaged', async () => {
    await assert.rejects(upload(pdfOf(['正文']).subarray(0, 200), '坏.pdf'), refused('repository.damaged'))
    await assert.rejects(upload(docxOf(paragraph('字')).subarray(0, 300), '坏.docx'), refused('repository.damaged'))
    assert.deepEqual(await waiting(), [])
  })
})

describe('an archive that swells is not unpacked', () => {
  const zeros = Buffer.alloc(30_000_000)
  const bomb = zipOf([{ name: '零.txt', body: zeros }])

  test('by ratio', async () => assert.rejects(upload(bomb, '炸弹.zip'), refused('repository.zip_bomb')))
  test('by what its table of contents promises', async () =>
    assert.rejects(
      upload(zipOf([{ name: '大.txt', body: 'x', claimsBytes: 600 * 1024 * 1024 }]), '大.zip'),
      refused('repository.zip_bomb'),
    ))
  test('by a table of contents that lies', async () =>
    assert.rejects(
      upload(zipOf([{ name: '谎.txt', body: 'x'.repeat(100_000), claimsBytes: 10 }]), '谎.zip'),
      refused('repository.zip_bomb'),
    ))
  test('by number', async () =>
    assert.rejects(
      upload(zipOf(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, body: '' }))), '多.zip'),
      refused('repository.zip_bomb'),
    ))
  test('by nesting', async () => {
    let nested = zipOf([{ name: 'a.txt', body: '内容' }])
    for (let depth = 0; depth < 4; depth++) nested = zipOf([{ name: 'b.zip', body: nested }])
    await assert.rejects(upload(nested, '套.zip'), refused('repository.zip_bomb'))
  })
  test('inside another one', async () =>
    assert.rejects(upload(zipOf([{ name: '内.zip', body: bomb }]), '外.zip'), refused('repository.zip_bomb')))
})

test('what a crash left waiting is swept after an hour, and nothing younger', async () => {
  const [old, young] = [join(files.arriving, newId()), join(files.arriving, newId())]
  await writeFile(old, '旧')
  await writeFile(young, '新')
  await utimes(old, 0, 0)
  assert.equal(await sweepArriving(files), 1)
  assert.deepEqual(
    (await waiting()).map((name) => join(files.arriving, name)),
    [young],
  )
  await rm(young)
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cleanName, downloadHeaders } from './index.ts'

const headers = (name: string, mime = 'application/pdf', inline = false) =>
  downloadHeaders({ name, mime, bytes: 3, hash: 'ab' }, inline)

describe('a download', () => {
  test('carries its Chinese name, and a plain one for old clients', () => {
    assert.equal(
      headers('申报书 (终稿)𬭊.pdf')['content-disposition'],
      `attachment; filename="___ (__)_.pdf"; filename*=UTF-8''%E7%94%B3%E6%8A%A5%E4%B9%A6%20%28%E7%BB%88%E7%A8%BF%29%F0%AC%AD%8A.pdf`,
    )
  })
  test('cannot break out of its header line', () => {
    const { 'content-disposition': line } = headers('a"\r\nset-cookie: x=1;.pdf')
    assert.doesNotMatch(line!, /[\r\n]/)
    assert.equal(line!.match(/"/g)!.length, 2)
  })
  test('keeps its headers plain, whatever its code is', () => {
    const { etag } = downloadHeaders({ name: 'a.pdf', mime: 'application/pdf', bytes: 3, hash: '草稿 · 3f"9a' })
    assert.equal(etag, '"3f9a"')
  })
  test('is never sniffed, framed or run', () => {
    const safe = headers('a.csv', 'text/csv', true)
    assert.equal(safe['x-content-type-options'], 'nosniff')
    assert.match(safe['content-security-policy']!, /default-src 'none'.*sandbox/)
    assert.equal(safe['content-type'], 'text/plain; charset=utf-8')
    assert.match(safe['content-disposition']!, /^attachment/)
  })
  test('is looked at in the browser only as PDF or picture', () => {
    assert.match(headers('a.pdf', 'application/pdf', true)['content-disposition']!, /^inline/)
    assert.match(headers('a.docx', 'application/msword', true)['content-disposition']!, /^attachment/)
  })
})

describe('a name from a stranger’s machine', () => {
  const cases: [string, string][] = [
    ['C:\\用户\\申报书.docx', '申报书.docx'],
    ['../../etc/passwd', 'passwd'],
    ['附件\u202Efdp.exe', '附件fdp.exe'],
    ['..隐藏.txt', '隐藏.txt'],
    ['\u0000\u200B', 'file'],
    ['阿依古丽·买买提𬭊.pdf', '阿依古丽·买买提𬭊.pdf'],
  ]
  for (const [given, kept] of cases)
    test(`${JSON.stringify(given)} is kept as ${kept}`, () => assert.equal(cleanName(given), kept))
  test('is cut to 200 characters and keeps its ending', () => {
    const cut = cleanName(`${'𬭊'.repeat(300)}.docx`)
    assert.equal([...cut].length, 200)
    assert.match(cut, /^(?:𬭊)+\.docx$/u)
  })
})

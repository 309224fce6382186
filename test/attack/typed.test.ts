import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { newId } from '../../src/platform/ids.ts'
import { pdfOf } from '../../src/repository/specimens.ts'
import { dossierId, organisation, rounds } from '../../src/town/index.ts'
import { openTownToPrograms } from '../journeys/programs.ts'
import type { Walker } from '../walker/index.ts'

describe('what an attacker types', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  let wen: Walker
  let officer: Walker
  before(async () => {
    town = await openTownToPrograms()
    wen = await town.enter('wen')
    officer = await town.enter('officer')
  })
  after(() => town.close())
  const status = async (url: string) => (await town.app.inject(url)).statusCode

  test('into a search box is searched for, and changes neither the question nor the time of its answer', async () => {
    const injected = [
      "' or '1'='1",
      "') or true --",
      "'; select pg_sleep(5) --",
      '1) union select 1',
      '%',
      '_',
      '\\',
      "' || pg_sleep(5) || '",
      '& | ! ( ) : *',
      '<->',
      "a'&'b",
      '山:*',
      '\\u0000',
      'NUL\0',
    ]
    for (const words of injected) {
      const began = performance.now()
      const q = encodeURIComponent(words)
      const pages = [`/search?q=${q}`, `/results?search=${q}`, `/notices?search=${q}`]
      for (const url of pages) assert.ok((await status(url)) < 400, `${url} answered ${await status(url)}`)
      for (const url of [
        `/dossiers?search=${q}`,
        `/officer/rounds/${rounds.open}/dossiers?search=${q}`,
        `/registry/people?query=${q}`,
        `/library?search=${q}`,
      ]) {
        const { status, html } = await officer.open(url)
        assert.ok(status < 500, `${url} answered ${status}`)
        // Signs alone are no words, and a list that is searched for nothing is the list.
        if (/[a-z]/.test(words)) assert.doesNotMatch(html, /精密主轴热误差/, `${url} found what it was not asked for`)
      }
      assert.ok(performance.now() - began < 5000, `${words} took its time`)
    }
  })

  test('into the order, the page or the filter of a list is refused or left out', async () => {
    const injected = [
      'id;drop table procedure.dossier',
      'amount,(select 1)',
      '__proto__',
      'constructor',
      "2026-01-01|' or 1=1",
      '|',
      '-1',
      '1e9',
      '',
    ]
    for (const value of injected)
      for (const name of ['sort', 'after', 'stage', 'late', 'mine', 'limit', 'round', 'format']) {
        const seen = await officer.open(`/dossiers?${name}=${encodeURIComponent(value)}`)
        assert.ok(seen.status < 500, `/dossiers?${name}=${value} answered ${seen.status}`)
        const asked = await status(`/api/rounds?${name}=${encodeURIComponent(value)}`)
        assert.ok(asked < 500, `/api/rounds?${name}=${value} answered ${asked}`)
      }
  })

  test('into an address leads out of no folder', async () => {
    const out = [
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/package.json',
      '../../package.json',
      '....//package.json',
      '..%5c..%5cpackage.json',
      '%00',
      '/etc/passwd',
      '..;/package.json',
    ]
    for (const folder of ['/files/', '/assets/', '/api/files/', '/sign-in/link/', '/log/tile/', '/'])
      for (const path of out) {
        const { status, html } = await wen.open(`${folder}${path}`)
        assert.ok(status === 404 || (status >= 400 && status < 500), `${folder}${path} answered ${status}`)
        assert.doesNotMatch(html, /root:.*:0:0|"dependencies"/)
      }
  })

  test('as the name of a file is a name, on the page and in the header it is saved under', async () => {
    const name = `'&"><img src=x onerror=alert(1)>\r\nset-cookie: a=b;.pdf`
    const bytes = pdfOf(['研究方案'])
    const page = `/dossiers/${dossierId('bridge')}/sections/attachments`
    const sent = await wen.bring(page, {}, { field: 'answers.body_file', name, bytes })
    assert.equal(sent.status, 200)
    for (const path of [page, `/dossiers/${dossierId('bridge')}?tab=attachments`]) {
      const { html } = await wen.open(path)
      assert.match(html, /onerror=alert/, 'it is shown')
      assert.doesNotMatch(html, /<img src=x/)
      for (const [, file] of html.matchAll(/href="(\/files\/[^"]+)"/g)) {
        const answer = await town.app.inject({ url: file!, cookies: {} })
        assert.equal(answer.headers['set-cookie'], undefined)
      }
    }
  })

  test('at the beginning of a title is no formula where the list is opened in a spreadsheet', async () => {
    const api = { round: rounds.open, host: organisation('host').id, recommender: organisation('recommender').id }
    const titles = ['=cmd|calc', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', ' =1+1', '＝1+1']
    for (const [index, title] of titles.entries()) {
      const dossier = newId()
      const began = await start({ ...api, dossier })
      assert.ok(began < 400, `the dossier was not begun: ${began}`)
      assert.ok((await save(dossier, `${title} ${index} 监测`)) < 400)
    }
    const csv = (await wen.bytes('/dossiers/export?format=csv')).toString('utf8')
    const cells = csv
      .replace('\uFEFF', '')
      .split(/\r\n/)
      .flatMap((line) => line.split(','))
    const formulas = cells.filter((cell) => /^"?\s*[=+\-@＝＋－＠]/.test(cell))
    assert.deepEqual(formulas, [])
    assert.match(csv, /'=cmd\|calc/)
    const book = await readXlsx(await wen.bytes('/dossiers/export'))
    const rows = book.sheets[0]!.rows.map((row) => row.map(String))
    assert.ok(
      rows.some((row) => row.some((cell) => cell.startsWith('=cmd|calc'))),
      'it is there, as text',
    )
    const zipped = (await wen.bytes('/dossiers/export')).toString('latin1')
    assert.doesNotMatch(zipped, /<f>/)
  })

  let token: Promise<string> | undefined
  const asWen = async (method: 'POST' | 'PUT', url: string, payload: object) => {
    token ??= town.tokenOf('wen')
    const headers = { authorization: `Bearer ${await token}` }
    return (await town.app.inject({ method, url, headers, payload })).statusCode
  }
  const start = (begun: object) => asWen('POST', '/api/dossiers', begun)
  const save = (dossier: string, title: string) =>
    asWen('PUT', `/api/dossiers/${dossier}/sections/basics`, { answers: { title } })
})

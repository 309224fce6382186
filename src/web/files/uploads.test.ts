import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openTown, type Seen, type Walker } from '../../../test/walker/index.ts'
import { actorBySession, makeLink, makeToken, signInByLink } from '../../access/index.ts'
import { system } from '../../platform/actor.ts'
import { all, sql, within } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { perform } from '../../platform/perform.ts'
import { closePrinter, closeReaders } from '../../repository/index.ts'
import { dossierId, persona } from '../../town/index.ts'

type Part = { readonly name: string; readonly value: string; readonly file?: string }
const mark = '----the-mark-between-parts'
const multipart = (parts: readonly Part[]) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
  payload: Buffer.from(
    `${parts
      .map(({ name, value, file }) => {
        const named = file === undefined ? '' : `; filename="${file}"\r\ncontent-type: application/octet-stream`
        return `--${mark}\r\ncontent-disposition: form-data; name="${name}"${named}\r\n\r\n${value}\r\n`
      })
      .join('')}--${mark}--\r\n`,
  ),
})
const pdf =
  '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n165\n%%EOF'

describe('files that come with a form', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let wen: { token: string; walks: Walker }
  before(async () => {
    town = await openTown()
    wen = await enter('wen')
  })
  after(async () => {
    await closeReaders()
    await closePrinter()
    await town.close()
  })

  async function enter(key: string) {
    const by = { received: new Date(), via: 'cli', lang: 'zh' } as const
    const link = await perform(town.db, makeLink, { person: persona(key).id }, { ...by, actor: system() })
    const { token } = await perform(town.db, signInByLink, link, { ...by, actor: system(), from: '127.0.0.1' })
    return { token, walks: await town.enter(key) }
  }
  const hidden = ({ html }: Seen): Part[] =>
    ['_csrf', '_key', '_version', '_asked'].flatMap((name) => {
      const form = html.slice(html.lastIndexOf('<form method="post"'))
      const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1]
      return value === undefined ? [] : [{ name, value }]
    })
  const sends = async (path: string, parts: readonly Part[], token = wen.token) => {
    const page = await town.app.inject({ url: path, cookies: { zhuke: token } })
    const own = hidden({ status: page.statusCode, path, html: page.body })
    return town.app.inject({ method: 'POST', url: path, cookies: { zhuke: token }, ...multipart([...own, ...parts]) })
  }
  const waiting = () => {
    const folder = join(town.config.files, 'arriving')
    return existsSync(folder) ? readdirSync(folder) : []
  }
  const section = (code: string) => `/dossiers/${dossierId('bridge')}/sections/${code}`

  test('a file of a section is kept, shown, and downloaded under its own name by those who see the dossier alone', async () => {
    const sent = await sends(section('attachments'), [{ name: 'answers.body_file', value: pdf, file: '正文 方案.pdf' }])
    assert.equal(sent.statusCode, 303)
    const { html } = await wen.walks.open(section('attachments'))
    const file = /\/files\/([0-9a-f-]{36})/.exec(html)![1]!
    assert.match(html, /正文 方案\.pdf/)
    const got = await town.app.inject({ url: `/files/${file}?inline=1`, cookies: { zhuke: wen.token } })
    assert.equal(got.body, pdf)
    assert.match(String(got.headers['content-disposition']), /^inline; .*UTF-8''%E6%AD%A3%E6%96%87%20/)
    assert.match(String(got.headers['content-security-policy']), /sandbox/)
    for (const who of ['gu', 'officer'])
      assert.equal((await (await town.enter(who)).open(`/files/${file}`)).status, 404, who)
    const visitor = await town.app.inject({ url: `/files/${file}` })
    assert.match(String(visitor.headers.location), /^\/sign-in/)
  })

  test('a file that is refused says why at its field, and everything that was typed before and behind it is kept', async () => {
    const refused = await sends(section('content'), [
      { name: 'answers.background', value: '写在文件前面的立项依据，不能丢失，至少二十个字。' },
      { name: 'answers.ethics', value: 'yes' },
      { name: 'answers.ethics_paper', value: 'MZ not a paper', file: '批件.exe' },
      { name: 'answers.aims', value: '写在文件后面的研究目标，也不能丢失，至少二十个字。' },
    ])
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /这里不接收扩展名为“exe”的文件/)
    assert.match(refused.body, /写在文件前面的立项依据/)
    assert.match(refused.body, /写在文件后面的研究目标/)
    assert.deepEqual(waiting(), [])
  })

  test('a file that is not what its name says, or carries a secrecy mark, leaves nothing behind', async () => {
    const kept = () =>
      within(town.db, system(), 'read', (tx) => all(tx, sql<{ n: number }>`select count(*) as n from repository.file`))
    const before = await kept()
    for (const [name, value, says] of [
      ['假.pdf', 'just words', /按文件名应是/],
      ['说明.txt', '机密★长期', /国家秘密标志/],
      ['空.txt', '', /空文件/],
    ] as const) {
      const refused = await sends(section('attachments'), [{ name: 'answers.body_file', value, file: name }])
      assert.equal(refused.statusCode, 422, name)
      assert.match(refused.body, says)
    }
    assert.deepEqual(await kept(), before)
    assert.deepEqual(waiting(), [])
  })

  test('a form without a chosen file is a form without one, and a form that is sent twice brings its file once', async () => {
    const none = await sends(section('attachments'), [{ name: 'answers.body_file', value: '', file: '' }])
    assert.equal(none.statusCode, 303)
    const page = await town.app.inject({ url: section('attachments'), cookies: { zhuke: wen.token } })
    const own = hidden({ status: 200, path: '', html: page.body }).filter((part) => part.name !== '_version')
    const form = multipart([...own, { name: 'answers.body_file', value: `${pdf}\n`, file: '二.pdf' }])
    const post = () =>
      town.app.inject({ method: 'POST', url: section('attachments'), cookies: { zhuke: wen.token }, ...form })
    assert.deepEqual([(await post()).statusCode, (await post()).statusCode], [303, 303])
    const { html } = await wen.walks.open(section('attachments'))
    assert.equal(html.split('>二.pdf<').length - 1, 1)
  })

  test('a forged form is refused before any byte of its file is looked at', async () => {
    const forged = multipart([
      { name: '_csrf', value: 'made up' },
      { name: 'file', value: pdf, file: 'a.pdf' },
    ])
    const answer = await town.app.inject({ method: 'POST', url: '/files', cookies: { zhuke: wen.token }, ...forged })
    assert.notEqual(answer.statusCode, 303)
    assert.match(answer.body, /页面已过期|重新/)
    assert.deepEqual(waiting(), [])
  })

  test('the API takes a file, tells about it and gives it back; without a token it takes nothing', async () => {
    const actor = (await actorBySession(town.db, wen.token, new Date()))!.actor
    const by = { actor, received: new Date(), via: 'page', lang: 'zh' } as const
    const { token } = await perform(town.db, makeToken, { id: newId(), title: '测试', scopes: ['*'], days: 1 }, by)
    const authorization = `Bearer ${token}`
    const form = multipart([{ name: 'file', value: '数据说明', file: '说明.txt' }])
    const sent = await town.app.inject({
      method: 'POST',
      url: '/api/files',
      ...form,
      headers: { ...form.headers, authorization },
    })
    assert.equal(sent.statusCode, 200, sent.body)
    const { file, kind } = sent.json()
    assert.equal(kind, 'txt')
    const got = await town.app.inject({ url: `/api/files/${file}`, headers: { authorization } })
    assert.equal(got.body, '数据说明')
    const facts = await town.app.inject({ url: `/api/files/${file}/facts`, headers: { authorization } })
    assert.equal(facts.json().name, '说明.txt')
    const nobody = await town.app.inject({ method: 'POST', url: '/api/files', ...form })
    assert.equal(nobody.statusCode, 401)
    const print = await town.app.inject({
      url: `/api/dossiers/${dossierId('bridge')}/print`,
      headers: { authorization },
    })
    assert.equal(print.headers['content-type'], 'application/pdf')
    assert.equal(print.rawPayload.subarray(0, 5).toString(), '%PDF-')
  })

  test('the printable dossier opens from its page', async () => {
    const { status, html } = await wen.walks.open(`/dossiers/${dossierId('bridge')}/print`)
    assert.equal(status, 200)
    assert.match(html, /^%PDF-/)
  })
})

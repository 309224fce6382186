import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { formOf } from '../../../test/walker/form.ts'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { everyLetter } from '../../desk/index.ts'
import { persona } from '../../town/index.ts'

describe('the administrators', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let admin: Walker
  before(async () => {
    town = await openTown()
    admin = await town.enter('system-admin')
  })
  after(() => town.close())

  test('find every page of theirs, in both languages', async () => {
    const places = [
      '',
      '/people',
      '/roles',
      '/mandates',
      '/parameters',
      '/parameters?key=publicity.days',
      '/calendar',
      '/calendar?year=2028',
      '/letters',
      '/outbox',
      '/deputies',
      '/operation',
      `/people/${persona('wen').id}`,
    ]
    for (const place of places)
      for (const address of [`/admin${place}`, `/en/admin${place}`]) {
        const seen = await admin.open(address)
        assert.equal(seen.status, 200, `${address}: ${seen.html.slice(0, 400)}`)
      }
    const security = await town.enter('security-admin')
    for (const place of ['', '/people', '/roles']) assert.equal((await security.open(`/admin${place}`)).status, 200)
    const audit = await town.enter('audit-admin')
    for (const place of ['', '/outbox', '/people']) assert.equal((await audit.open(`/admin${place}`)).status, 200)
    const wen = await town.enter('wen')
    assert.equal((await wen.open('/admin/people')).status, 403)
  })

  test('register a person, open an account whose password is shown once, give a role and end it', async () => {
    const registered = await admin.fill('/admin/people', { name: '欧阳·买买提', title: '工程师', phone: '13812345678' })
    assert.equal(registered.status, 200, registered.html.slice(0, 400))
    const page = registered.path
    const opened = await admin.fill(page, { login: 'ouyang', _do: 'open' }, { stale: accountForm(registered) })
    assert.match(opened.html, /<code>[^<]{8,}<\/code>/)
    assert.doesNotMatch((await admin.open(page)).html, /<code>/)
    const given = await admin.fill(
      '/admin/roles',
      { role: 'officer', organisation: '', since: '2026-11-01', until: '', reason: '新到岗' },
      { stale: registered },
    )
    assert.equal(given.status, 200, given.html.slice(0, 400))
    assert.match(given.html, /新到岗/)
    const grant = /name="reason-([0-9a-f-]{36})"/.exec(given.html)![1]!
    const ended = await admin.fill('/admin/roles', { grant, [`reason-${grant}`]: '调离', _do: 'end' })
    assert.match(ended.html, /调离/)
    const self = await admin.fill('/admin/roles', {
      person: persona('system-admin').id,
      role: 'officer',
      organisation: '',
      since: '2026-11-01',
      until: '',
      reason: '自授',
    })
    assert.ok(self.status >= 400)
  })

  test('enter a value of the law with its document, and a day of the calendar', async () => {
    const path = '/admin/parameters?key=publicity.days'
    const typed = {
      ...formOf((await admin.open(path)).html),
      value: '7',
      since: '2027-07-01',
      document: '筑府办函〔2026〕9号',
    }
    const entered = await admin.fill(path, typed)
    assert.equal(entered.status, 200, entered.html.slice(0, 400))
    assert.match(entered.html, /筑府办函〔2026〕9号/)
    const wrong = await admin.fill(path, { ...typed, value: '五', since: '2028-01-01' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /value="五"/)
    const day = await admin.fill('/admin/calendar', {
      day: '2027-02-14',
      working: 'yes',
      name: '调休上班',
      document: '国办发明电〔2026〕20号',
    })
    assert.match(day.html, /title="调休上班，国办发明电〔2026〕20号"/)
  })

  test('preview every letter in both languages and refuse a fact that a letter does not know', async () => {
    const all = await admin.open('/admin/letters')
    for (const { code } of everyLetter()) {
      assert.ok(all.html.includes(`/admin/letters/${code}"`), code)
      assert.equal((await admin.open(`/admin/letters/${code}`)).status, 200)
    }
    assert.doesNotMatch(all.html.replace(/<h2[\s\S]*?<\/h2>/g, ''), /\{[a-z_]+\}/, 'no letter has a hole')
    const path = '/admin/letters/submitted-receipt'
    const typed = formOf((await admin.open(path)).html)
    const wrong = await admin.fill(path, { ...typed, 'body.zh': '您好 {nobody}' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /您好 \{nobody\}/)
    const saved = await admin.fill(path, { ...typed, 'title.zh': '{noun}收到了，编号 {number}' })
    assert.match(saved.html, /申报书收到了，编号 ZKRD-2026-0007/)
  })

  test('give an institution a mandate for acts, dates and a document; several organisations of a name are told apart', async () => {
    const list = await admin.open('/admin/mandates')
    assert.doesNotMatch(list.html, /value="procedure.decide"/, 'approval is never delegated')
    const typed = {
      ...formOf(list.html),
      given_for: '贵阳市科学技术局',
      acts: 'procedure.screen-dossier',
      until: '2027-12-31',
      document: '委托书〔2026〕1号',
    }
    const unknown = await admin.fill('/admin/mandates', { ...typed, institution: '没有这个单位' })
    assert.equal(unknown.status, 422)
    assert.match(unknown.html, /没有这个单位，请核对/)
  })

  test('an officer names a deputy for some days and takes it back', async () => {
    const officer = await town.enter('officer')
    const typed = { ...formOf((await officer.open('/admin/deputies')).html), until: '2027-01-31' }
    const named = await officer.fill('/admin/deputies', typed)
    assert.equal(named.status, 200, named.html.slice(0, 400))
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(named.html)![1]!
    const ended = await officer.fill('/admin/deputies', { id, _do: 'end' })
    assert.match(ended.html, /已结束/)
  })
})

/** The form of the account is not the last one of the page. */
function accountForm(seen: { status: number; path: string; html: string }) {
  const end = seen.html.indexOf('name="login"')
  return { ...seen, html: seen.html.slice(0, seen.html.indexOf('</form>', end)) }
}

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTownToPrograms } from '../../../test/journeys/programs.ts'
import { type Seen, type Walker, walker } from '../../../test/walker/index.ts'
import { newId } from '../../platform/ids.ts'
import { organisation, persona, rounds } from '../../town/index.ts'

const id = '([0-9a-f-]{36})'
const found = (html: string, pattern: string): string => {
  const hit = new RegExp(pattern).exec(html)?.[1]
  assert.ok(hit, `${pattern} is not on the page: ${html.slice(html.indexOf('<main'), html.indexOf('<main') + 2000)}`)
  return hit
}
const shows = (seen: Seen, what: RegExp | string, status = 200) => {
  assert.equal(seen.status, status, seen.html.slice(seen.html.indexOf('<main')).slice(0, 1500))
  assert.match(seen.html, typeof what === 'string' ? new RegExp(what) : what)
}
const day = (from: Date, days: number) => new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)

describe('the registry at the browser, without script', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  const walkers = new Map<string, Walker>()
  /** Somebody of the town with a session of today. */
  async function as(key: string): Promise<Walker> {
    const known = walkers.get(key) ?? walker(town.app, await town.tokenOf(key))
    walkers.set(key, known)
    return known
  }
  async function pass(days: number): Promise<void> {
    await town.pass(days)
    walkers.clear()
  }
  before(async () => {
    town = await openTownToPrograms()
  })
  after(() => town.close())

  test('every page opens in both languages for whoever keeps or watches it', async () => {
    const wen = persona('wen').id
    const places: Readonly<Record<string, readonly string[]>> = {
      officer: ['', '/organisations', '/organisations/new', '/people', '/foundings', '/duplicates', '/merges'],
      supervisor: ['', '/organisations', '/people', '/merges', '/sanctions', '/sanctions/new', `/people/${wen}`],
      leader: [],
      'system-admin': ['', '/foundings', '/duplicates?kind=organisation', '/merges', `/people/${wen}`],
      wen: ['', '/sanctions', `/people/${wen}`],
    }
    for (const [who, paths] of Object.entries(places))
      for (const path of paths)
        for (const lang of ['', '/en']) {
          const seen = await (await as(who)).open(`${lang}/registry${path}`)
          assert.equal(seen.status, 200, `${who} ${lang}/registry${path}: ${seen.html.slice(0, 300)}`)
        }
    assert.equal((await (await as('wen')).open('/registry/foundings')).status, 403)
    assert.equal((await (await as('wen')).open('/registry/organisations')).status, 403)
  })

  test('a founding is asked for, confirmed by an officer, and its founder acts as the administrator', async () => {
    const he = await as('he')
    const name = '甲秀测试科技有限公司（示范）'
    shows(await he.fill('/host/found', { uscc: '91520111100009010X', name, kind: 'enterprise' }), /已申请登记甲秀/)
    const officer = await as('officer')
    const list = await officer.open('/registry/foundings')
    shows(list, /今天提出，应在 .+ 前答复/)
    const founding = found(list.html, `name="founding" value="${id}"`)
    const refused = await officer.fill('/registry/foundings', { founding, _do: 'refuse', [`reason-${founding}`]: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, new RegExp(`id="reason-${founding}-error"`))
    const confirmed = await officer.fill('/registry/foundings', {
      founding,
      _do: 'confirm',
      [`grant-${founding}`]: found(list.html, `name="grant-${founding}" value="${id}"`),
    })
    shows(confirmed, name)
    shows(await officer.open('/registry/foundings?state=decided'), /已确认/)

    const grant = found((await he.open('/me')).html, `name="grant" value="${id}"`)
    await he.fill('/me/act-as', { grant })
    shows(await he.open('/host'), /待确认人员/)
    const renamed = await he.fill('/host/names', {
      name: '甲秀智能科技有限公司',
      since: day(town.now(), 1),
      _do: 'rename',
    })
    shows(renamed, /甲秀智能科技有限公司/)
    shows(await officer.open('/registry/organisations?search=甲秀测试'), /甲秀智能科技有限公司/)
  })

  test('an officer registers a body without a code, and its file keeps every name with its days', async () => {
    const officer = await as('officer')
    const path = '/registry/organisations/new'
    const wrong = await officer.fill(path, { name: '境外研究院', kind: 'other', local_id: '境外-1' })
    shows(wrong, /value="境外研究院"/, 422)
    const file = await officer.fill(path, {
      name: '境外研究院',
      kind: 'other',
      local_id: '境外-1',
      no_uscc_reason: '境外机构',
      named_since: '2020-01-01',
    })
    shows(file, /没有代码的原因/)
    const renamed = await officer.fill(file.path, { name: '境外联合研究院', since: '2024-05-01', _do: 'rename' })
    shows(renamed, /2024年4月30日/)
    const qualified = await officer.fill(`${file.path}?tab=qualifications`, {
      kind: 'other',
      issuer: '某机关',
      since: '2025-01-01',
      _do: 'add-qualification',
    })
    shows(qualified, /某机关/)
    const qualification = found(qualified.html, `name="qualification" value="${id}"`)
    const ended = { qualification, [`reason-${qualification}`]: '证书撤销', _do: 'end-qualification' }
    shows(await officer.fill(`${file.path}?tab=qualifications`, ended), /已注销/)
    const host = organisation('host').id
    for (const tab of ['file', 'people', 'qualifications', 'years', 'accounts', 'sanctions'])
      shows(await officer.open(`/en/registry/organisations/${host}?tab=${tab}`), organisation('host').uscc)
  })

  test('a sanction keeps its subject from starting an application, in its own words, and lifts by itself', async () => {
    const supervisor = await as('supervisor')
    const wen = await as('wen')
    const starting = {
      host: organisation('host').id,
      recommender: organisation('recommender').id,
    }
    const start = (walks: Walker) => walks.fill(`/rounds/${rounds.open}/start`, starting)
    const decision = {
      conduct: '提供虚假材料',
      bars: 'applicant',
      since: day(town.now(), -1),
      until: day(town.now(), 1),
      decision: '筑科监〔2026〕3号',
      basis: '科学技术活动违规行为处理暂行规定第六条',
      deciding_body: '贵阳市科学技术局（示范）',
      decided_on: day(town.now(), -2),
      repair: '完成整改并经核查后可申请修复',
    }
    const path = `/registry/sanctions/new?person=${persona('wen').id}`
    shows(await supervisor.open(path), /对象：文静/)
    const form = await supervisor.open(path)
    const kept = found(form.html, `name="sanction" value="${id}"`)
    const refused = await supervisor.fill(path, { ...decision, until: '2020-01-01' })
    shows(refused, /value="筑科监〔2026〕3号"/, 422)
    assert.notEqual(kept, found(refused.html, `name="sanction" value="${id}"`), 'this form was another one')
    shows(await supervisor.fill(path, decision), /期满自动解除/)
    shows(await wen.open('/registry/sanctions'), /不得作为：申报（项目负责人、申报单位）.+完成整改/s)
    const barred = await start(wen)
    assert.equal(barred.status >= 400 && barred.status < 500, true, barred.html.slice(0, 300))
    assert.match(barred.html, /筑科监〔2026〕3号/)

    await pass(3)
    const later = await as('wen')
    shows(await later.open('/registry/sanctions'), /期满，已自动解除/)
    shows(await start(later), /还差 \d+ 项/)
  })

  test('a sanction of an organisation is found by its name and lifted early by a document', async () => {
    const supervisor = await as('supervisor')
    const decision = {
      subject_kind: 'organisation',
      subject: organisation('partner').name,
      conduct: '弄虚作假',
      bars: 'member',
      since: day(town.now(), 0),
      decision: '筑科监〔2026〕4号',
      basis: '暂行规定',
      deciding_body: '贵阳市科学技术局（示范）',
      decided_on: day(town.now(), -1),
    }
    const nobody = await supervisor.fill('/registry/sanctions/new', { ...decision, subject: '没有这家' })
    shows(nobody, /没有这个单位/, 422)
    const listed = await supervisor.fill('/registry/sanctions/new', decision)
    shows(listed, /未定期限/)
    const sanction = found(listed.html, `name="sanction" value="${id}"`)
    const lift = { sanction, [`from-${sanction}`]: day(town.now(), 0), [`document-${sanction}`]: '筑科监〔2026〕5号' }
    const empty = await supervisor.fill('/registry/sanctions', lift)
    shows(empty, /value="筑科监〔2026〕5号"/, 422)
    const lifted = await supervisor.fill('/registry/sanctions', { ...lift, [`reason-${sanction}`]: '决定已撤销' })
    shows(lifted, /已提前解除/)
    assert.doesNotMatch((await (await as('officer')).open('/registry/sanctions')).html, /name="sanction"/)
  })

  test('duplicates stand side by side with their evidence, are merged, and parted again without loss', async () => {
    const admin = await as('system-admin')
    for (const title of ['工程师', '高级工程师'])
      await admin.fill('/admin/people', { name: '阿依古丽', title, phone: '13900001111' })
    const officer = await as('officer')
    const list = await officer.open('/registry/duplicates')
    shows(list, /手机号相同、名称相同|名称相同、手机号相同/)
    const path = found(list.html, `href="(/registry/duplicates/person/${id.slice(1, -1)}/${id.slice(1, -1)})"`)
    const pair = await officer.open(path)
    shows(pair, /工程师/)
    const [, , , , one, other] = path.split('/')
    const unchosen = await officer.fill(path, { reason: '同一手机号，电话核实', _do: 'merge' })
    shows(unchosen, /value="同一手机号，电话核实"/, 422)
    const merged = await officer.fill(path, { kept: one!, reason: '同一手机号，电话核实', _do: 'merge' })
    shows(merged, /同一手机号，电话核实/)
    shows(await officer.open(`/registry/people/${other}`), /这条记录已并入另一条/)
    assert.doesNotMatch((await officer.open('/registry/duplicates')).html, /阿依古丽/)
    const merge = found(merged.html, `name="merge" value="${id}"`)
    const undone = await officer.fill('/registry/merges', { merge, [`reason-${merge}`]: '本人说明是两个人' })
    shows(undone, /已撤销/)
    assert.doesNotMatch((await officer.open(`/registry/people/${other}`)).html, /已并入另一条/)
    const apart = await officer.fill(path, { 'reason-apart': '本人说明是两个人', _do: 'apart' })
    shows(apart, /没有疑似重复/)
  })

  test('an account is added by the host, verified by finance against its full number, and ended', async () => {
    const host = await as('host')
    const account = { holder: organisation('host').name, bank: '某银行贵阳分行', _do: 'add' }
    const wrong = await host.fill('/host/accounts', { ...account, number: '12' })
    shows(wrong, /value="某银行贵阳分行"/, 422)
    const added = await host.fill('/host/accounts', { ...account, number: '5200 1234 5678 9012' })
    shows(added, /5200\*+9012/)
    const finance = await as('finance')
    const list = await finance.open('/finance/accounts')
    const waiting = found(list.html, `name="account" value="${id}"`)
    shows(list, organisation('host').name)
    const shown = await finance.fill('/finance/accounts', {
      account: waiting,
      [`reason-show-${waiting}`]: '与开户许可证核对',
      _do: 'show',
    })
    shows(shown, /<code>5200123456789012<\/code>/)
    const verify = { account: waiting, [`how-${waiting}`]: '与开户许可证一致', _do: 'verify' }
    shows(await finance.fill('/finance/accounts', verify), /没有待核验的账户/)
    shows(await finance.open('/finance/accounts?state=all'), /与开户许可证一致/)
    const ended = { ended: waiting, [`reason-${waiting}`]: '更换开户行', _do: 'end' }
    shows(await host.fill('/host/accounts', ended), /已停用/)
  })

  test('a number is shown in full only for a reason, to who may, and the look is an event', async () => {
    const admin = await as('system-admin')
    const registered = await admin.fill('/admin/people', {
      name: '林一帆',
      number_kind: 'passport',
      number: 'E12345678',
    })
    const person = found(registered.path, `/admin/people/${id}`)
    const officer = await as('officer')
    const path = `/registry/people/${person}`
    assert.doesNotMatch((await officer.open(path)).html, /E12345678/)
    const silent = await officer.fill(path, { reason: '' })
    assert.equal(silent.status, 422)
    assert.doesNotMatch(silent.html, /E12345678/)
    shows(await officer.fill(path, { reason: '核对申请人身份' }), /E12345678/)
    assert.doesNotMatch((await officer.open(path)).html, /E12345678/)
    const supervisor = await as('supervisor')
    assert.doesNotMatch((await supervisor.open(path)).html, /查看完整内容的理由/)
    const record = await supervisor.open(`/supervisor/record?subject=${person}`)
    shows(record, /查看完整证件和联系方式.+丁一平/s)
  })

  test('a result is claimed once under its number', async () => {
    const wen = await as('wen')
    const claim = {
      kind: 'paper',
      title: '喀斯特边坡监测方法',
      number: 'https://doi.org/10.1000/ZK.1',
      achieved_on: '2025-06-01',
      contributors: '文静\n陆川',
    }
    shows(await wen.fill('/me/achievements', claim), /10\.1000\/zk\.1/)
    const again = await wen.fill('/me/achievements', { ...claim, achievement: newId() })
    shows(again, /value="喀斯特边坡监测方法"/, 409)
    shows(await (await as('officer')).open(`/registry/people/${persona('wen').id}`), /喀斯特边坡监测方法/)
  })

  test('a post is ended by the administrator of the organisation', async () => {
    const host = await as('host')
    const people = await host.open('/host/people')
    const path = found(people.html, `href="(/registry/people/${persona('wen').id}/posts/[0-9a-f-]{36})"`)
    shows(await host.fill(path, { until: '1999-01-01' }), /1999/, 422)
    shows(await host.fill(path, { until: day(town.now(), -1) }), /已离任/)
  })

  test('the security administrator sets the rules of signing in from a day on, and nobody else', async () => {
    const security = await as('security-admin')
    const path = '/admin/sign-in-rules'
    const rule = { since: day(town.now(), 30), document: '局发〔2026〕8号', failures_max: '4', lock_minutes: '30' }
    const rest = {
      idle_minutes: '30',
      session_minutes: '480',
      token_days_max: '180',
      password_length_min: '12',
      grave_minutes: '10',
    }
    const wrong = await security.fill(path, { ...rule, ...rest, password_kinds_min: '9' })
    shows(wrong, /value="局发〔2026〕8号"/, 422)
    shows(await security.fill(path, { ...rule, ...rest, password_kinds_min: '3' }), /局发〔2026〕8号/)
    shows(await (await as('audit-admin')).open(path), /由安全管理员设定/)
  })
})

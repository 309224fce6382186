import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { run, sql, within } from '#platform/db'
import { formOf } from '../../../test/walker/form.ts'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { dossierId, persona, rounds } from '../../town/index.ts'

let town: Awaited<ReturnType<typeof openTown>>
let institution: Walker
const [slope, river, spindle] = [dossierId('slope'), dossierId('river'), dossierId('spindle')]
const sheetOf = (dossier: string) => `/dossiers/${dossier}/screen`
const review = `/officer/rounds/${rounds.open}/review`

/** Every rule of a sheet answered with yes, each with words, as somebody who agrees with all of it would. */
const allYes = (html: string): Record<string, string> => {
  const rules = [...html.matchAll(/name="(verdicts\.[^"]+)\.ok"/g)].map(([, name]) => name!)
  return Object.fromEntries(
    [...new Set(rules)].flatMap((name) => [
      [`${name}.ok`, 'yes'],
      [`${name}.reason`, '材料已核对'],
    ]),
  )
}

describe('screening and review through their pages, without script', () => {
  before(async () => {
    town = await openTown()
    institution = await town.enter('institution')
  })
  after(() => town.close())

  test('the work list says on whose behalf the institution acts, and a dry run says which pass and why others cannot', async () => {
    const list = await institution.open('/screening')
    assert.match(list.html, /代.+办理，依据委托/)
    for (const dossier of [slope, river, spindle]) assert.ok(list.html.includes(sheetOf(dossier)))
    const answer = await institution.raw('/screening', { 'dossier.0': slope, 'dossier.1': river, _do: 'dry' })
    assert.match(answer.body, /件将通过，\d 件不能通过。现在还没有任何改动/)
    assert.match(answer.body, /未经人工确认/)
  })

  test('a sheet without its answers is sent back with what was typed; a no asks for its one supplement', async () => {
    const page = await institution.open(sheetOf(river))
    assert.match(page.html, /系统核对/)
    const yes = allYes(page.html)
    const first = Object.keys(yes)[0]!.replace(/\.ok$/, '')
    const silent = await institution.fill(sheetOf(river), {
      ...yes,
      [`${first}.ok`]: 'no',
      [`${first}.reason`]: '',
      result: 'ask',
      reason: '请尽快补正',
    })
    assert.match(silent.html, /请写明具体问题/)
    assert.match(silent.html, /请尽快补正/)
    const asked = await institution.fill(sheetOf(river), {
      ...yes,
      [`${first}.ok`]: 'no',
      [`${first}.reason`]: '附件第 2 页缺少盖章',
      result: 'ask',
    })
    assert.ok(!asked.html.includes(sheetOf(river)), 'it left the work list')
    const told = await (await town.enter('he')).open(`/dossiers/${river}?tab=review`)
    assert.match(told.html, /附件第 2 页缺少盖章/)
  })

  test('a sheet that somebody else concluded meanwhile is stale and changes nothing', async () => {
    const stale = await institution.open(sheetOf(spindle))
    const yes = { ...allYes(stale.html), result: 'pass' }
    const officer = await town.enter('officer')
    assert.ok(!(await officer.fill(sheetOf(spindle), yes)).html.includes(sheetOf(spindle)), 'it passed')
    const late = await institution.fill(sheetOf(spindle), yes, { stale })
    assert.equal(late.status, 409)
  })

  test('a panel is convened, scored by each of its experts, and concluded at the line', async () => {
    const page = await institution.open(sheetOf(slope))
    await institution.fill(sheetOf(slope), { ...allYes(page.html), result: 'pass' })
    const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']
    const chosen = Object.fromEntries(experts.map((key, index) => [`expert.${index}`, persona(key).id]))
    const group = { ...formOf((await institution.open(review)).html), title: '监测组', 'dossier.0': slope, ...chosen }
    const convened = await institution.fill(review, group)
    assert.match(convened.html, /监测组/)
    const panel = /\/panels\/([0-9a-f-]{36})/.exec(convened.html)![1]!
    assert.match((await institution.raw(`/panels/${panel}`, { _do: 'conclude' })).body, /有效评分不足/)

    for (const key of experts) {
      const expert = await town.enter(key)
      const seat = /\/reviews\/([0-9a-f-]{36})[^>]*>监测组/.exec((await expert.open('/reviews')).html)![1]!
      const sheet = `/reviews/${seat}/${slope}`
      const codes = [...(await expert.open(sheet)).html.matchAll(/name="marks\.([^"]+)"/g)].map(([, code]) => code!)
      const marks = Object.fromEntries(codes.map((code) => [`marks.${code}`, '86.5']))
      const saved = await expert.raw(sheet, { ...marks, _autosave: '1' }, 'application/json')
      assert.equal(JSON.parse(saved.body).version, 1, 'the sheet saves itself while it is written')
      assert.match((await expert.fill(sheet, { ...marks, remark: '太短', _do: 'submit' })).html, /评审意见至少/)
      const remark = '目标明确，路线可行，团队有相应基础；建议明确现场验证的检测方法。'
      assert.match((await expert.fill(sheet, { ...marks, remark, _do: 'submit' })).html, /86\.50/)
      assert.match((await expert.open(sheet)).html, /评分提交后锁定/)
    }
    assert.match((await institution.open(`/panels/${panel}`)).html, /86\.50、86\.50/)
    const done = await institution.fill(`/panels/${panel}`, { shortlist: slope, _do: 'conclude' })
    assert.match(done.html, /zk-tag--good">入围/)
    const expert = await town.enter('expert1')
    const own = /\/reviews\/([0-9a-f-]{36})[^>]*>监测组/.exec((await expert.open('/reviews')).html)![1]!
    assert.match(
      (await expert.open(`/reviews/${own}/${slope}`)).html,
      /86\.50/,
      'an expert still reads their own sheet',
    )
  })

  test('without a mandate the institution is told so and its act is refused', async () => {
    await within(town.db, system(), 'write', (tx) =>
      run(tx, sql`update registry.mandate set ended_at = now(), end_reason = '测试' where ended_at is null`),
    )
    const list = await institution.open('/screening')
    assert.match(list.html, /没有办理此事项的有效委托/)
    assert.notEqual((await institution.open(sheetOf(slope))).status, 200)
  })
})

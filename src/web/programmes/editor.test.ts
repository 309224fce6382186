import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { formOf } from '../../../test/walker/form.ts'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { catalogue } from '../../duties/index.ts'
import { basics } from './edit-basics.tsx'
import { conditions } from './edit-conditions.tsx'
import { limits } from './edit-limits.tsx'
import { rubric } from './edit-rubric.tsx'
import { stages } from './edit-stages.tsx'
import { optionLines, optionsIn } from './read-question.ts'

const keyRd = catalogue.find(({ code }) => code === 'key-rd')!
const base = '/officer/programmes/key-rd'
const edit = (part: string) => `${base}/edit?part=${part}`

describe('next year’s programme in the browser', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let officer: Walker
  before(async () => {
    town = await openTown()
    officer = await town.enter('officer')
  })
  after(() => town.close())
  const fields = async (path: string) => formOf((await officer.open(path)).html)

  test('saving a part untouched changes nothing of the definition', async () => {
    const sections = keyRd.form.map((section) => `questions&section=${section.code}`)
    for (const part of ['basics', ...sections, 'conditions', 'limits', 'rubric', 'stages', 'whole']) {
      const saved = await officer.fill(edit(part), await fields(edit(part)))
      assert.equal(saved.status, 200, `${part}: ${saved.html.slice(0, 300)}`)
      assert.match(saved.html, /与现行版本有 0 处不同/, part)
      assert.equal((await officer.open(`/en${edit(part)}`)).status, 200)
    }
  })

  test('an attachment is added, a question worded anew, and both are read in the difference', async () => {
    const path = edit(`questions&section=${keyRd.form[0]!.code}`)
    const more = {
      ...(await fields(path)),
      newKind: 'file',
      newCode: 'site_permit',
      'newLabel.zh': '试验场地许可',
      'newLabel.en': 'Permit of the test site',
      'newWhy.zh': '涉及野外试验时需要',
      'newWhy.en': 'Needed for field trials',
      'q.0.hint.zh': '不超过 60 个字',
      'q.0.hint.en': 'At most 60 characters',
      'q.0.max': '60',
    }
    assert.equal((await officer.fill(path, more)).status, 200)
    const difference = await officer.open(`${base}/versions/1/draft`)
    assert.match(difference.html, /试验场地许可/)
    assert.match(difference.html, /上限/)
  })

  test('weights that do not add up to 100 are saved as a draft and refused at publishing, with the place to correct them', async () => {
    const path = edit('rubric')
    await officer.fill(path, { ...(await fields(path)), 'review.0.rubric.0.weight': '25' })
    const check = await officer.open(edit('publish'))
    assert.match(check.html, /评审指标权重合计为 105/)
    assert.match(check.html, /part=rubric/)
    const refused = await officer.fill(edit('publish'), { _do: 'publish' })
    assert.equal(refused.status, 422)
    await officer.fill(path, { ...(await fields(path)), 'review.0.rubric.0.weight': '20' })
    const published = await officer.fill(edit('publish'), { _do: 'publish', note: '增加试验场地许可' })
    assert.equal(
      published.status,
      200,
      published.html.slice(published.html.indexOf('error-summary'), published.html.indexOf('error-summary') + 900),
    )
    assert.match(published.html, /增加试验场地许可/)
    assert.equal((await officer.open(`${base}/versions/1/2`)).status, 200)
    assert.equal((await officer.open('/officer/programmes')).status, 200)
  })

  test('two officers do not overwrite each other, and broken JSON keeps what was typed', async () => {
    const opened = await fields(edit('basics'))
    await officer.fill(edit('basics'), { ...opened, 'summary.zh': '甲' })
    const second = await town.enter('officer2')
    const stale = await second.raw(edit('basics'), {
      ...opened,
      _csrf: (await second.open(edit('basics'))).html.match(/name="_csrf" value="([^"]+)"/)![1]!,

      'summary.zh': '乙',
    })
    assert.equal(stale.status, 409)
    assert.match(stale.body, /乙/)
    const broken = await officer.fill(edit('whole'), { json: '{"code": ' })
    assert.equal(broken.status, 422)
    assert.match(broken.html, /\{&quot;code&quot;: /)
  })
})

describe('the parts of the editor', () => {
  test('a limit is added with all its fields, changed and removed; its number becomes a parameter of the programme', () => {
    const row = {
      code: 'host-year',
      says: { zh: '同一单位每年不超过规定项数', en: 'A host applies no more in a year' },
      fails: { zh: '请由单位择优', en: 'The host chooses' },
      of: 'host',
      as: { host: 'yes' },
      counting: { applying: 'yes', overdue: 'yes' },
      programmes: 'key-rd，soft-science',
      within: 'year',
      when: 'answers.ethics == false',
      most: 'limit.host.year',
      effect: 'ask',
    }
    const { limits: _none, ...bare } = keyRd
    const added = limits.read(bare, { limits: [row] }, {})
    assert.deepEqual(added.limits, [
      { ...row, as: ['host'], programmes: ['key-rd', 'soft-science'], counting: ['applying', 'overdue'] },
    ])
    assert.ok(added.parameters.includes('limit.host.year'))
    const changed = limits.read(
      added,
      { limits: [{ ...row, within: '', when: '', programmes: '', effect: 'block' }] },
      {},
    )
    const [limit] = changed.limits!
    assert.deepEqual(
      [limit?.effect, 'within' in limit!, 'when' in limit!, 'programmes' in limit!],
      ['block', false, false, false],
    )
    assert.deepEqual(limits.read(changed, { limits: [{ ...row, remove: 'yes' }] }, {}).limits, [])
    assert.equal('limits' in limits.read(bare, {}, {}), false)
  })

  test('leave out what is empty and keep what they do not show', () => {
    const typed = { name: keyRd.name, noun: keyRd.noun, summary: keyRd.summary, prefix: 'X', digits: '4' }
    const read = basics.read(keyRd, typed, {})
    assert.equal('pledge' in read, false)
    assert.deepEqual(read.form, keyRd.form)
    assert.deepEqual(conditions.read(keyRd, { parameters: 'a  b a' }, {}).parameters, ['a', 'b'])
    assert.deepEqual(rubric.read(keyRd, {}, {}).stages, keyRd.stages)
    assert.deepEqual(stages.read(keyRd, {}, {}).stages, keyRd.stages)
  })

  test('read options back as they were written', () => {
    const options = [{ code: 'a', label: { zh: '甲', en: 'A' } }]
    assert.deepEqual(optionsIn(optionLines(options)), options)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Refusal } from '#platform/refusal'
import type { Visit } from '../page.ts'
import { Every, visitOf } from './every.specimen.tsx'
import { fenIn, leftText, momentFrom } from './says.ts'

const html = (visit: Visit) => renderToString(<Every visit={visit} />)
const refused = visitOf('zh', {
  typed: { answers: { title: '<b>磷石膏</b>' }, summary: '写到一半' },
  refusal: new Refusal('platform.input_invalid', { count: 2 }, [
    { field: 'answers.title', says: { zh: '不超过 40 个字', en: 'At most 40' } },
    { field: 'verdict', says: { zh: '请选择结论', en: 'Choose one' } },
  ]),
})

describe('the parts of a page', () => {
  test('show what somebody typed as text, never as markup', () => {
    assert.doesNotMatch(html(visitOf('zh')), /<script/)
    assert.match(html(visitOf('zh')), /&lt;script>面向政务/)
    assert.match(html(refused), /value="&lt;b>磷石膏&lt;\/b>"/)
  })

  test('keep what was typed, and tie each error to its field', () => {
    const page = html(refused)

    assert.match(page, />写到一半<\/textarea>/)
    assert.match(page, /id="answers\.title" .*?aria-describedby="answers\.title-hint answers\.title-error"/)
    assert.match(page, /id="answers\.title-error"[^>]*>.*?不超过 40 个字/)
    assert.match(page, /<div class="govuk-form-group govuk-form-group--error" id="verdict">/)
  })

  test('give every control a name that a screen reader can say', () => {
    for (const lang of ['zh', 'en'] as const) {
      const page = html(visitOf(lang))
      const labelled = new Set([...page.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id))
      const controls = [...page.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag)
      for (const tag of controls.filter((one) => !/type="hidden"|aria-label=/.test(one)))
        assert.ok(labelled.has(/ id="([^"]+)"/.exec(tag)?.[1] ?? ''), `${tag} has no label`)
      assert.ok(controls.length > 20)
    }
  })

  test('use no id twice on one page', () => {
    const found = [...html(refused).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(
      found.filter((id, index) => found.indexOf(id) !== index),
      [],
    )
  })

  test('carry no style and no script of their own, which the pages would refuse to run', () => {
    assert.doesNotMatch(html(visitOf('zh')), / style="| on[a-z]+="|javascript:/)
  })

  test('send every form with the mark of the session, a key and the version it was made from', () => {
    const form = /<form method="post".*?<\/form>/s.exec(html(visitOf('en')))![0]

    assert.match(form, /name="_csrf" value="csrf-1"/)
    assert.match(form, /name="_key" value="key-1"/)
    assert.match(form, /name="_version" value="3"/)
    assert.match(form, /action="\/en\/officer\/rounds"/)
  })
})

describe('what is typed into a page', () => {
  test('is read as fen from 万元, in full-width digits too', () => {
    assert.equal(fenIn({ money: '１２.５' }, 'money'), 12_500_000)
    assert.equal(fenIn({ money: '' }, 'money'), null)
  })

  test('is read as a moment in Asia/Shanghai', () => {
    assert.equal(momentFrom({ at: '2026-11-30T17:00' }, 'at'), '2026-11-30T17:00:00+08:00')
    assert.equal(momentFrom({ at: '' }, 'at'), undefined)
  })

  test('meets deadlines told in days, in hours on the last one, and as late afterwards', () => {
    const now = new Date('2026-11-25T02:00:00Z')
    const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

    assert.equal(leftText(after(75), now, 'zh'), '还有 3 天')
    assert.equal(leftText(after(5), now, 'zh'), '还有 5 小时')
    assert.equal(leftText(after(-30), now, 'zh'), '超期 2 天')
    assert.equal(leftText(after(25), now, 'en'), '1 day left')
  })
})

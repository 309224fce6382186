import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { visitor } from '#platform/actor'
import { Refusal } from '#platform/refusal'
import { voice } from '#platform/text'
import { type Question, questionKinds } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { QuestionField } from './question.tsx'

const visit = (more: Partial<Visit> = {}): Visit =>
  ({
    actor: visitor(),
    lang: 'zh',
    t: voice('zh'),
    now: new Date('2026-11-25T02:00:00Z'),
    path: '/',
    params: {},
    query: {},
    key: 'k',
    csrf: 'c',
    typed: null,
    refusal: null,
    href: (path: string) => path,
    ...more,
  }) as Visit

const option = (code: string, zh: string) => ({ code, label: { zh, en: code } })
const question = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  code: 'q',
  kind,
  label: { zh: '题目', en: 'Question' },
  why: { zh: '用于核对。', en: 'Used to check.' },
  options: [option('a', '甲'), option('b', '乙')],
  lines: [option('labour', '劳务费')],
  sources: [option('fiscal', '财政')],
  ...more,
})
const page = (one: Question, answer: unknown, more: Partial<Parameters<typeof QuestionField>[0]> = {}) =>
  renderToString(<QuestionField visit={visit()} question={one} name="answers.q" answer={answer} {...more} />)

describe('a question on the page', () => {
  test('is shown in every kind with its label, and says why it is asked', () => {
    for (const kind of questionKinds) {
      const html = page(question(kind), null)
      assert.match(html, /题目/, kind)
      if (kind !== 'calculated') assert.match(html, /为什么要填这一项？[\s\S]*用于核对。/, kind)
    }
  })

  test('shows money in 万元 as it is typed, and what was no amount as it was written', () => {
    assert.match(page(question('money'), 80_500_000), /value="80.5"/)
    assert.match(page(question('money'), '大约八十'), /value="大约八十"/)
    assert.match(
      page(question('date'), '2026-02-30'),
      /type="text"[^>]*value="2026-02-30"|value="2026-02-30"[^>]*type="text"/,
    )
  })

  test('takes its choices from a code table of the registry', () => {
    const html = page(question('choice', { options: undefined, table: 'disciplines' }), '520')
    assert.match(html, /<option value="520" selected[^>]*>/)
  })

  test('adds and removes rows by buttons that need no script', () => {
    const html = page(question('people'), [{ name: '欧阳·买买提' }], { more: true })
    assert.match(
      html,
      /name="answers.q.0.name"[^>]*value="欧阳·买买提"|value="欧阳·买买提"[^>]*name="answers.q.0.name"/,
    )
    assert.match(html, /name="answers.q.1.name"/)
    assert.match(html, /value="remove.q.1"/)
    assert.match(html, /value="add.q"/)
  })

  test('offers no row beyond the most that are allowed', () => {
    assert.doesNotMatch(page(question('people', { max: 1 }), [{ name: '甲' }]), /value="add.q"/)
  })

  test('shows a budget as a table with its sums', () => {
    const html = page(question('budget'), { labour: { fiscal: 3_000_000 } })
    assert.match(html, /name="answers.q.labour.fiscal"/)
    assert.match(html, /aria-label="劳务费，财政"/)
    assert.match(html, />3\.00</)
  })

  test('shows again what was typed, with the sentence about it, after a refusal', () => {
    const refused = visit({
      typed: { answers: { q: [{ name: '丙' }, { name: '丁' }] } },
      refusal: new Refusal('procedure.answers_incomplete', {}, [
        { field: 'answers.q.1.name', says: { zh: '名字太短', en: 'too short' } },
      ]),
    })
    const html = page(question('group'), [], { visit: refused })
    assert.match(html, /value="丁"/)
    assert.match(html, /id="answers.q.1.name-error"[\s\S]*名字太短/)
  })

  test('says that an answer came from the registry, and shows comments at the field', () => {
    const html = page(question('text'), '副教授', {
      known: true,
      comments: [{ text: '请核对', person_name: '单位管理员' }],
    })
    assert.match(html, /已从登记信息带入/)
    assert.match(html, /单位管理员的意见：[\s\S]*请核对/)
  })
})

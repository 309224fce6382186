import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readingCircle } from '../reading-circle.specimen.ts'
import { differences } from './difference.ts'
import { faultsOf } from './shape.ts'

const changed = (edit: (copy: typeof readingCircle & Record<string, unknown>) => void) => {
  const copy = structuredClone(readingCircle) as typeof readingCircle & Record<string, unknown>
  edit(copy)
  return differences(readingCircle, copy)
}
type Loose = { [key: string]: Loose } & Loose[] & { splice(at: number, n: number, ...parts: unknown[]): void }

describe('the difference between two versions of a programme', () => {
  test('is nothing when both say the same', () => {
    assert.deepEqual(
      changed(() => {}),
      [],
    )
  })

  test('names the place in words, with what stood and stands there', () => {
    const [first, ...more] = changed((copy) => {
      ;(copy as unknown as Loose).form![0]!.questions![0]!.max = 80 as never
    })
    assert.equal(more.length, 0)
    assert.equal(first!.at, 'form.work.questions.title.max')
    assert.equal(first!.where.zh, '填报内容 › “内容” › 问题 › “名称” › 上限')
    assert.deepEqual([first!.before, first!.after, first!.change], [200, 80, 'changed'])
  })

  test('counts a question put in front as one addition, not as a change of all that follow', () => {
    const found = changed((copy) => {
      ;(copy as unknown as Loose).form![0]!.questions!.splice(0, 0, { code: 'motto', kind: 'text' })
    })
    assert.deepEqual(
      found.map(({ at, change }) => [at, change]),
      [['form.work.questions.motto', 'added']],
    )
  })

  test('says when parts only changed places', () => {
    const found = changed((copy) => void (copy.form as unknown[]).reverse())
    assert.deepEqual(
      found.map(({ at, change }) => [at, change]),
      [['form', 'moved']],
    )
  })
})

describe('a definition that came from outside', () => {
  test('is told what is missing instead of breaking the check', () => {
    const none = new Set<string>()
    for (const wrong of [
      null,
      'text',
      [],
      {},
      { code: 'x' },
      { ...readingCircle, stages: [null] },
      { ...readingCircle, form: [{}] },
    ])
      assert.ok(faultsOf(wrong, none).length > 0)
    assert.deepEqual(
      faultsOf({ ...readingCircle, rules: undefined }, none).map(({ at }) => at),
      ['rules'],
    )
  })
})

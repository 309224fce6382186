import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { libraryCard } from '../../../test/library-card/index.ts'
import { contradictions } from './check.ts'
import type { Programme, Stage } from './programme.ts'

const known = new Set(['card.books.max'])
/** What is found in the library card once it is changed: the places, joined. */
const found = (change: Partial<Programme>) =>
  contradictions({ ...libraryCard, ...change }, known)
    .map(({ at, says }) => `${at}: ${says.en}`)
    .join('\n')
const [writing, counter] = libraryCard.stages as [Stage, Stage]
const [reader] = libraryCard.form

describe('a definition is refused as a whole, with everything that contradicts itself', () => {
  test('the library card holds no contradiction', () => {
    assert.equal(found({}), '')
  })

  test('a text in one language only', () => {
    assert.match(found({ name: { zh: '借书证', en: ' ' } }), /^name: Both Chinese and English/)
  })

  test('a question code that is used twice', () => {
    const questions = [...reader!.questions, reader!.questions[0]!]
    assert.match(found({ form: [{ ...reader!, questions }] }), /name_on_card is used twice/)
  })

  test('a title that is taken from a question that is not there', () => {
    assert.match(found({ titleFrom: 'nowhere' }), /nowhere/)
  })

  test('a rule that cannot be read, and a rule that names a question that is not asked', () => {
    const [rule] = libraryCard.rules
    assert.match(found({ rules: [{ ...rule!, holds: 'answers.books <=' }] }), /not-too-many/)
    assert.match(found({ rules: [{ ...rule!, holds: 'answers.pages < 3.0' }] }), /pages/)
  })

  test('a stage that leads nowhere, an outcome that its kind does not have, and a stage that is never reached', () => {
    assert.match(found({ stages: [{ ...writing, next: { submit: 'cellar' } }, counter] }), /cellar/)
    assert.match(
      found({ stages: [{ ...writing, next: { submit: 'counter', applaud: 'counter' } }, counter] }),
      /applaud/,
    )
    assert.match(found({ stages: [writing, counter, { ...counter, key: 'attic' }] }), /attic/)
  })

  test('an end that is not declared', () => {
    assert.match(found({ ends: [] }), /issued/)
  })

  test('a parameter that nobody knows, and one that a rule uses without naming it', () => {
    assert.match(found({ parameters: ['card.books.max', 'card.colour'] }), /card\.colour/)
    assert.match(found({ parameters: [] }), /card\.books\.max/)
  })

  test('weights of a rubric that do not add up to 100', () => {
    const rubric = [{ code: 'need', title: { zh: '需求', en: 'Need' }, weight: 90 }]
    const review: Stage = {
      ...counter,
      kind: 'review',
      next: { shortlist: 'end.issued', reject: 'writing' },
      review: { mode: 'network', rubric, seats: 'card.books.max', quorum: 'card.books.max' },
    }
    assert.match(found({ stages: [writing, review] }), /100/)
  })

  test('instalments that do not add up to 100 per cent', () => {
    assert.match(found({ funding: { instalments: [50, 40] } }), /add up to 100 %/)
  })

  test('everything is told at once', () => {
    const wrong = { name: { zh: '', en: 'x' }, titleFrom: 'nowhere', parameters: [], ends: [] }
    assert.ok(contradictions({ ...libraryCard, ...wrong }, known).length >= 4)
  })
})

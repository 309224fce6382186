import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bench } from './specimen.ts'
import { stepsOf, usualNext } from './stages.ts'

const line = (stage: string, ...been: string[]) =>
  stepsOf(
    bench,
    { stage },
    been.map((one) => ({ stage: one })),
  ).map((step) => `${step.key}:${step.state}`)

describe('the stage line', () => {
  test('shows the usual path without the side ways', () => {
    assert.deepEqual(line('draft'), ['draft:now', 'endorse:next', 'screen:next', 'agree:next', 'run:next'])
  })

  test('shows a dossier that was sent back as standing before the stage that sent it', () => {
    assert.deepEqual(line('draft', 'draft', 'endorse'), [
      'draft:now',
      'endorse:next',
      'screen:next',
      'agree:next',
      'run:next',
    ])
  })

  test('shows a supplement while it is asked for, with the screening still to come', () => {
    assert.deepEqual(line('supplement', 'draft', 'endorse', 'screen'), [
      'draft:done',
      'endorse:done',
      'screen:next',
      'supplement:now',
      'agree:next',
      'run:next',
    ])
  })

  test('ends where the dossier ended', () => {
    assert.deepEqual(line('end.refused', 'draft', 'endorse', 'screen'), [
      'draft:done',
      'endorse:done',
      'screen:done',
      'end.refused:now',
    ])
  })

  test('names what follows when all goes well', () => {
    assert.equal(usualNext(bench, 'screen')?.en, 'stage agree')
    assert.equal(usualNext(bench, 'run'), null)
  })
})

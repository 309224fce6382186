import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hrefOf } from './hrefs.ts'

const task = (what: string, subject_kind: string, round: string | null = null) => ({
  what,
  subject_kind,
  subject: 'one',
  round,
})

describe('a task on a desk', () => {
  test('opens the page on which its act is done', () => {
    assert.equal(hrefOf(task('procedure.endorse', 'dossier')), '/dossiers/one/endorse')
    assert.equal(hrefOf(task('procedure.supplement', 'dossier')), '/dossiers/one/check')
    assert.equal(hrefOf(task('procedure.sign', 'proposal')), '/proposals/one/sign')
    assert.equal(hrefOf(task('procedure.promote', 'dossier', 'r1')), '/officer/rounds/r1/reserve')
  })

  test('opens the page of its subject when it has no page of its own', () => {
    assert.equal(hrefOf(task('procedure.draft', 'dossier')), '/dossiers/one')
    assert.equal(hrefOf(task('something.new', 'unheard-of')), '/desk')
  })
})

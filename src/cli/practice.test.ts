import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { practice } from './practice.ts'
import { practiceSaid } from './practice-said.ts'
import { BadInput } from './said.ts'
import { sayingIn } from './tongue.ts'

const never = () => assert.fail('a database was opened')
const pair = (env: Record<string, string>) => sayingIn(env)('演练', 'practice')

describe('zhuke practice', () => {
  test('refuses with one sentence what it cannot read, before a database is opened', async () => {
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [[], /practice make CODE/],
      [['make'], /practice make CODE/],
      [['mend', 'YL-乙'], /practice make CODE/],
      [['make', '--dossiers', '20'], /practice make CODE/],
      [['make', 'YL-乙', '--dossiers'], /2000/],
      [['make', 'YL-乙', '--dossiers', '9'], /2000/],
      [['make', 'YL-乙', '--dossiers', '12.5'], /2000/],
      [['make', 'YL-乙', '--dossiers', '12', '13'], /13/],
      [['make', 'YL-乙', '--number', '12'], /--number/],
      [['wipe', 'YL-乙', '--force'], /--force/],
    ]
    for (const [args, says] of wrong)
      await assert.rejects(practice(args, never), (error) => error instanceof BadInput && says.test(error.message))
  })

  test('speaks the language of the environment, and both where it names neither', () => {
    assert.equal(pair({ LANG: 'zh_CN.UTF-8' }), '演练')
    assert.equal(pair({ LANG: 'en_GB.UTF-8' }), 'practice')
    assert.equal(pair({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }), '演练')
    assert.equal(pair({ LANG: 'C.UTF-8' }), '演练 practice')
    assert.equal(pair({}), '演练 practice')
  })

  test('tells how many of how many, and a dossier that is sealed only at every tenth', () => {
    const said = practiceSaid(sayingIn({ LANG: 'en' }))
    assert.equal(said({ step: 'filed', done: 25, of: 300 }), '25 / 300 filed.')
    assert.equal(said({ step: 'sealed', done: 11, of: 60 }), null)
    assert.equal(said({ step: 'sealed', done: 60, of: 60 }), '60 / 60 agreements sealed.')
  })
})

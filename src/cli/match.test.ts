import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import { matching } from './match.ts'

const root = mkdtempSync(join(tmpdir(), 'zhuke-match-'))
after(() => rmSync(root, { recursive: true }))
const out = join(root, 'seats.csv')

const plain = {
  reviewers: 'reviewer,lb,ub,org\nR1,0,2,A\nR2,1,2,A\nR3,0,2,B\n',
  proposals: 'proposal,k,org\nP1,2,\nP2,1,\n',
  affinity: 'proposal,reviewer,score_micro\nP1,R1,900000\nP1,R2,-5\nP1,R3,800000\nP2,R1,1\nP2,R2,500000\n',
  conflicts: 'proposal,reviewer\nP2,R1\n',
}
function run(files: Partial<Record<keyof typeof plain, string>>, ...args: string[]) {
  const folder = mkdtempSync(join(root, 'in-'))
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries({ ...plain, ...files })) writeFileSync(join(folder, `${name}.csv`), text)
  return run.on(folder, ...args)
}
run.on = (folder: string, ...args: string[]) => {
  const { code, out: said } = matching([folder, '--out', out, ...args])
  assert.match(said, /^\{.*\}\n$/)
  return { code, ...JSON.parse(said) }
}

describe('matching on the command line', () => {
  test('writes a line for each seat, and one line of JSON', () => {
    const said = run({}, '--mode', 'total')
    assert.deepEqual(
      [said.code, said.mode, said.objective, said.bound, said.proven],
      [0, 'total', 2_200_000, 2_200_000, true],
    )
    assert.equal(said.min_sum, 500_000)
    for (const key of ['seconds', 'peak_memory_mb']) assert.equal(typeof said[key], 'number')
    assert.equal(readFileSync(out, 'utf8'), 'proposal,reviewer\nP1,R1\nP1,R3\nP2,R2\n')
  })

  test('columns in another order, quotes, line ends of Windows and a mark of order do no harm', () => {
    const kept = run({}, '--mode', 'total').objective
    const said = run(
      {
        reviewers: '\uFEFForg,"reviewer",ub,lb\r\nA,"R1",2,0\r\nA,R2,2,1\r\nB,R3,2,0',
        affinity: `${plain.affinity.replaceAll('P1', '"P1"')}\n`,
        conflicts: `${plain.conflicts}P9,R1\n`,
      },
      '--mode',
      'total',
    )
    assert.deepEqual([said.objective, said.ignored_conflicts], [kept, 1])
  })

  test('a draw is the same for the same seed, and none breaks Q', () => {
    const pool = {
      affinity: `${plain.affinity}P2,R3,400000\n`,
      proposals: 'proposal,k\nP1,1\nP2,1\n',
      reviewers: 'reviewer,lb,ub,org\nR1,0,2,A\nR2,0,2,A\nR3,0,2,B\n',
    }
    const seats = (seed: string) => {
      const said = run(pool, '--mode', 'random', '--q', '0.5', '--seed', seed)
      assert.deepEqual([said.objective, said.q, said.seed], [1_300_000, 0.5, seed])
      return readFileSync(out, 'utf8')
    }
    assert.equal(seats('a'), seats('a'))
    assert.ok(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(seats)).size > 1)
    assert.equal(run(pool, '--mode', 'random', '--q', '0.4').code, 2)
  })

  test('says why there is no assignment, and what would help', () => {
    const said = run({ conflicts: 'proposal,reviewer\nP2,R1\nP2,R2\n' }, '--mode', 'total')
    assert.equal(said.code, 2)
    assert.match(said.error, /P2/)
    assert.deepEqual([said.dossiers, said.missing, said.experts, said.rule], [['P2'], 1, 1, 'cover'])
    assert.ok(said.moves.some(({ move }: { move: string }) => move === 'more-pairs'))
  })

  test('loads that cannot cover, and least loads that nothing is left for, are told', () => {
    const few = run({ reviewers: 'reviewer,lb,ub,org\nR1,0,1,A\nR2,0,1,A\nR3,0,0,B\n' }, '--mode', 'total')
    assert.deepEqual([few.code, few.rule, few.missing], [2, 'cover', 1])
    const much = run({ reviewers: 'reviewer,lb,ub,org\nR1,2,2,A\nR2,2,2,A\nR3,0,2,B\n' }, '--mode', 'fair')
    assert.deepEqual([much.code, much.rule], [2, 'load'])
  })

  test('a pool of one organisation is told as such where one of each is asked', () => {
    const alone = { reviewers: 'reviewer,lb,ub,org\nR1,0,2,A\nR2,0,2,A\nR3,0,2,A\n' }
    assert.throws(() => run(alone, '--mode', 'total', '--one-per-org'), /one organisation/)
    assert.equal(run(alone, '--mode', 'total').code, 0)
    const said = run({}, '--mode', 'total', '--one-per-org')
    assert.deepEqual([said.code, said.objective], [0, 2_200_000])
  })

  test('whatever is wrong with the files or the command is told in a sentence', () => {
    const wrong: [Parameters<typeof run>[0], RegExp][] = [
      [{ reviewers: 'reviewer,lb,ub,org\n' }, /the pool is empty/],
      [{ reviewers: '' }, /is empty/],
      [{ proposals: 'proposal,k,org\n' }, /nothing to assign/],
      [{ reviewers: 'reviewer,lb,org\nR1,1,A\n' }, /has to name ub/],
      [{ reviewers: 'reviewer,lb,ub,org\nR1,3,2,A\n' }, /1 lines cannot be used/],
      [{ proposals: 'proposal,k,org\nP1,1.5,\n' }, /1 lines cannot be used/],
      [{ affinity: `${plain.affinity}P1,R1,3\n` }, /P1 with R1 more than once/],
      [{ affinity: `${plain.affinity}P7,R1,3\n` }, /cannot be used/],
      [{ affinity: `${plain.affinity}P1,R1\n` }, /has 2 values where the first line has 3/],
      [{ affinity: `${plain.affinity}P1,"R1,3\n` }, /quotation mark/],
      [{ affinity: 'proposal,reviewer,score_micro\nP1,R1,high\n' }, /cannot be used/],
    ]
    for (const [files, says] of wrong) assert.throws(() => run(files, '--mode', 'total'), says)
    for (const args of [
      ['--mode', 'best'],
      ['--mode', 'random', '--q', '0'],
      ['--mode', 'random', '--q', '1.2'],
      ['--what'],
    ])
      assert.throws(() => run({}, ...args), { name: 'Error' })
    assert.throws(() => run.on(join(root, 'absent'), '--mode', 'total'), /cannot be read/)
  })
})

const samples = join(resolve(process.env.ZHUKE_SAMPLES ?? '../shared/data'), 'matching')
describe('matching of real pools', { skip: !existsSync(samples) && 'the samples are not here' }, () => {
  const optima = existsSync(samples) ? JSON.parse(readFileSync(join(samples, 'optima.json'), 'utf8')) : {}
  for (const [name, proven] of Object.entries<Record<string, number>>(optima))
    test(`${name} has its proven figures`, () => {
      const objective = (...args: string[]) => run.on(join(samples, name), ...args)
      assert.equal(objective('--mode', 'total').objective, proven.total)
      assert.equal(objective('--mode', 'random', '--q', '0.5', '--seed', 's').objective, proven.q_half)
      if (proven.one_per_org) assert.equal(objective('--mode', 'total', '--one-per-org').objective, proven.one_per_org)
      if (proven.one_per_org_q_half)
        assert.equal(objective('--mode', 'random', '--one-per-org').objective, proven.one_per_org_q_half)
      const fair = objective('--mode', 'fair')
      assert.equal(fair.min_sum, proven.maxmin_sum ?? proven.maxmin_sum_lp_bound)
      if (proven.total_at_maxmin) assert.equal(fair.objective, proven.total_at_maxmin)
      assert.equal(fair.proven, true)
    })
})

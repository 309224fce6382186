import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { application, persona } from '../town/index.ts'
import { evaluate } from './evaluate.ts'
import { BadInput, saidJson } from './said.ts'
import { schemaOf } from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhuke-evaluate-'))
const today = new Date('2026-11-25T10:00:00+08:00')
after(() => rmSync(folder, { recursive: true }))

/** What the command answers, without a process of its own. */
function zhuke(...args: string[]) {
  try {
    const { code, out } = args[0] === 'schema' ? saidJson(schemaOf(args[1])) : evaluate(args.slice(1))
    return { code, said: '', json: () => JSON.parse(out) }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    return { code: 2, said: error.message, json: () => ({ problems: error.problems }) }
  }
}

function asTyped(...args: string[]) {
  const { DATABASE_URL: _database, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, said: stderr }
}

function written(input: unknown): string {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.json`)
  writeFileSync(file, typeof input === 'string' ? input : JSON.stringify(input))
  return file
}

const answers = (askedWan: number) =>
  Object.assign(
    {},
    ...Object.values(
      application(
        { title: '山区边坡监测终端研发', discipline: '510', field: '地质灾害监测', askedWan, leader: persona('wen') },
        today,
      ),
    ),
  )
const applicant = { name: '文静', birth: '1985-04-12' }
const host = { name: '花溪传感科技有限公司（示范）', kind: 'enterprise' }

describe('zhuke evaluate and schema', () => {
  test('limits are told with their numbers and effects; what counts against whom stands in the platform alone', () => {
    const { limits } = zhuke('evaluate', 'key-rd', written({ answers: answers(80), applicant: {}, host: {} })).json()
    const round = limits.find(({ code }: { code: string }) => code === 'limit-lead-round')
    assert.deepEqual(
      [round.of, round.within, round.most, round.effect, round.applies, round.verdict],
      ['lead', 'round', 2, 'block', 'holds', 'unknown'],
    )
  })

  test('a sound key R&D application holds, with its calculated fields, caps and the documents of its numbers', () => {
    const run = zhuke('evaluate', 'key-rd', written({ answers: answers(80), applicant, host }), '--on', '2026-11-25')
    assert.equal(run.code, 0, run.said)
    const result = run.json()
    assert.equal(result.holds, true)
    assert.equal(result.calculated.requested_fen, 80_000_000)
    // Direct cost without equipment: 80 − 24 − 8 = 48; 30 % of 48 is 14.4 (10,000 yuan).
    assert.deepEqual(result.caps, { indirect_cap_fen: 14_400_000, grant_max_fen: 100_000_000 })
    assert.equal(result.parameters['budget.indirect_bands'].document, '国办发〔2021〕32号')
    assert.deepEqual(result.faults, [])
    assert.equal(result.rules[0].says.zh, '实施期不超过 36 个月，且结束晚于开始')
  })

  test('the regime of the day counts: before 5 August 2021 the old steps of indirect cost', () => {
    const run = zhuke('evaluate', 'key-rd', written({ answers: answers(80), applicant, host }), '--on', '2021-08-04')
    assert.equal(run.json().caps.indirect_cap_fen, 9_600_000)
    assert.equal(run.json().parameters['budget.indirect_bands'].document, '中办发〔2016〕50号')
  })

  test('an application above the cap does not hold, and the rule that broke is named', () => {
    const run = zhuke('evaluate', 'key-rd', written({ answers: answers(120), applicant, host }))
    assert.equal(run.code, 1)
    const broken = run.json().rules.filter((rule: { verdict: string }) => rule.verdict === 'fails')
    assert.deepEqual(
      broken.map((rule: { code: string }) => rule.code),
      ['amount'],
    )
  })

  test('text where money belongs, a file that is no JSON, an unknown programme and a false day are bad input', () => {
    const text = zhuke('evaluate', 'key-rd', written({ answers: { budget: { equipment: { fiscal: '80万' } } } }))
    assert.deepEqual([text.code, text.json().problems[0].field], [2, 'answers.budget.equipment.fiscal'])
    assert.equal(zhuke('evaluate', 'key-rd', written('{')).code, 2)
    assert.equal(zhuke('evaluate', 'no-such', written({ answers: {} })).code, 2)
    assert.equal(zhuke('evaluate', 'key-rd', written({ answers: {} }), '--on', '2026-02-30').code, 2)
    assert.equal(zhuke('evaluate', 'work-permit-check', written({ answers: {} }), '--on', '2010-01-01').code, 2)
  })

  test('the self-check of a work permit gives points, class, missing points and papers', () => {
    const given = { salary: 30, education: '硕士', work_years: 6, months: 12, chinese: 'HSK三级', age: 34 }
    const run = zhuke('evaluate', 'work-permit-check', written({ answers: given }), '--on', '2026-11-25')
    const result = run.json()
    assert.equal(run.code, 0)
    assert.deepEqual([result.points, result.class, result.missing], [81, 'B', [{ class: 'A', points: 4 }]])
    assert.ok(result.papers.length > 5)
    assert.equal(result.parameters['permit.age.max.b'].value, 60)
    const old = zhuke('evaluate', 'work-permit-check', written({ answers: given }), '--on', '2017-06-01')
    assert.equal(old.json().points, 84)
    const few = zhuke('evaluate', 'work-permit-check', written({ answers: { age: 24 } }))
    assert.equal(few.code, 1)
  })

  test('the schema names every answer, and help lists only what exists', () => {
    const schema = zhuke('schema', 'key-rd').json()
    assert.equal(schema.properties.answers.properties.budget.properties.labour.properties.fiscal.type, 'integer')
    assert.equal(schema.properties.answers.properties.requested_fen, undefined)
    assert.ok(zhuke('schema', 'work-permit-check').json().properties.answers.properties.work_years)
    assert.equal(zhuke('schema', 'no-such').code, 2)
  })

  test('answers without a database: JSON alone on stdout, and the exit code says whether it holds', () => {
    const broken = asTyped('evaluate', 'key-rd', written({ answers: answers(120), applicant, host }))
    assert.deepEqual([broken.code, JSON.parse(broken.out).holds, broken.said], [1, false, ''])
    const unread = asTyped('evaluate', 'key-rd', join(folder, 'nowhere.json'))
    assert.equal(unread.code, 2)
    assert.ok(JSON.parse(unread.out).error.length > 0 && unread.said.length > 0)
    const help = asTyped('help')
    assert.equal(help.code, 0)
    assert.match(help.out, /zhuke evaluate/)
  })
})

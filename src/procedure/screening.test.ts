import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Static, TSchema } from 'typebox'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { town, townSecret } from '../../test/town/index.ts'
import type { Act, Reading } from '../platform/act.ts'
import { system, visitor } from '../platform/actor.ts'
import { all, connect, type Db, run, sql, within } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { ask, perform } from '../platform/perform.ts'
import type { Refusal } from '../platform/refusal.ts'
import { openVault } from '../registry/index.ts'
import { actorAs, dossierId, organisation, persona, rounds } from '../town/index.ts'
import {
  publishScreening,
  type RuleVerdict,
  screenDossier,
  screeningList,
  screeningResults,
  screeningSheet,
  screenMany,
  screenManyDry,
} from './index.ts'

const personal = ['complete', 'not-funded-elsewhere', 'no-secret']

describe('screening', () => {
  let database: TestDatabase
  let db: Db
  const now = new Date()
  const does = <I extends TSchema, O>(who: string, act: Act<I, O>, input: Static<I>): Promise<O> =>
    perform(db, act, input, { actor: actorAs(who), received: now, key: newId(), via: 'page', lang: 'zh' })
  const asks = <I extends TSchema, O>(who: string, reading: Reading<I, O>, input: Static<I>): Promise<O> =>
    ask(db, reading, input, { actor: who === '' ? visitor() : actorAs(who), received: now, lang: 'zh' })
  const looks = <Row>(query: ReturnType<typeof sql<Row>>) => within(db, system(), 'write', (tx) => all(tx, query))

  /** A whole sheet: yes to every rule, but for those that are given. */
  async function sheet(dossier: string, ...no: readonly RuleVerdict[]): Promise<RuleVerdict[]> {
    const { rules } = await asks('institution', screeningSheet, { dossier })
    return rules.map(({ code }) => no.find((one) => one.rule === code) ?? { rule: code, ok: true })
  }
  const lettersAbout = (dossier: string, letter: string) =>
    looks(
      sql<{
        body: { zh: string }
      }>`select body from desk.message where subject = ${dossier} and letter = ${letter} and person = ${persona('wen').id}`,
    )

  before(async () => {
    openVault(townSecret)
    database = await testDatabase(town)
    db = connect(database.appUrl)
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  test('shows the institution what waits in its mandate, with what the system finds of each rule', async () => {
    const { dossiers } = await asks('institution', screeningList, { round: rounds.open })
    assert.deepEqual(dossiers.map((one) => one.id).sort(), ['slope', 'river', 'spindle'].map(dossierId).sort())
    const { rules } = await asks('institution', screeningSheet, { dossier: dossierId('slope') })
    assert.ok(rules.filter((rule) => rule.effect === 'block').every((rule) => rule.verdict === 'holds'))
  })

  test('is not done by the applicant, and not by an institution outside its mandate', async () => {
    const input = { dossier: dossierId('river'), verdicts: await sheet(dossierId('river')), result: 'pass' as const }
    await assert.rejects(does('wen', screenDossier, input), { code: 'platform.not_allowed' })
    await looks(sql`update registry.mandate set acts = array_remove(acts, 'procedure.screen-dossier') returning id`)
    await assert.rejects(does('institution', screenDossier, input), { code: 'registry.no_mandate' })
    await looks(sql`update registry.mandate set acts = acts || array['procedure.screen-dossier'] returning id`)
  })

  test('wants every rule answered, a reason for every no, and no pass with a defect', async () => {
    const dossier = dossierId('slope')
    const missing = await does('institution', screenDossier, { dossier, verdicts: [], result: 'pass' }).catch(
      (error: Refusal) => error,
    )
    assert.equal((missing as Refusal).code, 'procedure.screening_incomplete')
    assert.ok((missing as Refusal).problems.length >= 6)
    const silent = await sheet(dossier, { rule: 'complete', ok: false })
    await assert.rejects(does('institution', screenDossier, { dossier, verdicts: silent, result: 'ask' }), {
      code: 'procedure.screening_incomplete',
    })
    const broken = await sheet(dossier, { rule: 'complete', ok: false, reason: '缺合作协议' })
    await assert.rejects(does('institution', screenDossier, { dossier, verdicts: broken, result: 'pass' }), {
      code: 'procedure.screening_not_clean',
    })
    await assert.rejects(
      does('institution', screenDossier, { dossier, verdicts: await sheet(dossier), result: 'refuse' }),
      { code: 'procedure.screening_no_defect' },
    )
  })

  test('tells all defects at once in one letter with its own limit, on behalf of the bureau', async () => {
    const dossier = dossierId('slope')
    const verdicts = await sheet(
      dossier,
      { rule: 'complete', ok: false, reason: '缺合作协议', field: 'summary' },
      { rule: 'not-funded-elsewhere', ok: false, reason: '与 2024 年项目内容相近', evidence: '摘要第二段' },
    )
    const { stage } = await does('institution', screenDossier, { dossier, verdicts, result: 'ask' })
    assert.equal(stage, 'supplement')
    const letters = await lettersAbout(dossier, 'screening-defects')
    assert.equal(letters.length, 1)
    assert.match(letters[0]!.body.zh, /1\. .*缺合作协议；2\. .*与 2024 年项目内容相近.*前补正，补正机会只有一次/)
    const [kept] = await looks(
      sql<{
        due_at: Date
        on_behalf_of: string
        event_behalf: string
        comments: number
      }>`select d.due_at, o.on_behalf_of, e.on_behalf_of as event_behalf, (select count(*) from procedure.comment c where c.outcome = o.id) as comments
        from procedure.dossier d join procedure.outcome o on o.dossier = d.id and o.result = 'ask'
          join platform.event_subject s on s.subject = d.id join platform.event e on e.id = s.event and e.act = 'procedure.screen-dossier'
        where d.id = ${dossier}`,
    )
    assert.ok(kept!.due_at > now)
    assert.equal(kept!.on_behalf_of, organisation('bureau').id)
    assert.equal(kept!.event_behalf, organisation('bureau').id)
    assert.equal(kept!.comments, 2)
  })

  test('gives one chance: a second supplement is refused, and the officer may then refuse the dossier', async () => {
    const dossier = dossierId('slope')
    await within(db, system(), 'write', async (tx) => {
      await run(
        tx,
        sql`insert into procedure.outcome (dossier, stage, result, person_name, role, at) values (${dossier}, 'supplement', 'supply', '文静', 'applicant', ${now})`,
      )
      await run(tx, sql`update procedure.dossier set stage = 'screening', version = version + 1 where id = ${dossier}`)
    })
    const verdicts = await sheet(dossier, { rule: 'complete', ok: false, reason: '仍缺合作协议' })
    await assert.rejects(does('institution', screenDossier, { dossier, verdicts, result: 'ask' }), {
      code: 'procedure.supplement_used',
    })
    await does('officer', screenDossier, { dossier, verdicts, result: 'refuse' })
    assert.match((await lettersAbout(dossier, 'screening-refused'))[0]!.body.zh, /仍缺合作协议/)
  })

  test('passes many at once exactly as the dry run said, and leaves the others with their reasons', async () => {
    const dossiers = ['slope', 'river', 'spindle'].map(dossierId)
    const open = await asks('institution', screenManyDry, { dossiers, confirmed: ['complete'] })
    assert.deepEqual([open.pass.length, open.cannot.length], [0, 3])
    await assert.rejects(does('institution', screenMany, { dossiers, confirmed: ['complete'] }), {
      code: 'procedure.none_to_pass',
    })
    const dry = await asks('institution', screenManyDry, { dossiers, confirmed: personal })
    assert.deepEqual(
      dry.cannot.map(({ title, why }) => [title, why[0]?.zh]),
      [['山区边坡多参数无线监测终端研发', '现在处于“形式审查未通过”']],
    )
    const done = await does('institution', screenMany, { dossiers, confirmed: personal })
    assert.deepEqual([done.passed, done.left.length], [dry.pass.length, dry.cannot.length])
  })

  test('keeps an institution to the number of dossiers of its mandate', async () => {
    await looks(
      sql`update procedure.dossier set stage = 'screening', ended_at = null where id = ${dossierId('river')} returning id`,
    )
    await looks(sql`update registry.mandate set dossiers_max = 2 returning id`)
    await assert.rejects(does('institution', screenMany, { dossiers: [dossierId('river')], confirmed: personal }), {
      code: 'procedure.mandate_used_up',
    })
    await assert.rejects(does('institution', publishScreening, { round: rounds.open }), {
      code: 'procedure.mandate_used_up',
    })
    await looks(sql`update registry.mandate set dossiers_max = null returning id`)
  })

  test('publishes the result only when nothing is left, and names to the public what has passed', async () => {
    await assert.rejects(does('institution', publishScreening, { round: rounds.open }), {
      code: 'procedure.screening_open',
    })
    await does('institution', screenMany, { dossiers: [dossierId('river')], confirmed: personal })
    assert.deepEqual(await does('institution', publishScreening, { round: rounds.open }), { passed: 2, refused: 1 })
    const shown = await asks('', screeningResults, { round: rounds.open })
    assert.deepEqual(
      shown.rows.map((row) => Object.keys(row).sort()),
      [1, 2].map(() => ['host_name', 'number', 'title']),
    )
    assert.ok(!JSON.stringify(shown).includes('山区边坡'))
  })
})

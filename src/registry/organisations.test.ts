import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later, noon, openScene, refused, type Scene } from '../../test/scene/index.ts'
import type { Actor } from '../platform/actor.ts'
import { system } from '../platform/actor.ts'
import { newId } from '../platform/ids.ts'
import {
  actorFor,
  addBankAccount,
  barred,
  confirmFounding,
  confirmPost,
  endPost,
  endRole,
  findDuplicates,
  foundOrganisation,
  giveMandate,
  giveRole,
  joinOrganisation,
  liftSanction,
  listFoundings,
  listPeople,
  mandateFor,
  mergeOrganisations,
  myStanding,
  nameOn,
  organisationFacts,
  recordSanction,
  refuseFounding,
  renameOrganisation,
  saveOrganisation,
  saveYearlySheet,
  searchOrganisations,
  seeOrganisation,
  verifyBankAccount,
  worksAt,
} from './index.ts'
import { checkCharacter } from './uscc.ts'

/** A code that fits, of a region of Guiyang and a number of one's choice. */
function codeOf(number: number): string {
  const body = String(10_000_000 + number)
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const rest = 11 - ([...body].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11)
  const first = `91520111${body}${rest === 10 ? 'X' : rest === 11 ? '0' : rest}`
  return first + checkCharacter(first)
}

describe('organisations of the registry', () => {
  let scene: Scene
  let officer: Actor
  before(async () => {
    scene = await openScene()
    officer = (await scene.person('丁一平', 'officer')).actor
  })
  after(() => scene.close())
  const today = '2026-03-02'

  async function founded(founder: Actor, name: string, uscc: string) {
    const ids = { founding: newId(), organisation: newId(), post: newId() }
    const asked = await scene.does(foundOrganisation, { ...ids, name, uscc, kind: 'enterprise' }, founder)
    return { ...ids, ...asked }
  }
  async function hostOf(name: string, uscc: string) {
    const founder = await scene.person('石磊')
    const { founding, organisation } = await founded(founder.actor, name, uscc)
    await scene.does(confirmFounding, { founding, grant: newId() }, officer)
    const admin = (await scene.as(system(), (tx) => actorFor(tx, founder.id, 'host-admin', today)))!
    return { organisation, founder, admin }
  }

  test('are founded by their code; the founder administers once the bureau has confirmed', async () => {
    const founder = await scene.person('石磊')
    const uscc = codeOf(1)
    const { founding, organisation, due } = await founded(founder.actor, '花溪(贵阳)传感科技有限公司', uscc)
    assert.equal(due, '2026-03-07')
    assert.equal(await scene.as(system(), (tx) => actorFor(tx, founder.id, 'host-admin', today)), null)
    assert.deepEqual(
      (await scene.asks(listFoundings, {}, officer)).map(({ id }) => id),
      [founding],
    )

    await scene.does(confirmFounding, { founding, grant: newId() }, officer)
    const admin = await scene.as(system(), (tx) => actorFor(tx, founder.id, 'host-admin', today))
    assert.equal(admin?.standing.organisation, organisation)
    assert.equal(admin?.standing.organisationName, '花溪（贵阳）传感科技有限公司')
    assert.ok(await scene.as(founder.actor, (tx) => worksAt(tx, founder.id, organisation, today)))
    const again = scene.does(confirmFounding, { founding, grant: newId() }, officer)
    assert.equal((await refused(again)).code, 'registry.founding_decided')

    const second = await scene.person('顾晓岚')
    assert.equal((await refused(founded(second.actor, '又一家', uscc))).code, 'registry.organisation_exists')
  })

  test('are not founded with a code that cannot be right', async () => {
    const { actor } = await scene.person('石磊')
    const wrong = await refused(
      founded(actor, '错码有限公司', `${codeOf(2).slice(0, 17)}${codeOf(2)[17] === '1' ? '2' : '1'}`),
    )
    assert.equal(wrong.code, 'registry.uscc_check')
    assert.equal(wrong.problems[0]?.field, 'uscc')
  })

  test('that the bureau declined may be brought in again, by somebody else', async () => {
    const one = await scene.person('石磊')
    const { founding } = await founded(one.actor, '云岩测试有限公司', codeOf(3))
    await scene.does(refuseFounding, { founding, reason: '材料不清' }, officer)
    assert.equal((await scene.asks(myStanding, {}, one.actor)).foundings[0]?.reason, '材料不清')
    const other = await scene.person('宋一鸣')
    assert.ok((await founded(other.actor, '云岩测试有限公司', codeOf(3))).founding)
  })

  test('confirm who works there; nobody confirms themself, and no administrator those of another', async () => {
    const { organisation, admin } = await hostOf('白云测试有限公司', codeOf(4))
    const { id, actor } = await scene.person('文静')
    const post = newId()
    await scene.does(joinOrganisation, { post, organisation, title: '高级工程师' }, actor)
    assert.equal(
      (await refused(scene.does(joinOrganisation, { post: newId(), organisation }, actor))).code,
      'registry.post_exists',
    )
    assert.ok(!(await scene.as(actor, (tx) => worksAt(tx, id, organisation, today))))
    assert.equal((await scene.asks(listPeople, { organisation }, admin))[0]?.state, 'asked')

    const stranger = (await hostOf('乌当测试有限公司', codeOf(5))).admin
    const theirs = await refused(scene.does(confirmPost, { post }, stranger))
    assert.equal(theirs.code, 'platform.not_found', 'what is out of scope and what is not there answer alike')
    await scene.does(confirmPost, { post }, admin)
    assert.ok(await scene.as(actor, (tx) => worksAt(tx, id, organisation, today)))
    assert.equal((await refused(scene.does(confirmPost, { post }, admin))).code, 'registry.post_answered')

    await scene.does(endPost, { post, until: today }, actor)
    assert.ok(await scene.as(actor, (tx) => worksAt(tx, id, organisation, today)))
    assert.ok(!(await scene.as(actor, (tx) => worksAt(tx, id, organisation, '2026-03-03'))))
  })

  test('have a second administrator only from among their people, and never lose the last', async () => {
    const { organisation, admin } = await hostOf('修文测试有限公司', codeOf(6))
    const { id, actor } = await scene.person('何青松')
    const grant = { grant: newId(), person: id, role: 'host-admin' as const, organisation, reason: '分管科研' }
    const post = newId()
    await scene.does(joinOrganisation, { post, organisation }, actor)
    assert.equal((await refused(scene.does(giveRole, grant, admin))).code, 'registry.not_in_post')
    const last = scene.does(endRole, { grant: admin.standing.grant!, reason: '调岗' }, admin)
    assert.equal((await refused(last)).code, 'registry.last_administrator')

    await scene.does(confirmPost, { post }, admin)
    await scene.does(giveRole, grant, admin)
    assert.equal((await refused(scene.does(giveRole, { ...grant, grant: newId() }, admin))).code, 'registry.role_held')
    const self = { ...grant, grant: newId(), person: admin.person! }
    assert.equal((await refused(scene.does(giveRole, self, admin))).code, 'registry.grant_to_self')
    await scene.does(endRole, { grant: admin.standing.grant!, reason: '调岗' }, admin)
  })

  test('keep every name with its days, and are found under each, whatever blanks and brackets are typed', async () => {
    const { organisation, admin } = await hostOf('息烽(老)测试 𬭊 有限公司', codeOf(7))
    const renamed = { organisation, name: '息烽新测试有限公司', since: '2026-06-01', document: '变更通知〔2026〕1号' }
    await scene.does(renameOrganisation, renamed, admin)
    assert.equal(await scene.as(admin, (tx) => nameOn(tx, organisation, '2026-05-31')), '息烽（老）测试𬭊有限公司')
    assert.equal(await scene.as(admin, (tx) => nameOn(tx, organisation, '2026-06-01')), '息烽新测试有限公司')
    for (const query of ['息烽新', '（老）测试𬭊', '息烽 (老)', codeOf(7)]) {
      const found = await scene.asks(searchOrganisations, { query }, admin)
      assert.deepEqual(
        found.map(({ id }) => id),
        [organisation],
        query,
      )
    }
    assert.deepEqual(await scene.asks(searchOrganisations, { query: ' · ' }, admin), [])
    assert.equal((await refused(scene.does(renameOrganisation, renamed, admin))).code, 'registry.name_before')
  })

  test('are changed by one at a time, in a region of today', async () => {
    const { organisation, admin } = await hostOf('清镇测试有限公司', codeOf(8))
    const details = { organisation, version: 1, kind: 'enterprise' as const, region: '520111' }
    const old = await refused(scene.does(saveOrganisation, { ...details, region: '520114' }, admin))
    assert.deepEqual([old.code, old.problems[0]?.field], ['registry.region_abolished', 'region'])
    await scene.does(saveOrganisation, details, admin)
    assert.equal((await refused(scene.does(saveOrganisation, details, officer))).code, 'platform.stale')
  })

  test('give a rule the figures of the last year that is over, and show them to nobody outside', async () => {
    const { organisation, admin } = await hostOf('开阳测试有限公司', codeOf(9))
    for (const [year, staff] of [
      [2024, 40],
      [2025, 50],
    ] as const)
      await scene.does(
        saveYearlySheet,
        { organisation, year, as_of: `${year}-12-31`, figures: { staff }, source: '审计报告', version: 0 },
        admin,
      )
    const outside = (await scene.person('钟灵')).actor
    const facts = (day: string) => scene.as(outside, (tx) => organisationFacts(tx, organisation, day))
    assert.deepEqual([(await facts('2025-06-30')).staff, (await facts(today)).staff], [40, 50])
    assert.deepEqual((await scene.asks(seeOrganisation, { organisation }, outside)).sheets, [])
    const again = { organisation, year: 2025, as_of: '2025-12-31', figures: { staff: 51 }, source: '更正', version: 0 }
    assert.equal((await refused(scene.does(saveYearlySheet, again, admin))).code, 'platform.stale')
  })

  test('are paid only to accounts that finance has verified, and not by whoever added them', async () => {
    const { organisation, admin } = await hostOf('观山湖测试有限公司', codeOf(10))
    const account = newId()
    const asked = {
      account,
      organisation,
      bank: '示范银行贵阳支行',
      holder: '观山湖测试有限公司',
      number: '2402001209024830571',
    }
    await scene.does(addBankAccount, asked, admin)
    const finance = (await scene.person('金秀', 'finance')).actor
    await scene.does(verifyBankAccount, { account, how: '对照开户许可证' }, finance)
    const shown = await scene.asks(seeOrganisation, { organisation }, finance)
    assert.deepEqual(
      [shown.accounts[0]?.number_mask, shown.accounts[0]?.verified_how],
      ['2402***********0571', '对照开户许可证'],
    )
    const twice = scene.does(addBankAccount, { ...asked, account: newId() }, admin)
    assert.equal((await refused(twice)).code, 'registry.account_known')
  })

  test('are barred by a sanction until its last day, under merged rows too, and it lifts by itself', async () => {
    const kept = await scene.organisation('甲测试所')
    const gone = await scene.organisation('甲测试所')
    const supervisor = (await scene.person('严明', 'supervisor')).actor
    const sanction = newId()
    await scene.does(
      recordSanction,
      {
        sanction,
        subject_kind: 'organisation',
        subject: gone,
        conduct: '提供虚假材料',
        bars: ['applicant'],
        since: '2026-01-01',
        until: '2026-12-31',
        decision: '示范决定〔2026〕1号',
        basis: '科技部令第19号 第九条',
        deciding_body: '示范局',
        decided_on: '2025-12-30',
      },
      supervisor,
    )
    const outside = (await scene.person('白芷')).actor
    const bar = (subject: string, day: string, part: 'applicant' | 'reviewer' = 'applicant') =>
      scene.as(outside, (tx) => barred(tx, { kind: 'organisation', id: subject }, part, day))
    assert.equal((await bar(gone, '2026-12-31'))?.decision, '示范决定〔2026〕1号')
    assert.equal(await bar(gone, '2027-01-01'), null)
    assert.equal(await bar(gone, '2026-06-01', 'reviewer'), null)

    const [pair] = await scene.asks(findDuplicates, { kind: 'organisation' }, officer)
    assert.deepEqual(pair?.says, ['名称相同'])
    await scene.does(mergeOrganisations, { merge: newId(), kept, gone, reason: '同一单位' }, officer)
    assert.equal((await bar(kept, '2026-06-01'))?.subject_name, '甲测试所')

    const lift = { sanction, from: '2026-07-01', document: '示范决定〔2026〕9号', reason: '信用修复' }
    await scene.does(liftSanction, lift, supervisor)
    assert.ok(await bar(kept, '2026-06-30'))
    assert.equal(await bar(kept, '2026-07-01'), null)
    assert.equal((await refused(scene.does(liftSanction, lift, supervisor))).code, 'registry.sanction_lifted')
  })

  test('act for the bureau only within a mandate, which never reaches approval or sanctions', async () => {
    const bureau = await scene.organisation('贵阳市科学技术局（示范）')
    const institution = await scene.organisation('筑城生产力促进中心')
    const leader = (await scene.person('梁启航', 'leader')).actor
    const given = (acts: string[]) => ({
      mandate: newId(),
      institution,
      given_for: bureau,
      kind: 'duty' as const,
      acts,
      since: '2026-03-01',
      until: '2026-03-31',
      document: '委托书〔2026〕1号',
    })
    const sanctions = await refused(scene.does(giveMandate, given(['registry.record-sanction']), leader))
    assert.equal(sanctions.code, 'registry.never_delegated')
    assert.equal(
      (await refused(scene.does(giveMandate, given(['registry.unheard-of']), leader))).code,
      'registry.act_unknown',
    )
    await scene.does(giveMandate, given(['registry.confirm-post']), leader, later(1, noon))
    const look = (day: string) =>
      scene.as(leader, (tx) => mandateFor(tx, institution, 'registry.confirm-post', {}, day))
    assert.equal((await look('2026-03-31')).given_for, bureau)
    assert.equal((await refused(look('2026-04-01'))).code, 'registry.no_mandate')
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/perform'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { planPanels, screenMany } from '../../procedure/index.ts'
import { declineSeat, mySeats, panelsOf, readPanel } from '../../review/index.ts'
import { actorAs, dossierId, people, rounds } from '../../town/index.ts'

const dossiers = ['slope', 'river', 'spindle'].map(dossierId)
const stage = 'network-review'

describe('group review (everyday 15)', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let institution: Walker
  const now = new Date()
  const by = (who: string) => ({ actor: actorAs(who), received: now, lang: 'zh' as const })
  const path = `/officer/rounds/${rounds.open}/review/${stage}/groups`
  before(async () => {
    town = await openTown()
    const confirmed = ['complete', 'not-funded-elsewhere', 'no-secret']
    await perform(town.db, screenMany, { dossiers, confirmed }, { ...by('institution'), key: newId(), via: 'api' })
    institution = await town.enter('institution')
  })
  after(() => town.close())

  test('cuts what waits into groups and proposes a panel without a conflict for each, and makes nothing yet', async () => {
    const plan = await ask(
      town.db,
      planPanels,
      { round: rounds.open, stage, size: 5, reserves: 2, unit: 3 },
      by('institution'),
    )
    assert.deepEqual(
      plan.panels.flatMap((one) => one.dossiers.map(({ dossier }) => dossier)).sort(),
      [...dossiers].sort(),
    )
    for (const panel of plan.panels)
      for (const person of [...panel.seats, ...panel.reserves])
        for (const one of panel.dossiers) {
          assert.ok(!one.people.includes(person))
          assert.ok(!one.organisations.some((place) => plan.experts[person]!.organisations.includes(place)))
        }
    assert.deepEqual(await ask(town.db, panelsOf, { round: rounds.open }, by('institution')), [])
  })

  test('says how many are missing, which rule keeps others away and what would help', async () => {
    const page = await institution.open(`${path}?size=9`)
    assert.match(page.html, /还缺 \d+ 名专家/)
    assert.match(page.html, /同单位已有专家 \d+ 人/)
    assert.match(page.html, /在专家名单中补充相关学科的专家/)
  })

  test('convenes the groups that are ticked, and calls a reserve by itself when somebody declines', async () => {
    const page = await institution.open(`${path}?size=5&reserves=2&unit=3`)
    const named = (name: string) =>
      [...page.html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value]) => value!)
    assert.equal(named('group\\.0\\.dossiers')[0]!.split(' ').length, 3)
    const box = [...page.html.matchAll(/name="(group\.0\.expert[^"]*)"[^>]*value="([^"]+)"/g)].map(
      ([, , value]) => value!,
    )
    const experts = Object.fromEntries(box.map((value, index) => [`group.0.expert.${index}`, value]))
    const fields = { 'group.0.take': 'yes', 'group.0.title': '第 1 组', ...experts }
    const hidden = {
      'group.0.dossiers': named('group\\.0\\.dossiers')[0]!,
      'group.0.reserves': named('group\\.0\\.reserves')[0]!,
    }
    const answer = await institution.fill(`${path}?size=5&reserves=2&unit=3`, { ...fields, ...hidden })
    assert.match(answer.html, /第 1 组/)
    const [panel] = await ask(town.db, panelsOf, { round: rounds.open }, by('institution'))
    const before = await ask(town.db, readPanel, { panel: panel!.id }, by('institution'))
    assert.ok(before.reserves.length > 0)
    const first = before.seats[0]!
    const key = people.find((one) => one.id === first.person)!.key
    const { seats } = await ask(town.db, mySeats, {}, by(key))
    assert.ok(seats.some((one) => one.id === first.id))
    await perform(town.db, declineSeat, { seat: first.id, reason: 'no-time' }, { ...by(key), key: newId(), via: 'api' })
    const now = await ask(town.db, readPanel, { panel: panel!.id }, by('institution'))
    assert.equal(now.seats.length, before.seats.length + 1)
    assert.ok(now.seats.some((one) => one.person === before.reserves[0]!.person))
    assert.ok(now.reserves[0]!.called_at)
    assert.match((await institution.open(`/panels/${panel!.id}`)).html, /已邀请/)
    assert.match((await institution.open('/messages')).html, /已自动补位/)
  })

  test('shows nothing to plan once every dossier lies with a panel', async () => {
    assert.match((await institution.open(path)).html, /没有待编组的办件/)
  })
})

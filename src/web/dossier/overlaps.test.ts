import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { perform } from '#platform/perform'
import { openTown } from '../../../test/walker/index.ts'
import { clockCheckOverlaps } from '../../procedure/index.ts'
import { dossierId } from '../../town/index.ts'

const [slope, landslide] = [dossierId('slope'), dossierId('landslide')]
const tab = `/dossiers/${slope}?tab=overlaps`
const pair = `/dossiers/${slope}/overlaps/${landslide}`

describe('overlaps at the browser, without script', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  test('says that the comparison is still to come, then lists what it found', async () => {
    const officer = await town.enter('officer')
    assert.match((await officer.open(tab)).html, /提交后几分钟内自动/)
    const by = { actor: system(), received: new Date(), via: 'job', lang: 'zh' } as const
    await perform(town.db, clockCheckOverlaps, {}, by)
    const { html } = await officer.open(tab)
    assert.match(html, /滑坡深部位移光纤测量仪研发/)
    assert.match(html, /未认定/)
  })

  test('shows both texts with the shared passage marked in each', async () => {
    const { html } = await (await town.enter('officer')).open(pair)
    const marks = [...html.matchAll(/<mark>([^<]+)<\/mark>/g)].map(([, text]) => text!)
    assert.equal(marks.filter((text) => /深部位移与孔隙水压力先于地表裂缝/.test(text)).length, 2)
    assert.match(html, /（未重合的内容略）/)
    assert.match(
      (await (await town.enter('officer')).open(`/en${pair}`)).html,
      /is found in the other, in \d passages?/,
    )
  })

  test('keeps a finding with its reason, which then stands on the other side too; an empty one comes back', async () => {
    const institution = await town.enter('institution')
    const empty = await institution.fill(pair, { finding: 'continuation', reason: '' })
    assert.equal(empty.status, 422)
    const kept = await institution.fill(pair, { finding: 'continuation', reason: '同一团队的后续研究，测量对象不同' })
    assert.match(kept.html, /滚动支持的延续/)
    const officer = await town.enter('officer')
    assert.match((await officer.open(`/dossiers/${landslide}?tab=overlaps`)).html, /滚动支持的延续/)
    assert.match((await officer.open(pair)).html, /同一团队的后续研究/)
  })

  test('checks again when asked', async () => {
    const officer = await town.enter('officer')
    const answer = await officer.fill(`/dossiers/${slope}/overlaps`, { _do: 'check' })
    assert.match(answer.html, /滑坡深部位移光纤测量仪研发/)
    assert.match((await officer.open(`/dossiers/${slope}?tab=timeline`)).html, /重新查重/)
  })

  test('has no such tab for the applicant, and opens nothing to her', async () => {
    const wen = await town.enter('wen')
    assert.doesNotMatch((await wen.open(`/dossiers/${slope}`)).html, /tab=overlaps/)
    assert.equal((await wen.open(tab)).status, 403)
    assert.equal((await wen.open(pair)).status, 403)
  })
})

import { test } from 'node:test'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { browser } from '../../../test/cluster/browser.ts'
import { openTown } from '../../../test/walker/index.ts'
import { convenePanel } from '../../procedure/index.ts'
import { screenDossier, screeningSheet } from '../../procedure/index.ts'
import { ask } from '#platform/perform'
import { actorAs, dossierId, persona, rounds } from '../../town/index.ts'
test('look', async () => {
  const town = await openTown()
  const chromium = await browser()
  const by = () => ({ received: new Date(), key: newId(), via: 'api', lang: 'zh' }) as const
  const slope = dossierId('slope')
  const inst = actorAs('institution')
  const sheet = await ask(town.db, screeningSheet, { dossier: slope }, { actor: inst, received: new Date(), lang: 'zh' } as never)
  await perform(town.db, screenDossier, { dossier: slope, result: 'pass', verdicts: (sheet as any).rules.map((r: any) => ({ rule: r.code, ok: true, reason: 'ok' })) } as never, { ...by(), actor: inst } as never)
  const panel = newId()
  const seats = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6'].map((k) => ({ seat: newId(), person: persona(k).id }))
  await perform(town.db, convenePanel, { panel, round: rounds.open, stage: 'network-review', title: '监测组', dossiers: [slope], experts: seats } as never, { ...by(), actor: inst } as never)
  const shots: [string, string, string][] = [
    ['institution', `/dossiers/${dossierId('river')}/screen`, 'screen'],
    ['institution', `/officer/rounds/${rounds.open}/review`, 'review'],
    ['institution', `/panels/${panel}`, 'panel'],
    ['expert1', `/reviews/${seats[0]!.seat}/${slope}`, 'score'],
  ]
  for (const [who, path, name] of shots) {
    const page1 = await town.enter(who)
    const { html } = await page1.open(path)
    for (const width of [1280, 390]) {
      const page = await chromium.newPage({ viewport: { width, height: 900 } })
      await page.route('**/*', async (route) => {
        const url = new URL(route.request().url())
        if (url.pathname === path) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        const a = await town.app.inject({ url: url.pathname })
        return route.fulfill({ body: a.rawPayload, contentType: String(a.headers['content-type']) })
      })
      await page.goto(`http://zk.test${path}`)
      const over = await page.evaluate('document.documentElement.scrollWidth')
      console.log(name, width, over)
      await page.screenshot({ path: `/tmp/zk-${name}-${width}.png`, fullPage: true })
      await page.close()
    }
  }
  await chromium.close()
  await town.close()
})

import { readFileSync } from 'node:fs'
import { browser } from './test/cluster/browser.ts'
const log = readFileSync('/tmp/zk/start.log','utf8')
const link = (name: string) => new RegExp(`${name}[\\s\\S]*?(http\\S+)`).exec(log)![1]!
const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(log)![0]
const b = await browser()
const shots: [string, string, string, number][] = JSON.parse(process.argv[2]!)
for (const [who, path, out, width] of shots) {
  const c = await b.newContext({ viewport: { width, height: 900 } }); const p = await c.newPage()
  if (who) await p.goto(link(who))
  await p.goto(path.startsWith('@') ? p.url() : origin + path)
  if (path.startsWith('@')) { const [first, ...rest] = path.slice(1).split('>'); await p.goto(origin+first); for (const r of rest) { await p.locator(r).first().click(); await p.waitForLoadState() } }
  await p.screenshot({ path: `/tmp/zk/${out}.png`, fullPage: true })
  console.log(out, p.url())
  await c.close()
}
await b.close()

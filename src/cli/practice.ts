import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { readConfig } from '#platform/config'
import { ask, perform } from '#platform/perform'
import { readRound, roundAtAGlance, wipePractice } from '../procedure/index.ts'
import { actorAs, practise, type Topic, townId } from '../town/index.ts'
import type { Platform } from './admin.ts'
import { type Answer, BadInput, saidJson } from './said.ts'

const usage = 'Try: practice make CODE [--dossiers 300], or: practice wipe CODE'

/**
 * `practice make CODE` makes a practice round whose dossiers have been through every stage; `practice wipe CODE` clears it.
 * Only where the demonstration town lives: its people do the acts.
 */
export async function practice(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  const [verb, code] = args
  if ((verb !== 'make' && verb !== 'wipe') || !code || code.startsWith('--')) throw new BadInput(usage)
  const config = readConfig()
  if (!config.demonstration)
    throw new BadInput('Practice rounds are made by the people of the demonstration town, which is switched off here.')
  const count = Number(args[args.indexOf('--dossiers') + 1] ?? 300)
  const dossiers = args.includes('--dossiers') ? count : 300
  if (!Number.isInteger(dossiers) || dossiers < 10 || dossiers > 2000)
    throw new BadInput('--dossiers must be a whole number from 10 to 2000.')
  const platform = await open()
  try {
    if (verb === 'wipe') {
      const by = { actor: actorAs('officer'), received: platform.now(), via: 'cli', lang: 'zh' } as const
      return saidJson(await perform(platform.db, wipePractice, { round: townId(`practice ${code}`) }, by))
    }
    await refuseWiped(platform, code)
    const begun = performance.now()
    const topics = await topicsFrom(config.samples, dossiers)
    const made = await practise(platform.db, {
      code,
      topics,
      today: platform.now(),
      told: (step) => void process.stderr.write(`${step}\n`),
    })
    return saidJson({ ...made, seconds: Math.round((performance.now() - begun) / 100) / 10 })
  } finally {
    await platform.close()
  }
}

/** The acts of a round that was wiped are not done again: its keys are spent, so another code is needed. */
async function refuseWiped({ db, now }: Platform, code: string): Promise<void> {
  const by = { actor: actorAs('officer'), received: now(), lang: 'zh' } as const
  const round = townId(`practice ${code}`)
  const known = await ask(db, readRound, { round }, by).catch(() => null)
  if (!known) return
  const stages = await ask(db, roundAtAGlance, { round }, by)
  if (stages.length === 0) throw new BadInput(`The practice round ${code} was wiped. Choose another code.`)
}

/** Real titles with their abstracts where the samples are; plainly invented ones where they are not, and it says so. */
async function topicsFrom(samples: string | null, count: number): Promise<Topic[]> {
  const file = samples ? join(samples, 'projects', 'chinese_abstracts.jsonl.gz') : ''
  if (!existsSync(file)) {
    process.stderr.write('没有真实样本，题目为虚构。 There are no samples here, so the titles are invented.\n')
    return Array.from({ length: count }, (_, index) => ({
      title: `演练题目第 ${index + 1} 号：山地产业共性技术研究`,
      abstract: null,
    }))
  }
  const topics: Topic[] = []
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string }
    if (title.length >= 6) topics.push({ title, abstract })
    if (topics.length === count) break
  }
  return topics
}

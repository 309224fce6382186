import { readConfig } from '#platform/config'
import { ask, perform } from '#platform/perform'
import { explain, Refusal } from '#platform/refusal'
import { listRecords } from '../evidence/index.ts'
import { wipePractice } from '../procedure/index.ts'
import { actorAs, type Practised, practiceBegun, practiceRound, practise } from '../town/index.ts'
import type { Platform } from './admin.ts'
import { practiceSaid } from './practice-said.ts'
import { topicsFrom } from './practice-topics.ts'
import { type Answer, BadInput, saidJson } from './said.ts'
import { type Saying, sayingIn } from './tongue.ts'

type Asked = { readonly verb: 'make' | 'wipe'; readonly code: string; readonly dossiers: number | null }

/**
 * `practice make CODE` makes a practice round whose dossiers have been through every stage; `practice wipe CODE` clears it.
 * Only where the demonstration town lives: its people do the acts.
 */
export async function practice(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  const says = sayingIn()
  const asked = read(args, says)
  const config = readConfig()
  if (!config.demonstration)
    throw new BadInput(
      says(
        '演练批次由演示系统中的人员办理，本系统没有开启演示。',
        'Practice rounds are made by the people of the demonstration town, which is switched off here.',
      ),
    )
  const platform = await open()
  try {
    if (asked.verb === 'wipe') return saidJson(await wipe(platform, asked.code))
    const begun = performance.now()
    const made = await make(platform, asked, config.samples, says)
    return saidJson({ ...made, seconds: Math.round((performance.now() - begun) / 100) / 10 })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const told = says(explain(error, 'zh'), explain(error, 'en'))
    process.stderr.write(`${told}\n`)
    return saidJson({ error: told, code: error.code }, 1)
  } finally {
    await platform.close()
  }
}

function read([verb, code, option, number, ...rest]: readonly string[], says: Saying): Asked {
  const wrong = (zh: string, en: string): never => {
    throw new BadInput(says(zh, en))
  }
  const usage = ['practice make CODE [--dossiers 300]', 'practice wipe CODE'] as const
  if ((verb !== 'make' && verb !== 'wipe') || !code || code.startsWith('--'))
    return wrong(`用法：${usage[0]}，或：${usage[1]}。`, `Try: ${usage[0]}, or: ${usage[1]}.`)
  if (option === undefined) return { verb, code, dossiers: null }
  if (verb === 'wipe' || option !== '--dossiers' || rest.length > 0) {
    const unknown = verb === 'wipe' ? option : option !== '--dossiers' ? option : rest[0]
    return wrong(
      `不认识“${unknown}”。用法：${usage.join('，或：')}。`,
      `${unknown} is not known. Try: ${usage.join(', or: ')}.`,
    )
  }
  const dossiers = Number(number)
  if (!Number.isInteger(dossiers) || dossiers < 10 || dossiers > 2000)
    return wrong('--dossiers 须为 10 到 2000 的整数。', '--dossiers must be a whole number from 10 to 2000.')
  return { verb, code, dossiers }
}

function wipe({ db, now }: Platform, code: string) {
  const by = { actor: actorAs('officer'), received: now(), via: 'cli', lang: 'zh' } as const
  return perform(db, wipePractice, { round: practiceRound(code) }, by)
}

/** A round that was begun goes on with its own number of dossiers; one that was wiped is not made again under its code. */
async function make(platform: Platform, asked: Asked, samples: string | null, says: Saying): Promise<Practised> {
  const { db, now } = platform
  const { code } = asked
  const begun = await practiceBegun(db, code, now())
  if (begun && (await wasWiped(platform, code)))
    throw new BadInput(
      says(`演练批次 ${code} 已清空，请换一个代码。`, `The practice round ${code} was wiped. Choose another code.`),
    )
  if (begun && asked.dossiers !== null && asked.dossiers !== begun.dossiers)
    throw new BadInput(
      says(
        `演练批次 ${code} 是按 ${begun.dossiers} 件建立的，续做不能改数量。`,
        `The practice round ${code} was begun with ${begun.dossiers} dossiers; going on does not change their number.`,
      ),
    )
  const topics = await topicsFrom(samples, begun?.dossiers ?? asked.dossiers ?? 300, says)
  if (begun) process.stderr.write(`${says('接着上次的进度继续。', 'Going on from where it was.')}\n`)
  const said = practiceSaid(says)
  return practise(db, {
    code,
    topics,
    today: now(),
    told: (step) => {
      const line = said(step)
      if (line) process.stderr.write(`${line}\n`)
    },
  })
}

/** The acts of a round that was wiped are not done again: its keys are spent, so another code is needed. */
async function wasWiped({ db, now }: Platform, code: string): Promise<boolean> {
  const by = { actor: actorAs('officer'), received: now(), lang: 'zh' } as const
  const { records } = await ask(db, listRecords, { kind: 'round', subject: practiceRound(code) }, by)
  return records.some((record) => record.act === wipePractice.name)
}

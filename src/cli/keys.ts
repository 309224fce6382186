import { system } from '#platform/actor'
import { ask, perform } from '#platform/perform'
import '../access/index.ts'
import '../review/index.ts'
import { resealValues, sealedValues } from '../registry/index.ts'
import type { Platform } from './admin.ts'
import { type Answer, BadInput } from './said.ts'

const batch = 500

/**
 * `keys` says which sealing keys are in use; `keys rotate` seals by the present key, in batches, all that an earlier one
 * had sealed, while the platform works. When it is done the earlier key can be taken out of the settings.
 */
export async function keys(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  const [does] = args
  if (does !== undefined && does !== 'rotate') throw new BadInput('Try: keys, or: keys rotate')
  const platform = await open()
  try {
    const resealed = does === 'rotate' ? await rotate(platform) : 0
    const by = { actor: system('zhuke keys'), received: platform.now(), lang: 'zh' } as const
    const rows = await ask(platform.db, sealedValues, {}, by)
    const left = rows.filter(({ present }) => !present).reduce((sum, { values }) => sum + values, 0)
    return { code: 0, out: `${JSON.stringify({ resealed, left, keys: rows }, null, 2)}\n` }
  } finally {
    await platform.close()
  }
}

async function rotate({ db, now }: Platform): Promise<number> {
  let all = 0
  for (;;) {
    const by = { actor: system('zhuke keys rotate'), received: now(), via: 'cli', lang: 'zh' } as const
    const { resealed } = await perform(db, resealValues, { limit: batch }, by)
    all += resealed
    if (resealed === 0) return all
  }
}

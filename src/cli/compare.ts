import { system } from '#platform/actor'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { Refusal } from '#platform/refusal'
import { clockKeepReferences, clockSweep, startSweep } from '../overlap/index.ts'
import { clockCheckOverlaps } from '../procedure/index.ts'
import type { Platform } from './admin.ts'
import { type Answer, saidJson } from './said.ts'
import { sayingIn } from './tongue.ts'

/** `compare`: what the clocks do piece by piece, at once; broken off, the next run goes on where it stood. */
export async function compare(open: () => Promise<Platform>): Promise<Answer> {
  const platform = await open()
  const say = sayingIn()
  const by = () => ({ actor: system('命令行 Command line'), received: platform.now(), via: 'cli', lang: 'zh' }) as const
  const begun = performance.now()
  const tell = (zh: string, en: string) => process.stderr.write(`${say(zh, en)}\n`)
  try {
    let [references, dossiers, compared] = [0, 0, 0]
    for (let step = 1; step > 0; references += step) {
      step = (await perform(platform.db, clockKeepReferences, {}, by())).kept
      if (step > 0) tell(`参考项目入索引 ${references + step}`, `${references + step} references kept`)
    }
    for (let step = 1; step > 0; dossiers += step) {
      step = (await perform(platform.db, clockCheckOverlaps, {}, by())).checked
      if (step > 0) tell(`办件查重 ${dossiers + step}`, `${dossiers + step} dossiers checked`)
    }
    await perform(platform.db, startSweep, { sweep: newId() }, by()).catch((error: unknown) => {
      // One that was broken off is gone on with.
      if (!(error instanceof Refusal && error.code === 'overlap.sweep_runs')) throw error
    })
    for (let step = 1; step > 0; compared += step) {
      const { compared: now, left } = await perform(platform.db, clockSweep, {}, by())
      step = now
      if (step > 0) tell(`全库比对 ${compared + step}，还剩 ${left}`, `${compared + step} compared, ${left} left`)
    }
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    return saidJson({ references, dossiers, compared, seconds })
  } finally {
    await platform.close()
  }
}

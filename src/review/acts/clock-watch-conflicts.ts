import { Type } from 'typebox'
import { act } from '#platform/act'
import { watch } from '../conflict/watching.ts'
import { markWatched, panelsToWatch } from '../store/found-conflict.ts'

/** The platform's clock: facts that came up since an expert was seated. Each open panel has its turn every ten minutes. */
export const clockWatchConflicts = act('review.clock-watch-conflicts', {
  title: { zh: '核查回避关系变化', en: 'Watch for conflicts that come up' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, deed) {
    const panels = await panelsToWatch(deed.tx, new Date(deed.now.getTime() - 600_000), 20)
    let found = 0
    for (const panel of panels) found += await watch(deed, panel)
    await markWatched(
      deed.tx,
      panels.map((one) => one.id),
      deed.now,
    )
    return { found }
  },
})

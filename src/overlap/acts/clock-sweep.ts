import { Type } from 'typebox'
import { act } from '#platform/act'
import { checkText } from '../checking.ts'
import { moveSweep, openSweep, textsAfter } from '../store/sweep.ts'

/** What one turn of the clock compares: a few seconds, so that other clocks have theirs. */
const atOnce = 300

/** The platform's clock: the comparison of everything goes on from where it stood; broken off, it goes on there again. */
export const clockSweep = act('overlap.clock-sweep', {
  title: { zh: '全库查重推进', en: 'Go on with the comparison of everything' },
  light: true,
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx, now }) {
    const sweep = await openSweep(tx)
    if (!sweep) return { compared: 0, left: 0 }
    const texts = await textsAfter(tx, sweep.reached, atOnce)
    for (const id of texts) await checkText(tx, id, now)
    await moveSweep(tx, sweep.id, texts.length, texts.at(-1) ?? null, texts.length < atOnce ? now : null)
    return { compared: texts.length, left: Math.max(0, sweep.texts - sweep.done - texts.length) }
  },
})

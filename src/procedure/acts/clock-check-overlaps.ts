import { Type } from 'typebox'
import { act } from '#platform/act'
import { checkDossier } from '../checking.ts'
import { dossiersToCheck } from '../store/checking.ts'

/** What one round of the clock compares; the rest waits for the next. */
const atOnce = 20

/** The platform's clock: whatever was handed in is compared with everything before it, off the request path. */
export const clockCheckOverlaps = act('procedure.clock-check-overlaps', {
  title: { zh: '提交后自动查重', en: 'Check what was handed in for overlaps' },
  light: true,
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx, now }) {
    const fresh = await dossiersToCheck(tx, atOnce)
    let flagged = 0
    for (const dossier of fresh) flagged += await checkDossier(tx, dossier, now)
    return { checked: fresh.length, flagged }
  },
})

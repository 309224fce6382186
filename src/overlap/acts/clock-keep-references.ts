import { Type } from 'typebox'
import { act } from '#platform/act'
import { keepTexts, referencesToKeep } from '../store/text.ts'

const atOnce = 1000

/** The platform's clock: imported references become findable, off the request path; the answer says how many this time. */
export const clockKeepReferences = act('overlap.clock-keep-references', {
  title: { zh: '外部参考库入查重索引', en: 'Make references findable' },
  light: true,
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx, now }) {
    const fresh = await referencesToKeep(tx, atOnce)
    await keepTexts(tx, fresh, now)
    return { kept: fresh.length }
  },
})

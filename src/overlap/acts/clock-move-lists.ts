import { Type } from 'typebox'
import { act } from '#platform/act'
import { importRows } from '../importing.ts'
import { listsUnderWay } from '../store/open-list.ts'
import { undoRows } from '../undoing.ts'

/** What one turn moves of all lists together, so that other clocks have theirs. */
const turns = 8

/** The platform's clock: imports and undoings of open lists go on from where they stood. */
export const clockMoveLists = act('overlap.clock-move-lists', {
  title: { zh: '公开名单导入推进', en: 'Go on with open lists' },
  light: true,
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx, now }) {
    let left = turns
    const lists = await listsUnderWay(tx)
    for (let list of lists)
      while (left > 0 && (list.stage === 'importing' || list.stage === 'undoing')) {
        left -= 1
        list = await (list.stage === 'importing' ? importRows : undoRows)(tx, list, now)
      }
    return { lists: lists.length, turns: turns - left }
  },
})

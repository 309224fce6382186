import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { finishTasks } from '../../desk/index.ts'
import { clearRows } from '../clearing.ts'
import { byId, standingAt } from '../conclude-many.ts'
import { refuseWhileRunning } from '../notice.ts'
import { verdictOf } from '../objection.ts'
import { lockDossiers } from '../store/dossier.ts'
import { lockNotice, markClosed, noticeDossiers } from '../store/notice.ts'

/**
 * The time is over: rows without an open objection move on and their agreements leave in the same transaction. A row with
 * one stays where it is until the objection is answered.
 */
export const closeNotice = act('procedure.close-notice', {
  title: { zh: '办结公示', en: 'Close a notice' },
  input: Type.Object({ notice: Id() }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ notice: id }, deed) {
    const { tx, actor, now } = deed
    const notice = await lockNotice(tx, id)
    refuseWhileRunning(notice, now)
    const shown = await noticeDossiers(tx, id)
    const locked = await lockDossiers(
      tx,
      shown.map((row) => row.dossier),
    )
    const there = byId(await standingAt(tx, locked, 'notice'))
    const rows = shown.filter((row) => there.has(row.dossier))
    const clear = rows.filter((row) => verdictOf(row.open) === 'clear')
    await markClosed(tx, id, now)
    const sent = await clearRows(
      deed,
      id,
      clear.map((row) => ({ position: row.position, dossier: there.get(row.dossier)! })),
    )
    await finishTasks(tx, { kind: 'notice', ids: [id], by: actor, at: now })
    const result = { cleared: clear.length, held: rows.length - clear.length, agreements: sent.length }
    deed.record({ kind: 'notice', id, after: result })
    return result
  },
})

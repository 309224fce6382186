import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { keepBackup } from '../store/backup.ts'

const count = Type.Integer({ minimum: 0 })

/** Records that a backup was made of this database, or that it was brought back from one; done by the command line. */
export const recordBackup = act('operation.record-backup', {
  title: { zh: '登记备份或恢复', en: 'Record a backup or a restore' },
  input: Type.Object({
    backup: Id('id of this record'),
    way: Type.Enum(['made', 'restored'], { description: 'made, or restored from one' }),
    at: Type.String({ format: 'date-time', description: 'moment of the snapshot' }),
    tables: count,
    rows: count,
    bytes: count,
    files: count,
    missing: Type.Integer({ minimum: 0, description: 'files that the disk did not have' }),
  }),
  may: (actor) => actor.is('system'),
  async run({ backup, at, ...counts }, { tx, now, record }) {
    await keepBackup(tx, { id: backup, at: new Date(at), recorded_at: now, ...counts })
    record({ kind: 'backup', id: backup, after: { at, ...counts } })
    return { backup }
  },
})

import { Type } from 'typebox'
import { everyAct, reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { recordLines } from '../store/listing.ts'

const limit = 50

/** The records of one matter that the asker sees, newest first, each with its place in the log once it has one. */
export const listRecords = reading('evidence.list-records', {
  title: { zh: '查看存证情况', en: 'See what is in the log' },
  input: Type.Object({
    kind: Type.String({ minLength: 1, maxLength: 40, description: 'such as dossier, round, notice' }),
    subject: Id('id of the matter'),
    before: Type.Optional(Type.Integer({ minimum: 1, description: 'only records with a lower number' })),
  }),
  may: signedIn,
  async run({ kind, subject, before }, { tx }) {
    const lines = await recordLines(tx, { kind, subject, before: before ?? null, limit: limit + 1 })
    const titles = new Map(everyAct().map(({ name, title }) => [name, title]))
    const records = lines
      .slice(0, limit)
      .map((line) => ({ ...line, title: titles.get(line.act) ?? { zh: line.act, en: line.act } }))
    return { records, next: lines.length > limit ? (records.at(-1)?.event ?? null) : null }
  },
})

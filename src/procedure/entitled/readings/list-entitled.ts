import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { candidatesOf } from '../listing.ts'

/** The list before it is drawn up: whom the rule puts on it today, how much, and who is on it or cannot be asked. */
export const listEntitled = reading('procedure.list-entitled', {
  title: { zh: '名单试算', en: 'Who would be on the list' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is('officer', 'leader', 'supervisor', 'auditor'),
  async run({ round: id }, { tx, now }) {
    const { round, programme, entries, listed, listed_fen } = await candidatesOf(tx, id, now)
    return {
      round,
      programme,
      listed_fen,
      entries: entries.map(({ lead, ...entry }) => ({ ...entry, dossier: listed.get(entry.organisation) ?? null })),
    }
  },
})

import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { erasing, openParts } from '../committing.ts'
import { erasableParts } from '../record.ts'
import { eraseParts, isErasureTaken } from '../store/erasure.ts'
import { wholeRecord } from '../store/record.ts'
import { indexOf } from '../store/tree.ts'

/**
 * Erases personal values from a record of acts where the law asks for it (PIPL art. 47): the values and their salts go, the
 * leaf of the log stays as it is, and the check of the log reports this act as the lawful reason. Refuses
 * `evidence.not_in_log` before the record is in the tree and `evidence.nothing_to_erase` when all of it is gone already.
 */
export const eraseValues = act('evidence.erase-values', {
  title: { zh: '依法抹除办理记录中的个人信息', en: 'Erase personal values from a record' },
  input: Type.Object({
    erasure: Id('id of the erasure'),
    event: Type.Integer({ minimum: 1, description: 'number of the record' }),
    parts: Type.Array(Type.Enum([...erasableParts]), {
      minItems: 1,
      maxItems: erasableParts.length,
      uniqueItems: true,
      description: 'name of who did it, network address, values before and after',
    }),
    basis: Type.String({ minLength: 2, maxLength: 200, description: 'law and article' }),
    reason: Type.String({ minLength: 2, maxLength: 500, description: 'who asked for it and why; no personal values' }),
  }),
  grave: true,
  may: (actor) => actor.is('security-admin', 'system'),
  async run({ erasure, event, parts, basis, reason }, { tx, actor, now, record }) {
    const kept = await wholeRecord(tx, actor, event)
    if (!kept) return refuse('platform.not_found', { what: { zh: '这条办理记录', en: 'such record' } })
    if (kept.subjects.some(({ kind }) => kind === 'erasure')) refuse('evidence.erasure_kept', { event })
    if ((await indexOf(tx, event)) === null) refuse('evidence.not_in_log', { event })
    if (await isErasureTaken(tx, erasure)) refuse('evidence.erasure_taken')
    const open = openParts(kept, kept)
    if (!open) return refuse('evidence.salt_gone', { event })
    const worked = erasing(open, parts)
    if (Object.keys(worked.digests).length === 0) refuse('evidence.nothing_to_erase', { event })
    const by = { person: actor.person, person_name: actor.name, at: now }
    await eraseParts(tx, { id: erasure, event, parts, basis, reason, ...by }, worked)
    record({ kind: 'erasure', id: erasure, after: { event, parts, basis } })
    return { erasure, event }
  },
})

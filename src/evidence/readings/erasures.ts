import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { erasuresBefore } from '../store/erasure.ts'

const limit = 50

/** The lawful erasures, newest first: which parts of which record, on what basis and by whom. */
export const listErasures = reading('evidence.list-erasures', {
  title: { zh: '查看依法抹除登记', en: 'List lawful erasures' },
  input: Type.Object({ after: Type.Optional(Id('last of the page before')) }),
  may: (actor) => actor.is('security-admin', 'audit-admin', 'supervisor', 'auditor'),
  async run({ after }, { tx }) {
    const erasures = await erasuresBefore(tx, after ?? null, limit + 1)
    const page = erasures.slice(0, limit)
    return { erasures: page, next: erasures.length > limit ? (page.at(-1)?.id ?? null) : null }
  },
})

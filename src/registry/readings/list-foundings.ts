import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { decidedFoundingRows, waitingFoundingRows } from '../store/founding.ts'

/** Who wants to found an organisation: those that wait, the most urgent first; or those already answered. */
export const listFoundings = reading('registry.list-foundings', {
  title: { zh: '待确认的单位登记', en: 'Organisations that wait to be confirmed' },
  input: Type.Object({
    decided: Type.Optional(Type.Boolean({ description: 'those already answered instead' })),
    after: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('officer', 'system-admin'),
  run: ({ decided, after, limit }, { tx }) =>
    (decided ? decidedFoundingRows : waitingFoundingRows)(tx, after ?? null, limit ?? 50),
})

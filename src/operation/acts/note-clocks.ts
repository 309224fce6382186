import { Type } from 'typebox'
import { act } from '#platform/act'
import { noteClocks as note } from '../store/clock.ts'

/** The clocks say when they ran and what failed; the platform alone does this, and it leaves no record of acts. */
export const noteClocks = act('operation.note-clocks', {
  title: { zh: '登记定时任务运行情况', en: 'Note how the clocks ran' },
  input: Type.Object({
    clocks: Type.Array(
      Type.Object({
        name: Type.String({ maxLength: 100 }),
        every_ms: Type.Integer({ minimum: 1 }),
        ran_at: Type.String({ format: 'date-time' }),
        took_ms: Type.Integer({ minimum: 0 }),
        error: Type.Union([Type.String({ maxLength: 300 }), Type.Null()]),
      }),
      { maxItems: 200 },
    ),
  }),
  light: true,
  may: (actor) => actor.is('system'),
  async run({ clocks }, { tx }) {
    await note(tx, clocks)
  },
})

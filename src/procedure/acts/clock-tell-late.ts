import { Type } from 'typebox'
import { act } from '#platform/act'
import { type LateTask, lateTasks, markLateTold, type Sending, sendAll } from '../../desk/index.ts'
import { saidDayPair } from '../said.ts'

/** The platform's clock: whoever holds a task past its limit is told once, and so are the officers. */
export const clockTellLate = act('procedure.clock-tell-late', {
  title: { zh: '超期提醒', en: 'Tell of what is late' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx, now, record }) {
    const late = await lateTasks(tx, now, 500)
    await sendAll(
      tx,
      late.flatMap((task) => letters(task, now)),
    )
    await markLateTold(
      tx,
      late.map((task) => task.id),
      now,
    )
    for (const task of late)
      record({ kind: task.subject_kind, id: task.subject, after: { late: task.what, due: task.due_at } })
    return { told: late.length }
  },
})

function letters(task: LateTask, at: Date): Sending[] {
  const about = {
    letter: 'limit-passed',
    subject: { kind: task.subject_kind, id: task.subject },
    facts: { title: task.subject_title, due: saidDayPair(task.due_at) },
    at,
  }
  const holder = task.person
    ? { person: task.person }
    : { role: task.role as 'officer', organisation: task.organisation }
  const officers = { role: 'officer' as const }
  return task.role === 'officer'
    ? [{ ...about, to: officers }]
    : [
        { ...about, to: holder },
        { ...about, to: officers },
      ]
}

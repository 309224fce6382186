import type { Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import type { Explanation } from '../explanation.ts'

const columns = sql`e.id, e.dossier, e.other, e.other_said, e.passages, e.question, e.asked_by, e.asked_by_name, e.asked_at, e.due_at,
  e.answer, e.answered_by_name, e.answered_at`
const what = { zh: '说明', en: 'explanation' }

export const readExplanationRow = (tx: Tx, id: string): Promise<Explanation> =>
  one(tx, sql<Explanation>`select ${columns} from procedure.explanation e where e.id = ${id}`, what)
export const lockExplanation = (tx: Tx, id: string): Promise<Explanation> =>
  one(tx, sql<Explanation>`select ${columns} from procedure.explanation e where e.id = ${id} for update`, what)
export const explanationsOf = (tx: Tx, dossier: string): Promise<Explanation[]> =>
  all(
    tx,
    sql<Explanation>`
    select ${columns} from procedure.explanation e where e.dossier = ${dossier} order by e.asked_at desc, e.id limit 200`,
  )

type Asked = Omit<Explanation, 'answer' | 'answered_by_name' | 'answered_at'> & { readonly on_behalf_of: string | null }
export const insertExplanation = (tx: Tx, asked: Asked): Promise<number> =>
  run(
    tx,
    sql`
    insert into procedure.explanation (id, dossier, other, other_said, passages, question, asked_by, asked_by_name, on_behalf_of, asked_at, due_at)
    values (${asked.id}, ${asked.dossier}, ${asked.other}, ${asked.other_said}, ${asked.passages as string[]}::text[], ${asked.question},
      ${asked.asked_by}, ${asked.asked_by_name}, ${asked.on_behalf_of}, ${asked.asked_at}, ${asked.due_at})`,
  )
export const keepAnswer = (tx: Tx, id: string, answer: string, name: string, at: Instant): Promise<number> =>
  run(
    tx,
    sql`update procedure.explanation set answer = ${answer}, answered_by_name = ${name}, answered_at = ${at} where id = ${id}`,
  )

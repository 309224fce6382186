import { system } from '../../src/platform/actor.ts'
import { type Db, run, sql, within } from '../../src/platform/db.ts'
import { persona } from '../../src/town/index.ts'
import { target } from './world-ids.ts'

/** Rows of the life of an agreement, as if it had run: what matters here is who may see them. */
export async function runOn(db: Db): Promise<void> {
  const { dossier, change, recovery } = target
  const wen = persona('wen').id
  await within(db, system(), 'write', async (tx) => {
    for (const statement of [
      sql`insert into procedure.progress (dossier, year, done, spent_fen, person, person_name, at) values (${dossier}, 2026, '完成样机', 1, ${wen}, '文静', now())`,
      sql`insert into procedure.change (id, dossier, kind, major, before, after, reason, person, person_name, at)
        values (${change}, ${dossier}, 'member', true, '{}', '{}', '人员调整', ${wen}, '文静', now())`,
      sql`insert into procedure.acceptance (dossier, attempt, summary, targets, spent, surplus_fen, report_number, data_number, person, person_name, at)
        values (${dossier}, 1, '完成', '[]', '{}', 0, 'KJBG-ATTACK', '无', ${wen}, '文静', now())`,
      sql`insert into procedure.acceptance_verdict (dossier, attempt, task, money, result, opinion, certificate, person, person_name, at)
        values (${dossier}, 1, 'pass', 'pass', 'pass', '通过', 'ATTACKATTACK', ${wen}, '文静', now())`,
      sql`insert into procedure.recovery (id, dossier, due_fen, reason, document, opened_by_name, opened_at, closed_at)
        values (${recovery}, ${dossier}, 1, '追缴', '示范', '丁一平', now(), now())`,
      sql`insert into procedure.recovery_payment (id, recovery, fen, paid_on, receipt, recorded_by_name, recorded_at)
        values (${target.repayment}, ${recovery}, 1, current_date, 'R', '金秀', now())`,
      sql`insert into review.found_conflict (seat, dossier, why, effect, evidence, found_at, later) values (${target.openSeat}, ${dossier}, 'named', 'hard', '{}', now(), false)`,
    ])
      await run(tx, statement)
  })
}

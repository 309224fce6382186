import { system } from '../../src/platform/actor.ts'
import { type Db, run, sql, within } from '../../src/platform/db.ts'
import { organisation, persona, rounds } from '../../src/town/index.ts'
import { target } from './world-ids.ts'

/** A payment of Wen's agreement with everything that stands behind one: what matters here is who may see it. */
export async function payOut(db: Db): Promise<void> {
  const { dossier, payment, order, results, alert } = target
  const [host, finance] = [organisation('host'), persona('finance').id]
  await within(db, system(), 'write', async (tx) => {
    for (const statement of [
      sql`insert into procedure.payment (id, dossier, part, kind, round, title, payee, payee_name, condition, planned_fen, amount_fen, due_on, account, state, since, made_at)
        values (${payment}, ${dossier}, 1, 'voucher', ${rounds.earlier}, '滑坡深部位移', ${host.id}, ${host.name}, '兑付', 100, 100, current_date, ${target.account}, 'paid', now(), now())`,
      sql`insert into procedure.payment_step (payment, position, attempt, kind, person, person_name, at) values (${payment}, 1, 1, 'plan', ${finance}, '金秀', now())`,
      sql`insert into procedure.payment_order (id, number, budget_year, document, function_class, economic_class, source_level, count, total_fen, made_by, made_by_name, made_at)
        values (${order}, 'BK-ATTACK', 2026, '示范指标1号', '20604', '50799', 'city', 1, 100, ${finance}, '金秀', now())`,
      sql`insert into procedure.payment_leg (payment, attempt, leg, pay_order, reference, to_organisation, to_name, account, account_mask, amount_fen)
        values (${payment}, 1, 1, ${order}, 'BK-ATTACK-001', ${host.id}, ${host.name}, ${target.account}, '6222****2222', 100)`,
      sql`insert into procedure.paid_fact (payment, kind, number, number_key, issuer, amount_fen, issued_on, named_at)
        values (${payment}, 'invoice', '1', '1', '示范公司', 100, current_date, now())`,
      sql`insert into procedure.payee_alert (id, organisation, organisation_name, kind, document, since, recorded_by_name, recorded_at, ended_at)
        values (${alert}, ${host.id}, ${host.name}, 'frozen', '示范', current_date, '金秀', now(), now())`,
      sql`insert into procedure.result_file (id, name, digest, count, total_fen, before_fen, after_fen, taken_by, taken_by_name, taken_at)
        values (${results}, '回单.csv', ${'f'.repeat(64)}, 1, 100, 100, 0, ${finance}, '金秀', now())`,
      sql`insert into procedure.result_row (file, line, reference, amount_fen, says, outcome, reason, raw) values (${results}, 1, 'X', 100, 'paid', 'aside', 'unknown', '[]')`,
    ])
      await run(tx, statement)
  })
}

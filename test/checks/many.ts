import type pg from 'pg'
import { dossierId } from '../../src/town/index.ts'

type Filling = { readonly table: string; readonly like?: string; readonly set: string; readonly count?: number }
const own = 'gen_random_uuid()'
const id = `'id', ${own}`
const at = `now() - n * interval '1 minute'`
const title = `'title', jsonb_build_object('zh', 'P' || n, 'en', 'P' || n)`
/** A word in every tenth, and one that stands in a single one. */
const words = `'words', array_to_tsvector(array[n::text, case when n % 10 = 0 then '溶洞' else '边坡' end])`
const kept = (n: string) => `(array['${n.split(' ').join("','")}'])[1 + n % ${n.split(' ').length}]`

/** Each table gets copies of one row of the town (or rows of its own) that differ by what is set; `n` is their number. */
const fillings: readonly Filling[] = [
  { table: 'procedure.round', set: `${id}, 'code', 'P-' || n, 'opens_at', ${at}, 'practice', false`, count: 3000 },
  {
    table: 'procedure.dossier',
    like: 'submitted_at is not null and not practice',
    set: `${id}, 'number', 'P-' || n, 'title', 'P' || n, 'lead', ${own}, 'host', ${own}, 'recommender', ${own}, 'requested_fen', n, 'due_at', ${at}, 'ended_at', case when n % 20 > 0 then now() end, 'stage', ${kept('screening review pool notice agreement')}, ${words}`,
  },
  {
    table: 'desk.task',
    set: `'id', 1000000 + n, 'subject', ${own}, 'person', ${own}, 'role', null, 'due_at', ${at}, 'done_at', case when n % 20 > 0 then now() end, 'done_by', ${own}`,
  },
  { table: 'desk.message', set: `'id', 1000000 + n, 'person', ${own}, 'role', null, 'at', ${at}` },
  {
    table: 'procedure.notice',
    set: `${id}, ${title}, 'until', ${at}, 'closed_at', now(), ${words}, 'practice', false`,
  },
  {
    table: 'procedure.public_entry',
    set: `'id', 'P' || n, 'kind', ${kept('round guide notice result')}, ${title}, 'at', ${at}, ${words}`,
  },
  {
    table: 'procedure.inquiry',
    set: `${id}, 'kind', ${kept('question opinion')}, 'round', ${own}, 'person', ${own}, 'person_name', 'P', 'text', 'P', 'at', ${at}, 'answered_at', case when n % 20 > 0 then now() end, 'public', true`,
  },
  {
    table: 'procedure.voucher',
    set: `${id}, 'dossier', ${own}, 'kind', 'invoice', 'number', n, 'number_key', n, 'claimed_at', ${at}`,
  },
  {
    table: 'insight.figure',
    set: `${id}, 'question', jsonb_build_object(), 'cut_off', ${at}, 'cells', jsonb_build_array(), 'asked_by', ${own}, 'asked_by_name', 'P', 'asked_at', ${at}`,
  },
  {
    table: 'overlap.reference',
    set: `${id}, 'source', 'S' || n % 5, 'external_id', n, 'title', 'P' || n, 'lang', 'zh', 'digest', n, 'on_behalf_of', 'P', 'imported_at', ${at}, ${words}`,
  },
]

const registry = (table: string, columns: string, values: string): string =>
  `insert into registry.${table} (${columns}) select ${values} from generate_series(1, 20000) n`
const also = [
  registry(
    'organisation',
    'id, local_id, no_uscc_reason, name, kind, created_at',
    `${own}, 'P-' || n, 'P', '乌江机械' || n || '厂', 'enterprise', ${at}`,
  ),
  registry('person', 'id, name, created_at', `${own}, '杨柳' || n, ${at}`),
  registry(
    'bank_account',
    'id, organisation, bank, holder, number_sealed, number_mask, number_mark, added_by, added_at, verified_at',
    `${own}, ${own}, 'P', 'P', '', 'P', n::text::bytea, ${own}, ${at}, case when n % 20 > 0 then now() end`,
  ),
  registry(
    'founding',
    'id, organisation, founder, post, asked_at, due, decided_at, outcome',
    `${own}, (select id from registry.organisation where local_id = 'P-' || n), (select id from registry.person limit 1), (select id from registry.post limit 1),
     ${at}, current_date, case when n % 20 > 0 then ${at} end, case when n % 20 > 0 then 'confirmed' end`,
  ),
  registry(
    'sanction',
    'id, subject_kind, subject, conduct, bars, since, decision, basis, deciding_body, decided_on, recorded_by, recorded_at',
    `${own}, 'person', ${own}, 'P', '{apply}', current_date - n, 'P', 'P', 'P', current_date - n, ${own}, ${at}`,
  ),
  registry(
    'merge',
    'id, kind, kept, gone, evidence, reason, merged_by, merged_at',
    `${own}, 'person', ${own}, ${own}, '[]', 'P', ${own}, ${at}`,
  ),
  registry(
    'achievement',
    'id, kind, title, achieved_on, claimed_by, claimed_at',
    `${own}, 'paper', 'P' || n, current_date - n, ${own}, ${at}`,
  ),
  `insert into procedure.payment (id, dossier, part, kind, round, title, payee, payee_name, condition, planned_fen, amount_fen, due_on, state, since, made_at)
     select ${own}, ${own}, 1, 'whole', ${own}, 'P' || n, ${own}, 'P', 'P', 1, 1, current_date - n % 900, (array['checked', 'planned', 'arrived', 'arrived', 'arrived'])[1 + n % 5], ${at}, ${at}
     from generate_series(1, 20000) n`,
  `insert into procedure.payment_leg (payment, attempt, leg, reference, to_organisation, to_name, amount_fen) select id, 1, 1, title, payee, 'P', 1 from procedure.payment`,
  `insert into procedure.payment_order (id, number, budget_year, document, function_class, economic_class, source_level, count, total_fen, made_by, made_by_name, made_at)
     select ${own}, 'P-' || n, 2026, 'P', '206', '507', 'city', 1, 1, ${own}, 'P', ${at} from generate_series(1, 20000) n`,
  `insert into procedure.result_file (id, name, digest, count, total_fen, before_fen, after_fen, taken_by, taken_by_name, taken_at)
     select ${own}, 'P', 'P-' || n, 1, 1, 1, 1, ${own}, 'P', ${at} from generate_series(1, 20000) n`,
  `insert into procedure.payee_alert (id, organisation, organisation_name, kind, document, since, recorded_by_name, recorded_at)
     select ${own}, ${own}, 'P', 'frozen', 'P', current_date, 'P', ${at} from generate_series(1, 20000) n`,
  `insert into procedure.coupon_order (id, coupon, coupon_number, programme, holder, holder_name, body, body_name, subject, price_fen, share_fen, state, since)
     select ${own}, ${own}, 'P-' || n, 'innovation-voucher', ${own}, 'P', ${own}, 'P', 'P', 2, 1, (array['claimed', 'redeemed', 'redeemed', 'declined'])[1 + n % 4], ${at} from generate_series(1, 20000) n`,
  `insert into procedure.service_body (id, programme, organisation, name, services, since, listed_by_name)
     select ${own}, 'innovation-voucher', ${own}, 'P' || n, 'P', current_date, 'P' from generate_series(1, 20000) n`,
  // Every other record is of one dossier.
  `insert into platform.event (act, at, person_name, role, via, key) select 'P-' || n, ${at}, 'P', 'officer', 'page', n from generate_series(1, 20000) n`,
  `insert into platform.event_subject (event, kind, subject)
     select id, 'dossier', case when id % 2 = 0 then '${dossierId('slope')}' else ${own} end
     from platform.event where act like 'P-%'`,
  `insert into evidence.leaf select row_number() over (order by id), id, sha256('P') from platform.event where act like 'P-%'`,
  `insert into evidence.erasure (id, event, parts, digests, basis, reason, person_name, at)
     select ${own}, n, '{name}', '{}', 'P', 'P', 'P', ${at} from generate_series(1, 20000) n`,
  `insert into procedure.publication select id, '{}', opens_at, made_by from procedure.round where code like 'P-%'`,
  `insert into procedure.notice_row select id, 1, 'P', title->>'zh', 'P', '{}' from procedure.notice on conflict do nothing`,
  `insert into procedure.notice_result select id, 1, 'clear', 'P', until from procedure.notice where closed_at is not null on conflict do nothing`,
]

export const filled: readonly string[] = [
  ...fillings.map(({ table }) => table),
  'platform.event',
  'platform.event_subject',
  'evidence.leaf',
  'evidence.erasure',
  ...['payment', 'payment_leg', 'payment_order', 'result_file', 'payee_alert', 'coupon_order', 'service_body'].map(
    (table) => `procedure.${table}`,
  ),
  'procedure.publication',
  'procedure.notice_row',
  'procedure.notice_result',
  ...['organisation', 'person', 'bank_account', 'founding', 'sanction', 'merge', 'achievement'].map(
    (table) => `registry.${table}`,
  ),
]

/** Writes twenty thousand rows into every table that a list is read from, as the owner, past every rule. */
export async function fill(owner: pg.Client): Promise<void> {
  await owner.query('set session_replication_role = replica')
  for (const { table, like = 'true', set, count = 20_000 } of fillings)
    await owner.query(
      `insert into ${table} overriding system value
       select r.* from generate_series(1, ${count}) n left join (select * from ${table} where ${like} limit 1) d on true
         cross join lateral jsonb_populate_record(null::${table}, coalesce(to_jsonb(d), '{}') || jsonb_build_object(${set})) r`,
    )
  for (const statement of also) await owner.query(statement)
  await owner.query(`vacuum analyze ${filled.join(', ')}`)
}

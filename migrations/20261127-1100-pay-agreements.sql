-- 拨款: what an agreement is paid, part by part. A payment stands where its last step left it; steps are only ever added.
create table procedure.payment (
  id uuid constraint payment_pk primary key,
  dossier uuid not null constraint payment_dossier_fk references procedure.dossier (id) on delete cascade,
  part integer not null constraint payment_part_counted check (part >= 1),
  kind text not null constraint payment_kind_known
    check (kind in ('whole', 'instalment', 'milestone', 'after-subsidy', 'interest', 'voucher', 'commitment')),
  round uuid not null,
  agreement_number text,
  title text not null,
  payee uuid not null,
  payee_name text not null,
  condition text not null,
  basis jsonb not null default '{}',
  planned_fen bigint not null constraint payment_planned_sound check (planned_fen > 0 and planned_fen <= 9000000000000000),
  amount_fen bigint not null constraint payment_amount_sound check (amount_fen >= 0 and amount_fen <= planned_fen),
  due_on date not null,
  -- District finance that the money goes through, when it does not go straight to the unit.
  via uuid,
  via_name text,
  account uuid,
  state text not null constraint payment_state_known check (state in
    ('planned', 'requested', 'checked', 'held', 'ordered', 'at-district', 'paid', 'returned', 'arrived', 'cancelled', 'committed')),
  since timestamptz not null,
  attempt integer not null default 1,
  made_at timestamptz not null,
  constraint payment_part_once unique (dossier, part),
  constraint payment_commitment_is_never_paid check ((kind = 'commitment') = (state = 'committed'))
);
create index payment_by_state on procedure.payment (state, due_on, id);
create index payment_by_due on procedure.payment (due_on, id);
create index payment_by_payee on procedure.payment (payee, due_on, id);
create index payment_by_via on procedure.payment (via, due_on, id) where via is not null;
create index payment_by_round on procedure.payment (round);
grant select, insert, update on procedure.payment to zhuke_app;

create table procedure.payment_step (
  payment uuid not null constraint payment_step_payment_fk references procedure.payment (id) on delete cascade,
  position integer not null,
  attempt integer not null,
  kind text not null,
  reason text,
  facts jsonb not null default '{}',
  person uuid,
  person_name text not null,
  at timestamptz not null,
  constraint payment_step_pk primary key (payment, position)
);
create trigger payment_step_kept before update on procedure.payment_step for each row execute function platform.refuse_change();
grant select, insert on procedure.payment_step to zhuke_app;

-- 拨款单: what finance orders together, with the fields of the budget clerk.
create table procedure.payment_order (
  id uuid constraint payment_order_pk primary key,
  number text not null constraint payment_order_number_unique unique,
  budget_year integer not null constraint payment_order_year_sound check (budget_year between 2000 and 2100),
  document text not null,
  function_class text not null,
  economic_class text not null,
  source_level text not null constraint payment_order_level_known check (source_level in ('central', 'province', 'city', 'district')),
  count integer not null,
  total_fen bigint not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null
);
create index payment_order_newest on procedure.payment_order (made_at desc, id desc);
grant select, insert on procedure.payment_order to zhuke_app;

-- One way of the money: city to unit, or city to district and district to unit. `reference` is what the bank's file names.
create table procedure.payment_leg (
  payment uuid not null constraint payment_leg_payment_fk references procedure.payment (id) on delete cascade,
  attempt integer not null,
  leg integer not null,
  pay_order uuid constraint payment_leg_order_fk references procedure.payment_order (id),
  reference text constraint payment_leg_reference_unique unique,
  to_organisation uuid not null,
  to_name text not null,
  account uuid,
  account_mask text,
  amount_fen bigint not null constraint payment_leg_amount_positive check (amount_fen > 0),
  sent_on date,
  bank_number text,
  received_on date,
  received_by_name text,
  returned_on date,
  return_reason text,
  -- What the ledger reserved for it: quota, year, reservation and fen; empty where no quota was registered.
  funds jsonb not null default '[]',
  constraint payment_leg_pk primary key (payment, attempt, leg)
);
-- Never two at a time for one payment, whatever else is wrong.
create unique index payment_leg_live_once on procedure.payment_leg (payment, leg) where returned_on is null;
create index payment_leg_by_order on procedure.payment_leg (pay_order);
grant select, insert, update on procedure.payment_leg to zhuke_app;

-- 拨付依据: facts that a payment rests on. An invoice pays once, in whatever dossier it turns up again.
create table procedure.paid_fact (
  payment uuid not null constraint paid_fact_payment_fk references procedure.payment (id) on delete cascade,
  kind text not null,
  number text not null,
  number_key text not null,
  issuer text not null,
  amount_fen bigint not null,
  issued_on date not null,
  named_at timestamptz not null,
  released_at timestamptz,
  constraint paid_fact_pk primary key (payment, kind, number_key)
);
create unique index paid_fact_pays_once on procedure.paid_fact (kind, number_key) where released_at is null;
-- The same invoice under a number that was typed another way: same issuer, day and amount.
create index paid_fact_alike on procedure.paid_fact (issuer, issued_on, amount_fen) where released_at is null;
grant select, insert, update on procedure.paid_fact to zhuke_app;

-- 收款人风险提示: struck off, frozen by a court, listed as a defaulter; by document, with its days.
create table procedure.payee_alert (
  id uuid constraint payee_alert_pk primary key,
  organisation uuid not null,
  organisation_name text not null,
  kind text not null constraint payee_alert_kind_known check (kind in ('struck-off', 'frozen', 'defaulter')),
  document text not null,
  since date not null,
  until date,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  end_reason text
);
create index payee_alert_open on procedure.payee_alert (organisation) where ended_at is null;
create index payee_alert_newest on procedure.payee_alert (recorded_at desc, id desc);
grant select, insert, update on procedure.payee_alert to zhuke_app;

-- 支付回单文件 and its rows: what was posted, what came back, what was set aside and why.
create table procedure.result_file (
  id uuid constraint result_file_pk primary key,
  name text not null,
  digest text not null constraint result_file_digest_unique unique,
  count integer not null,
  total_fen bigint not null,
  stated_fen bigint,
  before_fen bigint not null,
  after_fen bigint not null,
  taken_by uuid not null,
  taken_by_name text not null,
  taken_at timestamptz not null
);
create index result_file_newest on procedure.result_file (taken_at desc, id desc);
create table procedure.result_row (
  file uuid not null constraint result_row_file_fk references procedure.result_file (id),
  line integer not null,
  reference text,
  amount_fen bigint,
  says text not null,
  outcome text not null constraint result_row_outcome_known check (outcome in ('paid', 'returned', 'aside')),
  reason text,
  raw jsonb not null,
  settled_at timestamptz,
  settled_by_name text,
  settlement text,
  constraint result_row_pk primary key (file, line)
);
create index result_row_aside on procedure.result_row (file, line) where outcome = 'aside' and settled_at is null;
grant select, insert on procedure.result_file to zhuke_app;
grant select, insert, update on procedure.result_row to zhuke_app;

do $$ declare t text; begin
  foreach t in array array['payment', 'payment_step', 'payment_order', 'payment_leg', 'paid_fact', 'payee_alert', 'result_file', 'result_row'] loop
    execute format('alter table procedure.%I enable row level security', t);
    execute format('alter table procedure.%I force row level security', t);
  end loop;
  -- What belongs to a payment is seen by whoever sees the payment, and written by whoever has a part in it.
  foreach t in array array['payment_step', 'payment_leg', 'paid_fact'] loop
    execute format('create policy %I on procedure.%I for select using (exists (select 1 from procedure.payment p where p.id = payment))', t || '_seen', t);
    execute format('create policy %I on procedure.%I for insert with check ((select platform.my_role()) in (''officer'', ''finance'', ''host-admin'', ''recommender'', ''system'') and exists (select 1 from procedure.payment p where p.id = payment))', t || '_made', t);
  end loop;
  foreach t in array array['payment_leg', 'paid_fact'] loop
    execute format('create policy %I on procedure.%I for update using ((select platform.my_role()) in (''officer'', ''finance'', ''host-admin'', ''recommender'', ''system'') and exists (select 1 from procedure.payment p where p.id = payment))', t || '_changed', t);
  end loop;
  -- Orders, the bank's files and alerts are the bureau's own.
  foreach t in array array['payment_order', 'payee_alert', 'result_file', 'result_row'] loop
    execute format('create policy %I on procedure.%I for select using ((select platform.of_bureau()))', t || '_seen', t);
    execute format('create policy %I on procedure.%I for insert with check ((select platform.my_role()) in (''finance'', ''system''))', t || '_made', t);
  end loop;
  foreach t in array array['payee_alert', 'result_row'] loop
    execute format('create policy %I on procedure.%I for update using ((select platform.my_role()) in (''finance'', ''system''))', t || '_changed', t);
  end loop;
end $$;
create policy payment_seen on procedure.payment for select using (
  (select platform.of_bureau())
  or ((select platform.my_role()) = 'host-admin' and payee = (select platform.my_organisation()))
  or ((select platform.my_role()) = 'recommender' and via = (select platform.my_organisation()))
  or ((select platform.my_role()) not in ('recommender', 'host-admin') and exists (select 1 from procedure.dossier d where d.id = dossier)));
create policy payment_made on procedure.payment for insert with check ((select platform.my_role()) in ('officer', 'system'));
create policy payment_changed on procedure.payment for update using (
  (select platform.my_role()) in ('officer', 'finance', 'system')
  or ((select platform.my_role()) = 'host-admin' and payee = (select platform.my_organisation()))
  or ((select platform.my_role()) = 'recommender' and via = (select platform.my_organisation())));

-- Which of some facts another payment rests on, or looks alike to, whoever asks: only the kind of match leaves.
create function procedure.facts_paid(kinds text[], keys text[], issuers text[], days date[], amounts bigint[], but uuid)
  returns table ("position" integer, how text, number text) language sql stable security definer set search_path = pg_catalog, procedure
  as $$
  select w.n::integer, case when f.kind = w.kind and f.number_key = w.key then 'same' else 'alike' end, coalesce(p.agreement_number, '—')
  from unnest(kinds, keys, issuers, days, amounts) with ordinality as w(kind, key, issuer, day, fen, n)
    join procedure.paid_fact f on f.released_at is null and f.payment <> but
      and ((f.kind = w.kind and f.number_key = w.key) or (f.issuer = w.issuer and f.issued_on = w.day and f.amount_fen = w.fen))
    join procedure.payment p on p.id = f.payment
  order by 1, 2 desc $$;

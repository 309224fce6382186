-- The life of an agreement: what was reported, what changed, how its results were judged, and money that is asked back.
alter table procedure.agreement add column ends_on date;
alter table procedure.agreement add column reminded_at timestamptz;
update procedure.agreement a set ends_on = (select (s.answers ->> 'end')::date from procedure.section s
  where s.dossier = a.dossier and s.answers ->> 'end' ~ '^\d{4}-\d{2}-\d{2}$' limit 1)
where exists (select 1 from procedure.dossier d where d.id = a.dossier and d.ended_at is null);
create index agreement_by_end on procedure.agreement (ends_on) where ends_on is not null;

-- 年度进展: one report a year, replaced until the next year begins.
create table procedure.progress (
  dossier uuid not null constraint progress_dossier_fk references procedure.dossier (id) on delete cascade,
  year integer not null constraint progress_year_sound check (year between 2000 and 2100),
  done text not null,
  spent_fen bigint not null constraint progress_spent_not_negative check (spent_fen >= 0),
  person uuid not null,
  person_name text not null,
  at timestamptz not null,
  constraint progress_pk primary key (dossier, year)
);

-- 变更: what is minor is filed at once, what is major is decided; both sides stand beside each other for ever.
create table procedure.change (
  id uuid constraint change_pk primary key,
  dossier uuid not null constraint change_dossier_fk references procedure.dossier (id) on delete cascade,
  kind text not null constraint change_kind_known check (kind in ('member', 'terms', 'term', 'leader', 'unit')),
  major boolean not null,
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  evidence uuid[] not null default '{}',
  person uuid not null,
  person_name text not null,
  at timestamptz not null,
  verdict text constraint change_verdict_known check (verdict in ('filed', 'approved', 'refused', 'taken-back')),
  verdict_reason text,
  decided_by_name text,
  on_behalf_of uuid,
  decided_at timestamptz,
  constraint change_decided_whole check ((verdict is null) = (decided_at is null))
);
create index change_by_dossier on procedure.change (dossier, at desc);
create index change_open on procedure.change (at) where verdict is null;

-- 验收申请 and its judgement: the task and the money are judged each.
create table procedure.acceptance (
  dossier uuid not null constraint acceptance_dossier_fk references procedure.dossier (id) on delete cascade,
  attempt integer not null,
  summary text not null,
  targets jsonb not null,
  spent jsonb not null,
  surplus_fen bigint not null constraint acceptance_surplus_not_negative check (surplus_fen >= 0),
  report_number text not null,
  data_number text not null,
  audit uuid,
  evidence uuid[] not null default '{}',
  person uuid not null,
  person_name text not null,
  at timestamptz not null,
  constraint acceptance_pk primary key (dossier, attempt)
);
create unique index acceptance_report_once on procedure.acceptance (report_number) where attempt = 1;
create table procedure.acceptance_verdict (
  dossier uuid not null,
  attempt integer not null,
  task text not null constraint acceptance_task_known check (task in ('pass', 'fix', 'fail')),
  money text not null constraint acceptance_money_known check (money in ('pass', 'fix', 'fail')),
  result text not null constraint acceptance_result_known check (result in ('pass', 'fix', 'fail')),
  opinion text not null,
  fixes text,
  certificate text constraint acceptance_certificate_unique unique,
  person uuid not null,
  person_name text not null,
  on_behalf_of uuid,
  at timestamptz not null,
  constraint acceptance_verdict_pk primary key (dossier, attempt),
  constraint acceptance_verdict_acceptance_fk foreign key (dossier, attempt) references procedure.acceptance (dossier, attempt) on delete cascade
);

-- 追缴: money that has to come back; closed by itself when all of it has.
create table procedure.recovery (
  id uuid constraint recovery_pk primary key,
  dossier uuid not null constraint recovery_once unique constraint recovery_dossier_fk references procedure.dossier (id) on delete cascade,
  due_fen bigint not null constraint recovery_due_positive check (due_fen > 0),
  reason text not null,
  document text not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  reminded_at timestamptz,
  closed_at timestamptz
);
create index recovery_newest on procedure.recovery (opened_at desc, id desc);
create index recovery_open on procedure.recovery (opened_at) where closed_at is null;
create table procedure.recovery_payment (
  id uuid constraint recovery_payment_pk primary key,
  recovery uuid not null constraint recovery_payment_recovery_fk references procedure.recovery (id) on delete cascade,
  fen bigint not null constraint recovery_payment_positive check (fen > 0),
  paid_on date not null,
  receipt text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  constraint recovery_receipt_once unique (recovery, receipt)
);
create index recovery_payment_by_recovery on procedure.recovery_payment (recovery, paid_on);

grant select, insert, update on procedure.progress, procedure.change, procedure.recovery to zhuke_app;
grant select, insert on procedure.acceptance, procedure.acceptance_verdict, procedure.recovery_payment to zhuke_app;
do $$ declare t text; begin
  foreach t in array array['progress', 'change', 'acceptance', 'acceptance_verdict', 'recovery'] loop
    execute format('alter table procedure.%I enable row level security', t);
    execute format('alter table procedure.%I force row level security', t);
    execute format('create policy %I on procedure.%I for select using (exists (select 1 from procedure.dossier d where d.id = dossier))', t || '_seen', t);
    execute format('create policy %I on procedure.%I for insert with check (exists (select 1 from procedure.dossier d where d.id = dossier))', t || '_made', t);
    execute format('create policy %I on procedure.%I for update using (exists (select 1 from procedure.dossier d where d.id = dossier))', t || '_changed', t);
  end loop;
end $$;
alter table procedure.recovery_payment enable row level security;
alter table procedure.recovery_payment force row level security;
create policy recovery_payment_seen on procedure.recovery_payment for select using (exists (select 1 from procedure.recovery r where r.id = recovery));
create policy recovery_payment_made on procedure.recovery_payment for insert with check (
  (select platform.my_role()) in ('finance', 'system') and exists (select 1 from procedure.recovery r where r.id = recovery));

-- A certificate is checked by anybody who holds its code; it says what stands on it and nothing else.
create function procedure.certificate_of(c text) returns table (
  code text, number text, agreement text, title text, host_name text, lead_name text, result_at timestamptz, programme text, programme_version integer, practice boolean)
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select v.certificate, d.number, a.number, d.title, d.host_name, d.lead_name, v.at, d.programme, d.programme_version, d.practice
    from procedure.acceptance_verdict v join procedure.dossier d on d.id = v.dossier left join procedure.agreement a on a.dossier = d.id
    where v.certificate = c $$;

-- Whether money has to come back from a leader or a host, whoever asks: while it does, neither files anything new.
create function procedure.recovering(p uuid, o uuid) returns table (number text, left_fen bigint) language sql stable security definer
  set search_path = pg_catalog, procedure
  as $$ select coalesce(d.number, '—'), r.due_fen - coalesce((select sum(y.fen) from procedure.recovery_payment y where y.recovery = r.id), 0)::bigint
    from procedure.recovery r join procedure.dossier d on d.id = r.dossier
    where r.closed_at is null and not d.practice and (d.lead = p or d.host = o) order by r.opened_at limit 1 $$;

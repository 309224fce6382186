-- 专家咨询费发放表: who attended, what is paid net and gross, and what is withheld. A sheet is made by whoever runs the panel and
-- confirmed by somebody else; from then on it is a record.
create table review.attendance (
  seat uuid not null constraint attendance_seat_fk references review.seat (id) on delete cascade,
  day date not null,
  part text not null constraint attendance_part_known check (part in ('full', 'half')),
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  constraint attendance_pk primary key (seat, day)
);
grant select, insert, update, delete on review.attendance to zhuke_app;

create table review.fee_sheet (
  id uuid constraint fee_sheet_pk primary key,
  panel uuid not null constraint fee_sheet_once unique constraint fee_sheet_panel_fk references review.panel (id) on delete cascade,
  payer uuid not null,
  payer_name text not null,
  -- First day of the month in which it is paid: tax is cumulated by month and payer.
  month date not null,
  rates jsonb not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  confirmed_by_name text,
  confirmed_at timestamptz
);
create index fee_sheet_newest on review.fee_sheet (made_at desc, id desc);
create index fee_sheet_by_month on review.fee_sheet (payer, month) where confirmed_at is not null;
grant select, insert, update on review.fee_sheet to zhuke_app;

create table review.fee_row (
  sheet uuid not null constraint fee_row_sheet_fk references review.fee_sheet (id) on delete cascade,
  seat uuid not null,
  person uuid not null,
  person_name text not null,
  organisation_name text not null,
  title text,
  standing text not null constraint fee_row_standing_known check (standing in ('senior', 'other', 'academician')),
  -- Days of a meeting in half days, or the one time of a remote review.
  attended jsonb not null,
  net_fen bigint not null constraint fee_row_net_not_negative check (net_fen >= 0),
  gross_fen bigint not null,
  tax_fen bigint not null,
  -- Why nothing is paid: staff of the organiser, declined, nothing done.
  excluded text,
  constraint fee_row_pk primary key (sheet, seat),
  constraint fee_row_adds_up check (gross_fen = net_fen + tax_fen)
);
create index fee_row_by_person on review.fee_row (person, sheet desc);
grant select, insert, delete on review.fee_row to zhuke_app;

-- Where an expert's fee is paid to: the bank stands in plain words, the number is sealed.
create table review.payee (
  person uuid constraint payee_pk primary key constraint payee_person_fk references registry.person (id),
  bank text not null,
  sealed bytea not null,
  mask text not null,
  saved_at timestamptz not null
);
grant select, insert, update on review.payee to zhuke_app;

create function review.paid_by(s uuid) returns boolean language sql stable security definer set search_path = pg_catalog, review, platform
  as $$ select exists (select 1 from review.fee_row r join review.fee_sheet f on f.id = r.sheet
    where r.sheet = s and r.person = platform.me() and f.confirmed_at is not null) $$;
-- What one payer has paid to each person in a month so far, whoever made the sheets.
create function review.paid_in(p uuid, m date, others uuid) returns table (person uuid, gross_fen bigint, tax_fen bigint)
  language sql stable security definer set search_path = pg_catalog, review, platform
  as $$ select r.person, sum(r.gross_fen)::bigint, sum(r.tax_fen)::bigint from review.fee_row r join review.fee_sheet f on f.id = r.sheet
    where f.payer = p and f.month = m and f.confirmed_at is not null and f.id <> others
      and platform.my_role() in ('officer', 'institution', 'finance', 'system') group by r.person $$;

do $$ declare t text; begin
  foreach t in array array['attendance', 'fee_sheet', 'fee_row', 'payee'] loop
    execute format('alter table review.%I enable row level security', t);
    execute format('alter table review.%I force row level security', t);
  end loop;
end $$;
create policy attendance_seen on review.attendance for select using (exists (select 1 from review.seat s where s.id = seat));
create policy attendance_made on review.attendance for insert with check (
  (select platform.my_role()) in ('officer', 'institution', 'system') and exists (select 1 from review.seat s where s.id = seat));
create policy attendance_changed on review.attendance for update using (
  (select platform.my_role()) in ('officer', 'institution', 'system') and exists (select 1 from review.seat s where s.id = seat));
create policy attendance_dropped on review.attendance for delete using (
  (select platform.my_role()) in ('officer', 'institution', 'system') and exists (select 1 from review.seat s where s.id = seat));

create policy fee_sheet_seen on review.fee_sheet for select using (
  ((select platform.my_role()) in ('officer', 'leader', 'finance', 'supervisor', 'auditor', 'system', 'institution') and exists (select 1 from review.panel n where n.id = panel))
  or ((select platform.my_role()) = 'reviewer' and review.paid_by(id)));
create policy fee_sheet_made on review.fee_sheet for insert with check (
  (select platform.my_role()) in ('officer', 'institution', 'system') and exists (select 1 from review.panel n where n.id = panel));
create policy fee_sheet_changed on review.fee_sheet for update using (
  (select platform.my_role()) in ('officer', 'institution', 'finance', 'system') and exists (select 1 from review.panel n where n.id = panel));
create policy fee_row_seen on review.fee_row for select using (
  ((select platform.my_role()) <> 'reviewer' or person = (select platform.me())) and exists (select 1 from review.fee_sheet f where f.id = sheet));
create policy fee_row_made on review.fee_row for insert with check (
  (select platform.my_role()) in ('officer', 'institution', 'finance', 'system') and exists (select 1 from review.fee_sheet f where f.id = sheet));
create policy fee_row_dropped on review.fee_row for delete using (
  (select platform.my_role()) in ('officer', 'institution', 'finance', 'system')
  and exists (select 1 from review.fee_sheet f where f.id = sheet and f.confirmed_at is null));
create policy payee_seen on review.payee for select using (
  person = (select platform.me()) or (select platform.my_role()) in ('finance', 'system'));
create policy payee_made on review.payee for insert with check (person = (select platform.me()));
create policy payee_changed on review.payee for update using (person = (select platform.me()));

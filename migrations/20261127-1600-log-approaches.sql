-- 请托登记: whoever was approached about a review writes down who, when and about what. Supervision alone reads it; a digest
-- of it goes into the record of acts, and with it into the transparency log, so that nothing can be changed or left out later.
create table review.approach (
  id uuid constraint approach_pk primary key,
  person uuid not null,
  person_name text not null,
  role text not null,
  panel uuid constraint approach_panel_fk references review.panel (id) on delete set null,
  approached_by text not null,
  met_on date not null,
  about text not null,
  -- What was asked for was done, refused, or neither was said.
  answered text not null,
  salt text not null,
  digest text not null,
  noted_at timestamptz not null
);
create index approach_by_arrival on review.approach (noted_at desc, id desc);
create index approach_by_panel on review.approach (panel) where panel is not null;

-- 无请托声明: the blank statement that each who takes part in a panel gives.
create table review.approach_statement (
  panel uuid not null constraint approach_statement_panel_fk references review.panel (id) on delete cascade,
  person uuid not null,
  person_name text not null,
  role text not null,
  stated_at timestamptz not null,
  constraint approach_statement_pk primary key (panel, person)
);
create index approach_statement_by_panel on review.approach_statement (panel, stated_at);
grant select, insert on review.approach, review.approach_statement to zhuke_app;

alter table review.approach enable row level security;
alter table review.approach force row level security;
alter table review.approach_statement enable row level security;
alter table review.approach_statement force row level security;
create policy approach_made on review.approach for insert with check (person = (select platform.me()));
create policy approach_seen on review.approach for select using ((select platform.my_role()) in ('supervisor', 'system'));
create policy approach_statement_made on review.approach_statement for insert with check (person = (select platform.me()));
create policy approach_statement_seen on review.approach_statement for select using (
  person = (select platform.me()) or (select platform.my_role()) in ('supervisor', 'system'));

-- Whether the asker has logged an approach about this panel, without showing it: who has cannot state that there was none.
create function review.approached_in(p uuid) returns boolean language sql stable security definer set search_path = pg_catalog, review, platform
  as $$ select exists (select 1 from review.approach a where a.panel = p and a.person = platform.me()) $$;

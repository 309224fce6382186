-- Two rows that are one person or one organisation are tied by a merge; nothing is moved, so a merge can be undone.
create table registry.merge (
  id uuid constraint merge_pk primary key,
  kind text not null constraint merge_kind_known check (kind in ('person', 'organisation')),
  kept uuid not null,
  gone uuid not null,
  evidence jsonb not null,
  reason text not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  undo_reason text,
  constraint merge_of_two check (kept <> gone)
);
create unique index merge_gone_once on registry.merge (gone) where undone_at is null;
create index merge_by_kept on registry.merge (kept);

-- A person looked at two look-alikes and found them different: they are not offered again.
create table registry.told_apart (
  kind text not null,
  one uuid not null,
  other uuid not null,
  reason text not null,
  told_by uuid not null,
  told_at timestamptz not null,
  constraint told_apart_pk primary key (one, other),
  constraint told_apart_ordered check (one < other)
);
grant select, insert, update on registry.merge to zhuke_app;
grant select, insert on registry.told_apart to zhuke_app;

alter table registry.merge enable row level security;
alter table registry.merge force row level security;
alter table registry.told_apart enable row level security;
alter table registry.told_apart force row level security;
create policy merge_all on registry.merge using ((select platform.of_bureau()) or (select platform.my_role()) = 'system-admin')
  with check ((select platform.my_role()) in ('officer', 'system-admin', 'system'));
create policy told_apart_all on registry.told_apart using ((select platform.of_bureau()) or (select platform.my_role()) = 'system-admin')
  with check ((select platform.my_role()) in ('officer', 'system-admin', 'system'));

-- Numbers that name one thing alone, found in a text that is compared: patents, contracts, invoices, instruments and projects. Two
-- texts that name the same thing are shown beside each other even where no sentence is shared.
create table overlap.mark (
  text uuid not null constraint mark_text_fk references overlap.text (id) on delete cascade,
  kind text not null,
  key text not null,
  shown text not null,
  constraint mark_pk primary key (text, kind, key)
);
create index mark_by_key on overlap.mark (kind, key, text);
grant select, insert, delete on overlap.mark to zhuke_app;
alter table overlap.mark enable row level security;
alter table overlap.mark force row level security;
create policy mark_seen on overlap.mark for select using (
  (select platform.of_bureau()) or (select registry.entrusted()) or (select platform.my_role()) = 'system');
create policy mark_made on overlap.mark for insert with check ((select platform.my_role()) = 'system');
create policy mark_gone on overlap.mark for delete using ((select platform.my_role()) = 'system');

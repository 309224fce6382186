-- A row that was merged into mine is seen as mine, and the posts at an organisation that was merged into the one I act for.
drop policy person_seen on registry.person;
create policy person_seen on registry.person for select using (
  id = (select platform.me()) or merged_into = (select platform.me()) or (select platform.of_bureau())
  or (select platform.my_role()) in ('institution', 'recommender', 'reviewer', 'system-admin', 'security-admin', 'audit-admin')
  or exists (select 1 from registry.post where post.person = person.id and post.organisation = (select platform.my_organisation())));

drop policy post_seen on registry.post;
create policy post_seen on registry.post for select using (
  person = (select platform.me()) or organisation = (select platform.my_organisation())
  or (select platform.of_bureau()) or (select platform.my_role()) in ('institution', 'system-admin', 'security-admin', 'audit-admin')
  or organisation in (select o.id from registry.organisation o where o.merged_into = (select platform.my_organisation())));

-- Mandates and results name people and contracts: they are for those who work here, so a session without a name sees none.
alter table registry.mandate enable row level security;
alter table registry.mandate force row level security;
alter table registry.achievement enable row level security;
alter table registry.achievement force row level security;
alter table registry.achievement_contributor enable row level security;
alter table registry.achievement_contributor force row level security;
create policy mandate_seen on registry.mandate for select using ((select platform.my_role()) <> 'public');
create policy mandate_made on registry.mandate for insert with check (
  (select platform.my_role()) in ('officer', 'leader', 'system-admin', 'system'));
create policy mandate_changed on registry.mandate for update using (
  (select platform.my_role()) in ('officer', 'leader', 'system-admin', 'system'));
create policy achievement_seen on registry.achievement for select using ((select platform.my_role()) <> 'public');
create policy achievement_made on registry.achievement for insert with check (claimed_by = (select platform.me()));
create policy achievement_changed on registry.achievement for update using (
  claimed_by = (select platform.me()) or (select platform.my_role()) in ('officer', 'system-admin', 'system'));
create policy achievement_contributor_seen on registry.achievement_contributor for select using (
  (select platform.my_role()) <> 'public');
create policy achievement_contributor_made on registry.achievement_contributor for insert with check (
  (select platform.my_role()) <> 'public');

-- Former names are looked for by the same key as present ones: blanks, points and brackets do not matter.
alter table registry.organisation_name
  add column name_key text not null generated always as
    (lower(regexp_replace(normalize(name, NFKC), '[[:space:]·•・.,''‘’()-]', '', 'g'))) stored;

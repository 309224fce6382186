-- An institution sees what it judges for the bureau while the bureau entrusts it: the role alone opens nothing.
create function registry.entrusted() returns boolean language sql stable security definer set search_path = pg_catalog, registry, platform
  as $$ select platform.my_role() = 'institution' and exists (
    select 1 from registry.mandate m where m.institution = platform.my_organisation() and m.ended_at is null) $$;

alter policy person_seen on registry.person using (
  id = (select platform.me()) or merged_into = (select platform.me()) or (select platform.of_bureau())
  or (select platform.my_role()) in ('recommender', 'reviewer', 'system-admin', 'security-admin', 'audit-admin')
  or (select registry.entrusted())
  or exists (select 1 from registry.post where post.person = person.id and post.organisation = (select platform.my_organisation())));
alter policy post_seen on registry.post using (
  person = (select platform.me()) or organisation = (select platform.my_organisation())
  or (select platform.of_bureau()) or (select platform.my_role()) in ('system-admin', 'security-admin', 'audit-admin')
  or (select registry.entrusted())
  or organisation in (select o.id from registry.organisation o where o.merged_into = (select platform.my_organisation())));
alter policy sanction_seen on registry.sanction using (
  subject = (select platform.me()) or subject = (select platform.my_organisation())
  or (select platform.of_bureau()) or (select registry.entrusted()));
-- A recommender sees the figures of the hosts that came to it.
alter policy yearly_sheet_seen on registry.yearly_sheet using (
  organisation = (select platform.my_organisation()) or (select platform.of_bureau()) or (select registry.entrusted())
  or ((select platform.my_role()) = 'recommender' and exists (select 1 from procedure.dossier d
    where d.host = yearly_sheet.organisation and d.recommender = (select platform.my_organisation()) offset 0))
  or exists (select 1 from registry.post
    where post.organisation = yearly_sheet.organisation and post.person = (select platform.me())
      and post.confirmed_at is not null and post.until is null));
alter policy expert_seen on review.expert using (
  person = (select platform.me()) or (select platform.of_bureau()) or (select registry.entrusted()));
alter policy reference_seen on overlap.reference using ((select platform.of_bureau()) or (select registry.entrusted()));
alter policy text_seen on overlap.text using ((select platform.of_bureau()) or (select registry.entrusted()));
alter policy pair_seen on overlap.pair using ((select platform.of_bureau()) or (select registry.entrusted()));
alter policy verdict_seen on overlap.verdict using ((select platform.of_bureau()) or (select registry.entrusted()));
alter policy sweep_seen on overlap.sweep using ((select platform.of_bureau()) or (select registry.entrusted()));

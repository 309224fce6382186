-- A dossier may answer another: a bid answers a need. The owner of the need holds some of its stages and reads it whole.
alter table procedure.dossier add column answers_to uuid
  constraint dossier_answers_to_fk references procedure.dossier (id) on delete set null;
alter table procedure.dossier add column owner uuid constraint dossier_owner_fk references registry.organisation (id);
create index dossier_by_answered on procedure.dossier (answers_to, id desc) where answers_to is not null;
create index dossier_by_owner on procedure.dossier (owner, id desc) where owner is not null;
create policy dossier_answering on procedure.dossier for select using (
  (select platform.my_role()) = 'host-admin' and owner = (select platform.my_organisation()) and submitted_at is not null);

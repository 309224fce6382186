-- Who sees a dossier sees its records. Without `offset 0` the planner would rather collect every dossier somebody sees than look
-- for the one that is asked for (it turns EXISTS into a hashed list), and walk through all of them for each page of a timeline.
alter policy event_subject_seen on platform.event_subject using (
  (select platform.of_bureau()) or (select platform.my_role()) in ('system-admin', 'security-admin', 'audit-admin')
  or subject = (select platform.me())
  or (kind = 'dossier' and exists (select 1 from procedure.dossier d where d.id = subject offset 0))
  or (kind = 'organisation' and subject = (select platform.my_organisation())));

-- What a row of a notice came to. It is as public as the row itself, so it carries no row-level security.
create table procedure.notice_result (
  notice uuid not null,
  position integer not null,
  result text not null constraint notice_result_known check (result in ('clear', 'revoke')),
  -- The document of the decision, once the result is one that stands.
  document text,
  at timestamptz not null,
  constraint notice_result_pk primary key (notice, position),
  constraint notice_result_row_fk foreign key (notice, position) references procedure.notice_row (notice, position) on delete cascade
);
create index notice_result_by_at on procedure.notice_result (at desc, notice desc, position desc) where result = 'clear';
grant select, insert on procedure.notice_result to zhuke_app;

-- Supervision may answer an objection itself, where the officer's own work is objected to.
drop policy objection_answer_made on procedure.objection_answer;
create policy objection_answer_made on procedure.objection_answer for insert with check (
  (select platform.my_role()) in ('officer', 'supervisor', 'system'));

-- The institutions that hold a mandate for an act on a day: whose desk a task belongs on.
create function procedure.entrusted(a text, p text, r uuid, d date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, registry
  as $$ select m.institution from registry.mandate m where a = any(m.acts) and m.ended_at is null and d between m.since and m.until
    and (m.programme is null or m.programme = p) and (m.round is null or m.round = r) order by m.round nulls last, m.programme nulls last $$;

-- Lists that are read across rounds.
create index proposal_by_making on procedure.proposal (made_at desc, id desc);
create index decision_by_making on procedure.decision (at desc, id desc);
create index dossier_by_due_stage on procedure.dossier (stage, due_at) where ended_at is null;
create index event_by_at on platform.event (at desc, id desc);

-- Whoever signs a step locks the list while signing, and a lock asks for the policy of a change.
drop policy proposal_revised on procedure.proposal;
create policy proposal_revised on procedure.proposal for update using (
  (select platform.my_role()) in ('officer', 'leader', 'finance', 'supervisor', 'system'));
drop policy approval_signature_made on procedure.approval_signature;
create policy approval_signature_made on procedure.approval_signature for insert with check (
  (select platform.my_role()) in ('officer', 'leader', 'finance', 'supervisor', 'system'));

-- The scan of a signature on paper is read by whoever reads the signature.
create index approval_signature_by_scan on procedure.approval_signature ((on_paper->>'scan')) where on_paper is not null;
create policy file_signed on repository.file for select using (
  exists (select 1 from procedure.approval_signature s where s.on_paper->>'scan' = file.id::text));

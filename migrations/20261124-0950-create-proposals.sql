-- Between the pool and the decision: what the officer proposes, who signs it in which order, and what was decided with
-- its legal anchor. Editions and signatures stay, so a returned proposal shows what was returned and why.
create table procedure.proposal (
  id uuid constraint proposal_pk primary key,
  round uuid not null constraint proposal_round_fk references procedure.round (id),
  title text not null,
  cover text not null default '',
  -- Grows with each revision after a return; the chain is walked again from its first step.
  edition integer not null default 1,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  revised_at timestamptz,
  version integer not null default 1
);
create index proposal_by_round on procedure.proposal (round, made_at desc);
create table procedure.proposal_row (
  proposal uuid not null constraint proposal_row_proposal_fk references procedure.proposal (id) on delete cascade,
  dossier uuid not null constraint proposal_row_dossier_fk references procedure.dossier (id) on delete cascade,
  suggestion text not null constraint proposal_row_suggestion_known check (suggestion in ('approve', 'reserve', 'reject')),
  proposed_fen bigint not null constraint proposal_row_fen_not_negative check (proposed_fen >= 0),
  rank integer not null,
  note text,
  constraint proposal_row_pk primary key (proposal, dossier)
);
create index proposal_row_by_dossier on procedure.proposal_row (dossier);
create table procedure.approval_step (
  proposal uuid not null constraint approval_step_proposal_fk references procedure.proposal (id) on delete cascade,
  position integer not null,
  key text not null,
  title jsonb not null,
  role text not null,
  constraint approval_step_pk primary key (proposal, position)
);
create table procedure.approval_signature (
  proposal uuid not null,
  edition integer not null,
  position integer not null,
  verdict text not null constraint approval_signature_verdict_known check (verdict in ('agree', 'return')),
  opinion text,
  person uuid not null,
  person_name text not null,
  role text not null,
  at timestamptz not null,
  -- A signature on paper: {signer, date, wording, scan}; the person above is then the clerk who recorded it.
  on_paper jsonb,
  constraint approval_signature_pk primary key (proposal, edition, position),
  constraint approval_signature_step_fk foreign key (proposal, position) references procedure.approval_step (proposal, position) on delete cascade
);
grant select, insert, update on procedure.proposal, procedure.proposal_row to zhuke_app;
grant select, insert on procedure.approval_step, procedure.approval_signature to zhuke_app;

create table procedure.decision (
  id uuid constraint decision_pk primary key,
  proposal uuid not null constraint decision_proposal_unique unique constraint decision_proposal_fk references procedure.proposal (id) on delete cascade,
  round uuid not null constraint decision_round_fk references procedure.round (id),
  meeting text not null,
  decided_on date not null,
  document text not null,
  remark text,
  by_person uuid not null,
  by_name text not null,
  at timestamptz not null
);
create index decision_by_round on procedure.decision (round, at desc);
create table procedure.decision_row (
  decision uuid not null constraint decision_row_decision_fk references procedure.decision (id) on delete cascade,
  dossier uuid not null constraint decision_row_dossier_fk references procedure.dossier (id) on delete cascade,
  result text not null constraint decision_row_result_known check (result in ('approve', 'reserve', 'reject')),
  approved_fen bigint not null constraint decision_row_fen_not_negative check (approved_fen >= 0),
  reserve_rank integer,
  -- Why the meeting departed from the proposal; the applicant reads the reason in the letter.
  reason text,
  constraint decision_row_pk primary key (decision, dossier),
  constraint decision_row_reserve_ranked check ((result = 'reserve') = (reserve_rank is not null))
);
create index decision_row_by_dossier on procedure.decision_row (dossier);
-- The joint issue with finance (联合下达) and the countersignature of finance.
create table procedure.joint_issue (
  decision uuid constraint joint_issue_pk primary key constraint joint_issue_decision_fk references procedure.decision (id) on delete cascade,
  document text not null,
  issued_on date not null,
  remark text,
  by_person uuid not null,
  by_name text not null,
  at timestamptz not null
);
create table procedure.countersignature (
  decision uuid constraint countersignature_pk primary key constraint countersignature_issue_fk references procedure.joint_issue (decision) on delete cascade,
  opinion text,
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
grant select, insert on procedure.decision, procedure.decision_row, procedure.joint_issue, procedure.countersignature to zhuke_app;

-- Proposals are the bureau's own papers. A decision is seen by whoever sees a dossier in it, and only that row of it.
do $$ declare t text; begin
  foreach t in array array['proposal', 'proposal_row', 'approval_step', 'approval_signature', 'decision', 'decision_row', 'joint_issue', 'countersignature'] loop
    execute format('alter table procedure.%I enable row level security', t);
    execute format('alter table procedure.%I force row level security', t);
    execute format('create policy %I on procedure.%I for insert with check ((select platform.my_role()) in (''officer'', ''leader'', ''finance'', ''system''))', t || '_made', t);
  end loop;
  foreach t in array array['proposal', 'proposal_row', 'approval_step', 'approval_signature'] loop
    execute format('create policy %I on procedure.%I for select using ((select platform.of_bureau()))', t || '_seen', t);
  end loop;
end $$;
create policy proposal_revised on procedure.proposal for update using ((select platform.my_role()) in ('officer', 'system'));
create policy proposal_row_revised on procedure.proposal_row for update using ((select platform.my_role()) in ('officer', 'system'));
create policy decision_row_seen on procedure.decision_row for select using (
  (select platform.of_bureau()) or exists (select 1 from procedure.dossier d where d.id = dossier));
create policy decision_seen on procedure.decision for select using (
  (select platform.of_bureau()) or exists (select 1 from procedure.decision_row r where r.decision = decision.id));
create policy joint_issue_seen on procedure.joint_issue for select using (exists (select 1 from procedure.decision d where d.id = decision));
create policy countersignature_seen on procedure.countersignature for select using (exists (select 1 from procedure.decision d where d.id = decision));

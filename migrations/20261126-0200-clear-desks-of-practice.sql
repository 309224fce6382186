-- A practice round that is wiped midway leaves nothing behind: its tasks leave every desk, the letters about it leave the
-- inboxes, and those that still wait in the outbox are not sent. A letter in the outbox says now what it is about.
alter table platform.outbox add column about uuid;
create index outbox_by_about on platform.outbox (about) where state in ('kept', 'waiting');
create index task_by_round on desk.task (round) where done_at is null;

select set_config('zhuke.role', 'system', true);
update platform.outbox o set about = m.subject from desk.message m
  where o.state in ('kept', 'waiting') and m.subject is not null and m.letter = o.letter and m.at = o.at and m.title ->> 'zh' = o.subject
    and (m.person, m.role, m.organisation) is not distinct from (o.person, o.role, o.organisation);
select set_config('zhuke.role', '', true);

-- Everything a task or a letter of the round can be about.
create function procedure.practice_subjects(r uuid) returns table (subject uuid) language sql stable
  as $$
  select r
  union all select id from procedure.dossier where round = r
  union all select id from procedure.proposal where round = r
  union all select id from procedure.decision where round = r
  union all select id from procedure.notice where round = r
  union all select o.id from procedure.objection o join procedure.notice n on n.id = o.notice where n.round = r
  union all select c.id from procedure.clue c join procedure.notice n on n.id = c.notice where n.round = r
  union all select id from procedure.inquiry where round = r
  union all select id from review.panel where round = r
  union all select s.id from review.seat s join review.panel p on p.id = s.panel where p.round = r $$;
revoke execute on function procedure.practice_subjects(uuid) from public;

create function procedure.wipe_practice(r uuid, at timestamptz) returns integer
  language plpgsql security definer set search_path = pg_catalog, procedure, review, platform, desk as $$
declare
  who text := current_setting('zhuke.role', true);
  subjects uuid[];
  gone integer;
begin
  if who not in ('officer', 'system') or not procedure.is_practice(r) then
    raise exception 'only a practice round is wiped, and only by the bureau';
  end if;
  -- Drafts, and the desks of others, are out of an officer's sight, so the platform itself looks.
  perform set_config('zhuke.role', 'system', true);
  subjects := array(select s.subject from procedure.practice_subjects(r) s);
  update desk.task t set done_at = at, done_by = platform.me() where t.done_at is null and (t.round = r or t.subject = any(subjects));
  delete from platform.outbox o where o.state in ('kept', 'waiting') and o.about = any(subjects);
  delete from desk.message m where m.subject = any(subjects);
  delete from review.panel where round = r;
  delete from procedure.proposal where round = r;
  delete from procedure.notice where round = r;
  delete from procedure.screening_list where round = r;
  delete from procedure.inquiry where round = r;
  delete from procedure.dossier where round = r and practice;
  get diagnostics gone = row_count;
  perform set_config('zhuke.role', who, true);
  return gone;
end $$;
revoke execute on function procedure.wipe_practice(uuid, timestamptz) from public;
grant execute on function procedure.wipe_practice(uuid, timestamptz) to zhuke_app;

-- For nodes of the release before this one, while they run beside it.
create or replace function procedure.wipe_practice(r uuid) returns integer
  language sql security definer set search_path = pg_catalog, procedure
  as $$ select procedure.wipe_practice(r, now()) $$;

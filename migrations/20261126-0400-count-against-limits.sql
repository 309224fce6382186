-- What counts against the people and units of a dossier (限项): every other dossier that was handed in and has not ended.
-- Only numbers and states leave this function; titles stay behind row-level security. Practice counts nowhere.
create function procedure.counted_against(of_dossier uuid, kinds text[], approving uuid[], at timestamptz)
  returns table (subject uuid, subject_name text, of_kind text, dossier uuid, number text, programme text, round uuid, year integer,
    part text, state text, overdue boolean)
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$
  with this as (select * from procedure.dossier where id = of_dossier and not practice),
  subject as (
    select 'lead' as kind, lead as id, lead_name as name from this
    union all select 'member', m.person, m.name from procedure.member m join this on m.dossier = this.id
      where m.person is not null and m.person <> this.lead and m.removed_at is null and m.consents is distinct from false
    union all select 'host', host, host_name from this
    union all select 'recommender', recommender, recommender_name from this where recommender is not null),
  counted as (
    select s.kind, s.id as subject, s.name, d.id as dossier, 'lead' as part
      from subject s join procedure.dossier d on d.lead = s.id where s.kind in ('lead', 'member')
    union all select s.kind, s.id, s.name, m.dossier, 'member'
      from subject s join procedure.member m on m.person = s.id and m.removed_at is null and m.consents where s.kind in ('lead', 'member')
    union all select s.kind, s.id, s.name, d.id, 'host'
      from subject s join procedure.dossier d on d.host = s.id where s.kind = 'host'
    union all select s.kind, s.id, s.name, d.id, 'recommender'
      from subject s join procedure.dossier d on d.recommender = s.id where s.kind = 'recommender')
  select distinct on (c.kind, c.subject, d.id) c.subject, c.name, c.kind, d.id, d.number, d.programme, d.round, r.year, c.part,
    case when d.approved_fen is not null or d.id = any(approving) then 'running' else 'applying' end,
    d.approved_fen is not null and exists (select 1 from procedure.agreement a where a.dossier = d.id and
      coalesce(d.due_at, (select (max(day #>> '{}') || ' 23:59:59.999+08')::timestamptz
        from jsonb_path_query(a.content, '$.milestones.** ? (@.type() == "string" && @ like_regex "^\\d{4}-\\d{2}-\\d{2}$")') as day)) < at)
  from counted c join procedure.dossier d on d.id = c.dossier join procedure.round r on r.id = d.round
  where c.kind = any(kinds) and d.id <> of_dossier and not d.practice and d.submitted_at is not null and d.ended_at is null
  order by c.kind, c.subject, d.id, (c.part = 'lead') desc $$;

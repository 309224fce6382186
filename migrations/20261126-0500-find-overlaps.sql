-- What overlap detection compares: the text of each dossier that was handed in and of each reference, with its terms as
-- 32-bit hashes. A term's row counts the texts that hold it; the row of term 0 counts the texts themselves.
create table overlap.text (
  id uuid constraint text_pk primary key,
  kind text not null constraint text_kind_known check (kind in ('dossier', 'reference')),
  body text not null,
  digest text not null,
  terms integer[] not null,
  kept_at timestamptz not null
);
create index text_by_terms on overlap.text using gin (terms);
create table overlap.term (
  term integer constraint term_pk primary key,
  holding integer not null
);
-- What was found for a dossier when it was last checked, and what people found of a pair: the verdict stays with the pair.
create table overlap.pair (
  one uuid not null,
  other uuid not null,
  other_kind text not null,
  share real not null,
  evidence real not null,
  flagged boolean not null,
  passages jsonb not null,
  checked_at timestamptz not null,
  constraint pair_pk primary key (one, other),
  constraint pair_of_two check (one <> other)
);
create index pair_by_other on overlap.pair (other, one);
create table overlap.verdict (
  id uuid constraint verdict_pk primary key,
  low uuid not null,
  high uuid not null,
  finding text not null constraint verdict_finding_known check (finding in ('duplicate', 'continuation', 'allowed', 'different')),
  reason text not null,
  person uuid not null,
  person_name text not null,
  on_behalf_of uuid,
  at timestamptz not null,
  constraint verdict_ordered check (low < high)
);
create index verdict_by_pair on overlap.verdict (low, high, at desc);
create index verdict_by_high on overlap.verdict (high);

grant select, insert, update on overlap.text, overlap.term to zhuke_app;
grant select, insert, delete on overlap.pair to zhuke_app;
grant select, insert on overlap.verdict to zhuke_app;

alter table overlap.text enable row level security;
alter table overlap.text force row level security;
create policy text_seen on overlap.text for select using (
  (select platform.of_bureau()) or (select platform.my_role()) in ('institution', 'system'));
create policy text_made on overlap.text for insert with check ((select platform.my_role()) = 'system');
create policy text_changed on overlap.text for update using ((select platform.my_role()) = 'system');
alter table overlap.pair enable row level security;
alter table overlap.pair force row level security;
create policy pair_seen on overlap.pair for select using (
  (select platform.of_bureau()) or (select platform.my_role()) in ('institution', 'system'));
create policy pair_made on overlap.pair for insert with check ((select platform.my_role()) in ('officer', 'institution', 'system'));
create policy pair_gone on overlap.pair for delete using ((select platform.my_role()) in ('officer', 'institution', 'system'));
alter table overlap.verdict enable row level security;
alter table overlap.verdict force row level security;
create policy verdict_seen on overlap.verdict for select using (
  (select platform.of_bureau()) or (select platform.my_role()) in ('institution', 'system'));
create policy verdict_made on overlap.verdict for insert with check ((select platform.my_role()) in ('officer', 'institution'));

-- Under row-level security operators on arrays reach no index, so candidates are looked up here; only ids leave.
create function overlap.candidates(wanted integer[], weights double precision[], most integer) returns setof uuid
  language sql stable security definer rows 30 set search_path = pg_catalog, overlap
  as $$
  with w as (select * from unnest(wanted, weights) as w(term, weight)),
  hit as materialized (select t.id, t.terms from overlap.text t where t.terms && wanted)
  select h.id from hit h cross join lateral unnest(h.terms) u(term) join w on w.term = u.term
  group by h.id, cardinality(h.terms) order by sum(w.weight) / sqrt(cardinality(h.terms) + 20) desc, h.id limit most $$;
create function overlap.references_to_keep(most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, overlap
  as $$ select r.id from overlap.reference r left join overlap.text t on t.id = r.id
    where t.id is null or t.digest <> r.digest limit most $$;
create function procedure.dossiers_to_check(most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select d.id from procedure.dossier d
    cross join lateral (select s.digest from procedure.submission s where s.dossier = d.id order by s.received_at desc limit 1) s
    left join overlap.text t on t.id = d.id
    where d.submitted_at is not null and not d.practice and (t.id is null or t.digest <> s.digest)
    order by d.submitted_at limit most $$;

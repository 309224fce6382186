-- The external reference library (外部参考库): what other funders have published, to look things up in and, later, to find
-- overlaps with. It is no dossier: it counts nowhere, and units, people and money stay the words they were published in.
create schema overlap;
grant usage on schema overlap to zhuke_app;

create table overlap.reference (
  id uuid constraint reference_pk primary key,
  source text not null,
  external_id text not null,
  title text not null,
  abstract text,
  lang text not null,
  funder text,
  category text,
  organisation_name text,
  lead_name text,
  amount text,
  began text,
  ended text,
  digest text not null,
  on_behalf_of text not null,
  imported_at timestamptz not null,
  words tsvector not null
);
create index reference_by_words on overlap.reference using gin (words);
create index reference_by_external_id on overlap.reference (source, external_id);
create index reference_by_source on overlap.reference (source, id desc);
grant select, insert, update on overlap.reference to zhuke_app;

alter table overlap.reference enable row level security;
alter table overlap.reference force row level security;
create policy reference_seen on overlap.reference for select using (
  (select platform.of_bureau()) or (select platform.my_role()) = 'institution');
create policy reference_made on overlap.reference for insert with check ((select platform.my_role()) in ('officer', 'system'));
create policy reference_changed on overlap.reference for update using ((select platform.my_role()) in ('officer', 'system'));

create function overlap.references_with(query tsquery, only_source text, before uuid, most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, overlap
  as $$ select id from overlap.reference where words @@ query and (only_source is null or source = only_source)
    and (before is null or id < before) order by id desc limit most $$;

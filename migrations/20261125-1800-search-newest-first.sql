-- A word that stands in every tenth dossier fills a page from the newest few thousand rows, walked by id; only a rarer one
-- needs the index of words. `before` is the key of paging, so that a page costs the same wherever it lies.
create function procedure.newest_dossiers_with(query tsquery, only_round uuid, before uuid, most integer) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, procedure as $$
declare
  found integer;
  oldest uuid;
begin
  return query
    select n.id from (
      select d.id, d.words from procedure.dossier d
      where (before is null or d.id < before) and (only_round is null or d.round = only_round) order by d.id desc limit 4000) n
    where n.words @@ query limit most;
  get diagnostics found = row_count;
  if found >= most then return; end if;
  select d.id into oldest from procedure.dossier d
    where (before is null or d.id < before) and (only_round is null or d.round = only_round) order by d.id desc offset 3999 limit 1;
  if oldest is null then return; end if;
  return query select d.id from procedure.dossier d
    where d.words @@ query and d.id < oldest and (only_round is null or d.round = only_round) order by d.id desc limit most - found;
end $$;

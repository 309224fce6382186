-- A practice round can be wiped as a whole. Nobody may delete these rows one by one: zhuke_app has no right to, and the
-- policies let even the owner delete only what belongs to a practice round. The record of acts stays.
create function procedure.is_practice(r uuid) returns boolean language sql stable security definer set search_path = pg_catalog, procedure
  as $$ select coalesce((select practice from procedure.round where id = r), false) $$;
create policy proposal_wiped on procedure.proposal for delete using (procedure.is_practice(round));
create policy panel_wiped on review.panel for delete using (procedure.is_practice(round));
create policy inquiry_wiped on procedure.inquiry for delete using (procedure.is_practice(round));

create function procedure.wipe_practice(r uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, procedure, review, platform as $$
declare
  who text := current_setting('zhuke.role', true);
  gone integer;
begin
  if who not in ('officer', 'system') or not procedure.is_practice(r) then
    raise exception 'only a practice round is wiped, and only by the bureau';
  end if;
  -- Drafts are out of an officer's sight, so the platform itself looks.
  perform set_config('zhuke.role', 'system', true);
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
revoke execute on function procedure.wipe_practice(uuid) from public;
grant execute on function procedure.wipe_practice(uuid) to zhuke_app;

-- A part of a name is looked up by the pairs of neighbouring characters in its key: any part of two or more characters is
-- found, in any script, without a walk through the register. The key leaves blanks, points and brackets out already.
create function registry.pairs_of(key text) returns text[] language sql immutable strict parallel safe
  as $$ select array(select distinct substr(key, at, long)
    from generate_series(1, char_length(key)) as at, generate_series(1, 2) as long) $$;
create index organisation_by_pairs on registry.organisation using gin (registry.pairs_of(name_key));
create index organisation_name_by_pairs on registry.organisation_name using gin (registry.pairs_of(name_key));

-- The lists of the bureau, each in the order in which it is read.
drop index registry.organisation_by_name_key;
create index organisation_by_name_key on registry.organisation (name_key, id);
create index bank_account_waiting on registry.bank_account (id) where verified_at is null and ended_at is null;
create index bank_account_by_organisation on registry.bank_account (organisation);
create index founding_waiting on registry.founding (due, id) where decided_at is null;
create index founding_decided on registry.founding (decided_at desc, id desc) where decided_at is not null;
create index sanction_newest on registry.sanction (since desc, id desc);
create index merge_newest on registry.merge (merged_at desc, id desc);
create index achievement_by_claimer on registry.achievement (claimed_by);

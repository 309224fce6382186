-- The functions by which money moves. They run with the owner's rights, look at the role themselves, and are the only writers.
create function ledger.may_move() returns void language plpgsql stable as $$
begin
  if platform.my_role() not in ('officer', 'leader', 'finance', 'system') then
    raise exception 'this role moves no money' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Opens accounts that are not there yet; the caller makes their ids. A closed year gets no new ones.
create function ledger.open_accounts(given jsonb, received timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare y int;
begin
  perform ledger.may_move();
  for y in select distinct (a ->> 'year')::int from jsonb_array_elements(given) a order by 1 loop
    perform pg_advisory_xact_lock_shared(hashtext('ledger year'), y);
    if exists (select 1 from ledger.year where year = y) then
      raise exception 'ledger.year_closed' using errcode = 'ZK001', detail = jsonb_build_object('year', y)::text;
    end if;
  end loop;
  insert into ledger.account (id, kind, year, title, programme, quota, dossier, limited, opened_at)
  select a.id, a.kind, a.year, a.title, a.programme, a.quota, a.dossier, a.limited, received
  from jsonb_to_recordset(given) as a(id uuid, kind text, year int, title text, programme text, quota uuid, dossier uuid, limited text)
  order by a.id on conflict (id) do nothing;
end $$;

-- Locks accounts in the order of their ids and tells how they stand: for who has to choose among quotas before anything moves.
create function ledger.lock_accounts(wanted uuid[]) returns setof ledger.account
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ledger.may_move();
  return query select * from ledger.account where id = any (wanted) order by id for no key update;
end $$;

-- The one door by which money moves: all of the given transfers or none. What is there already under its id, and says the
-- same, is left as it is; a chain that is there in part is refused. Answers how many were new.
create function ledger.transfer_all(given jsonb, received timestamptz, said_by text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  t record; r ledger.transfer; d ledger.account; c ledger.account;
  found_accounts int; closed int; moment timestamptz; fresh int := 0; seen int := 0;
  size int := jsonb_array_length(given); chain_id uuid := (given -> 0 ->> 'id')::uuid; wanted uuid[]; all_there int;
  pending bigint; posted bigint;
begin
  perform ledger.may_move();
  if exists (select 1 from jsonb_array_elements(given) g where g ? 'reservation') then
    -- The second phase moves between the accounts of its first.
    select jsonb_agg(case when x.g ? 'reservation' then x.g || jsonb_build_object('debit', f.debit, 'credit', f.credit, 'purpose', f.purpose,
        'dossier', f.dossier, 'about', coalesce(x.g ->> 'about', f.about::text), 'kept_amount', f.amount_fen) else x.g end order by x.n)
      into given from jsonb_array_elements(given) with ordinality x(g, n)
      left join ledger.transfer f on f.id = (x.g ->> 'reservation')::uuid and f.kind = 'reserved';
  end if;
  select array_agg(distinct a), count(distinct a) into wanted, all_there from (
    select (g ->> 'debit')::uuid as a from jsonb_array_elements(given) g
    union all select (g ->> 'credit')::uuid from jsonb_array_elements(given) g) both_sides;
  select count(*), count(l.closed_at), greatest(received, max(l.last_at)) into found_accounts, closed, moment
    from (select a.closed_at, a.last_at from ledger.account a where a.id = any (wanted) order by a.id for no key update) l;

  for t in select * from jsonb_to_recordset(given) as g(id uuid, kind text, purpose text, debit uuid, credit uuid, amount bigint, keep boolean,
      reservation uuid, reverses uuid, due timestamptz, dossier uuid, about uuid, document text, note text, single boolean) loop
    pending := 0; posted := 0;
    if t.debit is null or t.credit is null then
      -- Only a second phase can come without accounts: there is no such reservation.
      raise exception 'ledger.reservation_unknown' using errcode = 'ZK001', detail = jsonb_build_object('reservation', t.reservation, 'transfer', t.id)::text;
    end if;
    select * into r from ledger.transfer where id = t.id;
    if found then
      if (r.kind, r.debit, r.credit) is distinct from (t.kind, t.debit, t.credit) or r.reservation is distinct from t.reservation
        or r.reverses is distinct from t.reverses or (t.amount is not null and r.amount_fen <> t.amount)
        or r.purpose is distinct from t.purpose or r.chain_size <> (case when t.single then 1 else size end) then
        raise exception 'ledger.id_taken' using errcode = 'ZK001', detail = jsonb_build_object('transfer', t.id)::text;
      end if;
      seen := seen + 1;
      continue;
    end if;
    if found_accounts < all_there then
      raise exception 'ledger.account_unknown' using errcode = 'ZK001', detail = jsonb_build_object('transfer', t.id)::text;
    end if;
    if closed > 0 then
      raise exception 'ledger.year_closed' using errcode = 'ZK001',
        detail = (select jsonb_build_object('year', min(a.year), 'transfer', t.id) from ledger.account a where a.id = any (wanted) and a.closed_at is not null)::text;
    end if;

    if t.reservation is not null then
      declare h ledger.hold; let_go bigint := 0;
      begin
        select * into h from ledger.hold where transfer = t.reservation;
        if not found then
          raise exception 'ledger.reservation_over' using errcode = 'ZK001', detail = jsonb_build_object('reservation', t.reservation, 'left_fen', 0)::text;
        end if;
        if t.kind = 'post' and h.due_at <= received then
          raise exception 'ledger.reservation_expired' using errcode = 'ZK001', detail = jsonb_build_object('reservation', t.reservation)::text;
        end if;
        if t.kind = 'expire' and (h.due_at is null or h.due_at > received) then
          raise exception 'ledger.not_due' using errcode = 'ZK001', detail = jsonb_build_object('reservation', t.reservation)::text;
        end if;
        t.amount := coalesce(t.amount, h.left_fen);
        if t.amount > h.left_fen then
          raise exception 'ledger.reservation_over' using errcode = 'ZK001', detail = jsonb_build_object('reservation', t.reservation, 'left_fen', h.left_fen)::text;
        end if;
        if t.kind = 'post' then
          let_go := case when t.keep then 0 else h.left_fen - t.amount end;
          posted := t.amount;
        end if;
        pending := -(t.amount + let_go);
        if h.left_fen + pending = 0 then delete from ledger.hold where transfer = t.reservation;
        else update ledger.hold set left_fen = left_fen + pending where transfer = t.reservation;
        end if;
        insert into ledger.transfer (id, kind, purpose, debit, credit, amount_fen, released_fen, reservation, chain, chain_size, dossier, about,
          document, note, by_person, by_name, received_at, at)
        values (t.id, t.kind, t.purpose, t.debit, t.credit, t.amount, let_go, t.reservation, case when t.single then t.id else chain_id end,
          case when t.single then 1 else size end, t.dossier, t.about, t.document, t.note, platform.me(), said_by, received, moment);
      end;
    else
      if t.kind = 'reserved' then pending := t.amount; else posted := t.amount; end if;
      insert into ledger.transfer (id, kind, purpose, debit, credit, amount_fen, reverses, due_at, chain, chain_size, dossier, about,
        document, note, by_person, by_name, received_at, at)
      values (t.id, t.kind, t.purpose, t.debit, t.credit, t.amount, t.reverses, t.due, case when t.single then t.id else chain_id end,
        case when t.single then 1 else size end, t.dossier, t.about, t.document, t.note, platform.me(), said_by, received, moment);
      if t.kind = 'reserved' then
        insert into ledger.hold (transfer, left_fen, due_at) values (t.id, t.amount, t.due);
      end if;
    end if;

    update ledger.account a set debits_pending = a.debits_pending + pending, debits_posted = a.debits_posted + posted,
      entries = a.entries + 1, last_at = moment
      where a.id = t.debit and (a.limited <> 'debits' or a.debits_pending + a.debits_posted + pending + posted <= a.credits_posted)
      returning * into d;
    if not found then
      raise exception 'ledger.beyond_limit' using errcode = 'ZK001', detail = (select jsonb_build_object('transfer', t.id, 'account', a.id, 'title', a.title,
        'left_fen', a.credits_posted - a.debits_posted - a.debits_pending, 'wanted_fen', t.amount) from ledger.account a where a.id = t.debit)::text;
    end if;
    update ledger.account a set credits_pending = a.credits_pending + pending, credits_posted = a.credits_posted + posted,
      entries = a.entries + 1, last_at = moment
      where a.id = t.credit and (a.limited <> 'credits' or a.credits_pending + a.credits_posted + pending + posted <= a.debits_posted)
      returning * into c;
    if not found then
      raise exception 'ledger.beyond_limit' using errcode = 'ZK001', detail = (select jsonb_build_object('transfer', t.id, 'account', a.id, 'title', a.title,
        'left_fen', a.debits_posted - a.credits_posted - a.credits_pending, 'wanted_fen', t.amount) from ledger.account a where a.id = t.credit)::text;
    end if;
    insert into ledger.entry (account, number, at, transfer, side, pending_fen, posted_fen, debits_pending, debits_posted, credits_pending, credits_posted)
    values (d.id, d.entries, moment, t.id, 'debit', pending, posted, d.debits_pending, d.debits_posted, d.credits_pending, d.credits_posted),
      (c.id, c.entries, moment, t.id, 'credit', pending, posted, c.debits_pending, c.debits_posted, c.credits_pending, c.credits_posted);
    fresh := fresh + 1;
  end loop;
  if fresh > 0 and seen > 0 and not coalesce((given -> 0 ->> 'single')::boolean, false) then
    raise exception 'ledger.chain_in_part' using errcode = 'ZK001', detail = jsonb_build_object('transfer', chain_id)::text;
  end if;
  return fresh;
end $$;

-- The same for one posted transfer, without the ways of a chain: what is asked most often takes the fewest steps.
create function ledger.transfer_one(new_id uuid, why text, from_account uuid, to_account uuid, amount bigint, of_dossier uuid, of_about uuid,
  anchor text, remark text, received timestamptz, said_by text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_accounts int; closed int; moment timestamptz; n bigint; dp bigint; d bigint; cp bigint; c bigint;
begin
  perform ledger.may_move();
  select count(*), count(l.closed_at), greatest(received, max(l.last_at)) into found_accounts, closed, moment
    from (select a.closed_at, a.last_at from ledger.account a where a.id in (from_account, to_account) order by a.id for no key update) l;
  if found_accounts < 2 or closed > 0 then return null; end if;
  insert into ledger.transfer (id, kind, purpose, debit, credit, amount_fen, chain, chain_size, dossier, about, document, note, by_person, by_name, received_at, at)
  values (new_id, 'posted', why, from_account, to_account, amount, new_id, 1, of_dossier, of_about, anchor, remark, platform.me(), said_by, received, moment)
  on conflict (id) do nothing;
  if not found then return null; end if;
  update ledger.account a set debits_posted = a.debits_posted + amount, entries = a.entries + 1, last_at = moment
    where a.id = from_account and (a.limited <> 'debits' or a.debits_pending + a.debits_posted + amount <= a.credits_posted)
    returning a.entries, a.debits_pending, a.debits_posted, a.credits_pending, a.credits_posted into n, dp, d, cp, c;
  if not found then
    raise exception 'ledger.beyond_limit' using errcode = 'ZK001', detail = (select jsonb_build_object('transfer', new_id, 'account', a.id, 'title', a.title,
      'left_fen', a.credits_posted - a.debits_posted - a.debits_pending, 'wanted_fen', amount) from ledger.account a where a.id = from_account)::text;
  end if;
  insert into ledger.entry values (from_account, n, moment, new_id, 'debit', 0, amount, dp, d, cp, c);
  update ledger.account a set credits_posted = a.credits_posted + amount, entries = a.entries + 1, last_at = moment
    where a.id = to_account and (a.limited <> 'credits' or a.credits_pending + a.credits_posted + amount <= a.debits_posted)
    returning a.entries, a.debits_pending, a.debits_posted, a.credits_pending, a.credits_posted into n, dp, d, cp, c;
  if not found then
    raise exception 'ledger.beyond_limit' using errcode = 'ZK001', detail = (select jsonb_build_object('transfer', new_id, 'account', a.id, 'title', a.title,
      'left_fen', a.debits_posted - a.credits_posted - a.credits_pending, 'wanted_fen', amount) from ledger.account a where a.id = to_account)::text;
  end if;
  insert into ledger.entry values (to_account, n, moment, new_id, 'credit', 0, amount, dp, d, cp, c);
  return 1;
end $$;

-- 年度冻结: whatever is still reserved has to be settled first; from then on no account of the year moves.
create function ledger.close_year(wanted int, received timestamptz, said_by text, anchor text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare open_holds int;
begin
  if platform.my_role() not in ('finance', 'system') then
    raise exception 'this role closes no year' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtext('ledger year'), wanted);
  if exists (select 1 from ledger.year where year = wanted) then
    raise exception 'ledger.year_closed' using errcode = 'ZK001', detail = jsonb_build_object('year', wanted)::text;
  end if;
  perform 1 from ledger.account where year = wanted order by id for no key update;
  select count(*) into open_holds from ledger.account where year = wanted and debits_pending + credits_pending > 0;
  if open_holds > 0 then
    raise exception 'ledger.year_open' using errcode = 'ZK001', detail = jsonb_build_object('year', wanted, 'count', open_holds)::text;
  end if;
  insert into ledger.year (year, closed_at, closed_by_name, document) values (wanted, received, said_by, anchor);
  update ledger.account set closed_at = received where year = wanted;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'ledger' loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to zhuke_app', f);
  end loop;
end $$;

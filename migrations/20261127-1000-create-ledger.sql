-- 项目资金台账: double entry in integer fen, for reference beside the treasury's books. Transfers and their entries are appended and
-- never changed; balances stand on the account's row and are moved by ledger.transfer_all alone, which locks the rows in the
-- order of their ids. The application's role may read these tables and write none of them. There are no foreign keys between
-- them: the one function that writes has every account locked before it does, and `ledger check` proves it again.
create schema ledger;
grant usage on schema ledger to zhuke_app;

create table ledger.account (
  id uuid constraint account_pk primary key,
  kind text not null constraint account_kind_known check (kind in ('origin', 'allotment', 'plan', 'planned', 'quota', 'dossier', 'paid', 'returns', 'treasury')),
  year int not null,
  title text not null,
  programme text,
  quota uuid,
  dossier uuid,
  -- 'debits': what is owed out, reserved or posted, never goes beyond what came in; 'credits': the other way round.
  limited text not null constraint account_limited_known check (limited in ('none', 'debits', 'credits')),
  debits_pending bigint not null default 0 constraint account_debits_pending_not_negative check (debits_pending >= 0),
  debits_posted bigint not null default 0 constraint account_debits_posted_not_negative check (debits_posted >= 0),
  credits_pending bigint not null default 0 constraint account_credits_pending_not_negative check (credits_pending >= 0),
  credits_posted bigint not null default 0 constraint account_credits_posted_not_negative check (credits_posted >= 0),
  entries bigint not null default 0,
  last_at timestamptz not null default '-infinity',
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint account_within_limit check (
    (limited <> 'debits' or debits_pending + debits_posted <= credits_posted)
    and (limited <> 'credits' or credits_pending + credits_posted <= debits_posted))
) with (fillfactor = 70);
create index account_by_quota on ledger.account (quota, kind) where quota is not null;
create index account_by_dossier on ledger.account (dossier) where dossier is not null;
create index account_by_year on ledger.account (year, kind, id);

create table ledger.transfer (
  id uuid constraint transfer_pk primary key,
  kind text not null constraint transfer_kind_known check (kind in ('posted', 'reserved', 'post', 'void', 'expire')),
  purpose text not null,
  debit uuid not null,
  credit uuid not null,
  amount_fen bigint not null constraint transfer_amount_in_bounds check (amount_fen between 1 and 1000000000000000),
  -- What a post lets go of its reservation beside the amount.
  released_fen bigint not null default 0 constraint transfer_released_not_negative check (released_fen >= 0),
  reservation uuid,
  reverses uuid,
  due_at timestamptz,
  chain uuid not null,
  chain_size int not null,
  dossier uuid,
  about uuid,
  document text,
  note text,
  by_person uuid,
  by_name text not null,
  received_at timestamptz not null,
  at timestamptz not null,
  constraint transfer_between_two check (debit <> credit),
  constraint transfer_second_phase check ((kind in ('post', 'void', 'expire')) = (reservation is not null)),
  constraint transfer_due_of_reserved check (due_at is null or kind = 'reserved')
);
create unique index transfer_reversed_once on ledger.transfer (reverses) where reverses is not null;
create index transfer_by_reservation on ledger.transfer (reservation) where reservation is not null;
create index transfer_by_chain on ledger.transfer (chain) where chain_size > 1;
create index transfer_by_about on ledger.transfer (about) where about is not null;
create index transfer_by_dossier on ledger.transfer (dossier, at desc, id desc) where dossier is not null;
create index transfer_by_document on ledger.transfer (document) where document is not null and purpose = 'pay';

-- Two for each transfer: what it did to one account, and how the account stood after it. Statements and past moments are read here.
create table ledger.entry (
  account uuid not null,
  number bigint not null,
  at timestamptz not null,
  transfer uuid not null,
  side text not null constraint entry_side_known check (side in ('debit', 'credit')),
  pending_fen bigint not null,
  posted_fen bigint not null,
  debits_pending bigint not null,
  debits_posted bigint not null,
  credits_pending bigint not null,
  credits_posted bigint not null,
  constraint entry_pk primary key (account, at, number)
);

-- A reservation that is still open and what is left of it; it goes when nothing is.
create table ledger.hold (
  transfer uuid constraint hold_pk primary key,
  left_fen bigint not null constraint hold_left_positive check (left_fen > 0),
  due_at timestamptz
);
create index hold_by_due on ledger.hold (due_at) where due_at is not null;

create table ledger.year (
  year int constraint year_pk primary key,
  closed_at timestamptz not null,
  closed_by_name text not null,
  document text not null
);

-- 预算指标: what finance handed down.
create table ledger.allotment (
  id uuid constraint allotment_pk primary key,
  account uuid not null,
  document text not null,
  year int not null,
  level text not null constraint allotment_level_known check (level in ('central', 'province', 'city', 'district')),
  function_class text not null,
  economic_class text not null,
  title text not null,
  received_on date not null,
  registered_by_name text not null,
  registered_at timestamptz not null,
  constraint allotment_once unique (year, document, function_class, economic_class)
);
create index allotment_newest on ledger.allotment (registered_at desc, id desc);
create index allotment_newest_of_year on ledger.allotment (year, registered_at desc, id desc);

-- 预算额度: what a programme, or one round of it, may commit out of one source in one year.
create table ledger.quota (
  id uuid constraint quota_pk primary key,
  programme text not null,
  round uuid,
  year int not null,
  source text not null constraint quota_source_known check (source in ('central', 'province', 'city', 'district', 'self-raised', 'other')),
  title text not null,
  planned uuid not null,
  account uuid not null,
  paid uuid not null,
  registered_by_name text not null,
  registered_at timestamptz not null
);
create index quota_by_programme on ledger.quota (programme, (-year), id);
create index quota_by_year on ledger.quota ((-year), programme, id);

-- 调剂 and other changes of a quota that need an anchor.
create table ledger.shift (
  id uuid constraint shift_pk primary key,
  from_quota uuid not null,
  to_quota uuid not null,
  amount_fen bigint not null,
  document text not null,
  basis text not null,
  reason text not null,
  by_name text not null,
  at timestamptz not null
);
create index shift_newest on ledger.shift (at desc, id desc);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
do $$ declare t text; begin
  foreach t in array array['transfer', 'entry', 'year', 'allotment', 'quota', 'shift'] loop
    execute format('create trigger %I before update or delete or truncate on ledger.%I for each statement execute function ledger.refuse_change()', t || '_is_append_only', t);
  end loop;
end $$;

-- An account keeps what it is, and nobody takes it away. Balances alone are written again, and by nobody but the function below;
-- the trigger names its columns, so that moving money does not pay for it.
create function ledger.keep_account() returns trigger language plpgsql as $$
begin
  if new is distinct from old and (old.closed_at is not null or (new.id, new.kind, new.year, new.limited, new.title, new.opened_at)
      is distinct from (old.id, old.kind, old.year, old.limited, old.title, old.opened_at)
      or (new.programme, new.quota, new.dossier) is distinct from (old.programme, old.quota, old.dossier)) then
    raise exception 'ledger.account keeps what it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger account_keeps before update of id, kind, year, title, programme, quota, dossier, limited, opened_at, closed_at on ledger.account
  for each row execute function ledger.keep_account();
create trigger account_stays before delete or truncate on ledger.account for each statement execute function ledger.refuse_change();

do $$ declare t text; begin
  foreach t in array array['account', 'transfer', 'entry', 'hold', 'year', 'allotment', 'quota', 'shift'] loop
    execute format('alter table ledger.%I enable row level security', t);
    execute format('alter table ledger.%I force row level security', t);
    execute format('create policy %I on ledger.%I for select using ((select platform.of_bureau()))', t || '_seen', t);
    execute format('grant select on ledger.%I to zhuke_app', t);
  end loop;
end $$;
do $$ declare t text; begin
  foreach t in array array['allotment', 'quota', 'shift'] loop
    execute format('create policy %I on ledger.%I for insert with check ((select platform.my_role()) in (''finance'', ''system''))', t || '_made', t);
    execute format('grant insert on ledger.%I to zhuke_app', t);
  end loop;
end $$;

-- 券: what a rated firm is given to pay a listed service body with. It has a number, an amount and a last day; what is left
-- of it follows from its orders.
create table procedure.coupon (
  dossier uuid constraint coupon_pk primary key constraint coupon_dossier_fk references procedure.dossier (id) on delete cascade,
  number text not null constraint coupon_number_unique unique,
  programme text not null,
  title text not null,
  holder uuid not null constraint coupon_holder_fk references registry.organisation (id),
  holder_name text not null,
  amount_fen bigint not null constraint coupon_amount_sound check (amount_fen > 0 and amount_fen <= 9000000000000000),
  share_percent numeric not null constraint coupon_share_sound check (share_percent > 0 and share_percent <= 100),
  valid_until date not null,
  practice boolean not null,
  issued_by_name text not null,
  issued_at timestamptz not null
);
create index coupon_by_holder on procedure.coupon (holder, valid_until desc);
grant select, insert on procedure.coupon to zhuke_app;

-- 用券订单: from the order of the holder to the redemption; it stands where its last step left it.
create table procedure.coupon_order (
  id uuid constraint coupon_order_pk primary key,
  coupon uuid not null constraint coupon_order_coupon_fk references procedure.coupon (dossier) on delete cascade,
  coupon_number text not null,
  programme text not null,
  holder uuid not null,
  holder_name text not null,
  body uuid not null constraint coupon_order_body_fk references registry.organisation (id),
  body_name text not null,
  subject text not null,
  price_fen bigint not null constraint coupon_order_price_positive check (price_fen > 0),
  share_fen bigint not null constraint coupon_order_share_sound check (share_fen > 0 and share_fen <= price_fen),
  state text not null constraint coupon_order_state_known
    check (state in ('placed', 'accepted', 'declined', 'confirmed', 'claimed', 'redeemed', 'refused', 'cancelled')),
  since timestamptz not null,
  -- Each party confirms for itself; the order is confirmed when both have.
  holder_confirmed_at timestamptz,
  body_confirmed_at timestamptz,
  invoice jsonb,
  invoice_key text,
  account uuid,
  payment uuid,
  constraint coupon_order_no_self check (holder <> body)
);
create index coupon_order_by_coupon on procedure.coupon_order (coupon, id);
create index coupon_order_by_body on procedure.coupon_order (body, id desc);
create index coupon_order_by_state on procedure.coupon_order (programme, state, id);
-- One invoice is redeemed once, whoever shows it.
create unique index coupon_order_invoice_once on procedure.coupon_order (invoice_key) where state in ('claimed', 'redeemed');
grant select, insert, update on procedure.coupon_order to zhuke_app;

create table procedure.coupon_step (
  coupon_order uuid not null constraint coupon_step_order_fk references procedure.coupon_order (id) on delete cascade,
  position integer not null,
  kind text not null,
  reason text,
  facts jsonb not null default '{}',
  person uuid,
  person_name text not null,
  at timestamptz not null,
  constraint coupon_step_pk primary key (coupon_order, position)
);
create trigger coupon_step_kept before update on procedure.coupon_step for each row execute function platform.refuse_change();
grant select, insert on procedure.coupon_step to zhuke_app;

-- 服务机构名单: who may be paid by the coupons of a programme, from when to when. It is public.
create table procedure.service_body (
  id uuid constraint service_body_pk primary key,
  programme text not null,
  organisation uuid not null constraint service_body_organisation_fk references registry.organisation (id),
  name text not null,
  services text not null,
  since date not null,
  until date,
  listed_by_name text not null,
  ended_at timestamptz,
  end_reason text,
  constraint service_body_days check (until is null or until >= since)
);
create unique index service_body_once on procedure.service_body (programme, organisation) where ended_at is null;
create index service_body_by_programme on procedure.service_body (programme, name);
grant select, insert, update on procedure.service_body to zhuke_app;

alter table procedure.coupon enable row level security;
alter table procedure.coupon force row level security;
alter table procedure.coupon_order enable row level security;
alter table procedure.coupon_order force row level security;
alter table procedure.coupon_step enable row level security;
alter table procedure.coupon_step force row level security;

create policy coupon_order_seen on procedure.coupon_order for select using (
  (select platform.of_bureau())
  or ((select platform.my_role()) = 'host-admin' and (body = (select platform.my_organisation()) or holder = (select platform.my_organisation())))
  or ((select platform.my_role()) <> 'host-admin' and exists (select 1 from procedure.dossier d where d.id = coupon)));
create policy coupon_order_made on procedure.coupon_order for insert with check (
  (select platform.my_role()) in ('host-admin', 'system') and exists (select 1 from procedure.dossier d where d.id = coupon));
create policy coupon_order_changed on procedure.coupon_order for update using ((select platform.my_role()) in ('host-admin', 'officer', 'system'));
create policy coupon_seen on procedure.coupon for select using (
  exists (select 1 from procedure.dossier d where d.id = dossier)
  or ((select platform.my_role()) = 'host-admin' and exists (select 1 from procedure.coupon_order o where o.coupon = dossier)));
create policy coupon_made on procedure.coupon for insert with check ((select platform.my_role()) in ('officer', 'system'));
create policy coupon_step_seen on procedure.coupon_step for select using (exists (select 1 from procedure.coupon_order o where o.id = coupon_order));
create policy coupon_step_made on procedure.coupon_step for insert with check (exists (select 1 from procedure.coupon_order o where o.id = coupon_order));
create policy coupon_wiped on procedure.coupon for delete using (practice and (select platform.my_role()) in ('system', 'officer'));

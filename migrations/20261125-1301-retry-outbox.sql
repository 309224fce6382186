-- A letter that could not be handed over is tried again later, and each time later still.
alter table platform.outbox add column next_at timestamptz;
create index outbox_by_next on platform.outbox (next_at nulls first, id) where state in ('kept', 'waiting');

-- Results that somebody claims once and every later application, acceptance and award refers to.
create table registry.achievement (
  id uuid constraint achievement_pk primary key,
  kind text not null,
  title text not null,
  number text,
  achieved_on date not null,
  level text,
  source text,
  claimed_by uuid not null constraint achievement_claimed_by_fk references registry.person (id),
  claimed_at timestamptz not null
);
create unique index achievement_number_unique on registry.achievement (kind, number) where number is not null;
grant select, insert, update on registry.achievement to zhuke_app;

-- Contributors in their order; a contributor outside the registry is a name alone.
create table registry.achievement_contributor (
  achievement uuid not null constraint achievement_contributor_achievement_fk references registry.achievement (id),
  position integer not null,
  name text not null,
  person uuid constraint achievement_contributor_person_fk references registry.person (id),
  organisation uuid constraint achievement_contributor_organisation_fk references registry.organisation (id),
  constraint achievement_contributor_pk primary key (achievement, position)
);
create index achievement_contributor_by_person on registry.achievement_contributor (person);
create index achievement_contributor_by_organisation on registry.achievement_contributor (organisation);
grant select, insert on registry.achievement_contributor to zhuke_app;

/**
 * Waves, and what anonymous answers wait in. `spent_links` and `ballots` have random keys and keep no order of their own,
 * so that nothing but a link's being spent can be read from them; nor does the index of `ballots`, whose key ends with
 * the random id. `k` is the definition's: the fewest people behind a figure.
 */
export const waves = `
create table locks (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  name text not null,
  primary key (unit, mode, name)
);

create table waves (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  plan text not null,
  origin text not null check (origin in ('project', 'host')),
  survey text not null,
  anchor text not null,
  n bigint not null,
  definition text not null,
  k bigint,
  state text not null check (state in ('scheduled', 'launching', 'open', 'paused', 'closed', 'missed')),
  reason text,
  opens_at bigint not null,
  closes_at bigint not null,
  strata text,
  slots text,
  paused_from text check (paused_from in ('launching', 'open')),
  created_at bigint not null,
  launched_at bigint,
  closed_at bigint,
  primary key (unit, mode, id),
  unique (unit, mode, survey, anchor, n)
);
create index waves_by_state on waves (unit, mode, state, opens_at, id);
create index waves_by_plan on waves (unit, mode, plan, opens_at, id);
create index waves_by_time on waves (unit, mode, opens_at, id);

create table wave_people (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  wave text not null,
  person text not null,
  outcome text not null check (outcome in ('asked', 'skipped')),
  reason text,
  invitation text,
  inclusion double precision not null,
  segments text not null,
  compared text not null,
  decided_at bigint not null,
  primary key (unit, mode, wave, person),
  foreign key (unit, mode, wave) references waves (unit, mode, id)
);
create index wave_people_by_person on wave_people (unit, mode, person, decided_at);
create index responses_by_wave on responses (unit, mode, wave) where wave is not null;

create table spent_links (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  token_hash text not null,
  submission_hash text not null,
  primary key (unit, mode, token_hash)
) /* without rowid */;

create table ballots (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  survey text not null,
  version bigint not null,
  wave text,
  answers text not null,
  locale text,
  channel text not null,
  segments text not null,
  day text not null,
  primary key (unit, mode, survey, id)
) /* without rowid */;
create index ballots_by_wave on ballots (unit, mode, survey, wave, id);
`;

/**
 * Reports that go out by themselves, and each as it was made. Its mail is a notice to one reader, so that the outbox takes it
 * as it takes those about cases. And what is reported to the public of a quarter.
 */
export const reports = `
create table reports (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  kind text not null check (kind in ('monthly', 'quarterly')),
  survey text not null,
  reader text not null,
  filter text not null,
  split text,
  language text,
  time_zone text,
  empty text not null check (empty in ('send', 'skip')),
  state text not null check (state in ('on', 'off')),
  made_by text not null,
  created_at bigint not null,
  primary key (unit, mode, id)
);
create unique index reports_by_id on reports (id);
create index reports_by_time on reports (unit, mode, created_at, id);

create table editions (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  report text not null,
  kind text not null,
  survey text not null,
  period text not null,
  reader text not null,
  filter text not null,
  parts text,
  content text not null,
  created_at bigint not null,
  primary key (unit, mode, id),
  unique (unit, mode, report, period)
);
create index editions_by_time on editions (unit, mode, created_at, id);

create table collections (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  survey text not null,
  period text not null,
  state text not null check (state in ('draft', 'submitted', 'published', 'change_requested')),
  customers bigint,
  offered bigint,
  figures text,
  reason text,
  submitted_by text,
  decided_by text,
  revision bigint not null,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (unit, mode, id),
  unique (unit, mode, survey, period)
);
create index collections_by_period on collections (unit, mode, period, id);
`;

/** What is known of how things went: facts as they were said, and what each event makes of them. */
export const facts = `
create table facts (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  source text not null,
  subject text not null,
  key text not null check (key in ('turnaroundHours', 'slaHours', 'resolvedFirstContact', 'cost')),
  at bigint not null,
  value double precision not null check (value >= 0),
  received_at bigint not null,
  primary key (unit, mode, source, subject, key, at)
);

create table event_facts (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  source text not null,
  event text not null,
  type text not null,
  subject text,
  occurred_at bigint not null,
  day text not null,
  segments text not null,
  own text not null,
  turnaround_hours double precision,
  sla_hours double precision,
  resolved_first_contact double precision,
  cost double precision,
  primary key (unit, mode, event, source),
  foreign key (unit, mode, event, source) references events (unit, mode, id, source)
);
create index event_facts_by_subject on event_facts (unit, mode, source, subject, type);
create index event_facts_by_time on event_facts (unit, mode, type, occurred_at);
`;

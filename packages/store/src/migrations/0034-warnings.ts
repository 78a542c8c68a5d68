/**
 * That a standard or an indicator stood out in a month; one of a kind for each. Webhooks are told of it. Columns of finished days of events go: they are
 * made anew by themselves, with what requests cost in them.
 */
export const warnings = `
create table warnings (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  indicator text not null,
  month text not null,
  why text not null check (why in ('missed', 'signal')),
  segments text not null,
  figure text not null,
  raised_at bigint not null,
  settled_at bigint,
  settled_by text,
  action text,
  primary key (unit, mode, id),
  unique (unit, mode, indicator, month, why)
);
alter table deliveries add column warning text;
delete from answer_columns where survey like 'event %';
delete from answer_parts where survey like 'event %';
`;

/** Answers of finished days once more, column by column: what a cut that nobody declared is counted from. */
export const columns = `
create table answer_parts (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  survey text not null,
  period text not null,
  writer text not null,
  opened_at bigint not null,
  days text,
  primary key (unit, mode, survey, period)
);

create index responses_by_event on responses (unit, mode, event, source) where event is not null;

create table answer_columns (
  unit text not null,
  mode text not null,
  survey text not null,
  period text not null,
  name text not null,
  codes text not null,
  width integer not null check (width in (1, 2, 4)),
  data bytea not null,
  primary key (unit, mode, survey, period, name),
  foreign key (unit, mode, survey, period) references answer_parts (unit, mode, survey, period) on delete cascade
);
`;

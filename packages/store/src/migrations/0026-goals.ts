/**
 * What figures are to reach: an empty question, segment or value is none. Columns of finished days go: they are made anew
 * by themselves, with how long requests took against their target in them.
 */
export const goals = `
create table goals (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  survey text not null,
  metric text not null,
  question text not null,
  segment text not null,
  value text not null,
  goal double precision not null,
  changed_at bigint not null,
  primary key (unit, mode, id),
  unique (unit, mode, survey, metric, question, segment, value)
);
delete from answer_columns;
delete from answer_parts;
`;

/**
 * What opens a case besides the alerts of the project's code: which answers of a survey, and where. They are tried in the order in which
 * they were made. The address that is told when time runs out stands by itself, as it is somebody's.
 */
export const alerts = `
create table alerts (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  survey text not null,
  definition text not null,
  escalation text,
  revision bigint not null,
  made_at bigint not null,
  changed_by text not null,
  changed_at bigint not null,
  primary key (unit, mode, id)
);
create index alerts_of_survey on alerts (unit, mode, survey, made_at, id);
`;

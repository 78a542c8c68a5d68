/** Plans to make something better, and what came of them. */
export const actions = `
create table actions (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  survey text not null,
  title text not null,
  state text not null check (state in ('planned', 'doing', 'done', 'dropped')),
  owner text not null,
  case_id text,
  plan text not null,
  starts_on text not null,
  due_on text not null,
  done_on text,
  baseline text not null,
  effect text,
  revision bigint not null,
  created_by text not null,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (unit, mode, id)
);
create index actions_by_time on actions (unit, mode, created_at, id);
create index actions_of_case on actions (unit, mode, case_id) where case_id is not null;
`;

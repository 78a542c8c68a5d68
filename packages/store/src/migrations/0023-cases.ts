/** What is done about answers of unhappy clients. */
export const cases = `
create table cases (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  response text not null,
  rule text not null,
  survey text not null,
  question text,
  answer text,
  queue text not null,
  owner text,
  state text not null check (state in ('new', 'acknowledged', 'assigned', 'in_progress', 'waiting_client', 'resolved',
    'verified', 'duplicate', 'no_action', 'reopened')),
  is_urgent bigint not null check (is_urgent in (0, 1)),
  is_restricted bigint not null check (is_restricted in (0, 1)),
  causes text not null,
  action_taken text,
  reason text,
  duplicate_of text,
  revision bigint not null,
  entered text not null,
  acknowledge_by bigint not null,
  contact_by bigint not null,
  resolve_by bigint not null,
  contacted_at bigint,
  due_at bigint,
  opened_at bigint not null,
  updated_at bigint not null,
  primary key (unit, mode, id)
);
create unique index cases_once on cases (unit, mode, response, rule);
create index cases_by_time on cases (unit, mode, opened_at, id);
create index cases_by_state on cases (unit, mode, state, opened_at, id);
create index cases_of_queue on cases (unit, mode, queue, opened_at, id);
create index cases_of_owner on cases (unit, mode, owner, opened_at, id) where owner is not null;
create index cases_of_survey on cases (unit, mode, survey, opened_at, id);
create index cases_open on cases (unit, mode, opened_at, id) where due_at is not null;

create table case_notes (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  case_id text not null,
  seq bigint not null,
  response text not null,
  kind text not null check (kind in ('opened', 'state', 'owner', 'queue', 'contact', 'note')),
  state text,
  text text,
  by text not null,
  at bigint not null,
  primary key (unit, mode, case_id, seq),
  foreign key (unit, mode, case_id) references cases (unit, mode, id)
);
create index case_notes_of_response on case_notes (unit, mode, response);

alter table deliveries add column case_id text;
`;

/** The first schema. Portable: the same text runs on SQLite and PostgreSQL. Times are milliseconds since 1970. */
export const start = `
create table units (
  unit text primary key,
  parent text references units (unit),
  name text not null,
  kind text not null,
  created_at bigint not null
);

create table settings (
  unit text not null,
  name text not null,
  value text not null,
  primary key (unit, name)
);

create table api_keys (
  unit text not null references units (unit),
  id text not null,
  mode text not null check (mode in ('test', 'live')),
  name text not null,
  secret_hash text not null,
  scopes text not null,
  created_at bigint not null,
  expires_at bigint,
  revoked_at bigint,
  last_used_at bigint,
  primary key (unit, id),
  unique (id)
);

create table survey_versions (
  unit text not null references units (unit),
  survey text not null,
  version bigint not null,
  definition text not null,
  k bigint not null,
  content_hash text not null,
  published_at bigint not null,
  primary key (unit, survey, version)
);

create table people (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  email text,
  name text,
  locale text,
  time_zone text,
  attributes text not null,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (unit, mode, id)
);
create index people_by_address on people (unit, mode, lower(email), id);

create table opt_outs (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  contact_hash text not null,
  scope text not null,
  reason text not null,
  created_at bigint not null,
  primary key (unit, mode, contact_hash, scope)
);

create table events (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  source text not null,
  id text not null,
  type text not null,
  subject text not null,
  resolution bigint not null,
  person text not null,
  data text not null,
  occurred_at bigint not null,
  is_time_stated bigint not null,
  sequence bigint,
  received_at bigint not null,
  content_hash text not null,
  origin text not null check (origin in ('host', 'import')),
  primary key (unit, mode, id, source)
);
create index events_by_subject on events (unit, mode, source, subject, type);
create index events_by_person on events (unit, mode, person, received_at, id, source);
create index events_by_time on events (unit, mode, occurred_at, id, source);

create table decisions (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  source text not null,
  event text not null,
  rule text not null,
  seq bigint not null,
  phase text not null check (phase in ('forecast', 'decided', 'send')),
  survey text not null,
  outcome text not null check (outcome in ('scheduled', 'skipped')),
  reason text,
  invitation text,
  due_at bigint,
  is_final bigint not null,
  gates text not null,
  next_eligible_at bigint,
  segments text not null,
  inclusion double precision not null,
  occurred_at bigint not null,
  decided_at bigint not null,
  primary key (unit, mode, source, event, rule, seq),
  foreign key (unit, mode, source, event) references events (unit, mode, source, id)
);
create index decisions_by_time on decisions (unit, mode, survey, occurred_at);

create table timers (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  kind text not null,
  key text not null,
  person text,
  due_at bigint not null,
  payload text not null,
  state text not null check (state in ('pending', 'claimed', 'done', 'cancelled', 'dead')),
  owner text,
  lease_until bigint,
  attempt bigint not null,
  last_error text,
  created_at bigint not null,
  settled_at bigint,
  primary key (unit, mode, kind, key)
);
create index timers_due on timers (due_at, key) where state in ('pending', 'claimed');
create index timers_of_person on timers (unit, mode, person, kind, due_at);

create table invitations (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  rule text not null,
  survey text not null,
  version bigint not null,
  is_relational bigint not null,
  person text not null,
  source text,
  event text,
  subject text,
  resolution bigint,
  wave text,
  inclusion double precision not null,
  channel text not null,
  locale text,
  token_hash text not null,
  unsubscribe_hash text not null,
  key_id text not null,
  created_at bigint not null,
  expires_at bigint not null,
  sent_at bigint,
  sent_day text,
  answered_at bigint,
  declined_at bigint,
  opted_out_at bigint,
  withdrawn_at bigint,
  withdrawn_for text,
  primary key (unit, mode, id),
  unique (token_hash),
  unique (unsubscribe_hash),
  unique (unit, mode, rule, source, event),
  unique (unit, mode, wave, person),
  foreign key (unit, survey, version) references survey_versions (unit, survey, version)
);
create index invitations_by_person on invitations (unit, mode, person, (coalesce(sent_at, created_at)));
create index invitations_by_subject on invitations (unit, mode, subject, source, rule);
create index invitations_by_asking on invitations (unit, mode, (coalesce(sent_at, created_at)));
create index invitations_by_answer on invitations (unit, mode, answered_at) where answered_at is not null;
create index invitations_by_age on invitations (unit, mode, created_at, id);
create index invitations_by_time on invitations (unit, mode, survey, sent_at, sent_day, id);

create table responses (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  origin text not null check (origin in ('link', 'import', 'ballot', 'form', 'staff')),
  invitation text,
  external_id text,
  survey text not null,
  version bigint not null,
  revision bigint not null,
  person text,
  source text,
  event text,
  subject text,
  wave text,
  channel text not null,
  locale text,
  layout text check (layout in ('phone', 'wide')),
  direction text check (direction in ('ltr', 'rtl')),
  submitted_at bigint not null,
  day text not null,
  reference text,
  primary key (unit, mode, id),
  unique (unit, mode, invitation),
  unique (unit, mode, survey, external_id),
  check (case origin when 'link' then invitation is not null when 'ballot' then invitation is null and person is null
    else external_id is not null end),
  foreign key (unit, mode, invitation) references invitations (unit, mode, id),
  foreign key (unit, survey, version) references survey_versions (unit, survey, version)
);
create index responses_by_survey on responses (unit, mode, survey, submitted_at, id, day);
create index responses_by_time on responses (unit, mode, submitted_at, id);
create index responses_by_reference on responses (unit, mode, reference, submitted_at, id) where reference is not null;

create table response_versions (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  response text not null,
  revision bigint not null,
  submission_id text not null,
  content_hash text not null,
  status text not null check (status in ('partial', 'complete')),
  answers text not null,
  stored_at bigint not null,
  primary key (unit, mode, response, revision),
  unique (unit, mode, response, submission_id),
  foreign key (unit, mode, response) references responses (unit, mode, id)
);

create table segments (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  owner text not null,
  name text not null,
  value text not null,
  primary key (unit, mode, owner, name)
);

create index responses_by_person on responses (unit, mode, person);

create table measures (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  response text not null,
  metric_key text not null,
  choice text not null,
  survey text not null,
  kind text not null,
  value double precision,
  submitted_at bigint not null,
  day text not null,
  primary key (unit, mode, response, metric_key, choice),
  foreign key (unit, mode, response) references responses (unit, mode, id)
);
create index measures_by_key on measures (unit, mode, survey, metric_key, kind, submitted_at, day, value, choice, response);
`;

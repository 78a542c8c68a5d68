/** Looks at links, answers set apart, codes, and what people say unasked. */
export const respondents = `
create table touches (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  invitation text not null,
  kind text not null check (kind in ('open', 'tap', 'trap')),
  score bigint,
  client text not null check (client in ('browser', 'scanner', 'other')),
  automated_for text check (automated_for in ('scanner', 'trap', 'scores')),
  nonce_hash text,
  at bigint not null,
  reduce_at bigint,
  primary key (unit, mode, invitation, id),
  foreign key (unit, mode, invitation) references invitations (unit, mode, id)
);
create index touches_by_reduction on touches (unit, mode, reduce_at);

create table quarantined (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  invitation text not null,
  survey text not null,
  version bigint not null,
  locale text,
  answers text not null,
  reason text not null check (reason in ('scanner', 'trap', 'scores')),
  received_at bigint not null,
  remove_at bigint not null,
  primary key (unit, mode, id),
  foreign key (unit, mode, invitation) references invitations (unit, mode, id)
);
create index quarantined_by_time on quarantined (unit, mode, received_at, id);
create index quarantined_by_removal on quarantined (unit, mode, remove_at);
create index quarantined_by_survey on quarantined (unit, mode, survey, received_at, id);
create index quarantined_by_invitation on quarantined (unit, mode, invitation);

create table codes (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  code_hash text not null,
  survey text not null,
  invitation text,
  channel text not null,
  label text,
  segments text not null,
  created_at bigint not null,
  expires_at bigint,
  revoked_at bigint,
  primary key (unit, mode, id),
  unique (code_hash)
);
create index codes_by_time on codes (unit, mode, created_at, id);
create index codes_by_invitation on codes (unit, mode, invitation);

create table records (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  kind text not null check (kind in ('direct', 'forum', 'focus-group')),
  reference text not null,
  code_hash text,
  survey text,
  response text,
  state text not null,
  locale text,
  content text not null,
  code text,
  external_id text,
  content_hash text,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (unit, mode, id),
  unique (unit, mode, reference),
  unique (unit, mode, external_id),
  unique (code_hash)
);
create index records_by_time on records (unit, mode, created_at, id);
create index records_by_survey on records (unit, mode, survey, created_at, id);
create index records_open on records (unit, mode, state, created_at, id) where state <> 'closed';
create index records_by_response on records (unit, mode, response);

create table record_notes (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  record text not null,
  seq bigint not null,
  kind text not null check (kind in ('state', 'reply', 'content')),
  state text,
  text text,
  by text not null,
  at bigint not null,
  primary key (unit, mode, record, seq),
  foreign key (unit, mode, record) references records (unit, mode, id)
);

create table messages (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  kind text not null,
  invitation text,
  record text,
  state text not null check (state in ('queued', 'paused', 'claimed', 'data', 'sent', 'retry', 'uncertain', 'dead', 'suppressed')),
  due_at bigint not null,
  owner text,
  lease_until bigint,
  attempt bigint not null,
  message_id text not null,
  sent_to text,
  mailbox text,
  reason text,
  created_at bigint not null,
  settled_at bigint,
  primary key (unit, mode, id),
  unique (unit, mode, invitation, kind),
  unique (unit, mode, record, kind),
  check ((invitation is null) <> (record is null)),
  foreign key (unit, mode, invitation) references invitations (unit, mode, id),
  foreign key (unit, mode, record) references records (unit, mode, id)
);
create index messages_by_address on messages (unit, mode, sent_to, created_at) where record is not null;
create index messages_by_mailbox on messages (unit, mode, mailbox, created_at) where record is not null;
create index messages_due on messages (due_at, id) where state in ('queued', 'retry', 'claimed');

create table message_attempts (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  message text not null,
  attempt bigint not null,
  outcome text not null,
  reply text not null,
  at bigint not null,
  primary key (unit, mode, message, attempt),
  foreign key (unit, mode, message) references messages (unit, mode, id)
);
`;

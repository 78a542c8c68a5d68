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
  is_automated bigint not null,
  nonce_hash text,
  at bigint not null,
  primary key (unit, mode, invitation, id),
  foreign key (unit, mode, invitation) references invitations (unit, mode, id)
);

create table quarantined (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  invitation text not null,
  survey text not null,
  answers text not null,
  reason text not null,
  received_at bigint not null,
  primary key (unit, mode, id),
  foreign key (unit, mode, invitation) references invitations (unit, mode, id)
);
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
  created_at bigint not null,
  updated_at bigint not null,
  primary key (unit, mode, id),
  unique (unit, mode, reference),
  unique (code_hash)
);
create index records_by_time on records (unit, mode, kind, created_at, id);

create table record_notes (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  record text not null,
  seq bigint not null,
  kind text not null check (kind in ('state', 'reply')),
  state text,
  text text,
  by text not null,
  at bigint not null,
  primary key (unit, mode, record, seq),
  foreign key (unit, mode, record) references records (unit, mode, id)
);
`;

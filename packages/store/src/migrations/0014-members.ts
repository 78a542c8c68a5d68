/** The people who administer, what they may do where, and what lets them in. */
export const members = `
create table members (
  unit text not null references units (unit),
  id text not null,
  email text not null,
  name text not null,
  locale text,
  password_hash text,
  code_secret text,
  code_confirmed_at bigint,
  code_step bigint not null,
  issuer text,
  subject text,
  disabled_at bigint,
  created_at bigint not null,
  primary key (unit, id),
  unique (unit, email)
);
create unique index members_by_subject on members (unit, issuer, subject) where subject is not null;

create table memberships (
  unit text not null references units (unit),
  member text not null,
  position bigint not null,
  role text not null,
  within text references units (unit),
  segments text not null,
  primary key (unit, member, position),
  foreign key (unit, member) references members (unit, id)
);
create index memberships_by_place on memberships (within);

create table recovery_codes (
  unit text not null references units (unit),
  member text not null,
  hash text not null,
  primary key (unit, member, hash),
  foreign key (unit, member) references members (unit, id)
);

create table sessions (
  unit text not null references units (unit),
  hash text not null,
  member text not null,
  stage text not null check (stage in ('code', 'setup', 'full')),
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null,
  primary key (unit, hash),
  unique (hash),
  foreign key (unit, member) references members (unit, id)
);
create index sessions_of_member on sessions (unit, member);
create index sessions_by_end on sessions (unit, expires_at);

create table passes (
  unit text not null references units (unit),
  hash text not null,
  kind text not null check (kind in ('first', 'password', 'anew')),
  member text,
  expires_at bigint not null,
  primary key (unit, hash),
  unique (hash),
  foreign key (unit, member) references members (unit, id)
);
create index passes_of_member on passes (unit, member);
create index passes_by_end on passes (unit, expires_at);
`;

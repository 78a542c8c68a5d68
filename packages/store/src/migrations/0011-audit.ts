/** What administrators, keys and opt-outs did, and the seals over it; by whom a key was made. */
export const audit = `
create table audit_entries (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  hour bigint not null,
  at bigint not null,
  actor_kind text not null,
  actor text not null,
  action text not null,
  object_kind text not null,
  object text,
  outcome text not null check (outcome in ('done', 'denied')),
  primary key (unit, mode, id)
);
create index audit_by_time on audit_entries (unit, mode, at, id);
create index audit_by_hour on audit_entries (unit, mode, hour, id);
create index audit_by_actor on audit_entries (unit, mode, actor, at, id);
create index audit_by_object on audit_entries (unit, mode, object, at, id);

create table audit_seals (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  hour bigint not null,
  entries bigint not null,
  seal text not null,
  sealed_at bigint not null,
  primary key (unit, mode, hour)
);
`;

/** What other systems are told of, each message to them, and what came of every attempt. */
export const webhooks = `
create table webhooks (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  name text not null,
  url text not null,
  events text not null,
  fields text not null,
  state text not null check (state in ('on', 'off')),
  off_reason text check (off_reason in ('by_hand', 'gone', 'failing')),
  key_version bigint not null,
  previous_until bigint,
  failing_since bigint,
  created_at bigint not null,
  primary key (unit, mode, id)
);

create table deliveries (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  webhook text not null,
  type text not null,
  invitation text,
  response text,
  revision bigint,
  message text,
  state text not null check (state in ('queued', 'claimed', 'sent', 'retry', 'dead', 'suppressed')),
  due_at bigint not null,
  owner text,
  lease_until bigint,
  attempt bigint not null,
  tried_before bigint not null,
  status bigint,
  error text,
  created_at bigint not null,
  settled_at bigint,
  primary key (unit, mode, id)
);
create index deliveries_due on deliveries (unit, mode, webhook, due_at, id) where state in ('queued', 'retry', 'claimed');
create index deliveries_by_time on deliveries (unit, mode, webhook, created_at, id);
create index deliveries_by_invitation on deliveries (unit, mode, invitation) where invitation is not null;
create index deliveries_by_response on deliveries (unit, mode, response) where response is not null;
create index deliveries_by_message on deliveries (unit, mode, message) where message is not null;
create index deliveries_by_age on deliveries (unit, mode, created_at, id);

create table delivery_attempts (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  delivery text not null,
  attempt bigint not null,
  status bigint,
  error text,
  at bigint not null,
  primary key (unit, mode, delivery, attempt),
  foreign key (unit, mode, delivery) references deliveries (unit, mode, id)
);
`;

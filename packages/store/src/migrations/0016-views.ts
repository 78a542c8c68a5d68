/** What members keep to look at again. */
export const views = `
create table views (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  owner text not null,
  name text not null,
  address text not null,
  shared bigint not null check (shared in (0, 1)),
  created_at bigint not null,
  primary key (unit, mode, id)
);
create index views_of_owner on views (unit, mode, owner);
create index views_by_sharing on views (unit, mode, shared);
`;

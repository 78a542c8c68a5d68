/** Links that show a saved view to somebody without an account, until they end. */
export const viewLinks = `
create table view_links (
  unit text not null,
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  view text not null,
  maker text not null,
  address text not null,
  secret_hash text not null,
  created_at bigint not null,
  expires_at bigint not null,
  last_used_at bigint,
  opened bigint not null,
  primary key (unit, mode, id),
  foreign key (unit, mode, view) references views (unit, mode, id) on delete cascade
);
create unique index view_links_by_secret on view_links (secret_hash);
create index view_links_of_view on view_links (unit, mode, view);
create index view_links_by_end on view_links (unit, mode, expires_at);
`;

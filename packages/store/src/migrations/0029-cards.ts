/** What people said and what was done, for everybody to read. */
export const cards = `
create table cards (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  action text not null,
  state text not null check (state in ('draft', 'published', 'archived')),
  said text not null,
  did text not null,
  written_by text not null,
  approved_by text,
  published_at bigint,
  revision bigint not null,
  created_at bigint not null,
  primary key (unit, mode, id),
  foreign key (unit, mode, action) references actions (unit, mode, id)
);
create index cards_by_time on cards (unit, mode, created_at, id);
create index cards_published on cards (unit, mode, published_at, id) where state = 'published';
`;

/** Who was erased, as keyed hashes: a backup from before still names them, and restoring it erases them again. */
export const erasures = `
create table erasures (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  kind text not null check (kind in ('person', 'record')),
  hash text not null,
  erased_at bigint not null,
  primary key (unit, mode, kind, hash)
);
`;

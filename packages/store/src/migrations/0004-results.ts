/** Sums that reports read, kept beside what they are made of and written in the same transaction. */
export const results = `
create table rollups (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  survey text not null,
  series text not null,
  period text not null,
  group1 text not null,
  group2 text not null,
  answer text not null,
  n0 bigint not null,
  n1 bigint not null,
  n2 bigint not null,
  n3 bigint not null,
  n4 bigint not null,
  n5 bigint not null,
  n6 bigint not null,
  n7 bigint not null,
  n8 bigint not null,
  n9 bigint not null,
  n10 bigint not null,
  primary key (unit, mode, survey, series, period, group1, group2, answer)
) /* without rowid */;

create table rollup_pairs (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  first text not null,
  second text not null,
  primary key (unit, mode, first, second)
);
`;

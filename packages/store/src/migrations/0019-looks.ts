/** How units show themselves on pages and in mails, and who signed a wave off for theirs. */
export const looks = `
create table looks (
  unit text not null references units (unit),
  within text not null references units (unit) on delete cascade,
  look text not null,
  changed_at bigint not null,
  primary key (unit, within)
);
create index looks_by_within on looks (within);

create table sign_offs (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  wave text not null,
  within text not null,
  member text not null,
  signed_at bigint not null,
  primary key (unit, mode, wave, within),
  foreign key (unit, mode, wave) references waves (unit, mode, id)
);
`;

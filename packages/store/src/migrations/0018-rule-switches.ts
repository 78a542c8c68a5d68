/** Which rules administrators have switched, on or off; a rule without a row is on. */
export const ruleSwitches = `
create table rule_switches (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  rule text not null,
  is_on bigint not null check (is_on in (0, 1)),
  changed_at bigint not null,
  primary key (unit, mode, rule)
);
`;

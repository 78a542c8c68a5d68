/**
 * Warnings by mail: who wants to be told of what, and what a mail tells beside cases. A theme that rises in comments is a warning as
 * well: the table is made anew, as one of the engines can't change a check.
 */
export const warningMails = `
create table followings (
  unit text not null references units (unit),
  member text not null,
  kind text not null check (kind in ('service', 'indicator', 'survey')),
  id text not null,
  primary key (unit, member, kind, id),
  foreign key (unit, member) references members (unit, id)
);

create table warnings_kept as select * from warnings;
drop table warnings;
create table warnings (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  indicator text not null,
  month text not null,
  why text not null check (why in ('missed', 'signal', 'rising')),
  segments text not null,
  figure text not null,
  raised_at bigint not null,
  settled_at bigint,
  settled_by text,
  action text,
  primary key (unit, mode, id),
  unique (unit, mode, indicator, month, why)
);
insert into warnings (unit, mode, id, indicator, month, why, segments, figure, raised_at, settled_at, settled_by, action)
  select unit, mode, id, indicator, month, why, segments, figure, raised_at, settled_at, settled_by, action
  from warnings_kept;
drop table warnings_kept;

create table notice_warnings (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  reader text not null,
  warning text not null,
  at bigint not null,
  due_at bigint not null,
  notice text,
  primary key (unit, mode, reader, warning),
  foreign key (unit, mode, notice) references notices (unit, mode, id),
  foreign key (unit, mode, warning) references warnings (unit, mode, id)
);
create index notice_warnings_waiting on notice_warnings (unit, mode, reader, due_at) where notice is null;
create index notice_warnings_of_notice on notice_warnings (unit, mode, notice) where notice is not null;
`;

/**
 * Whose address a record came with, as a keyed hash, so that an erasure finds it though nobody was written to about it; and which
 * records an action rests on.
 */
export const voices = `
alter table records add column sender text;
create index records_by_sender on records (unit, mode, sender) where sender is not null;

create table action_records (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  action text not null,
  record text not null,
  primary key (unit, mode, action, record),
  foreign key (unit, mode, action) references actions (unit, mode, id),
  foreign key (unit, mode, record) references records (unit, mode, id)
);
create index action_records_of_record on action_records (unit, mode, record, action);
`;

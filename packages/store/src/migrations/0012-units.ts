/** What of the organisation's rows a unit has, and which part of them a key opens. */
export const units = `
alter table units add column segments text not null default '{}';
alter table api_keys add column within text references units (unit);
alter table api_keys add column segments text not null default '{}';
create index units_by_parent on units (parent);
`;

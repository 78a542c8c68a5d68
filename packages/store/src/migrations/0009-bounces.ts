/** That a mail came back later, why, and which invitation never reached anybody for that. */
export const bounces = `
alter table messages add column bounced_at bigint;
alter table messages add column bounce_kind text check (bounce_kind in ('hard', 'soft'));
alter table messages add column bounce_code text;
alter table invitations add column bounced_at bigint;
create index messages_bounced on messages (unit, mode, sent_to, bounced_at) where bounced_at is not null;
`;

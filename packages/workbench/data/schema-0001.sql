create table schema_versions (version bigint primary key, name text not null, applied_at bigint not null);
create table units (
  unit text primary key,
  parent text references units (unit),
  name text not null,
  kind text not null,
  created_at bigint not null
);

create table settings (
  unit text not null,
  name text not null,
  value text not null,
  primary key (unit, name)
);

create table api_keys (
  unit text not null references units (unit),
  id text not null,
  mode text not null check (mode in ('test', 'live')),
  name text not null,
  secret_hash text not null,
  scopes text not null,
  created_at bigint not null,
  expires_at bigint,
  revoked_at bigint,
  last_used_at bigint,
  primary key (unit, id),
  unique (id)
);

create table survey_versions (
  unit text not null references units (unit),
  survey text not null,
  version bigint not null,
  definition text not null,
  k bigint not null,
  content_hash text not null,
  published_at bigint not null,
  primary key (unit, survey, version)
);

create table people (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  email text,
  name text,
  locale text,
  time_zone text,
  attributes text not null,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (unit, mode, id)
);
create index people_by_address on people (unit, mode, lower(email), id);

create table opt_outs (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  contact_hash text not null,
  scope text not null,
  reason text not null,
  created_at bigint not null,
  primary key (unit, mode, contact_hash, scope)
);

create table events (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  source text not null,
  id text not null,
  type text not null,
  subject text not null,
  resolution bigint not null,
  person text not null,
  data text not null,
  occurred_at bigint not null,
  is_time_stated bigint not null,
  sequence bigint,
  received_at bigint not null,
  content_hash text not null,
  origin text not null check (origin in ('host', 'import')),
  primary key (unit, mode, id, source)
);
create index events_by_subject on events (unit, mode, source, subject, type);
create index events_by_person on events (unit, mode, person, received_at, id, source);
create index events_by_time on events (unit, mode, occurred_at, id, source);

create table decisions (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  source text not null,
  event text not null,
  rule text not null,
  seq bigint not null,
  phase text not null check (phase in ('forecast', 'decided', 'send')),
  survey text not null,
  outcome text not null check (outcome in ('scheduled', 'skipped')),
  reason text,
  invitation text,
  due_at bigint,
  is_final bigint not null,
  gates text not null,
  next_eligible_at bigint,
  segments text not null,
  inclusion double precision not null,
  occurred_at bigint not null,
  decided_at bigint not null,
  primary key (unit, mode, source, event, rule, seq),
  foreign key (unit, mode, source, event) references events (unit, mode, source, id)
);
create index decisions_by_time on decisions (unit, mode, survey, occurred_at);

create table timers (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  kind text not null,
  key text not null,
  person text,
  due_at bigint not null,
  payload text not null,
  state text not null check (state in ('pending', 'claimed', 'done', 'cancelled', 'dead')),
  owner text,
  lease_until bigint,
  attempt bigint not null,
  last_error text,
  created_at bigint not null,
  settled_at bigint,
  primary key (unit, mode, kind, key)
);
create index timers_due on timers (due_at, key) where state in ('pending', 'claimed');
create index timers_of_person on timers (unit, mode, person, kind, due_at);

create table invitations (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  rule text not null,
  survey text not null,
  version bigint not null,
  is_relational bigint not null,
  person text not null,
  source text,
  event text,
  subject text,
  resolution bigint,
  wave text,
  inclusion double precision not null,
  channel text not null,
  locale text,
  token_hash text not null,
  unsubscribe_hash text not null,
  key_id text not null,
  created_at bigint not null,
  expires_at bigint not null,
  sent_at bigint,
  sent_day text,
  answered_at bigint,
  declined_at bigint,
  opted_out_at bigint,
  withdrawn_at bigint,
  withdrawn_for text,
  primary key (unit, mode, id),
  unique (token_hash),
  unique (unsubscribe_hash),
  unique (unit, mode, rule, source, event),
  unique (unit, mode, wave, person),
  foreign key (unit, survey, version) references survey_versions (unit, survey, version)
);
create index invitations_by_person on invitations (unit, mode, person, (coalesce(sent_at, created_at)));
create index invitations_by_subject on invitations (unit, mode, subject, source, rule);
create index invitations_by_asking on invitations (unit, mode, (coalesce(sent_at, created_at)));
create index invitations_by_answer on invitations (unit, mode, answered_at) where answered_at is not null;
create index invitations_by_age on invitations (unit, mode, created_at, id);
create index invitations_by_time on invitations (unit, mode, survey, sent_at, sent_day, id);

create table responses (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  id text not null,
  origin text not null check (origin in ('link', 'import', 'ballot', 'form', 'staff')),
  invitation text,
  external_id text,
  survey text not null,
  version bigint not null,
  revision bigint not null,
  person text,
  source text,
  event text,
  subject text,
  wave text,
  channel text not null,
  locale text,
  layout text check (layout in ('phone', 'wide')),
  direction text check (direction in ('ltr', 'rtl')),
  submitted_at bigint not null,
  day text not null,
  reference text,
  primary key (unit, mode, id),
  unique (unit, mode, invitation),
  unique (unit, mode, survey, external_id),
  check (case origin when 'link' then invitation is not null when 'ballot' then invitation is null and person is null
    else external_id is not null end),
  foreign key (unit, mode, invitation) references invitations (unit, mode, id),
  foreign key (unit, survey, version) references survey_versions (unit, survey, version)
);
create index responses_by_survey on responses (unit, mode, survey, submitted_at, id, day);
create index responses_by_time on responses (unit, mode, submitted_at, id);
create index responses_by_reference on responses (unit, mode, reference, submitted_at, id) where reference is not null;

create table response_versions (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  response text not null,
  revision bigint not null,
  submission_id text not null,
  content_hash text not null,
  status text not null check (status in ('partial', 'complete')),
  answers text not null,
  stored_at bigint not null,
  primary key (unit, mode, response, revision),
  unique (unit, mode, response, submission_id),
  foreign key (unit, mode, response) references responses (unit, mode, id)
);

create table segments (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  owner text not null,
  name text not null,
  value text not null,
  primary key (unit, mode, owner, name)
);

create index responses_by_person on responses (unit, mode, person);

create table measures (
  unit text not null references units (unit),
  mode text not null check (mode in ('test', 'live')),
  response text not null,
  metric_key text not null,
  choice text not null,
  survey text not null,
  kind text not null,
  value double precision,
  submitted_at bigint not null,
  day text not null,
  primary key (unit, mode, response, metric_key, choice),
  foreign key (unit, mode, response) references responses (unit, mode, id)
);
create index measures_by_key on measures (unit, mode, survey, metric_key, kind, submitted_at, day, value, choice, response);
insert into schema_versions values (1, '0001-rules fdc71a238491', 1799139600000);
insert into units (unit, parent, name, kind, created_at) values ('org', null, 'Organisation', 'organisation', 1799139600000);
insert into settings (unit, name, value) values ('org', 'clock_offset_ms', '5580000');
insert into api_keys (unit, id, mode, name, secret_hash, scopes, created_at, expires_at, revoked_at, last_used_at) values ('org', '7N3SX6UGg5GS', 'test', 'story', '242990adb8d6e09bf245f233fa9eb162f05a52798cb3cad1e1865d91dd48fc95', '["events:write","results:read","comments:read","people:write","admin"]', 1795363916051, null, null, null);
insert into survey_versions (unit, survey, version, definition, k, content_hash, published_at) values ('org', 'ticket-csat', 1, '{"id":"ticket-csat","kind":"transactional","privacy":"identified","k":1,"questions":[{"kind":"csat","text":"How satisfied are you?","required":true,"scale":{"min":1,"max":5},"name":"csat","key":"csat"},{"kind":"choices","text":"What went wrong?","required":false,"options":[{"value":"slow","text":"Too slow"},{"value":"rude","text":"Not kind"}],"when":{"source":"answer","name":"csat","test":"atMost","value":2},"name":"wrong","key":"wrong"},{"kind":"comment","text":"Why?","required":false,"name":"why","key":"why"}]}', 1, '0fbdee3c4de68ac8f44e68b23d83fb74366b6743b61965f66e37dbbeb9e72946', 1799139600000);
insert into survey_versions (unit, survey, version, definition, k, content_hash, published_at) values ('org', 'effort', 1, '{"id":"effort","kind":"transactional","privacy":"identified","k":1,"questions":[{"kind":"ces","text":"How easy was it?","required":true,"scale":{"min":1,"max":7},"name":"ces","key":"ces"},{"kind":"nps","text":"Would you recommend us?","required":false,"scale":{"min":0,"max":10},"name":"nps","key":"nps"}]}', 1, '002b8b5ecb87c5df0fa4ecf8f7249d4103581dd1b8aed77705bf7bac22f379f3', 1799139600000);
insert into people (unit, mode, id, email, name, locale, time_zone, attributes, created_at, updated_at) values ('org', 'test', 'p-A-1', 'p-A-1@example.org', null, null, null, '{}', 1799139600000, 1799139600000);
insert into people (unit, mode, id, email, name, locale, time_zone, attributes, created_at, updated_at) values ('org', 'test', 'p-A-2', 'p-A-2@example.org', null, null, null, '{}', 1799141460000, 1799141460000);
insert into people (unit, mode, id, email, name, locale, time_zone, attributes, created_at, updated_at) values ('org', 'test', 'p-A-3', 'p-A-3@example.org', null, null, null, '{}', 1799143320000, 1799143320000);
insert into people (unit, mode, id, email, name, locale, time_zone, attributes, created_at, updated_at) values ('org', 'test', 'p-A-4', 'p-A-4@example.org', null, null, null, '{}', 1799145180000, 1799145180000);
insert into events (unit, mode, source, id, type, subject, resolution, person, data, occurred_at, is_time_stated, sequence, received_at, content_hash, origin) values ('org', 'test', 'host', 'evt-A-1', 'ticket.closed', 'A-1', 1, 'p-A-1', '{"id":"A-1","team":"ICT"}', 1799139600000, 0, null, 1799139600000, 'e615f540aadcfbd9b57ea81894a336c20ef85ee7b9bf7e1fa476bd8989c6d8e5', 'host');
insert into events (unit, mode, source, id, type, subject, resolution, person, data, occurred_at, is_time_stated, sequence, received_at, content_hash, origin) values ('org', 'test', 'host', 'evt-A-2', 'ticket.closed', 'A-2', 1, 'p-A-2', '{"id":"A-2","team":"ICT"}', 1799141460000, 0, null, 1799141460000, 'cb933d95193669f3ba9297543cf9d39854bb80756d99fd426c90a689f593c18d', 'host');
insert into events (unit, mode, source, id, type, subject, resolution, person, data, occurred_at, is_time_stated, sequence, received_at, content_hash, origin) values ('org', 'test', 'host', 'evt-A-3', 'ticket.closed', 'A-3', 1, 'p-A-3', '{"id":"A-3","team":"ICT"}', 1799143320000, 0, null, 1799143320000, '26e5e60cb49af6db66eb03a243aec725d8ac645e843775f3d35f278922457b76', 'host');
insert into events (unit, mode, source, id, type, subject, resolution, person, data, occurred_at, is_time_stated, sequence, received_at, content_hash, origin) values ('org', 'test', 'host', 'evt-A-4', 'ticket.closed', 'A-4', 1, 'p-A-4', '{"id":"A-4","team":"ICT"}', 1799145180000, 0, null, 1799145180000, '6ee5aa13f897a4fa7b6b070d413b60cfad48922d96c8c7bbb6ea32a71bcec8c7', 'host');
insert into decisions (unit, mode, source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at, is_final, gates, next_eligible_at, segments, inclusion, occurred_at, decided_at) values ('org', 'test', 'host', 'evt-A-1', 'ticket.closed:ticket-csat', 1, 'forecast', 'ticket-csat', 'scheduled', null, 'inv_3GosLOYqS1sz40JWn5VF0e', 1799141400000, 0, '[{"gate":"address","passed":true,"compared":{"isBounced":false}},{"gate":"opt_out","passed":true,"compared":{"optedOutOf":null}},{"gate":"age","passed":true,"compared":{"occurredAt":"2027-01-05T09:00:00.000Z","expireMs":1209600000}},{"gate":"where","passed":true,"compared":{"condition":{"source":"data","name":"team","test":"isNot","value":"Training"}}},{"gate":"exclude","passed":true,"compared":{"condition":null,"excludedBy":null}},{"gate":"unless","passed":true,"compared":{"events":["ticket.reopened"],"calledOffBy":null}},{"gate":"subject","passed":true,"compared":{"invitationId":null}},{"gate":"channel","passed":true,"compared":{"channel":"email","hasAddress":true}},{"gate":"language","passed":true,"compared":{"untranslated":0}},{"gate":"priority","passed":true,"compared":{"priority":50,"by":null}},{"gate":"at_most","passed":true,"compared":{"asked":0,"atMost":1,"periodMs":2592000000}},{"gate":"relational","passed":true,"compared":{"lastAt":null,"restMs":1209600000}},{"gate":"quiet","passed":true,"compared":{"lastAskedAt":null,"quietMs":604800000}},{"gate":"answered","passed":true,"compared":{"lastAt":null,"restMs":604800000}},{"gate":"declined","passed":true,"compared":{"lastAt":null,"restMs":2592000000}},{"gate":"sample","passed":true,"compared":{"draw":0.00625953098083476,"rate":1}},{"gate":"window","passed":true,"compared":{"window":null,"timeZone":"UTC","opensAt":"2027-01-05T09:30:00.000Z"}}]', null, '{"team":"ICT"}', 1, 1799139600000, 1799139600000);
insert into decisions (unit, mode, source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at, is_final, gates, next_eligible_at, segments, inclusion, occurred_at, decided_at) values ('org', 'test', 'host', 'evt-A-1', 'ticket.closed:ticket-csat', 2, 'decided', 'ticket-csat', 'scheduled', null, 'inv_3GosLOYqS1sz40JWn5VF0e', 1799141400000, 1, '[{"gate":"address","passed":true,"compared":{"isBounced":false}},{"gate":"opt_out","passed":true,"compared":{"optedOutOf":null}},{"gate":"age","passed":true,"compared":{"occurredAt":"2027-01-05T09:00:00.000Z","expireMs":1209600000}},{"gate":"where","passed":true,"compared":{"condition":{"source":"data","name":"team","test":"isNot","value":"Training"}}},{"gate":"exclude","passed":true,"compared":{"condition":null,"excludedBy":null}},{"gate":"unless","passed":true,"compared":{"events":["ticket.reopened"],"calledOffBy":null}},{"gate":"subject","passed":true,"compared":{"invitationId":null}},{"gate":"channel","passed":true,"compared":{"channel":"email","hasAddress":true}},{"gate":"language","passed":true,"compared":{"untranslated":0}},{"gate":"priority","passed":true,"compared":{"priority":50,"by":null}},{"gate":"at_most","passed":true,"compared":{"asked":0,"atMost":1,"periodMs":2592000000}},{"gate":"relational","passed":true,"compared":{"lastAt":null,"restMs":1209600000}},{"gate":"quiet","passed":true,"compared":{"lastAskedAt":null,"quietMs":604800000}},{"gate":"answered","passed":true,"compared":{"lastAt":null,"restMs":604800000}},{"gate":"declined","passed":true,"compared":{"lastAt":null,"restMs":2592000000}},{"gate":"sample","passed":true,"compared":{"draw":0.00625953098083476,"rate":1}},{"gate":"window","passed":true,"compared":{"window":null,"timeZone":"UTC","opensAt":"2027-01-05T09:31:00.000Z"}}]', null, '{"team":"ICT"}', 1, 1799139600000, 1799141460000);
insert into decisions (unit, mode, source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at, is_final, gates, next_eligible_at, segments, inclusion, occurred_at, decided_at) values ('org', 'test', 'host', 'evt-A-2', 'ticket.closed:ticket-csat', 1, 'forecast', 'ticket-csat', 'scheduled', null, 'inv_01zGTroluseCz1Dn7yO2us', 1799143260000, 0, '[{"gate":"address","passed":true,"compared":{"isBounced":false}},{"gate":"opt_out","passed":true,"compared":{"optedOutOf":null}},{"gate":"age","passed":true,"compared":{"occurredAt":"2027-01-05T09:31:00.000Z","expireMs":1209600000}},{"gate":"where","passed":true,"compared":{"condition":{"source":"data","name":"team","test":"isNot","value":"Training"}}},{"gate":"exclude","passed":true,"compared":{"condition":null,"excludedBy":null}},{"gate":"unless","passed":true,"compared":{"events":["ticket.reopened"],"calledOffBy":null}},{"gate":"subject","passed":true,"compared":{"invitationId":null}},{"gate":"channel","passed":true,"compared":{"channel":"email","hasAddress":true}},{"gate":"language","passed":true,"compared":{"untranslated":0}},{"gate":"priority","passed":true,"compared":{"priority":50,"by":null}},{"gate":"at_most","passed":true,"compared":{"asked":0,"atMost":1,"periodMs":2592000000}},{"gate":"relational","passed":true,"compared":{"lastAt":null,"restMs":1209600000}},{"gate":"quiet","passed":true,"compared":{"lastAskedAt":null,"quietMs":604800000}},{"gate":"answered","passed":true,"compared":{"lastAt":null,"restMs":604800000}},{"gate":"declined","passed":true,"compared":{"lastAt":null,"restMs":2592000000}},{"gate":"sample","passed":true,"compared":{"draw":0.3327899114589563,"rate":1}},{"gate":"window","passed":true,"compared":{"window":null,"timeZone":"UTC","opensAt":"2027-01-05T10:01:00.000Z"}}]', null, '{"team":"ICT"}', 1, 1799141460000, 1799141460000);
insert into decisions (unit, mode, source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at, is_final, gates, next_eligible_at, segments, inclusion, occurred_at, decided_at) values ('org', 'test', 'host', 'evt-A-2', 'ticket.closed:ticket-csat', 2, 'decided', 'ticket-csat', 'scheduled', null, 'inv_01zGTroluseCz1Dn7yO2us', 1799143260000, 1, '[{"gate":"address","passed":true,"compared":{"isBounced":false}},{"gate":"opt_out","passed":true,"compared":{"optedOutOf":null}},{"gate":"age","passed":true,"compared":{"occurredAt":"2027-01-05T09:31:00.000Z","expireMs":1209600000}},{"gate":"where","passed":true,"compared":{"condition":{"source":"data","name":"team","test":"isNot","value":"Training"}}},{"gate":"exclude","passed":true,"compared":{"condition":null,"excludedBy":null}},{"gate":"unless","passed":true,"compared":{"events":["ticket.reopened"],"calledOffBy":null}},{"gate":"subject","passed":true,"compared":{"invitationId":null}},{"gate":"channel","passed":true,"compared":{"channel":"email","hasAddress":true}},{"gate":"language","passed":true,"compared":{"untranslated":0}},{"gate":"priority","passed":true,"compared":{"priority":50,"by":null}},{"gate":"at_most","passed":true,"compared":{"asked":0,"atMost":1,"periodMs":2592000000}},{"gate":"relational","passed":true,"compared":{"lastAt":null,"restMs":1209600000}},{"gate":"quiet","passed":true,"compared":{"lastAskedAt":null,"quietMs":604800000}},{"gate":"answered","passed":true,"compared":{"lastAt":null,"restMs":604800000}},{"gate":"declined","passed":true,"compared":{"lastAt":null,"restMs":2592000000}},{"gate":"sample","passed":true,"compared":{"draw":0.3327899114589563,"rate":1}},{"gate":"window","passed":true,"compared":{"window":null,"timeZone":"UTC","opensAt":"2027-01-05T10:02:00.000Z"}}]', null, '{"team":"ICT"}', 1, 1799141460000, 1799143320000);
insert into decisions (unit, mode, source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at, is_final, gates, next_eligible_at, segments, inclusion, occurred_at, decided_at) values ('org', 'test', 'host', 'evt-A-3', 'ticket.closed:ticket-csat', 1, 'forecast', 'ticket-csat', 'scheduled', null, 'inv_56y8tMQftHTdiRVX9DHhWQ', 1799145120000, 0, '[{"gate":"address","passed":true,"compared":{"isBounced":false}},{"gate":"opt_out","passed":true,"compared":{"optedOutOf":null}},{"gate":"age","passed":true,"compared":{"occurredAt":"2027-01-05T10:02:00.000Z","expireMs":1209600000}},{"gate":"where","passed":true,"compared":{"condition":{"source":"data","name":"team","test":"isNot","value":"Training"}}},{"gate":"exclude","passed":true,"compared":{"condition":null,"excludedBy":null}},{"gate":"unless","passed":true,"compared":{"events":["ticket.reopened"],"calledOffBy":null}},{"gate":"subject","passed":true,"compared":{"invitationId":null}},{"gate":"channel","passed":true,"compared":{"channel":"email","hasAddress":true}},{"gate":"language","passed":true,"compared":{"untranslated":0}},{"gate":"priority","passed":true,"compared":{"priority":50,"by":null}},{"gate":"at_most","passed":true,"compared":{"asked":0,"atMost":1,"periodMs":2592000000}},{"gate":"relational","passed":true,"compared":{"lastAt":null,"restMs":1209600000}},{"gate":"quiet","passed":true,"compared":{"lastAskedAt":null,"quietMs":604800000}},{"gate":"answered","passed":true,"compared":{"lastAt":null,"restMs":604800000}},{"gate":"declined","passed":true,"compared":{"lastAt":null,"restMs":2592000000}},{"gate":"sample","passed":true,"compared":{"draw":0.3711330912960763,"rate":1}},{"gate":"window","passed":true,"compared":{"window":null,"timeZone":"UTC","opensAt":"2027-01-05T10:32:00.000Z"}}]', null, '{"team":"ICT"}', 1, 1799143320000, 1799143320000);
insert into decisions (unit, mode, source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at, is_final, gates, next_eligible_at, segments, inclusion, occurred_at, decided_at) values ('org', 'test', 'host', 'evt-A-3', 'ticket.closed:ticket-csat', 2, 'decided', 'ticket-csat', 'scheduled', null, 'inv_56y8tMQftHTdiRVX9DHhWQ', 1799145120000, 1, '[{"gate":"address","passed":true,"compared":{"isBounced":false}},{"gate":"opt_out","passed":true,"compared":{"optedOutOf":null}},{"gate":"age","passed":true,"compared":{"occurredAt":"2027-01-05T10:02:00.000Z","expireMs":1209600000}},{"gate":"where","passed":true,"compared":{"condition":{"source":"data","name":"team","test":"isNot","value":"Training"}}},{"gate":"exclude","passed":true,"compared":{"condition":null,"excludedBy":null}},{"gate":"unless","passed":true,"compared":{"events":["ticket.reopened"],"calledOffBy":null}},{"gate":"subject","passed":true,"compared":{"invitationId":null}},{"gate":"channel","passed":true,"compared":{"channel":"email","hasAddress":true}},{"gate":"language","passed":true,"compared":{"untranslated":0}},{"gate":"priority","passed":true,"compared":{"priority":50,"by":null}},{"gate":"at_most","passed":true,"compared":{"asked":0,"atMost":1,"periodMs":2592000000}},{"gate":"relational","passed":true,"compared":{"lastAt":null,"restMs":1209600000}},{"gate":"quiet","passed":true,"compared":{"lastAskedAt":null,"quietMs":604800000}},{"gate":"answered","passed":true,"compared":{"lastAt":null,"restMs":604800000}},{"gate":"declined","passed":true,"compared":{"lastAt":null,"restMs":2592000000}},{"gate":"sample","passed":true,"compared":{"draw":0.3711330912960763,"rate":1}},{"gate":"window","passed":true,"compared":{"window":null,"timeZone":"UTC","opensAt":"2027-01-05T10:33:00.000Z"}}]', null, '{"team":"ICT"}', 1, 1799143320000, 1799145180000);
insert into decisions (unit, mode, source, event, rule, seq, phase, survey, outcome, reason, invitation, due_at, is_final, gates, next_eligible_at, segments, inclusion, occurred_at, decided_at) values ('org', 'test', 'host', 'evt-A-4', 'ticket.closed:ticket-csat', 1, 'forecast', 'ticket-csat', 'scheduled', null, 'inv_6lRkyIKu1JKqNqqZHjeUer', 1799146980000, 0, '[{"gate":"address","passed":true,"compared":{"isBounced":false}},{"gate":"opt_out","passed":true,"compared":{"optedOutOf":null}},{"gate":"age","passed":true,"compared":{"occurredAt":"2027-01-05T10:33:00.000Z","expireMs":1209600000}},{"gate":"where","passed":true,"compared":{"condition":{"source":"data","name":"team","test":"isNot","value":"Training"}}},{"gate":"exclude","passed":true,"compared":{"condition":null,"excludedBy":null}},{"gate":"unless","passed":true,"compared":{"events":["ticket.reopened"],"calledOffBy":null}},{"gate":"subject","passed":true,"compared":{"invitationId":null}},{"gate":"channel","passed":true,"compared":{"channel":"email","hasAddress":true}},{"gate":"language","passed":true,"compared":{"untranslated":0}},{"gate":"priority","passed":true,"compared":{"priority":50,"by":null}},{"gate":"at_most","passed":true,"compared":{"asked":0,"atMost":1,"periodMs":2592000000}},{"gate":"relational","passed":true,"compared":{"lastAt":null,"restMs":1209600000}},{"gate":"quiet","passed":true,"compared":{"lastAskedAt":null,"quietMs":604800000}},{"gate":"answered","passed":true,"compared":{"lastAt":null,"restMs":604800000}},{"gate":"declined","passed":true,"compared":{"lastAt":null,"restMs":2592000000}},{"gate":"sample","passed":true,"compared":{"draw":0.1540243987559794,"rate":1}},{"gate":"window","passed":true,"compared":{"window":null,"timeZone":"UTC","opensAt":"2027-01-05T11:03:00.000Z"}}]', null, '{"team":"ICT"}', 1, 1799145180000, 1799145180000);
insert into timers (unit, mode, kind, key, person, due_at, payload, state, owner, lease_until, attempt, last_error, created_at, settled_at) values ('org', 'test', 'decide', '["host","evt-A-1","ticket.closed:ticket-csat"]', 'p-A-1', 1799141400000, '{"source":"host","event":"evt-A-1","rule":"ticket.closed:ticket-csat","invitation":"inv_3GosLOYqS1sz40JWn5VF0e"}', 'done', null, null, 1, null, 1799139600000, 1799141460000);
insert into timers (unit, mode, kind, key, person, due_at, payload, state, owner, lease_until, attempt, last_error, created_at, settled_at) values ('org', 'test', 'decide', '["host","evt-A-2","ticket.closed:ticket-csat"]', 'p-A-2', 1799143260000, '{"source":"host","event":"evt-A-2","rule":"ticket.closed:ticket-csat","invitation":"inv_01zGTroluseCz1Dn7yO2us"}', 'done', null, null, 1, null, 1799141460000, 1799143320000);
insert into timers (unit, mode, kind, key, person, due_at, payload, state, owner, lease_until, attempt, last_error, created_at, settled_at) values ('org', 'test', 'decide', '["host","evt-A-3","ticket.closed:ticket-csat"]', 'p-A-3', 1799145120000, '{"source":"host","event":"evt-A-3","rule":"ticket.closed:ticket-csat","invitation":"inv_56y8tMQftHTdiRVX9DHhWQ"}', 'done', null, null, 1, null, 1799143320000, 1799145180000);
insert into timers (unit, mode, kind, key, person, due_at, payload, state, owner, lease_until, attempt, last_error, created_at, settled_at) values ('org', 'test', 'decide', '["host","evt-A-4","ticket.closed:ticket-csat"]', 'p-A-4', 1799146980000, '{"source":"host","event":"evt-A-4","rule":"ticket.closed:ticket-csat","invitation":"inv_6lRkyIKu1JKqNqqZHjeUer"}', 'pending', null, null, 0, null, 1799145180000, null);
insert into invitations (unit, mode, id, rule, survey, version, is_relational, person, source, event, subject, resolution, wave, inclusion, channel, locale, token_hash, unsubscribe_hash, key_id, created_at, expires_at, sent_at, sent_day, answered_at, declined_at, opted_out_at, withdrawn_at, withdrawn_for) values ('org', 'test', 'inv_3GosLOYqS1sz40JWn5VF0e', 'ticket.closed:ticket-csat', 'ticket-csat', 1, 0, 'p-A-1', 'host', 'evt-A-1', 'A-1', 1, null, 1, 'email', null, 'f05d23d354f465ef8c840dac470f7f81ae64b7f82305b79057968a0d1e0af03f', '620b1607b6fab08277199435e99a805128ba74dc8c32afbcff9cd74004f1ac03', 'e92ad8bb', 1799141460000, 1800351060000, 1799141460000, '2027-01-05', 1799145180000, null, null, null, null);
insert into invitations (unit, mode, id, rule, survey, version, is_relational, person, source, event, subject, resolution, wave, inclusion, channel, locale, token_hash, unsubscribe_hash, key_id, created_at, expires_at, sent_at, sent_day, answered_at, declined_at, opted_out_at, withdrawn_at, withdrawn_for) values ('org', 'test', 'inv_01zGTroluseCz1Dn7yO2us', 'ticket.closed:ticket-csat', 'ticket-csat', 1, 0, 'p-A-2', 'host', 'evt-A-2', 'A-2', 1, null, 1, 'email', null, 'ffd5d8fcbd97ed4c56abb8a8009ba2d5d46aedc55626236b38824b4d9b147446', '876e9a84b98e7c2505e51c29913240e6ccb9b55331f327b305a3126c93eaf088', 'e92ad8bb', 1799143320000, 1800352920000, 1799143320000, '2027-01-05', 1799145180000, null, null, null, null);
insert into invitations (unit, mode, id, rule, survey, version, is_relational, person, source, event, subject, resolution, wave, inclusion, channel, locale, token_hash, unsubscribe_hash, key_id, created_at, expires_at, sent_at, sent_day, answered_at, declined_at, opted_out_at, withdrawn_at, withdrawn_for) values ('org', 'test', 'inv_56y8tMQftHTdiRVX9DHhWQ', 'ticket.closed:ticket-csat', 'ticket-csat', 1, 0, 'p-A-3', 'host', 'evt-A-3', 'A-3', 1, null, 1, 'email', null, 'a3ce927c3ffa22fb5045562ef0e5c6b09f7764ed465ba2769265589c97032a8b', 'ae414564535189aca9dcb61b96ddacecdcc3f106af482f60adebf750f4081cd3', 'e92ad8bb', 1799145180000, 1800354780000, 1799145180000, '2027-01-05', null, null, null, null, null);
insert into responses (unit, mode, id, origin, invitation, external_id, survey, version, revision, person, source, event, subject, wave, channel, locale, layout, direction, submitted_at, day, reference) values ('org', 'test', 'rsp_3T4582UC1TSriPS2GD4cz8', 'link', 'inv_3GosLOYqS1sz40JWn5VF0e', null, 'ticket-csat', 1, 1, 'p-A-1', 'host', 'evt-A-1', 'A-1', null, 'email', null, null, null, 1799145180000, '2027-01-05', 'Q14Z988J');
insert into responses (unit, mode, id, origin, invitation, external_id, survey, version, revision, person, source, event, subject, wave, channel, locale, layout, direction, submitted_at, day, reference) values ('org', 'test', 'rsp_1283eBJBKlz2r4NLUr82Nw', 'link', 'inv_01zGTroluseCz1Dn7yO2us', null, 'ticket-csat', 1, 1, 'p-A-2', 'host', 'evt-A-2', 'A-2', null, 'email', null, null, null, 1799145180000, '2027-01-05', 'K76B5ZXJ');
insert into response_versions (unit, mode, response, revision, submission_id, content_hash, status, answers, stored_at) values ('org', 'test', 'rsp_3T4582UC1TSriPS2GD4cz8', 1, 'one', '826a82dc443f34baebfc3d44da8de7ab52a0a181fb3bd544e5a46afdf8caf3e3', 'complete', '{"csat":5,"why":"Quick and kind."}', 1799145180000);
insert into response_versions (unit, mode, response, revision, submission_id, content_hash, status, answers, stored_at) values ('org', 'test', 'rsp_1283eBJBKlz2r4NLUr82Nw', 1, 'two', '5314277e98e49459bcf428249fbacd890e79ff3c922c2d3a967de81b8ff35b7f', 'complete', '{"csat":2,"wrong":["slow"]}', 1799145180000);
insert into segments (unit, mode, owner, name, value) values ('org', 'test', 'inv_3GosLOYqS1sz40JWn5VF0e', 'team', 'ICT');
insert into segments (unit, mode, owner, name, value) values ('org', 'test', 'inv_01zGTroluseCz1Dn7yO2us', 'team', 'ICT');
insert into segments (unit, mode, owner, name, value) values ('org', 'test', 'inv_56y8tMQftHTdiRVX9DHhWQ', 'team', 'ICT');
insert into segments (unit, mode, owner, name, value) values ('org', 'test', 'rsp_3T4582UC1TSriPS2GD4cz8', 'team', 'ICT');
insert into segments (unit, mode, owner, name, value) values ('org', 'test', 'rsp_1283eBJBKlz2r4NLUr82Nw', 'team', 'ICT');
insert into measures (unit, mode, response, metric_key, choice, survey, kind, value, submitted_at, day) values ('org', 'test', 'rsp_3T4582UC1TSriPS2GD4cz8', 'csat', '', 'ticket-csat', 'csat', 5, 1799145180000, '2027-01-05');
insert into measures (unit, mode, response, metric_key, choice, survey, kind, value, submitted_at, day) values ('org', 'test', 'rsp_1283eBJBKlz2r4NLUr82Nw', 'csat', '', 'ticket-csat', 'csat', 2, 1799145180000, '2027-01-05');
insert into measures (unit, mode, response, metric_key, choice, survey, kind, value, submitted_at, day) values ('org', 'test', 'rsp_1283eBJBKlz2r4NLUr82Nw', 'wrong', 'slow', 'ticket-csat', 'choices', null, 1799145180000, '2027-01-05');

import Database from "better-sqlite3";

/** Three years of answers, in the order in which they came. */
const start = Date.UTC(2023, 0, 1);
const end = Date.UTC(2026, 0, 1);
const teams = 50;
const sites = 40;

/**
 * Fills the tables with as many answers as wanted, spread over three years, 50 teams and 40 sites. The rows are those that
 * answering writes; they are put in by one statement a table, since answering ten million times would take hours. One
 * person in ten of as many was asked.
 */
export function generate(file: string, answers: number): void {
  const db = new Database(file);
  db.pragma("journal_mode = off");
  db.pragma("synchronous = off");
  db.pragma("foreign_keys = off");
  db.pragma("cache_size = -400000");
  const step = Math.floor((end - start) / answers);
  // A multiplier that visits all teams and sites in no order.
  const spread = (salt: number, of: number) => `(((i * 2654435761 + ${String(salt)}) >> 13) % ${String(of)})`;
  const at = `(${String(start)} + i * ${String(step)})`;
  const id = "printf('rsp_%022d', i)";
  const rows = `with recursive counted (i) as (select 0 union all select i + 1 from counted where i + 1 < ${String(answers)})`;
  const day = `strftime('%Y-%m-%d', ${at} / 1000, 'unixepoch')`;
  db.exec(`begin;
    ${rows} insert into responses (unit, mode, id, origin, external_id, survey, version, revision, channel, submitted_at, day)
      select 'org', 'live', ${id}, 'import', ${id}, 'service', 1, 1, 'email', ${at}, ${day} from counted;
    ${rows} insert into segments (unit, mode, owner, name, value)
      select 'org', 'live', ${id}, name, case name when 'site' then 'S' || ${spread(7, sites)} else 'T' || ${spread(3, teams)} end
      from counted, (select 'site' as name union all select 'team');
    ${rows} insert into measures (unit, mode, response, metric_key, choice, survey, kind, value, submitted_at, day)
      select 'org', 'live', ${id}, 'nps', '', 'service', 'nps', ${spread(11, 11)}, ${at}, ${day} from counted;
    ${rows} insert into invitations (unit, mode, id, rule, survey, version, is_relational, person, inclusion, channel,
        token_hash, unsubscribe_hash, key_id, created_at, expires_at, sent_at, sent_day)
      select 'org', 'live', printf('inv_%022d', i), 'rule', 'service', 1, 0, printf('p%08d', i), 1, 'email',
        printf('t%022d', i), printf('u%022d', i), 'k', ${at}, ${at} + 1, ${at}, ${day} from counted where i % 10 = 0;
    ${rows} insert into segments (unit, mode, owner, name, value)
      select 'org', 'live', printf('inv_%022d', i), 'team', 'T' || ${spread(3, teams)} from counted where i % 10 = 0;
    commit`);
  db.close();
}

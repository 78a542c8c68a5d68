import Database from "better-sqlite3";
import pg from "pg";

/** Three years of answers, in the order in which they came. */
const start = Date.UTC(2023, 0, 1);
const end = Date.UTC(2026, 0, 1);
const teams = 50;
const sites = 40;

/** How the two engines write a row's number, id and day. */
interface Dialect {
  readonly numbers: string;
  readonly id: (prefix: string) => string;
  readonly day: (at: string) => string;
}

/**
 * What fills the tables with as many answers as wanted, spread over three years, 50 teams and 40 sites. The rows are those
 * that answering writes; they are put in by one statement a table, since answering ten million times would take hours. One
 * person in ten of as many was asked.
 */
function statements(answers: number, { numbers, id, day }: Dialect): string[] {
  const at = `(${String(start)} + i * ${String(Math.floor((end - start) / answers))})`;
  // A multiplier that visits all teams and sites in no order.
  const spread = (salt: number, of: number) => `(((i * 2654435761 + ${String(salt)}) >> 13) % ${String(of)})`;
  const own = `'org', 'live', ${id("rsp_")}`;
  const asked = `'org', 'live', ${id("inv_")}`;
  const team = `'T' || ${spread(3, teams)}`;
  return [
    `insert into responses (unit, mode, id, origin, external_id, survey, version, revision, channel, submitted_at, day)
     select ${own}, 'import', ${id("rsp_")}, 'service', 1, 1, 'email', ${at}, ${day(at)} from ${numbers}`,
    `insert into segments (unit, mode, owner, name, value)
     select ${own}, name, case name when 'site' then 'S' || ${spread(7, sites)} else ${team} end
     from ${numbers} cross join (select 'site' as name union all select 'team') names`,
    `insert into measures (unit, mode, response, metric_key, choice, survey, kind, value, submitted_at, day)
     select ${own}, 'nps', '', 'service', 'nps', ${spread(11, 11)}, ${at}, ${day(at)} from ${numbers}`,
    `insert into invitations (unit, mode, id, rule, survey, version, is_relational, person, inclusion, channel,
       token_hash, unsubscribe_hash, key_id, created_at, expires_at, sent_at, sent_day)
     select ${asked}, 'rule', 'service', 1, 0, ${id("p")}, 1, 'email', ${id("t")}, ${id("u")}, 'k', ${at}, ${at} + 1, ${at},
       ${day(at)} from ${numbers} where i % 10 = 0`,
    `insert into segments (unit, mode, owner, name, value) select ${asked}, 'team', ${team} from ${numbers} where i % 10 = 0`,
  ];
}

/** Fills a SQLite file. */
export function generate(file: string, answers: number): void {
  const db = new Database(file);
  for (const setting of ["journal_mode = off", "synchronous = off", "foreign_keys = off", "cache_size = -400000"])
    db.pragma(setting);
  const dialect: Dialect = {
    numbers: `(with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ${String(answers)}) select i from n) numbers`,
    id: (prefix) => `printf('${prefix}%022d', i)`,
    day: (at) => `strftime('%Y-%m-%d', ${at} / 1000, 'unixepoch')`,
  };
  db.exec(["begin", ...statements(answers, dialect), "commit"].join(";"));
  db.close();
}

/** Fills a PostgreSQL database. */
export async function generateOnPostgres(url: string, answers: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const dialect: Dialect = {
    numbers: `(select i::bigint as i from generate_series(0, ${String(answers - 1)}) i) numbers`,
    id: (prefix) => `'${prefix}' || lpad(i::text, 22, '0')`,
    day: (at) => `to_char(to_timestamp(${at} / 1000) at time zone 'utc', 'YYYY-MM-DD')`,
  };
  for (const text of statements(answers, dialect)) await client.query(text);
  await client.query("vacuum analyze");
  await client.end();
}

import { personalData } from "./personal.ts";
import type { KeySet, PersonalTable } from "./personal/shape.ts";
import type { Scope } from "./scope.ts";
import { allIn, placeholders, type Sql, type SqlRow, type SqlValue } from "./sql.ts";

/** By what a person's rows are found: their id, and keyed hashes of it, of their address and of their having been erased. */
export interface PersonKeys {
  readonly person: string;
  readonly contacts: readonly string[];
  readonly erasures: readonly string[];
  /** What stands for them in the audit log. */
  readonly marks: readonly string[];
}

/** All rows of a table that are a person's, without hashes of links and codes. */
export interface PersonalRows {
  readonly table: string;
  readonly about: string;
  readonly ground: string;
  readonly rows: readonly SqlRow[];
}

/** What the registry knows to be a person's, table by table; tables without a row as well. */
export async function collect(sql: Sql, scope: Scope, keys: PersonKeys): Promise<PersonalRows[]> {
  const sets = await setsOf(sql, scope, keys);
  const found: PersonalRows[] = [];
  for (const [table, entry] of Object.entries(personalData)) {
    if (entry.whose === null) continue;
    const rows: SqlRow[] = [];
    for (const [column, of] of Object.entries(entry.whose))
      for (const set of [of].flat()) rows.push(...(await rowsOf(sql, scope, { table, entry, column }, set, sets)));
    const once = new Map(rows.map((row) => [JSON.stringify(row), row]));
    found.push({ table, about: entry.about, ground: entry.ground, rows: [...once.values()] });
  }
  return found;
}

/** The ids of what is a person's; events have the source beside them. */
type Sets = { readonly [set in KeySet]: readonly string[] } & { readonly sources: readonly string[] };

async function setsOf(sql: Sql, scope: Scope, { person, contacts, erasures, marks }: PersonKeys): Promise<Sets> {
  const select = (table: string, what: string, column: string, values: readonly SqlValue[]) =>
    allIn(values, (list) =>
      sql.lists(
        `select ${what} from ${table} where unit = $1 and mode = $2 and ${column} in (${placeholders(list.length, 3)})`,
        [scope.unit, scope.mode, ...list],
      ),
    );
  const ids = async (...of: Parameters<typeof select>) => (await select(...of)).map(([id]) => String(id));
  const asked = await select("invitations", "id, token_hash", "person", [person]);
  const invitations = asked.map(([id]) => String(id));
  const own = [
    ...(await ids("responses", "id", "person", [person])),
    ...(await ids("responses", "id", "invitation", invitations)),
  ];
  const records = unique([
    ...(await ids("records", "id", "response", own)),
    ...(await ids("messages", "record", "record is not null and sent_to", contacts)),
    ...(await ids("records", "id", "sender", contacts)),
  ]);
  // What they wrote without their id.
  const responses = unique([...own, ...(await ids("records", "response", "response is not null and id", records))]);
  const cases = await ids("cases", "id", "response", responses);
  const messages = [
    ...(await ids("messages", "id", "invitation", invitations)),
    ...(await ids("messages", "id", "record", records)),
    ...(await ids("messages", "id", "case_id", cases)),
  ];
  const events = await select("events", "id, source", "person", [person]);
  return {
    person: [person],
    contacts,
    erasure: erasures,
    marks,
    invitations,
    links: asked.map(([, hash]) => String(hash)),
    responses,
    records,
    cases,
    messages,
    events: events.map(([id]) => String(id)),
    sources: events.map(([, source]) => String(source)),
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

async function rowsOf(
  sql: Sql,
  scope: Scope,
  { table, entry, column }: { readonly table: string; readonly entry: PersonalTable; readonly column: string },
  set: KeySet,
  sets: Sets,
): Promise<SqlRow[]> {
  const shown = Object.entries(entry.columns).flatMap(([name, { kind }]) => (kind === "secret" ? [] : name));
  const names = [...shown, ...entry.plain.filter((name) => name !== "unit" && name !== "mode")];
  if (names.length === 0) return [];
  const also = set === "erasure" ? " and kind = 'person'" : set === "events" ? " and source = $4" : "";
  const text = `select ${names.join(", ")} from ${table} where unit = $1 and mode = $2 and ${column} = $3${also}`;
  const rows: SqlRow[] = [];
  // One by one: with a list of ids an engine may read the whole of an index instead.
  for (const [at, id] of sets[set].entries())
    rows.push(
      ...(await sql.all(text, [scope.unit, scope.mode, id, ...(set === "events" ? [sets.sources[at] ?? ""] : [])])),
    );
  return rows;
}

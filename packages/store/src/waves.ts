import type { WaveDefinition } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import { one, type Sql, type SqlValue } from "./sql.ts";

/**
 * Where an occurrence stands: `scheduled` until it opens, `launching` while people are decided about, `open`, `paused`,
 * `closed`; `missed` when nothing ran at its time and long after.
 */
export type WaveState = "scheduled" | "launching" | "open" | "paused" | "closed" | "missed";

/** How a stratum of the audience is sampled. */
export interface Stratum {
  /** How many people it has, and how many of them are drawn. */
  readonly size: number;
  readonly drawn: number;
  /** Who draws this or less is drawn. */
  readonly upTo: number;
}

/** The strata by their values, joined; computed once, when a wave opens. */
export type Strata = { readonly [values: string]: Stratum };

/** How many mails leave in each minute: whole runs of full minutes, and those with room. As small as it can be kept. */
export interface Slots {
  /** Runs of full minutes, from and to inclusive, in order, never touching. */
  readonly full: readonly (readonly [number, number])[];
  /** How many are taken of a minute with room. */
  readonly taken: { readonly [minute: string]: number };
}

/** One occurrence of a wave. Times are milliseconds since 1970. */
export interface WaveRow {
  readonly id: string;
  /** The wave as it was declared: its id. */
  readonly plan: string;
  /** Declared in the project, or made by the host over HTTP or the command line. */
  readonly origin: "project" | "host";
  readonly survey: string;
  readonly anchor: string;
  readonly n: number;
  readonly definition: WaveDefinition;
  readonly state: WaveState;
  /** Why it was closed or missed; `failed` where opening stopped before everybody was decided about. */
  readonly reason: string | null;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly strata: Strata | null;
  /** Which minutes its mails leave in, where it has a rate. */
  readonly slots: Slots | null;
  /** What it goes back to when it is resumed. */
  readonly pausedFrom: "launching" | "open" | null;
  readonly createdAt: number;
  readonly launchedAt: number | null;
  readonly closedAt: number | null;
}

type Stored = Omit<WaveRow, "definition" | "strata" | "slots"> & {
  definition: string;
  strata: string | null;
  slots: string | null;
};

const columns = `id, plan, origin, survey, anchor, n, definition, state, reason, opens_at as "opensAt",
  closes_at as "closesAt", strata, slots, paused_from as "pausedFrom", created_at as "createdAt", launched_at as "launchedAt",
  closed_at as "closedAt"`;

const toRow = (row: Stored): WaveRow => ({
  ...row,
  definition: JSON.parse(row.definition) as WaveDefinition,
  strata: row.strata === null ? null : (JSON.parse(row.strata) as Strata),
  slots: row.slots === null ? null : (JSON.parse(row.slots) as Slots),
});

const values = (scope: Scope, row: WaveRow): SqlValue[] => [
  scope.unit,
  scope.mode,
  row.id,
  row.plan,
  row.origin,
  row.survey,
  row.anchor,
  row.n,
  JSON.stringify(row.definition),
  row.state,
  row.reason,
  row.opensAt,
  row.closesAt,
  row.strata && JSON.stringify(row.strata),
  row.pausedFrom,
  row.createdAt,
  row.launchedAt,
  row.closedAt,
  row.slots && JSON.stringify(row.slots),
  row.definition.k,
];

/** Adds an occurrence; false when the survey has one of this anchor and number, whoever declared it. */
export async function add(sql: Sql, scope: Scope, row: WaveRow): Promise<boolean> {
  const changed = await sql.run(
    `insert into waves (unit, mode, id, plan, origin, survey, anchor, n, definition, state, reason, opens_at, closes_at,
       strata, paused_from, created_at, launched_at, closed_at, slots, k)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     on conflict do nothing`,
    values(scope, row),
  );
  return changed === 1;
}

/** Stores an occurrence that was read with a lock. */
export async function save(sql: Sql, scope: Scope, row: WaveRow): Promise<void> {
  await sql.run(
    `update waves set plan = $4, origin = $5, survey = $6, anchor = $7, n = $8, definition = $9, state = $10, reason = $11,
       opens_at = $12, closes_at = $13, strata = $14, paused_from = $15, created_at = $16, launched_at = $17,
       closed_at = $18, slots = $19, k = $20
     where unit = $1 and mode = $2 and id = $3`,
    values(scope, row),
  );
}

/** An occurrence by id; locked when the caller is about to change it or what hangs on it. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how?: { readonly lock: boolean },
): Promise<WaveRow | null> {
  const lock = how?.lock === true ? sql.lock.rows : "";
  const row = await one<Stored>(sql, `select ${columns} from waves where unit = $1 and mode = $2 and id = $3${lock}`, [
    scope.unit,
    scope.mode,
    id,
  ]);
  return row && toRow(row);
}

/** The occurrence that a survey has of an anchor and a number, or null. */
export async function findOccurrence(
  sql: Sql,
  scope: Scope,
  of: Pick<WaveRow, "survey" | "anchor" | "n">,
): Promise<WaveRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from waves where unit = $1 and mode = $2 and survey = $3 and anchor = $4 and n = $5`,
    [scope.unit, scope.mode, of.survey, of.anchor, of.n],
  );
  return row && toRow(row);
}

/** A wave's occurrences, the newest first. */
export async function listOfPlan(sql: Sql, scope: Scope, plan: string): Promise<WaveRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from waves where unit = $1 and mode = $2 and plan = $3 order by opens_at desc, id desc`,
    [scope.unit, scope.mode, plan],
  );
  return rows.map(toRow);
}

/** The occurrences that have not opened yet, the next one first. */
export async function listScheduled(sql: Sql, scope: Scope): Promise<WaveRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from waves where unit = $1 and mode = $2 and state = 'scheduled' order by opens_at, id`,
    [scope.unit, scope.mode],
  );
  return rows.map(toRow);
}

/** A page of all occurrences, the latest first. */
export async function list(
  sql: Sql,
  scope: Scope,
  page: { readonly after: { readonly opensAt: number; readonly id: string } | null; readonly limit: number },
): Promise<WaveRow[]> {
  const after = page.after ? "and (opens_at, id) < ($4, $5)" : "";
  const rows = await sql.all<Stored>(
    `select ${columns} from waves where unit = $1 and mode = $2 ${after} order by opens_at desc, id desc limit $3`,
    [scope.unit, scope.mode, page.limit, ...(page.after ? [page.after.opensAt, page.after.id] : [])],
  );
  return rows.map(toRow);
}

import type { Mode, Scope } from "./scope.ts";
import { insertRows, one, type Sql } from "./sql.ts";

/** A report that a reader gets by itself each month or quarter. */
export interface ReportRow {
  readonly id: string;
  readonly kind: "monthly" | "quarterly";
  readonly survey: string;
  /** A member, by id. */
  readonly reader: string;
  /** Of which group, by segments. */
  readonly filter: { readonly [segment: string]: string };
  /** The segment by which its figures are split. */
  readonly split: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly empty: "send" | "skip";
  readonly state: "on" | "off";
  /** Who had it made: a kind of actor and an id, such as `member m1`. */
  readonly madeBy: string;
  readonly createdAt: number;
}

type Stored = Omit<ReportRow, "filter"> & { readonly filter: string };

const columns = `id, kind, survey, reader, filter, split, language, time_zone as "timeZone", empty, state,
  made_by as "madeBy", created_at as "createdAt"`;

const toRow = <R extends Stored>({ filter, ...row }: R) => ({
  ...row,
  filter: JSON.parse(filter) as ReportRow["filter"],
});

/** The report of a link that stops it, whoever's it is; null where there is none. */
export async function findAnywhere(
  sql: Sql,
  id: string,
): Promise<(ReportRow & { readonly unit: string; readonly mode: Mode }) | null> {
  const row = await one<Stored & { readonly unit: string; readonly mode: Mode }>(
    sql,
    `select unit, mode, ${columns} from reports where id = $1`,
    [id],
  );
  return row && toRow(row);
}

/** Adds a report. */
export async function add(sql: Sql, scope: Scope, row: ReportRow): Promise<void> {
  await insertRows(
    sql,
    "reports (unit, mode, id, kind, survey, reader, filter, split, language, time_zone, empty, state, made_by, created_at)",
    [
      [
        ...[scope.unit, scope.mode, row.id, row.kind, row.survey, row.reader, JSON.stringify(row.filter), row.split],
        ...[row.language, row.timeZone, row.empty, row.state, row.madeBy, row.createdAt],
      ],
    ],
  );
}

/** A report by its id; `lock` lets nobody else change it until the transaction ends. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<ReportRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from reports where unit = $1 and mode = $2 and id = $3 ${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id],
  );
  return row && toRow(row);
}

/** Every report, the oldest first. */
export async function list(sql: Sql, scope: Scope): Promise<ReportRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from reports where unit = $1 and mode = $2 order by created_at, id`,
    [scope.unit, scope.mode],
  );
  return rows.map(toRow);
}

/** Saves what can change about a report. */
export async function save(sql: Sql, scope: Scope, row: ReportRow): Promise<void> {
  await sql.run(
    `update reports set split = $4, language = $5, time_zone = $6, empty = $7, state = $8
     where unit = $1 and mode = $2 and id = $3`,
    [scope.unit, scope.mode, row.id, row.split, row.language, row.timeZone, row.empty, row.state],
  );
}

/** Deletes a report; what was made of it stays. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<void> {
  await sql.run("delete from reports where unit = $1 and mode = $2 and id = $3", [scope.unit, scope.mode, id]);
}

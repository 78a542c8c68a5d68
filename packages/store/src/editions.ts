import type { Scope } from "./scope.ts";
import { insertRecords, one, type Sql } from "./sql.ts";

/** One report as it was made; it is never changed. */
export interface EditionRow {
  readonly id: string;
  readonly report: string;
  readonly kind: string;
  readonly survey: string;
  /** `2026-10` or `2026-Q4`. */
  readonly period: string;
  /** The member whom it was made for, by id. */
  readonly reader: string;
  /** Of which group it is, by segments. */
  readonly filter: { readonly [segment: string]: string };
  /** The parts of the organisation that its figures are of; null is all of it. */
  readonly parts: readonly { readonly [segment: string]: string }[] | null;
  /** What it says, as JSON. */
  readonly content: object;
  readonly createdAt: number;
}

/** One report as it was made, without what it says. */
export type EditionHead = Omit<EditionRow, "content">;

type Stored<R> = Omit<R, "filter" | "parts" | "content"> & {
  readonly filter: string;
  readonly parts: string | null;
};

const head = `id, report, kind, survey, period, reader, filter, parts, created_at as "createdAt"`;

const toHead = ({ filter, parts, ...row }: Stored<EditionHead>): EditionHead => ({
  ...row,
  filter: JSON.parse(filter) as EditionRow["filter"],
  parts: parts === null ? null : (JSON.parse(parts) as EditionRow["parts"]),
});

/** Keeps what was made; false where the report has one of that time already. */
export async function add(sql: Sql, scope: Scope, row: EditionRow): Promise<boolean> {
  const added = await insertRecords(
    sql,
    "editions (unit, mode, id, report, kind, survey, period, reader, filter, parts, content, created_at)",
    [
      [
        ...[scope.unit, scope.mode, row.id, row.report, row.kind, row.survey, row.period, row.reader],
        ...[JSON.stringify(row.filter), row.parts === null ? null : JSON.stringify(row.parts)],
        ...[JSON.stringify(row.content), row.createdAt],
      ],
    ],
    "on conflict do nothing",
  );
  return added === 1;
}

/** What was made, by its id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<EditionRow | null> {
  const row = await one<Stored<EditionRow> & { readonly content: string }>(
    sql,
    `select ${head}, content from editions where unit = $1 and mode = $2 and id = $3`,
    [scope.unit, scope.mode, id],
  );
  return row && { ...toHead(row), content: JSON.parse(row.content) as object };
}

/** What was made of a report for a time. */
export async function findOf(sql: Sql, scope: Scope, report: string, period: string): Promise<EditionHead | null> {
  const row = await one<Stored<EditionHead>>(
    sql,
    `select ${head} from editions where unit = $1 and mode = $2 and report = $3 and period = $4`,
    [scope.unit, scope.mode, report, period],
  );
  return row && toHead(row);
}

/** What was made, newest first; of one report, or of one survey. */
export async function list(
  sql: Sql,
  scope: Scope,
  of: { readonly report: string | null; readonly survey: string | null; readonly limit: number },
): Promise<EditionHead[]> {
  const rows = await sql.all<Stored<EditionHead>>(
    `select ${head} from editions where unit = $1 and mode = $2 and report = coalesce($3, report)
     and survey = coalesce($4, survey) order by created_at desc, id desc limit $5`,
    [scope.unit, scope.mode, of.report, of.survey, of.limit],
  );
  return rows.map(toHead);
}

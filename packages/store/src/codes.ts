import type { Mode, Scope } from "./scope.ts";
import { allIn, insertRows, one, placeholders, type Sql } from "./sql.ts";

/** A short code that opens a survey's form, or one person's link. Only a keyed hash of it is stored. */
export interface CodeRow {
  readonly id: string;
  readonly codeHash: string;
  readonly survey: string;
  /** The invitation whose link it opens; null where it opens the form for everybody. */
  readonly invitation: string | null;
  /** What is stored as the channel of an answer that was given by it. */
  readonly channel: string;
  readonly label: string | null;
  /** What is stored with an answer that was given by it. */
  readonly segments: { readonly [name: string]: string };
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

/** Where a page of codes starts. */
export interface CodePosition {
  readonly createdAt: number;
  readonly id: string;
}

type Stored = Omit<CodeRow, "segments"> & { segments: string };

const columns = `id, code_hash as "codeHash", survey, invitation, channel, label, segments, created_at as "createdAt",
  expires_at as "expiresAt", revoked_at as "revokedAt"`;

const toRow = <R extends Stored>(row: R) => ({ ...row, segments: JSON.parse(row.segments) as CodeRow["segments"] });

/** Adds a code; false when another one has its hash. */
export async function add(sql: Sql, scope: Scope, row: Omit<CodeRow, "revokedAt">): Promise<boolean> {
  const added = await insertRows(
    sql,
    `codes (unit, mode, id, code_hash, survey, invitation, channel, label, segments, created_at, expires_at)`,
    [
      [
        scope.unit,
        scope.mode,
        row.id,
        row.codeHash,
        row.survey,
        row.invitation,
        row.channel,
        row.label,
        JSON.stringify(row.segments),
        row.createdAt,
        row.expiresAt,
      ],
    ],
    "on conflict do nothing",
  );
  return added === 1;
}

/** A code by its hash, whatever its scope; it names the scope. */
export async function findByCode(
  sql: Sql,
  codeHash: string,
): Promise<(CodeRow & { readonly unit: string; readonly mode: Mode }) | null> {
  const row = await one<Stored & { unit: string; mode: Mode }>(
    sql,
    `select unit, mode, ${columns} from codes where code_hash = $1`,
    [codeHash],
  );
  return row && toRow(row);
}

/** A code by its id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<CodeRow | null> {
  const row = await one<Stored>(sql, `select ${columns} from codes where unit = $1 and mode = $2 and id = $3`, [
    scope.unit,
    scope.mode,
    id,
  ]);
  return row && toRow(row);
}

/** What codes are called, by their ids; those without a label are left out. */
export async function labelsOf(sql: Sql, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await allIn(ids, (list) =>
    sql.all<{ id: string; label: string }>(
      `select id, label from codes where unit = $1 and mode = $2 and id in (${placeholders(list.length, 3)})
       and label is not null`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  return new Map(found.map(({ id, label }) => [id, label]));
}

/** Codes, newest first, from after a position. */
export async function list(
  sql: Sql,
  scope: Scope,
  page: { readonly survey: string | null; readonly after: CodePosition | null; readonly limit: number },
): Promise<CodeRow[]> {
  const values: (string | number)[] = [scope.unit, scope.mode, page.limit];
  const next = (value: string | number) => `$${String(values.push(value))}`;
  const ofSurvey = page.survey === null ? "" : `and survey = ${next(page.survey)}`;
  const { after } = page;
  const from = after === null ? "" : `and (created_at, id) < (${next(after.createdAt)}, ${next(after.id)})`;
  const rows = await sql.all<Stored>(
    `select ${columns} from codes where unit = $1 and mode = $2 ${ofSurvey} ${from}
     order by created_at desc, id desc limit $3`,
    values,
  );
  return rows.map(toRow);
}

/** Ends a code; false when there is none to end. */
export async function revoke(sql: Sql, scope: Scope, id: string, now: number): Promise<boolean> {
  const changed = await sql.run(
    "update codes set revoked_at = $1 where unit = $2 and mode = $3 and id = $4 and revoked_at is null",
    [now, scope.unit, scope.mode, id],
  );
  return changed === 1;
}

/** Deletes the codes of an invitation: their labels may name the person who is erased. */
export async function removeOfInvitation(sql: Sql, scope: Scope, invitation: string): Promise<number> {
  return sql.run("delete from codes where unit = $1 and mode = $2 and invitation = $3", [
    scope.unit,
    scope.mode,
    invitation,
  ]);
}

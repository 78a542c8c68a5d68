import type { Mode, Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A link that shows a view to somebody without an account; of its secret only the SHA-256 is stored. */
export interface ViewLinkRow {
  readonly unit: string;
  readonly mode: Mode;
  readonly id: string;
  /** The view that it was made from: it goes with it. */
  readonly view: string;
  /** Who made it: a member, a key or the host, whose rights it has at most. */
  readonly maker: string;
  /** What it shows: the view's address, with the survey where that named none. */
  readonly address: string;
  readonly secretHash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** To the minute. */
  readonly lastUsedAt: number | null;
  /** How often its page was opened. */
  readonly opened: number;
}

/** What is stored of a link when it is made. */
export type NewViewLink = Omit<ViewLinkRow, "unit" | "mode" | "lastUsedAt" | "opened">;

const columns = `unit, mode, id, view, maker, address, secret_hash as "secretHash", created_at as "createdAt",
  expires_at as "expiresAt", last_used_at as "lastUsedAt", opened`;

const toRow = (row: ViewLinkRow): ViewLinkRow => ({ ...row, opened: Number(row.opened) });

/** A link by the hash of its secret, whatever its scope; it names the scope. */
export async function findAnywhere(sql: Sql, secretHash: string): Promise<ViewLinkRow | null> {
  const row = await one<ViewLinkRow>(sql, `select ${columns} from view_links where secret_hash = $1`, [secretHash]);
  return row && toRow(row);
}

/** Adds one. */
export async function add(sql: Sql, scope: Scope, link: NewViewLink): Promise<void> {
  await sql.run(
    `insert into view_links (unit, mode, id, view, maker, address, secret_hash, created_at, expires_at, opened)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)`,
    [
      scope.unit,
      scope.mode,
      link.id,
      link.view,
      link.maker,
      link.address,
      link.secretHash,
      link.createdAt,
      link.expiresAt,
    ],
  );
}

/** Those that have not ended, with the view's name and owner; the newest first. */
export async function list(
  sql: Sql,
  scope: Scope,
  now: number,
): Promise<(ViewLinkRow & { readonly name: string; readonly owner: string })[]> {
  const rows = await sql.all<ViewLinkRow & { readonly name: string; readonly owner: string }>(
    `select l.unit, l.mode, l.id, l.view, l.maker, l.address, l.secret_hash as "secretHash", l.created_at as "createdAt",
       l.expires_at as "expiresAt", l.last_used_at as "lastUsedAt", l.opened, v.name, v.owner
     from view_links l join views v on v.unit = l.unit and v.mode = l.mode and v.id = l.view
     where l.unit = $1 and l.mode = $2 and l.expires_at > $3 order by l.created_at desc, l.id`,
    [scope.unit, scope.mode, now],
  );
  return rows.map((row) => ({ ...row, opened: Number(row.opened) }));
}

/** Ends one; false when there is none. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<boolean> {
  const removed = await sql.run("delete from view_links where unit = $1 and mode = $2 and id = $3", [
    scope.unit,
    scope.mode,
    id,
  ]);
  return removed === 1;
}

/** Removes those that ended by themselves. */
export async function removeOld(sql: Sql, scope: Scope, now: number): Promise<void> {
  await sql.run("delete from view_links where unit = $1 and mode = $2 and expires_at <= $3", [
    scope.unit,
    scope.mode,
    now,
  ]);
}

/** Counts that the page of one was opened. */
export async function noteOpened(sql: Sql, scope: Scope, id: string, at: number): Promise<void> {
  await sql.run(
    "update view_links set opened = opened + 1, last_used_at = $1 where unit = $2 and mode = $3 and id = $4",
    [at, scope.unit, scope.mode, id],
  );
}

/** Notes that figures were read by one. */
export async function noteUse(sql: Sql, scope: Scope, id: string, at: number): Promise<void> {
  await sql.run("update view_links set last_used_at = $1 where unit = $2 and mode = $3 and id = $4", [
    at,
    scope.unit,
    scope.mode,
    id,
  ]);
}

import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A link that lets somebody choose a password, once; of its token only the SHA-256 is stored. Times are real time. */
export interface PassRow {
  readonly unit: string;
  readonly hash: string;
  /** It makes the first member; a password is chosen; or that, and codes are set up anew. */
  readonly kind: "first" | "password" | "anew";
  /** Whose password; null where it makes them. */
  readonly member: string | null;
  readonly expiresAt: number;
}

const columns = `unit, hash, kind, member, expires_at as "expiresAt"`;

/** A link by its token, whatever its organisation; it names it. */
export async function findAnywhere(sql: Sql, hash: string): Promise<PassRow | null> {
  return one<PassRow>(sql, `select ${columns} from passes where hash = $1`, [hash]);
}

/** Adds a link. */
export async function add(sql: Sql, scope: Scope, pass: Omit<PassRow, "unit">): Promise<void> {
  await sql.run("insert into passes (unit, hash, kind, member, expires_at) values ($1, $2, $3, $4, $5)", [
    scope.unit,
    pass.hash,
    pass.kind,
    pass.member,
    pass.expiresAt,
  ]);
}

/** Takes a link away, so that it is used once; false when it was before. */
export async function use(sql: Sql, scope: Scope, hash: string): Promise<boolean> {
  return (await sql.run("delete from passes where unit = $1 and hash = $2", [scope.unit, hash])) === 1;
}

/** Ends a member's links; null: those that make the first member. */
export async function removeOf(sql: Sql, scope: Scope, member: string | null): Promise<number> {
  if (member === null) return sql.run("delete from passes where unit = $1 and member is null", [scope.unit]);
  return sql.run("delete from passes where unit = $1 and member = $2", [scope.unit, member]);
}

/** Clears away links that are over. */
export async function removeOld(sql: Sql, scope: Scope, now: number): Promise<number> {
  return sql.run("delete from passes where unit = $1 and expires_at <= $2", [scope.unit, now]);
}

import type { Mode, Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** An API key; of the secret only the SHA-256 is stored. */
export interface ApiKeyRow {
  readonly unit: string;
  readonly id: string;
  readonly mode: Mode;
  readonly name: string;
  readonly secretHash: string;
  readonly scopes: readonly string[];
  /** The unit below the organisation whose rows it opens; null where it is all of the organisation's. */
  readonly within: string | null;
  /** Of these only those with one of these values, for each of these segments. */
  readonly segments: { readonly [segment: string]: readonly string[] };
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** To the minute. */
  readonly lastUsedAt: number | null;
}

/** What is stored of a key when it is made. */
export type NewApiKey = Omit<ApiKeyRow, "unit" | "mode" | "revokedAt" | "lastUsedAt">;

type Stored = Omit<ApiKeyRow, "scopes" | "segments"> & { scopes: string; segments: string };

const columns = `unit, id, mode, name, secret_hash as "secretHash", scopes, within, segments, created_at as "createdAt",
  expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"`;

const toRow = (row: Stored): ApiKeyRow => ({
  ...row,
  scopes: JSON.parse(row.scopes) as string[],
  segments: JSON.parse(row.segments) as ApiKeyRow["segments"],
});

/** A key by its id, whatever its scope; it names the scope. */
export async function findAnywhere(sql: Sql, id: string): Promise<ApiKeyRow | null> {
  const row = await one<Stored>(sql, `select ${columns} from api_keys where id = $1`, [id]);
  return row && toRow(row);
}

/** Adds a key; one that exists stays as it is. */
export async function add(sql: Sql, scope: Scope, key: NewApiKey): Promise<void> {
  await sql.run(
    `insert into api_keys (unit, id, mode, name, secret_hash, scopes, within, segments, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      scope.unit,
      key.id,
      scope.mode,
      key.name,
      key.secretHash,
      JSON.stringify(key.scopes),
      key.within,
      JSON.stringify(key.segments),
      key.createdAt,
      key.expiresAt,
    ],
  );
}

/** The keys of a scope, oldest first. */
export async function list(sql: Sql, scope: Scope): Promise<ApiKeyRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from api_keys where unit = $1 and mode = $2 order by created_at, id`,
    [scope.unit, scope.mode],
  );
  return rows.map(toRow);
}

/** Ends a key; false when there is none to end. */
export async function revoke(sql: Sql, scope: Scope, id: string, now: number): Promise<boolean> {
  const changed = await sql.run(
    "update api_keys set revoked_at = $1 where unit = $2 and mode = $3 and id = $4 and revoked_at is null",
    [now, scope.unit, scope.mode, id],
  );
  return changed === 1;
}

/** A key by its id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<ApiKeyRow | null> {
  const row = await one<Stored>(sql, `select ${columns} from api_keys where unit = $1 and mode = $2 and id = $3`, [
    scope.unit,
    scope.mode,
    id,
  ]);
  return row && toRow(row);
}

/** Notes that a key was used. */
export async function noteUse(sql: Sql, scope: Scope, id: string, at: number): Promise<void> {
  await sql.run("update api_keys set last_used_at = $1 where unit = $2 and mode = $3 and id = $4", [
    at,
    scope.unit,
    scope.mode,
    id,
  ]);
}

import { createHash } from "node:crypto";
import { migrations } from "./migrations/index.ts";
import { rootUnit } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** The store's schema is newer than this program, or can't be brought up to date. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
}

/**
 * Brings the schema up to date, inside the transaction it is given: one migrator is let in at a time, and claims the
 * number before the migration runs, so two replicas starting at once run it once.
 *
 * @throws SchemaError when the store was written by a newer version
 */
export async function migrate(sql: Sql, now: number): Promise<number> {
  if (sql.lock.schema !== "") await sql.run(sql.lock.schema);
  await sql.run(
    "create table if not exists schema_versions (version bigint primary key, name text not null, applied_at bigint not null)",
  );
  const applied = await sql.all<{ version: number; name: string }>(
    "select version, name from schema_versions order by version",
  );
  const current = applied.at(-1)?.version ?? 0;
  if (current > migrations.length)
    throw new SchemaError(
      `The database has schema ${String(current)}, newer than this version of Afterword knows (${String(migrations.length)}). Start the newer version.`,
    );
  const names = migrations.map(nameOf);
  const foreign = applied.find(({ version, name }) => names[version - 1] !== name);
  if (foreign)
    throw new SchemaError(
      `The database was made by an unreleased version of Afterword (schema "${foreign.name}") and can't be brought up to date. Start with a new one.`,
    );
  for (const [at, { text }] of migrations.entries()) {
    const version = at + 1;
    if (version <= current) continue;
    await sql.run("insert into schema_versions (version, name, applied_at) values ($1, $2, $3)", [
      version,
      names[at] ?? "",
      now,
    ]);
    for (const statement of text.split(";\n"))
      if (statement.trim() !== "") await sql.run(statement.replace("/* without rowid */", sql.withoutRowid));
  }
  await sql.run(
    "insert into units (unit, parent, name, kind, created_at) values ($1, null, $2, $3, $4) on conflict do nothing",
    [rootUnit, "Organisation", "organisation", now],
  );
  return migrations.length;
}

/** Its name, and what it says: one that was changed after it ran is another. */
const nameOf = ({ name, text }: { readonly name: string; readonly text: string }): string =>
  `${name} ${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;

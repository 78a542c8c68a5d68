import { createHash } from "node:crypto";
import { unnamedOrganisation } from "@afterword/sdk";
import { migrations } from "./migrations/index.ts";
import { rootUnit } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** The store's schema is newer than this program, or can't be brought up to date. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
}

/** Which schema a database has, and which ones this program would add. */
export interface SchemaState {
  /** 0 where nothing was prepared yet. */
  readonly found: number;
  /** The newest that this program knows. */
  readonly known: number;
  /** What would be run, in order. */
  readonly pending: readonly string[];
}

/** The first schema that keeps sums beside answers: what an older one has must be counted once. */
const firstWithSums = 4;

/** The setting that says that sums have to be counted anew: publishing the project does it. */
const recountSetting = "recount";

/**
 * Looks at the schema and changes nothing.
 *
 * @throws SchemaError when the store was written by a newer version, or an unreleased one
 */
export async function schemaState(sql: Sql): Promise<SchemaState> {
  const tables = await sql.all<{ name: string }>(sql.tables);
  const isPrepared = tables.some(({ name }) => name === "schema_versions");
  const applied = isPrepared
    ? await sql.all<{ version: number; name: string }>("select version, name from schema_versions order by version")
    : [];
  const found = applied.at(-1)?.version ?? 0;
  if (found > migrations.length)
    throw new SchemaError(
      `The database has schema ${String(found)}, newer than this version of Afterword knows (${String(migrations.length)}). Start the newer version.`,
    );
  const foreign = applied.find(({ version, name }) => names[version - 1] !== name);
  if (foreign)
    throw new SchemaError(
      `The database was made by an unreleased version of Afterword (schema "${foreign.name}") and can't be brought up to date. Start with a new one.`,
    );
  return { found, known: migrations.length, pending: migrations.slice(found).map(({ name }) => name) };
}

/**
 * Brings the schema up to date, inside the transaction it is given: one migrator is let in at a time, and claims the
 * number before the migration runs, so two replicas starting at once run it once.
 *
 * @param upTo the schema to stop at, for rows that an older version wrote
 * @throws SchemaError when the store was written by a newer version
 */
export async function migrate(sql: Sql, now: number, upTo: number = migrations.length): Promise<SchemaState> {
  if (sql.lock.schema !== "") await sql.run(sql.lock.schema);
  await sql.run(
    "create table if not exists schema_versions (version bigint primary key, name text not null, applied_at bigint not null)",
  );
  const state = await schemaState(sql);
  for (const [at, { text }] of migrations.slice(0, upTo).entries()) {
    const version = at + 1;
    if (version <= state.found) continue;
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
    [rootUnit, unnamedOrganisation, "organisation", now],
  );
  if (state.found > 0 && state.found < firstWithSums && upTo >= firstWithSums)
    await sql.run("insert into settings (unit, name, value) values ($1, $2, $3) on conflict do nothing", [
      rootUnit,
      recountSetting,
      "needed",
    ]);
  return state;
}

/** Its name, and what it says: one that was changed after it ran is another. */
const nameOf = ({ name, text }: { readonly name: string; readonly text: string }): string =>
  `${name} ${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;

const names = migrations.map(nameOf);

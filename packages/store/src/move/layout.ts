import { migrations } from "../migrations/index.ts";
import { migrate } from "../migrate.ts";
import { openConnection, sqlOn } from "../sqlite/connection.ts";

/** A table as a schema has it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** The columns that hold numbers. */
  readonly numbers: readonly string[];
  /** The column that names another row of the same table, which has to be there first; one level deep. */
  readonly parent: string | null;
}

/**
 * What no copy of a database has: ballots, which would say who answered what; sessions and links that let somebody in, which
 * may have ended since; and the schema's own book.
 */
const leftOut = ["ballots", "passes", "schema_versions", "sessions", "view_links"];

/**
 * The tables of a schema whose rows are copied, in an order in which each is filled after those it refers to. Both engines
 * have the same tables, so an empty database in memory tells.
 */
export async function layoutOf(schema: number = migrations.length): Promise<Table[]> {
  const db = openConnection(":memory:", { readonly: false });
  try {
    await migrate(sqlOn(db), 0, schema);
    const all = db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
    const refersTo = (table: string) => db.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[];
    const placed: string[] = [];
    const place = (name: string): void => {
      if (placed.includes(name)) return;
      for (const { table } of refersTo(name)) if (table !== name) place(table);
      placed.push(name);
    };
    for (const name of [...all].sort()) place(name);
    return placed
      .filter((name) => !leftOut.includes(name))
      .map((name) => {
        const columns = db.pragma(`table_info(${name})`) as { name: string; type: string; pk: number }[];
        return {
          name,
          columns: columns.map((column) => column.name),
          numbers: columns
            .filter(({ type }) => /^(?:bigint|integer|double precision)$/.test(type))
            .map((column) => column.name),
          key: columns
            .filter(({ pk }) => pk > 0)
            .sort((a, b) => a.pk - b.pk)
            .map((column) => column.name),
          parent: refersTo(name).find(({ table }) => table === name)?.from ?? null,
        };
      });
  } finally {
    db.close();
  }
}

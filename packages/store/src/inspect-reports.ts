import { SchemaError, schemaState } from "./migrate.ts";
import { withEngine } from "./open-store.ts";
import type { Sql } from "./sql.ts";

/** What the role may do whose connections reports are read over. */
export interface ReportsState {
  readonly role: string;
  /** The tables that it may not read. */
  readonly unreadable: readonly string[];
  /** The tables that it may write to, or all of them where it owns them. */
  readonly writable: readonly string[];
  /** Whether it is a copy of another server, which takes no writes. */
  readonly isReplica: boolean;
  /** The schema that it finds; null where it can't read that, or none is known. */
  readonly schema: number | null;
}

/**
 * Looks at the PostgreSQL database that reports are read from, and makes nothing.
 *
 * @throws StoreUnavailableError when it can't be opened
 */
export async function inspectReports(url: string): Promise<ReportsState> {
  return withEngine(url, async (engine) => {
    const found = await engine.read(lookAt);
    const schema = await engine
      .read(schemaState)
      .then((state) => state.found)
      .catch((error: unknown) => {
        if (error instanceof SchemaError || (error as { code?: string }).code === notPermitted) return null;
        throw error;
      });
    return { ...found, schema };
  });
}

/** PostgreSQL's code of what a role may not do. */
const notPermitted = "42501";

async function lookAt(sql: Sql): Promise<Omit<ReportsState, "schema">> {
  const tables = await sql.all<{ name: string; readable: boolean; writable: boolean }>(
    `select c.relname as name, has_table_privilege(c.oid, 'select') as readable,
       has_table_privilege(c.oid, 'insert, update, delete, truncate') as writable
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = coalesce(current_schema(), 'public') and c.relkind in ('r', 'p') order by c.relname`,
  );
  const [server] = await sql.all<{ role: string; replica: boolean }>(
    "select current_user as role, pg_is_in_recovery() as replica",
  );
  return {
    role: server?.role ?? "",
    unreadable: tables.filter(({ readable }) => !readable).map(({ name }) => name),
    writable: tables.filter(({ writable }) => writable).map(({ name }) => name),
    isReplica: server?.replica === true,
  };
}

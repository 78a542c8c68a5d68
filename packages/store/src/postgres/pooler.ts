import type pg from "pg";

/**
 * Whether a connection ends at the server. What pools connections in between, such as pgbouncer, gives numbers of its own
 * to those that it takes; behind it nothing lasts that belongs to a session: prepared statements, listening, its locks.
 */
export async function isServerItself(client: Pick<pg.ClientBase, "query">): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid === (client as { readonly processID?: number }).processID;
}

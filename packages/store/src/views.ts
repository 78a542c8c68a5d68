import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** What somebody keeps to look at again. */
export interface ViewRow {
  readonly id: string;
  /** Who keeps it: a member, or a key. */
  readonly owner: string;
  readonly name: string;
  /** Where it is in the console, with all that is looked at. */
  readonly address: string;
  /** Whether all who may read figures see it. */
  readonly isShared: boolean;
  readonly createdAt: number;
}

type Stored = Omit<ViewRow, "isShared"> & { readonly shared: number };

const columns = `id, owner, name, address, shared, created_at as "createdAt"`;

/** Those of an owner, and those that are shared, by name. */
export async function list(sql: Sql, scope: Scope, owner: string): Promise<ViewRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from views where unit = $1 and mode = $2 and owner = $3
     union all select ${columns} from views where unit = $1 and mode = $2 and shared = 1 and owner <> $3
     order by name, id`,
    [scope.unit, scope.mode, owner],
  );
  return rows.map(({ shared, ...row }) => ({ ...row, isShared: Number(shared) === 1 }));
}

/** Keeps one. */
export async function add(sql: Sql, scope: Scope, view: ViewRow): Promise<void> {
  await sql.run(
    `insert into views (unit, mode, id, owner, name, address, shared, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [scope.unit, scope.mode, view.id, view.owner, view.name, view.address, view.isShared ? 1 : 0, view.createdAt],
  );
}

/** Removes one of an owner; false when they have none with this id. */
export async function remove(sql: Sql, scope: Scope, owner: string, id: string): Promise<boolean> {
  const removed = await sql.run("delete from views where unit = $1 and mode = $2 and owner = $3 and id = $4", [
    scope.unit,
    scope.mode,
    owner,
    id,
  ]);
  return removed === 1;
}

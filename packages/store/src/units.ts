import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** A node of the organisation's tree. */
export interface UnitRow {
  readonly id: string;
  /** Null for the organisation itself. */
  readonly parent: string | null;
  readonly name: string;
  readonly kind: "organisation" | "department" | "team";
  /** Which of the organisation's rows are its own: those with one of these values, for each of these segments. */
  readonly segments: { readonly [segment: string]: readonly string[] };
  readonly createdAt: number;
}

type Stored = Omit<UnitRow, "segments"> & { readonly segments: string };

const toRow = (row: Stored): UnitRow => ({ ...row, segments: JSON.parse(row.segments) as UnitRow["segments"] });

const columns = `u.unit as id, u.parent, u.name, u.kind, u.segments, u.created_at as "createdAt"`;

/** The organisation of a scope, and every unit below it, each with its depth. */
const tree = `with recursive tree (unit, depth) as (
    select unit, 0 from units where unit = $1
    union all
    select c.unit, tree.depth + 1 from units c join tree on c.parent = tree.unit
  )`;

/** The organisation and every unit below it, those above first. */
export async function list(sql: Sql, scope: Scope): Promise<UnitRow[]> {
  const rows = await sql.all<Stored>(
    `${tree} select ${columns} from tree join units u on u.unit = tree.unit
     order by tree.depth, u.created_at, u.unit`,
    [scope.unit],
  );
  return rows.map(toRow);
}

/** Adds a unit below another of the organisation; false when its id is taken, here or by another organisation. */
export async function add(sql: Sql, scope: Scope, unit: UnitRow): Promise<boolean> {
  const added = await sql.run(
    `insert into units (unit, parent, name, kind, segments, created_at)
     ${tree} select $2, unit, $4, $5, $6, $7 from tree where unit = $3 on conflict do nothing`,
    [scope.unit, unit.id, unit.parent, unit.name, unit.kind, JSON.stringify(unit.segments), unit.createdAt],
  );
  return added === 1;
}

/** Changes what a unit is called, and which rows are its own. */
export async function change(
  sql: Sql,
  scope: Scope,
  { id, name, segments }: Pick<UnitRow, "id" | "name" | "segments">,
): Promise<boolean> {
  const changed = await sql.run(
    `${tree} update units set name = $2, segments = $3 where unit = $4 and unit in (select unit from tree)`,
    [scope.unit, name, JSON.stringify(segments), id],
  );
  return changed === 1;
}

/** What is let into the organisation: a key of a mode that can be used, or what a member is. */
export interface PlaceRow {
  readonly kind: "test" | "live" | "member";
  /** The unit; null for all of the organisation. */
  readonly within: string | null;
  /** There only with one of these values, for each of these segments. */
  readonly segments: UnitRow["segments"];
}

/** Every place that a key or a member has. Keys of both modes, since they share the tree; none that was ended. */
export async function listPlaces(sql: Sql, scope: Scope, now: number): Promise<PlaceRow[]> {
  const rows = await sql.all<Omit<PlaceRow, "segments"> & { readonly segments: string }>(
    `select mode as kind, within, segments from api_keys
     where unit = $1 and revoked_at is null and (expires_at is null or expires_at > $2)
     union all select 'member', within, segments from memberships where unit = $1`,
    [scope.unit, now],
  );
  return rows.map((row) => ({ ...row, segments: JSON.parse(row.segments) as UnitRow["segments"] }));
}

/**
 * Takes the keys that were ended out of a unit, so that it can be removed. One that expired is revoked too: without its unit
 * it would open all of the organisation, had a clock gone wrong.
 */
export async function releaseEnded(sql: Sql, scope: Scope, id: string, now: number): Promise<number> {
  return sql.run(
    `update api_keys set within = null, revoked_at = coalesce(revoked_at, expires_at)
     where unit = $1 and within = $2 and (revoked_at is not null or expires_at <= $3)`,
    [scope.unit, id, now],
  );
}

/** Removes a unit that nothing belongs to. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<boolean> {
  const removed = await sql.run(`${tree} delete from units where unit = $2 and unit in (select unit from tree)`, [
    scope.unit,
    id,
  ]);
  return removed === 1;
}

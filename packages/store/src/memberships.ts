import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** What a member is in a place of the organisation. */
export interface MembershipRow {
  readonly role: string;
  /** The unit in which; null for all of the organisation. */
  readonly within: string | null;
  /** There only with one of these values, for each of these segments. */
  readonly segments: { readonly [segment: string]: readonly string[] };
}

interface Stored extends Omit<MembershipRow, "segments"> {
  readonly member: string;
  readonly segments: string;
}

/** What each member is, in the order in which it was given. */
export async function list(sql: Sql, scope: Scope): Promise<ReadonlyMap<string, MembershipRow[]>> {
  const rows = await sql.all<Stored>(
    "select member, role, within, segments from memberships where unit = $1 order by member, position",
    [scope.unit],
  );
  const found = new Map<string, MembershipRow[]>();
  for (const row of rows) found.set(row.member, [...(found.get(row.member) ?? []), toRow(row)]);
  return found;
}

/** What a member is. */
export async function listOf(sql: Sql, scope: Scope, member: string): Promise<MembershipRow[]> {
  const rows = await sql.all<Stored>(
    "select member, role, within, segments from memberships where unit = $1 and member = $2 order by position",
    [scope.unit, member],
  );
  return rows.map(toRow);
}

const toRow = ({ role, within, segments }: Stored): MembershipRow => ({
  role,
  within,
  segments: JSON.parse(segments) as MembershipRow["segments"],
});

/** Makes a member what is listed, and nothing else; says how much they were before. */
export async function replace(sql: Sql, scope: Scope, member: string, rows: readonly MembershipRow[]): Promise<number> {
  const before = await sql.run("delete from memberships where unit = $1 and member = $2", [scope.unit, member]);
  for (const [position, row] of rows.entries())
    await sql.run(
      `insert into memberships (unit, member, position, role, within, segments)
       select unit, id, $3, $4, $5, $6 from members where unit = $1 and id = $2`,
      [scope.unit, member, position, row.role, row.within, JSON.stringify(row.segments)],
    );
  return before;
}

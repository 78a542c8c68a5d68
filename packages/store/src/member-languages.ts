import type { Scope } from "./scope.ts";
import { insertRows, type Sql } from "./sql.ts";

/** A language in which a member answers clients; in both modes. */
export interface MemberLanguageRow {
  readonly member: string;
  readonly locale: string;
}

/** The languages in which members answer clients, by member. */
export async function list(sql: Sql, scope: Scope): Promise<MemberLanguageRow[]> {
  return sql.all("select member, locale from member_languages where unit = $1 order by member, locale", [scope.unit]);
}

/** The languages in which a member answers clients. */
export async function listOf(sql: Sql, scope: Scope, member: string): Promise<string[]> {
  const rows = await sql.all<{ locale: string }>(
    "select locale from member_languages where unit = $1 and member = $2 order by locale",
    [scope.unit, member],
  );
  return rows.map(({ locale }) => locale);
}

/** Keeps in which languages a member answers clients, in place of those before; none of them leaves nothing. */
export async function replace(sql: Sql, scope: Scope, member: string, locales: readonly string[]): Promise<void> {
  await sql.run("delete from member_languages where unit = $1 and member = $2", [scope.unit, member]);
  await insertRows(
    sql,
    "member_languages (unit, member, locale)",
    locales.map((locale) => [scope.unit, member, locale]),
  );
}

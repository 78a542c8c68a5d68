import { newestResponse, responseColumns, toResponse, type ResponseRow, type StoredResponse } from "./response-row.ts";
import { removeOfResponse } from "./cases.ts";
import type { Scope } from "./scope.ts";
import { allIn, one, placeholders, type Sql } from "./sql.ts";

// Responses that no invitation asked for: those of open forms, and those that staff took down.

/** A response by its id, or null. `lock` lets nobody else change it until the transaction ends. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<ResponseRow | null> {
  const row = await one<StoredResponse>(
    sql,
    `select ${responseColumns} from ${newestResponse} where r.unit = $1 and r.mode = $2 and r.id = $3
     ${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id],
  );
  return row && toResponse(row);
}

/** Several responses by their ids, in no order. */
export async function findMany(sql: Sql, scope: Scope, ids: readonly string[]): Promise<ResponseRow[]> {
  return allIn(ids, async (list) => {
    const rows = await sql.all<StoredResponse>(
      `select ${responseColumns} from ${newestResponse}
       where r.unit = $1 and r.mode = $2 and r.id in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    );
    return rows.map(toResponse);
  });
}

/** The response of a survey that has an external id, or null. */
export async function findExternal(
  sql: Sql,
  scope: Scope,
  survey: string,
  externalId: string,
): Promise<ResponseRow | null> {
  const row = await one<StoredResponse>(
    sql,
    `select ${responseColumns} from ${newestResponse}
     where r.unit = $1 and r.mode = $2 and r.survey = $3 and r.external_id = $4`,
    [scope.unit, scope.mode, survey, externalId],
  );
  return row && toResponse(row);
}

/** Deletes a response with every revision, its segments, its cases and what it counted for. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<boolean> {
  const key = [scope.unit, scope.mode, id];
  await removeOfResponse(sql, scope, id);
  for (const [table, column] of [
    ["codings", "response"],
    ["coding_segments", "owner"],
    ["comment_words", "response"],
    ["comment_labels", "response"],
    ["comment_translations", "response"],
    ["measures", "response"],
    ["segments", "owner"],
    ["response_versions", "response"],
  ])
    await sql.run(`delete from ${String(table)} where unit = $1 and mode = $2 and ${String(column)} = $3`, key);
  return (await sql.run("delete from responses where unit = $1 and mode = $2 and id = $3", key)) === 1;
}

import { listOf as measuresOf } from "./measures.ts";
import { changeAsked, removeResponses as uncount } from "./rollup/write.ts";
import type { Scope } from "./scope.ts";
import { listOf } from "./segments.ts";
import { allIn, dayOf, placeholders, type Sql } from "./sql.ts";

/** A response, as far as taking it out of the figures needs it. */
export interface GoingResponse {
  readonly id: string;
  readonly survey: string;
  readonly submittedAt: number;
}

/** Those responses that have one of these ids, and those to invitations with one of these ids. */
export async function listResponses(
  sql: Sql,
  scope: Scope,
  ids: readonly string[],
  invitations: readonly string[],
): Promise<GoingResponse[]> {
  const by = (column: string, all: readonly string[]) =>
    allIn(all, (list) =>
      sql.all<GoingResponse>(
        // The last condition asks for the rows themselves: by an index that has all else, all of the scope would be walked.
        `select id, survey, submitted_at as "submittedAt" from responses
         where unit = $1 and mode = $2 and ${column} in (${placeholders(list.length, 3)}) and revision > 0`,
        [scope.unit, scope.mode, ...list],
      ),
    );
  const found = [...(await by("id", ids)), ...(await by("invitation", invitations))];
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** An invitation that was sent in the past, and perhaps answered since. */
export interface PastInvitation {
  readonly id: string;
  readonly survey: string;
  readonly sentAt: number;
  readonly answeredAt: number | null;
  readonly segments: { readonly [name: string]: string };
}

/** Notes of new invitations when they were sent and answered, and counts them. */
export async function markPast(sql: Sql, scope: Scope, all: readonly PastInvitation[]): Promise<void> {
  for (const { id, sentAt, answeredAt } of all)
    await sql.run(
      "update invitations set sent_at = $1, sent_day = $2, answered_at = $3 where unit = $4 and mode = $5 and id = $6",
      [sentAt, dayOf(sentAt), answeredAt, scope.unit, scope.mode, id],
    );
  const asked = all.map(({ survey, sentAt, segments, answeredAt }) => ({
    ...{ survey, at: sentAt, segments, isAnswered: answeredAt !== null },
  }));
  await changeAsked(sql, scope, asked, 1);
}

/** Deletes responses with what they say, and takes them out of what is counted. */
export async function removeResponses(sql: Sql, scope: Scope, going: readonly GoingResponse[]): Promise<void> {
  const ids = going.map(({ id }) => id);
  const segments = await listOf(sql, scope, ids);
  const counted = [];
  for (const { id, survey, submittedAt } of going)
    counted.push({
      ...{ survey, at: submittedAt, segments: segments.get(id) ?? {} },
      measures: await measuresOf(sql, scope, id),
    });
  await allIn(ids, async (list) => {
    await sql.run(
      `update actions set case_id = null where unit = $1 and mode = $2 and case_id in
         (select id from cases where unit = $1 and mode = $2 and response in (${placeholders(list.length, 3)}))`,
      [scope.unit, scope.mode, ...list],
    );
    return [];
  });
  await removeFrom(sql, scope, ids, [
    ["case_notes", "response"],
    ["cases", "response"],
    ["codings", "response"],
    ["coding_segments", "owner"],
    ["comment_words", "response"],
    ["comment_labels", "response"],
    ["comment_translations", "response"],
    ["measures", "response"],
    ["segments", "owner"],
    ["response_versions", "response"],
    ["responses", "id"],
  ]);
  await uncount(sql, scope, counted);
}

/** Deletes invitations that no response hangs on, with what leads to them, and takes them out of what is counted. */
export async function removeInvitations(sql: Sql, scope: Scope, ids: readonly string[]): Promise<void> {
  const found = await allIn(ids, (list) =>
    sql.all<{ id: string; survey: string; sentAt: number | null; answeredAt: number | null }>(
      `select id, survey, sent_at as "sentAt", answered_at as "answeredAt" from invitations
       where unit = $1 and mode = $2 and id in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  const there = found.map(({ id }) => id);
  const segments = await listOf(sql, scope, there);
  await removeFrom(sql, scope, there, [
    ["touches", "invitation"],
    ["quarantined", "invitation"],
    ["segments", "owner"],
    ["invitations", "id"],
  ]);
  const asked = found.flatMap(({ id, survey, sentAt, answeredAt }) =>
    sentAt === null ? [] : [{ survey, at: sentAt, segments: segments.get(id) ?? {}, isAnswered: answeredAt !== null }],
  );
  await changeAsked(sql, scope, asked, -1);
}

/** Deletes the rows of these tables whose column has one of these ids. */
async function removeFrom(
  sql: Sql,
  scope: Scope,
  ids: readonly string[],
  tables: readonly (readonly [table: string, column: string])[],
): Promise<void> {
  for (const [table, column] of tables)
    await allIn(ids, async (list) => {
      await sql.run(
        `delete from ${table} where unit = $1 and mode = $2 and ${column} in (${placeholders(list.length, 3)})`,
        [scope.unit, scope.mode, ...list],
      );
      return [];
    });
}

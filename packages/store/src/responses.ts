import { newestResponse, responseColumns, toResponse, type ResponseRow, type StoredResponse } from "./response-row.ts";
import { inParts, type SegmentPart } from "./in-parts.ts";
import { filterOf, type ResponsesFilter } from "./responses-filter.ts";
import type { Scope } from "./scope.ts";
import { dayOf, allIn, insertRows, one, placeholders, type Sql, type SqlValue } from "./sql.ts";

/** One revision of a response. Revisions are added, never changed. */
export interface ResponseVersionRow {
  readonly response: string;
  readonly revision: number;
  readonly submissionId: string;
  readonly contentHash: string;
  readonly status: "partial" | "complete";
  readonly answers: { readonly [question: string]: unknown };
  readonly storedAt: number;
  /** The page that a later revision was given on; what is left out stays as it was. */
  readonly page?: Partial<Pick<ResponseRow, "locale" | "layout" | "direction">>;
}

const ofInvitation = `select ${responseColumns} from ${newestResponse}
  where r.unit = $1 and r.mode = $2 and r.invitation = $3`;

/** The response to an invitation, or null. */
export async function findOfInvitation(sql: Sql, scope: Scope, invitation: string): Promise<ResponseRow | null> {
  const row = await one<StoredResponse>(sql, ofInvitation, [scope.unit, scope.mode, invitation]);
  return row && toResponse(row);
}

/** A response without what its newest revision says. */
export type NewResponseRow = Omit<ResponseRow, "revision" | "status" | "answers" | "layout" | "direction"> &
  Partial<Pick<ResponseRow, "layout" | "direction">> & {
    /** What its page and receipt call it; absent where nobody is told. */
    readonly reference?: string;
  };

/** Adds a response; false when its invitation has one, or it was imported before. */
export async function add(sql: Sql, scope: Scope, row: NewResponseRow): Promise<boolean> {
  return (await addMany(sql, scope, [row])) === 1;
}

/** Adds responses and says how many; those that are there already stay as they were. */
export async function addMany(sql: Sql, scope: Scope, rows: readonly NewResponseRow[]): Promise<number> {
  return insertRows(
    sql,
    `responses (unit, mode, id, origin, invitation, external_id, survey, version, revision, person, source, event,
       subject, wave, channel, locale, layout, direction, submitted_at, day, reference)`,
    rows.map((row) => [
      scope.unit,
      scope.mode,
      row.id,
      row.origin,
      row.invitation,
      row.externalId,
      row.survey,
      row.version,
      1,
      row.person,
      row.source,
      row.event,
      row.subject,
      row.wave,
      row.channel,
      row.locale,
      row.layout ?? null,
      row.direction ?? null,
      row.submittedAt,
      dayOf(row.submittedAt),
      row.reference ?? null,
    ]),
    "on conflict do nothing",
  );
}

/** Adds a revision and makes it the response's newest. */
export async function addVersion(sql: Sql, scope: Scope, row: ResponseVersionRow): Promise<void> {
  await addFirstVersions(sql, scope, [row]);
  if (row.revision === 1) return;
  const { locale = null, layout = null, direction = null } = row.page ?? {};
  await sql.run(
    `update responses set revision = $1, locale = coalesce($2, locale), layout = coalesce($3, layout),
       direction = coalesce($4, direction)
     where unit = $5 and mode = $6 and id = $7`,
    [row.revision, locale, layout, direction, scope.unit, scope.mode, row.response],
  );
}

/** Adds the first revisions of responses that were just added. */
export async function addFirstVersions(sql: Sql, scope: Scope, rows: readonly ResponseVersionRow[]): Promise<void> {
  await insertRows(
    sql,
    `response_versions (unit, mode, response, revision, submission_id, content_hash, status, answers, stored_at)`,
    rows.map((row): SqlValue[] => [
      scope.unit,
      scope.mode,
      row.response,
      row.revision,
      row.submissionId,
      row.contentHash,
      row.status,
      JSON.stringify(row.answers),
      row.storedAt,
    ]),
  );
}

/**
 * Lets the planner look at the responses: before its first look at a table that was empty, PostgreSQL takes a wrong
 * index for the reference of each measure, and adding many at once gets slower with every row.
 */
export async function analyze(sql: Sql, _scope: Scope): Promise<void> {
  await sql.run("analyze responses");
}

/** Which of these external ids a survey has responses of, with the content hash of what was imported first. */
export async function findManyExternal(
  sql: Sql,
  scope: Scope,
  survey: string,
  externalIds: readonly string[],
): Promise<{ readonly externalId: string; readonly contentHash: string }[]> {
  return allIn(externalIds, (list) =>
    sql.all<{ externalId: string; contentHash: string }>(
      `select r.external_id as "externalId", v.content_hash as "contentHash" from responses r join response_versions v
         on v.unit = r.unit and v.mode = r.mode and v.response = r.id and v.revision = 1
       where r.unit = $1 and r.mode = $2 and r.survey = $3 and r.external_id in (${placeholders(list.length, 4)})`,
      [scope.unit, scope.mode, survey, ...list],
    ),
  );
}

/** The revision that a submission made, or null. */
export async function findVersion(
  sql: Sql,
  scope: Scope,
  response: string,
  submissionId: string,
): Promise<Pick<ResponseVersionRow, "revision" | "contentHash" | "status"> | null> {
  return one(
    sql,
    `select revision, content_hash as "contentHash", status from response_versions
     where unit = $1 and mode = $2 and response = $3 and submission_id = $4`,
    [scope.unit, scope.mode, response, submissionId],
  );
}

/** A response as one of its revisions left it, or null. */
export async function findRevision(sql: Sql, scope: Scope, id: string, revision: number): Promise<ResponseRow | null> {
  const row = await one<StoredResponse>(
    sql,
    `select ${responseColumns} from responses r join response_versions v
       on v.unit = r.unit and v.mode = r.mode and v.response = r.id and v.revision = $4
     where r.unit = $1 and r.mode = $2 and r.id = $3`,
    [scope.unit, scope.mode, id, revision],
  );
  return row && { ...toResponse(row), revision };
}

/** Responses newest first, from after a position. */
export async function list(
  sql: Sql,
  scope: Scope,
  page: {
    readonly survey: string | null;
    /** Surveys that are left out. */
    readonly except?: readonly string[];
    /** What its page and receipt call it. */
    readonly reference?: string | null;
    /** Only those in one of these parts; null for all. */
    readonly parts?: readonly SegmentPart[] | null;
    readonly filter?: ResponsesFilter;
    readonly after: { readonly submittedAt: number; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<ResponseRow[]> {
  const values: SqlValue[] = [scope.unit, scope.mode, page.limit];
  const next = (value: SqlValue) => `$${String(values.push(value))}`;
  const ofSurvey = page.survey === null ? "" : `and r.survey = ${next(page.survey)}`;
  const { reference = null } = page;
  const named = reference === null ? "" : `and r.reference = ${next(reference)}`;
  const left = page.except ?? [];
  const except = left.length === 0 ? "" : `and r.survey not in (${left.map(next).join(", ")})`;
  const after = page.after
    ? `and (r.submitted_at, r.id) < (${next(page.after.submittedAt)}, ${next(page.after.id)})`
    : "";
  const within = inParts(page.parts ?? null, { alias: "r", owner: "id" }, next);
  const filtered = filterOf(page.filter ?? {}, next);
  const rows = await sql.all<StoredResponse>(
    `select ${responseColumns} from ${newestResponse}
     where r.unit = $1 and r.mode = $2 ${ofSurvey} ${named} ${except} ${after} ${within} ${filtered}
     order by r.submitted_at desc, r.id desc limit $3`,
    values,
  );
  return rows.map(toResponse);
}

/** Every response of a survey's month outside of waves, or of its wave, in no order. */
export async function listOfPeriod(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly wave: string | null; readonly from: number; readonly to: number },
): Promise<ResponseRow[]> {
  const when = of.wave === null ? "r.wave is null and r.submitted_at >= $4 and r.submitted_at < $5" : "r.wave = $4";
  const rows = await sql.all<StoredResponse>(
    `select ${responseColumns} from ${newestResponse} where r.unit = $1 and r.mode = $2 and r.survey = $3 and ${when}`,
    [scope.unit, scope.mode, of.survey, ...(of.wave === null ? [of.from, of.to] : [of.wave])],
  );
  return rows.map(toResponse);
}

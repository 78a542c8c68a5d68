import { newestResponse, responseColumns, toResponse, type ResponseRow, type StoredResponse } from "./response-row.ts";
import type { Scope } from "./scope.ts";
import { allIn, insertRecords, insertRows, placeholders, type Sql } from "./sql.ts";

/** What a comment is about and what it says of the service. */
export interface CodingRow {
  readonly response: string;
  readonly question: string;
  readonly survey: string;
  readonly submittedAt: number;
  /** The language that it is in, or `unknown`. */
  readonly language: string;
  /** In the codebook's order; none is a result as well. */
  readonly themes: readonly string[];
  readonly sentiment: "positive" | "neutral" | "negative" | null;
  /** Its own score, or an estimate of its words; null where nothing is said. */
  readonly source: "score" | "estimated" | null;
  /** Of an estimate, 0 to 1. */
  readonly confidence: number | null;
  /** The version of the codebook; 0 is the ready-made one. */
  readonly codebook: number;
}

const columns = `c.response, c.question, c.survey, c.submitted_at as "submittedAt", c.language, c.themes, c.sentiment, c.source,
  c.confidence, c.codebook`;
type Stored = Omit<CodingRow, "themes"> & { readonly themes: string };
const toCoding = <R extends Stored>(row: R): Omit<R, "themes"> & CodingRow => ({
  ...row,
  themes: row.themes.split(" ").filter(Boolean),
});

/** A coding, with the words that the comment is found by. */
export type NewCoding = CodingRow & { readonly words: readonly string[] };

/** Keeps what the comments of responses are coded as, in place of what was kept of these responses. */
export async function replace(
  sql: Sql,
  scope: Scope,
  responses: readonly string[],
  rows: readonly NewCoding[],
): Promise<void> {
  await removeOf(sql, scope, responses);
  await insertRows(
    sql,
    `codings (unit, mode, response, question, survey, submitted_at, language, themes, sentiment, source, confidence, codebook)`,
    rows.map((row) => [
      ...[scope.unit, scope.mode, row.response, row.question, row.survey, row.submittedAt, row.language],
      ...[row.themes.join(" "), row.sentiment, row.source, row.confidence, row.codebook],
    ]),
  );
  const segments = new Map(
    rows.flatMap(({ response, themes, sentiment }) =>
      [
        ...themes.map((theme) => ["theme", theme] as const),
        ...(sentiment ? [["sentiment", sentiment] as const] : []),
      ].map(
        ([name, value]) => [`${response} ${name} ${value}`, [scope.unit, scope.mode, response, name, value]] as const,
      ),
    ),
  );
  await insertRows(sql, "coding_segments (unit, mode, owner, name, value)", [...segments.values()]);
  const words = new Map(
    rows.flatMap(({ response, words: said }) =>
      said.map((word) => [`${response} ${word}`, [scope.unit, scope.mode, response, word]] as const),
    ),
  );
  await insertRecords(sql, "comment_words (unit, mode, response, word)", [...words.values()]);
}

/** Takes away what the comments of responses were coded as. */
export async function removeOf(sql: Sql, scope: Scope, responses: readonly string[]): Promise<void> {
  for (const [table, owner] of [
    ["codings", "response"],
    ["coding_segments", "owner"],
    ["comment_words", "response"],
  ] as const)
    await allIn(responses, async (list) => {
      await sql.run(
        `delete from ${table} where unit = $1 and mode = $2 and ${owner} in (${placeholders(list.length, 3)})`,
        [scope.unit, scope.mode, ...list],
      );
      return [];
    });
}

/** The codings of some responses, in no order. */
export async function listOf(sql: Sql, scope: Scope, responses: readonly string[]): Promise<CodingRow[]> {
  return allIn(responses, async (list) => {
    const rows = await sql.all<Stored>(
      `select ${columns} from codings c
       where c.unit = $1 and c.mode = $2 and c.response in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    );
    return rows.map(toCoding);
  });
}

/** A coding, and whose comment it is. */
export type WrittenCoding = CodingRow & {
  /** After an erasure the name that stands for them; null where nobody knows. */
  readonly person: string | null;
  readonly origin: ResponseRow["origin"];
};

/** The codings of a survey's comments of a time: from inclusive, to exclusive, in milliseconds since 1970. */
export async function listOfTime(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly from: number | null; readonly to: number | null },
): Promise<WrittenCoding[]> {
  const rows = await sql.all<Stored & Pick<WrittenCoding, "person" | "origin">>(
    `select ${columns}, coalesce(r.person, i.person) as person, r.origin from codings c
     join responses r on r.unit = c.unit and r.mode = c.mode and r.id = c.response
     left join invitations i on i.unit = r.unit and i.mode = r.mode and i.id = r.invitation
     where c.unit = $1 and c.mode = $2 and c.survey = $3 and c.submitted_at >= $4 and c.submitted_at < $5`,
    [scope.unit, scope.mode, of.survey, of.from ?? 0, of.to ?? Number.MAX_SAFE_INTEGER],
  );
  return rows.map(toCoding);
}

/** Comments that came last: of how many, and not of some surveys. */
interface Newest {
  readonly limit: number;
  readonly except: readonly string[];
}

/** Comments of a scope that everybody may read who may read comments: not of some surveys, and none that a restricted case is about. */
const open = (except: readonly string[], at: number): string =>
  `c.unit = $1 and c.mode = $2 ${except.length === 0 ? "" : `and c.survey not in (${placeholders(except.length, at)})`}
   and not exists (select 1 from cases k where k.unit = c.unit and k.mode = c.mode and k.response = c.response
     and k.is_restricted = 1)`;

/** The responses with comments that came last, newest first. */
export async function listNewest(sql: Sql, scope: Scope, { limit, except }: Newest): Promise<string[]> {
  const rows = await sql.all<{ readonly response: string }>(
    `select distinct c.response from codings c where ${open(except, 4)} order by c.response desc limit $3`,
    [scope.unit, scope.mode, limit, ...except],
  );
  return rows.map(({ response }) => response);
}

/** The comments in a language whose own score is good or bad that came last, newest first. */
export async function listScored(
  sql: Sql,
  scope: Scope,
  { language, limit, except }: Newest & { readonly language: string },
): Promise<WrittenCoding[]> {
  const rows = await sql.all<Stored & Pick<WrittenCoding, "person" | "origin">>(
    `select ${columns}, coalesce(r.person, i.person) as person, r.origin from codings c
     join responses r on r.unit = c.unit and r.mode = c.mode and r.id = c.response
     left join invitations i on i.unit = r.unit and i.mode = r.mode and i.id = r.invitation
     where ${open(except, 5)} and c.language = $4 and c.source = 'score' and c.sentiment in ('positive', 'negative')
     order by c.response desc, c.question desc limit $3`,
    [scope.unit, scope.mode, limit, language, ...except],
  );
  return rows.map(toCoding);
}

/** Responses in the order of their ids, to be coded anew. */
export async function pageToCode(
  sql: Sql,
  scope: Scope,
  page: { readonly after: string; readonly limit: number },
): Promise<ResponseRow[]> {
  const rows = await sql.all<StoredResponse>(
    `select ${responseColumns} from ${newestResponse}
     where r.unit = $1 and r.mode = $2 and r.id > $3 order by r.id limit $4`,
    [scope.unit, scope.mode, page.after, page.limit],
  );
  return rows.map(toResponse);
}

import type { Scope } from "./scope.ts";
import { allIn, placeholders, type Sql } from "./sql.ts";

/** What somebody coded a comment as. */
export interface CommentLabelRow {
  readonly response: string;
  readonly question: string;
  /** A kind of actor and an id, such as `member m1`. */
  readonly coder: string;
  /** Of the response when they read it: whoever changes what they wrote has said something else. */
  readonly revision: number;
  readonly survey: string;
  readonly language: string;
  /** In which the comment was written: `2026-Q3`. */
  readonly quarter: string;
  readonly themes: readonly string[];
  /** `unclear`: they can't tell. */
  readonly sentiment: "positive" | "neutral" | "negative" | "unclear";
  readonly labelledAt: number;
}

/** Which comments people code together. */
interface OfSample {
  readonly language: string;
  readonly quarter: string;
}

/** Keeps what somebody coded a comment as, in place of what they said before. */
export async function put(sql: Sql, scope: Scope, row: CommentLabelRow): Promise<void> {
  await sql.run(
    `insert into comment_labels (unit, mode, response, question, coder, revision, survey, language, quarter, themes, sentiment,
       labelled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (unit, mode, response, question, coder) do update set revision = excluded.revision, survey = excluded.survey,
       language = excluded.language, quarter = excluded.quarter, themes = excluded.themes, sentiment = excluded.sentiment,
       labelled_at = excluded.labelled_at`,
    [
      ...[scope.unit, scope.mode, row.response, row.question, row.coder, row.revision, row.survey, row.language],
      ...[row.quarter, row.themes.join(" "), row.sentiment, row.labelledAt],
    ],
  );
}

/** What comments of some responses were coded as, in the order of time. */
export async function listOf(sql: Sql, scope: Scope, responses: readonly string[]): Promise<CommentLabelRow[]> {
  const rows = await allIn(responses, (list) =>
    sql.all<Omit<CommentLabelRow, "themes"> & { readonly themes: string }>(
      `select response, question, coder, revision, survey, language, quarter, themes, sentiment, labelled_at as "labelledAt"
       from comment_labels where unit = $1 and mode = $2 and response in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    ),
  );
  const inTime = rows.sort((a, b) => a.labelledAt - b.labelledAt || (a.coder < b.coder ? -1 : 1));
  return inTime.map((row) => ({ ...row, themes: row.themes.split(" ").filter(Boolean) }));
}

/** The quarters and languages of which people coded something, newest first. */
export async function listSamples(sql: Sql, scope: Scope): Promise<OfSample[]> {
  return sql.all<OfSample>(
    `select distinct quarter, language from comment_labels where unit = $1 and mode = $2 order by quarter desc, language`,
    [scope.unit, scope.mode],
  );
}

/**
 * The comments in a language of a time, from inclusive, to exclusive, that can be drawn: not those of some surveys, and none that a
 * restricted case is about, which few may read.
 */
export async function listToDraw(
  sql: Sql,
  scope: Scope,
  of: { readonly language: string; readonly from: number; readonly to: number; readonly except: readonly string[] },
): Promise<{ readonly response: string; readonly question: string }[]> {
  const except = of.except.length === 0 ? "" : `and c.survey not in (${placeholders(of.except.length, 6)})`;
  return sql.all(
    `select c.response, c.question from codings c
     where c.unit = $1 and c.mode = $2 and c.language = $3 and c.submitted_at >= $4 and c.submitted_at < $5 ${except}
       and not exists (select 1 from cases k where k.unit = c.unit and k.mode = c.mode and k.response = c.response
         and k.is_restricted = 1)`,
    [scope.unit, scope.mode, of.language, of.from, of.to, ...of.except],
  );
}

/** Takes away what the comments of responses were coded as by people. */
export async function removeOf(sql: Sql, scope: Scope, responses: readonly string[]): Promise<void> {
  await allIn(responses, async (list) => {
    await sql.run(
      `delete from comment_labels where unit = $1 and mode = $2 and response in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    );
    return [];
  });
}

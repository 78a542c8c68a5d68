import type { Scope } from "./scope.ts";
import { allIn, placeholders, type Sql } from "./sql.ts";

/** What somebody translated a comment into. */
export interface CommentTranslationRow {
  readonly response: string;
  readonly question: string;
  /** A language tag: `fr`, `pt-BR`. */
  readonly language: string;
  /** Of the response when it was translated: whoever changes what they wrote has said something else. */
  readonly revision: number;
  readonly text: string;
  /** A kind of actor and an id, such as `member m1`. */
  readonly translatedBy: string;
  readonly translatedAt: number;
}

/** Keeps a translation, in place of one into the same language. */
export async function put(sql: Sql, scope: Scope, row: CommentTranslationRow): Promise<void> {
  await sql.run(
    `insert into comment_translations (unit, mode, response, question, language, revision, text, translated_by, translated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (unit, mode, response, question, language) do update set revision = excluded.revision, text = excluded.text,
       translated_by = excluded.translated_by, translated_at = excluded.translated_at`,
    [
      ...[scope.unit, scope.mode, row.response, row.question, row.language, row.revision, row.text],
      ...[row.translatedBy, row.translatedAt],
    ],
  );
}

/** The translations of comments of some responses, by question and language. */
export async function listOf(sql: Sql, scope: Scope, responses: readonly string[]): Promise<CommentTranslationRow[]> {
  return allIn(responses, (list) =>
    sql.all<CommentTranslationRow>(
      `select response, question, language, revision, text, translated_by as "translatedBy", translated_at as "translatedAt"
       from comment_translations where unit = $1 and mode = $2 and response in (${placeholders(list.length, 3)})
       order by response, question, language`,
      [scope.unit, scope.mode, ...list],
    ),
  );
}

/** Into which languages comments are translated, and of which questions, of a survey or of all. */
export async function listLanguages(
  sql: Sql,
  scope: Scope,
  survey: string | null,
): Promise<{ readonly question: string; readonly language: string }[]> {
  return sql.all(
    `select distinct t.question, t.language from comment_translations t
     join responses r on r.unit = t.unit and r.mode = t.mode and r.id = t.response
     where t.unit = $1 and t.mode = $2 ${survey === null ? "" : "and r.survey = $3"} order by t.question, t.language`,
    [scope.unit, scope.mode, ...(survey === null ? [] : [survey])],
  );
}

/** Takes away the translation of a comment into a language. */
export async function remove(
  sql: Sql,
  scope: Scope,
  { response, question, language }: Pick<CommentTranslationRow, "response" | "question" | "language">,
): Promise<void> {
  await sql.run(
    `delete from comment_translations
     where unit = $1 and mode = $2 and response = $3 and question = $4 and language = $5`,
    [scope.unit, scope.mode, response, question, language],
  );
}

/** Takes away what the comments of responses were translated into. */
export async function removeOf(sql: Sql, scope: Scope, responses: readonly string[]): Promise<void> {
  await allIn(responses, async (list) => {
    await sql.run(
      `delete from comment_translations where unit = $1 and mode = $2 and response in (${placeholders(list.length, 3)})`,
      [scope.unit, scope.mode, ...list],
    );
    return [];
  });
}

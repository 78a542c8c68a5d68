import { ofCases, type OfCases } from "./case-cut.ts";
import type { Mode, Scope } from "./scope.ts";
import { insertRows, one, type Sql, type SqlValue } from "./sql.ts";

// What the client of a resolved case is asked once. Who they are stands at the response.

/** What a client answers: whether they are satisfied with how their case was settled. */
export type CaseVerdict = "yes" | "no";

/** The question to the client of a case that was resolved. */
export interface CaseQuestionRow {
  readonly case: string;
  /** The case's revision when it was resolved: each time it is, its client is asked once. */
  readonly resolution: number;
  readonly response: string;
  readonly survey: string;
  /** Null after an erasure: nobody can answer any more. */
  readonly tokenHash: string | null;
  readonly keyId: string;
  /** A keyed hash of the address, by which nobody is asked too often. */
  readonly sentTo: string | null;
  readonly answer: CaseVerdict | null;
  /** How often it was answered: a mind may be changed. */
  readonly times: number;
  readonly askedAt: number;
  readonly expiresAt: number;
  readonly answeredAt: number | null;
}

const columns = `case_id as "case", resolution, response, survey, token_hash as "tokenHash", key_id as "keyId",
  sent_to as "sentTo", answer, times, asked_at as "askedAt", expires_at as "expiresAt", answered_at as "answeredAt"`;

/** Adds a question; false where it was asked about that resolution before. */
export async function add(sql: Sql, scope: Scope, row: CaseQuestionRow): Promise<boolean> {
  const added = await insertRows(
    sql,
    `case_questions (unit, mode, case_id, resolution, response, survey, token_hash, key_id, sent_to, answer, times, asked_at,
       expires_at, answered_at)`,
    [
      [
        ...[scope.unit, scope.mode, row.case, row.resolution, row.response, row.survey, row.tokenHash, row.keyId],
        ...[row.sentTo, row.answer, row.times, row.askedAt, row.expiresAt, row.answeredAt],
      ],
    ],
    "on conflict do nothing",
  );
  return added === 1;
}

/** The question about a resolution of a case; locked by who answers it. */
export async function find(
  sql: Sql,
  scope: Scope,
  { case: id, resolution }: Pick<CaseQuestionRow, "case" | "resolution">,
  how: { readonly lock?: boolean } = {},
): Promise<CaseQuestionRow | null> {
  return one(
    sql,
    `select ${columns} from case_questions where unit = $1 and mode = $2 and case_id = $3 and resolution = $4
     ${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id, resolution],
  );
}

/** The question that a link answers, whatever its scope. */
export async function findByQuestion(
  sql: Sql,
  tokenHash: string,
): Promise<(CaseQuestionRow & { readonly unit: string; readonly mode: Mode }) | null> {
  return one(sql, `select unit, mode, ${columns} from case_questions where token_hash = $1`, [tokenHash]);
}

/** Whether an address was asked about another case since a moment. */
export async function isAskedSince(
  sql: Sql,
  scope: Scope,
  { case: id, sentTo }: Pick<CaseQuestionRow, "case"> & { readonly sentTo: string },
  since: number,
): Promise<boolean> {
  const found = await one(
    sql,
    `select 1 from case_questions where unit = $1 and mode = $2 and sent_to = $3 and sent_to is not null and asked_at > $4
     and case_id <> $5 limit 1`,
    [scope.unit, scope.mode, sentTo, since, id],
  );
  return found !== null;
}

/** Keeps what a client answered. */
export async function answer(
  sql: Sql,
  scope: Scope,
  {
    case: id,
    resolution,
    answer: said,
    answeredAt,
  }: Pick<CaseQuestionRow, "case" | "resolution" | "answer" | "answeredAt">,
): Promise<void> {
  await sql.run(
    `update case_questions set answer = $5, answered_at = $6, times = times + 1
     where unit = $1 and mode = $2 and case_id = $3 and resolution = $4`,
    [scope.unit, scope.mode, id, resolution, said, answeredAt],
  );
}

/** Of which cases to list what their clients answered; null for any. */
export interface QuestionCut extends OfCases {
  /** Asked from this moment on, and before that one. */
  readonly from: number;
  readonly before: number;
}

/** What clients answered, the questions of one case in order. */
export async function listAnswers(
  sql: Sql,
  scope: Scope,
  cut: QuestionCut,
): Promise<Pick<CaseQuestionRow, "case" | "survey" | "answer">[]> {
  const values: SqlValue[] = [scope.unit, scope.mode, cut.from, cut.before];
  const next = (value: SqlValue) => `$${String(values.push(value))}`;
  return sql.all(
    `select q.case_id as "case", q.survey, q.answer from case_questions q
     join cases c on c.unit = q.unit and c.mode = q.mode and c.id = q.case_id
     where q.unit = $1 and q.mode = $2 and q.asked_at >= $3 and q.asked_at < $4 ${ofCases(cut, next)}
     order by q.case_id, q.resolution`,
    values,
  );
}

/** Ends the links of the questions about a response, and forgets where they went. */
export async function forgetLinks(sql: Sql, scope: Scope, response: string): Promise<void> {
  await sql.run(
    `update case_questions set token_hash = null, sent_to = null where unit = $1 and mode = $2 and response = $3
     and (token_hash is not null or sent_to is not null)`,
    [scope.unit, scope.mode, response],
  );
}

/** Deletes the questions about a response. */
export async function removeOfResponse(sql: Sql, scope: Scope, response: string): Promise<void> {
  await sql.run("delete from case_questions where unit = $1 and mode = $2 and response = $3", [
    scope.unit,
    scope.mode,
    response,
  ]);
}

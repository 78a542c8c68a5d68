import { drawOf, type CommentSampleQuery } from "@afterword/sdk";
import type { CodingRow, CommentLabelRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { privateSurveys } from "../list-responses.ts";
import { wrongQuery } from "../wrong-query.ts";

/** How many comments of a language and quarter are drawn. */
const drawn = 50;
/** How many people code each of them. */
export const coders = 2;

/** A comment that was drawn, as it is now. */
export interface DrawnComment {
  readonly response: string;
  readonly question: string;
  readonly survey: string;
  readonly revision: number;
  readonly text: string;
  readonly coding: CodingRow;
  /** What it was coded as, as it is now; who was first comes first. */
  readonly labels: readonly CommentLabelRow[];
}

/** The quarter of the calendar of a time. @example quarterAt(Date.UTC(2026, 7, 1)) // "2026-Q3" */
export function quarterAt(at: number): string {
  const date = new Date(at);
  return `${String(date.getUTCFullYear())}-Q${String(Math.floor(date.getUTCMonth() / 3) + 1)}`;
}

/** From when on, inclusive, and to when, exclusive, a quarter is. */
function boundsOf(quarter: string): { readonly from: number; readonly to: number } {
  const [year, month] = [Number(quarter.slice(0, 4)), 3 * (Number(quarter.slice(-1)) - 1)];
  return { from: Date.UTC(year, month), to: Date.UTC(year, month + 3) };
}

const keyOf = ({ response, question }: { readonly response: string; readonly question: string }) =>
  `${response} ${question}`;

/**
 * The comments that are drawn from a quarter and language: always the same ones, whoever asks. None of surveys whose figures need
 * several people, and none that a restricted case is about.
 *
 * @throws ProblemError `invalid_query` for a quarter that isn't over
 */
export async function drawSample(ctx: Ctx, rows: Rows, sample: CommentSampleQuery): Promise<DrawnComment[]> {
  const bounds = boundsOf(sample.quarter);
  if (bounds.to > ctx.now) throw wrongQuery("quarter", `${sample.quarter} isn't over yet.`, "not_over");
  const except = await privateSurveys(rows);
  const candidates = await rows.commentLabels.listToDraw({ language: sample.language, ...bounds, except });
  const ordered = candidates
    .map((one) => ({ ...one, at: drawOf(`comments ${sample.quarter} ${sample.language}`, keyOf(one)) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, drawn);
  const ids = [...new Set(ordered.map(({ response }) => response))];
  const responses = new Map((await rows.unasked.findMany(ids)).map((one) => [one.id, one]));
  const codings = new Map((await rows.codings.listOf(ids)).map((one) => [keyOf(one), one]));
  const labels = Map.groupBy(await rows.commentLabels.listOf(ids), keyOf);
  return ordered.flatMap(({ response: id, question }) => {
    const key = keyOf({ response: id, question });
    const [response, coding] = [responses.get(id), codings.get(key)];
    const text = response?.answers[question];
    if (!response || !coding || typeof text !== "string") return [];
    const { revision, survey } = response;
    const asNow = (labels.get(key) ?? []).filter((label) => label.revision === revision);
    return [{ response: id, question, survey, revision, text, coding, labels: asNow }];
  });
}

/** Whether two people have coded each comment of a sample. */
export const isDone = (sample: readonly DrawnComment[]): boolean =>
  sample.length > 0 && sample.every(({ labels }) => labels.length >= coders);

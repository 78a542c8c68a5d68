import { listActions, readAction, type Ctx } from "@afterword/fieldwork";
import type { ActionDetail, ActionReview, CheckedActionsFileQuery } from "@afterword/sdk";
import { csvLine } from "../csv-cell.ts";
import { workbook } from "./workbook.ts";

type Cell = string | number | boolean | null;

/** The columns of the file: of an action, and of one of its reviews. */
const columns: { readonly [name: string]: (of: ActionDetail, review: ActionReview | null) => Cell } = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  state: ({ state }) => state,
  owner: ({ owner }) => owner.name,
  measure: ({ measure: { metric, survey, question } }) => `${metric} ${survey}.${question}`,
  segments: ({ measure: { where } }) =>
    Object.entries(where ?? {})
      .map((pair) => pair.join("="))
      .join("; "),
  startsOn: ({ startsOn }) => startsOn,
  dueOn: ({ dueOn }) => dueOn,
  doneOn: ({ doneOn }) => doneOn,
  overdue: ({ overdue }) => overdue,
  before: ({ baseline }) => baseline.figure.value,
  answersBefore: ({ baseline }) => baseline.figure.n,
  result: ({ verdict }) => verdict,
  difference: ({ effect }) => effect?.difference ?? null,
  lower: ({ effect }) => effect?.interval?.lower ?? null,
  upper: ({ effect }) => effect?.interval?.upper ?? null,
  nextReviewOn: ({ nextReviewOn }) => nextReviewOn,
  reviewOverdue: ({ reviewOverdue }) => reviewOverdue,
  reviewOn: (_, review) => review?.on ?? null,
  found: (_, review) => review?.found ?? null,
  decision: (_, review) => review?.decision ?? null,
  reason: (_, review) => review?.reason ?? null,
  reviewedBy: (_, review) => review?.by ?? null,
  reviewedAt: (_, review) => review?.at ?? null,
};

/** Actions that the caller may see as the bytes of a file, made while they are read. @throws ProblemError `invalid_query` */
export function actionFile(ctx: Ctx, { format, ...query }: CheckedActionsFileQuery): AsyncGenerator<Uint8Array> {
  const names = Object.keys(columns);
  const pages = pagesOf(ctx, query);
  return format === "xlsx" ? workbook("actions", names, pages) : csv(names, pages);
}

async function* csv(names: readonly string[], pages: AsyncIterable<Cell[][]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvLine(names));
  for await (const page of pages) yield Buffer.from(page.map(csvLine).join(""));
}

async function* pagesOf(ctx: Ctx, query: Omit<CheckedActionsFileQuery, "format">): AsyncGenerator<Cell[][]> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listActions(ctx, { ...query, ...(cursor !== undefined && { cursor }), limit: 100 });
    const lines: Cell[][] = [];
    for (const { id } of page.items) {
      const of = await readAction(ctx, id);
      for (const review of of.reviews.length === 0 ? [null] : of.reviews)
        lines.push(Object.values(columns).map((cellOf) => cellOf(of, review)));
    }
    yield lines;
    cursor = page.nextCursor;
  }
}

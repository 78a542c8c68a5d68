import { listCases, type Ctx } from "@afterword/fieldwork";
import type { CaseItem, CheckedCasesFileQuery } from "@afterword/sdk";
import { csvLine } from "../csv-cell.ts";
import { workbook } from "./workbook.ts";

type Cell = string | number | boolean | null;

/** The columns of the file: nothing that was written, and nobody's name but the owner's. */
const columns: { readonly [name: string]: (item: CaseItem) => Cell } = {
  id: ({ id }) => id,
  response: ({ response }) => response,
  survey: ({ survey }) => survey,
  rule: ({ rule }) => rule,
  question: ({ question }) => question,
  answer: ({ answer }) => answer,
  segments: ({ segments }) =>
    Object.entries(segments)
      .map((pair) => pair.join("="))
      .join("; "),
  queue: ({ queue }) => queue,
  owner: ({ owner }) => owner?.name ?? null,
  state: ({ state }) => state,
  urgent: ({ urgent }) => urgent,
  restricted: ({ restricted }) => restricted,
  causes: ({ causes }) => causes.join("; "),
  openedAt: ({ openedAt }) => openedAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  dueAt: ({ dueAt }) => dueAt,
  overdue: ({ overdue }) => overdue,
};

/** Cases that the caller may see as the bytes of a file, made while they are read. @throws ProblemError `invalid_query` */
export function caseFile(ctx: Ctx, { format, ...query }: CheckedCasesFileQuery): AsyncGenerator<Uint8Array> {
  const names = Object.keys(columns);
  const pages = pagesOf(ctx, query);
  return format === "xlsx" ? workbook("cases", names, pages) : csv(names, pages);
}

async function* csv(names: readonly string[], pages: AsyncIterable<Cell[][]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvLine(names));
  for await (const page of pages) yield Buffer.from(page.map(csvLine).join(""));
}

async function* pagesOf(ctx: Ctx, query: Omit<CheckedCasesFileQuery, "format">): AsyncGenerator<Cell[][]> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listCases(ctx, { ...query, ...(cursor !== undefined && { cursor }), limit: 500 });
    yield page.items.map((item) => Object.values(columns).map((cellOf) => cellOf(item)));
    cursor = page.nextCursor;
  }
}

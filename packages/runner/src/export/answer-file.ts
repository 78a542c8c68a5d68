import type { AnswerTable } from "@afterword/fieldwork";
import type { CheckedExportQuery, ResponseItem } from "@afterword/sdk";
import { csvLine } from "../csv-cell.ts";
import { workbook } from "./workbook.ts";

/**
 * A table of answers as the bytes of a file, made while it is read: each page is written and forgotten before the next one
 * is asked for. A JSON document is a response as `GET /v1/responses` has it.
 *
 * @example for await (const bytes of answerFile(await exportResponses(ctx, query), query)) out.write(bytes);
 */
export function answerFile(
  table: AnswerTable,
  { format, bom }: Pick<CheckedExportQuery, "format" | "bom">,
): AsyncGenerator<Uint8Array> {
  if (format === "xlsx") return workbook("responses", namesOf(table), cellsOf(table));
  return format === "csv" ? csv(table, bom ? "\uFEFF" : "") : ndjson(table);
}

async function* csv(table: AnswerTable, mark: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(mark + csvLine(namesOf(table)));
  for await (const page of cellsOf(table)) {
    const lines = page.map((cells) =>
      csvLine(cells.map((cell) => (typeof cell === "object" && cell !== null ? cell.text : cell))),
    );
    yield Buffer.from(lines.join(""));
  }
}

async function* ndjson({ pages }: AnswerTable): AsyncGenerator<Uint8Array> {
  for await (const page of pages) yield Buffer.from(page.map((item) => `${JSON.stringify(item)}\n`).join(""));
}

const namesOf = ({ columns }: AnswerTable): string[] => columns.map(({ name }) => name);

async function* cellsOf({ columns, pages }: AnswerTable) {
  const cells = (item: ResponseItem) => columns.map(({ cellOf }) => cellOf(item));
  for await (const page of pages) yield page.map(cells);
}

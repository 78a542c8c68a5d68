import { importFeedback, type Ctx } from "@afterword/fieldwork";
import { mostFeedback, ProblemError, type CheckedFeedbackInput, type FeedbackTaken } from "@afterword/sdk";
import { isOfWidth, readHeader, readRows, unreadable } from "./csv-rows.ts";

/**
 * Brings in the feedback of a file of comma-separated values (RFC 4180), or says what that would mean.
 *
 * @throws ProblemError `malformed` when it is none, `invalid_request` when it can't be used as a whole
 */
export async function importFeedbackFile(
  ctx: Ctx,
  { csv, ...input }: CheckedFeedbackInput,
  isDryRun: boolean,
): Promise<FeedbackTaken> {
  // A file in another encoding, as spreadsheets save by default, has this for each letter that was lost in reading it.
  if (csv.includes("\uFFFD")) throw notUtf8();
  const [head, ...rows] = readRows(csv, mostFeedback, delimiterOf(csv));
  if (!head) throw unreadable("The file is empty: its first row names the columns.");
  const header = readHeader(head.cells);
  const { length } = header;
  const cut = rows.map((row) => ({
    line: row.line,
    value: isOfWidth(row, length) ? row.cells.slice(0, length) : row.cells,
  }));
  return importFeedback(ctx, input, { header, rows: cut }, { isDryRun });
}

/** What separates the cells: spreadsheets write semicolons where a comma is in numbers. */
function delimiterOf(csv: string): string {
  const [first = ""] = csv.split(/\r\n|\r|\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [",", ";", "\t"].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

const notUtf8 = () =>
  new ProblemError("invalid_request", {
    errors: [
      { path: "csv", code: "utf8", message: "It is not in UTF-8: save it in UTF-8, as letters of it are lost." },
    ],
  });

import { listLabels, readCodebook, type Ctx } from "@afterword/fieldwork";
import type { CheckedTableFileQuery, CodebookReply, CommentLabelItem } from "@afterword/sdk";
import { csvLine } from "../csv-cell.ts";

const labelColumns = [
  ...["quarter", "language", "survey", "response", "question", "coder", "sentiment", "themes", "labelledAt"],
] as const;

/** The lines of labels, with a header. Themes of a comment have blanks between them. */
export function labelLines(items: readonly CommentLabelItem[]): string[][] {
  const lines = items.map(({ themes, ...of }) => {
    const one: Readonly<Record<string, string>> = { ...of, themes: themes.join(" ") };
    return labelColumns.map((name) => one[name] ?? "");
  });
  return [[...labelColumns], ...lines];
}

/** The lines of a codebook, one for each term, with a header. */
export const codebookLines = ({ themes }: Pick<CodebookReply, "themes">): string[][] => [
  ["theme", "language", "term"],
  ...Object.entries(themes).flatMap(([theme, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([language, terms]) => terms.map((term) => [theme, language, term])),
  ),
];

/** The codebook as the bytes of a file. */
export async function* codebookFile(ctx: Ctx, { format }: CheckedTableFileQuery): AsyncGenerator<Uint8Array> {
  const book = await readCodebook(ctx);
  yield Buffer.from(format === "json" ? json(book) : csv(codebookLines(book)));
}

/** What people coded comments as, as the bytes of a file. */
export async function* labelsFile(ctx: Ctx, { format }: CheckedTableFileQuery): AsyncGenerator<Uint8Array> {
  const labels = await listLabels(ctx);
  yield Buffer.from(format === "json" ? json(labels) : csv(labelLines(labels.items)));
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
const csv = (lines: readonly string[][]): string => lines.map(csvLine).join("");

import type { SurveyItem } from "@afterword/sdk";
import type { PeopleFile } from "../people/import/read-file.ts";

/** What a column is read as that nothing is read from. */
export const skipped = "\u0000skip";

/** What each column is read as: the id of a target. */
export type Uses = readonly string[];

/** Something that a column can be read as, as the API calls it. */
export type Target =
  | { readonly id: (typeof around)[number]; readonly kind: "field" }
  | { readonly id: string; readonly kind: "segment"; readonly text: string }
  | { readonly id: string; readonly kind: "question"; readonly text: SurveyItem["questions"][number]["text"] };

const around = ["id", "receivedAt", "person", "subject", "locale", "channel"] as const;

/** What columns can be read as: what is around the answers, the segments, and the questions. */
export const targetsOf = ({ questions, segments }: Pick<SurveyItem, "questions" | "segments">): readonly Target[] => [
  ...around.map((id) => ({ id, kind: "field" as const })),
  ...segments.map((name) => ({ id: `segments.${name}`, kind: "segment" as const, text: name })),
  ...questions.flatMap(({ name, kind, text }) =>
    kind === "info" ? [] : [{ id: `answers.${name}`, kind: "question" as const, text }],
  ),
];

/** What each column is by its name, whatever its letters' size; each target once. */
export function guessUses(header: readonly string[], targets: readonly Target[]): Uses {
  const taken = new Set<string>();
  return header.map((title) => {
    const name = title.trim().toLowerCase();
    const short = (id: string) => id.slice(id.indexOf(".") + 1).toLowerCase();
    const found = targets.find(({ id }) => !taken.has(id) && (id.toLowerCase() === name || short(id) === name));
    if (!found) return skipped;
    taken.add(found.id);
    return found.id;
  });
}

/** Which column each target is read from. */
export const mapOf = ({ header }: Pick<PeopleFile, "header">, uses: Uses): Record<string, string> =>
  Object.fromEntries(uses.flatMap((use, at) => (use === skipped ? [] : [[use, header[at] ?? ""]])));

/**
 * The columns that are read, as comma-separated values, and on which line of them each row starts.
 *
 * @example csvOf({ header: ["id", "x"], rows: [{ line: 2, cells: ["1", "?"] }] }, ["id", skipped]).csv // '"id"\r\n"1"\r\n'
 */
export function csvOf(
  { header, rows }: Pick<PeopleFile, "header" | "rows">,
  uses: Uses,
): { readonly csv: string; readonly lines: readonly number[] } {
  const read = header.flatMap((_, at) => ((uses[at] ?? skipped) === skipped ? [] : [at]));
  const lineOf = (cells: readonly string[]) =>
    read.map((at) => `"${(cells[at] ?? "").replaceAll('"', '""')}"`).join(",");
  const texts = [header, ...rows.map(({ cells }) => cells)].map(lineOf);
  const lines: number[] = [];
  let next = 1;
  for (const text of texts) {
    lines.push(next);
    next += 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
  }
  return { csv: texts.map((text) => `${text}\r\n`).join(""), lines: lines.slice(1) };
}

import type { AnswerSource } from "./imported.ts";

/** What a file of answers came to. */
export interface ConvertedAnswers {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that nothing was read from. */
  readonly unused: readonly string[];
  /** Questions that have no column. */
  readonly missing: readonly string[];
  /** How many rows were left out: they were never submitted, or nothing says when. */
  readonly untimed: number;
}

/** What both systems call what stands around the answers. */
const around: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "Response ID", "response_id"],
  submittedAt: ["submitdate", "Timestamp", "Date submitted", "createdAt"],
  locale: ["startlanguage", "Language", "Start language"],
  status: ["Finished"],
};

/**
 * Turns the rows of an export into those that `afterword import responses` reads: a column for each question, and each answer as it
 * is stored here.
 *
 * @throws Error where there is no id, or no time of an answer
 * @example convertAnswers(answers, [["id", "submitdate", "Q1"], ["7", "2026-05-04 10:00:00", "A2"]]).rows
 */
export function convertAnswers(
  answers: readonly AnswerSource[],
  file: readonly (readonly string[])[],
): ConvertedAnswers {
  const [header = [], ...rows] = file;
  const used = new Set<number>();
  const find = (names: readonly string[]): number => {
    const at = header.findIndex((one) => names.includes(one.trim().replace(/^\uFEFF/, "")));
    if (at >= 0) used.add(at);
    return at;
  };
  const places = Object.entries(around).map(([name, names]) => ({ name, at: find(names) }));
  for (const name of ["id", "submittedAt"])
    if (places.every((one) => one.name !== name || one.at < 0))
      throw new Error(`There is no column for ${name}: ${(around[name] ?? []).join(", ")}.`);
  const sources = answers.map((source) => ({ ...source, at: find(source.columns) }));
  const byName = Map.groupBy(sources, ({ into }) => into);
  const found = [...byName].filter(([, of]) => of.some(({ at }) => at >= 0));
  const kept = places.filter(({ at }) => at >= 0);
  const timeAt = places.find(({ name }) => name === "submittedAt")?.at ?? -1;
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  const timed = filled.filter((row) => isTime(row[timeAt] ?? ""));
  return {
    header: [...kept.map(({ name }) => name), ...found.map(([name]) => name)],
    rows: timed.map((row) => [
      ...kept.map(({ name, at }) => (name === "status" ? statusOf(row[at] ?? "") : (row[at] ?? "").trim())),
      ...found.map(([, of]) => answerOf(of, row)),
    ]),
    untimed: filled.length - timed.length,
    unused: header.filter((name, at) => name !== "" && !used.has(at)),
    missing: [...byName].filter(([, of]) => of.every(({ at }) => at < 0)).map(([name]) => name),
  };
}

/** A survey of LimeSurvey that keeps no dates writes the first day of 1980; who did not finish has none. */
const isTime = (text: string): boolean => text.trim() !== "" && !text.trim().startsWith("1980-01-01");

const statusOf = (text: string): string => (/^(?:yes|true|1|y)$/i.test(text.trim()) ? "complete" : "partial");

function answerOf(of: readonly (AnswerSource & { readonly at: number })[], row: readonly string[]): string {
  const cells = of.map((source) => ({ source, text: (row[source.at] ?? "").trim() }));
  const ticked = cells.filter(({ source }) => source.ticks !== undefined);
  // "N" and "No" stand where somebody saw the list and did not choose it.
  if (ticked.length > 0)
    return ticked.flatMap(({ source, text }) => (/^(?:Y|Yes|1)$/i.test(text) ? [source.ticks ?? ""] : [])).join("|");
  const values = cells.flatMap(({ source, text }) => {
    const parts = source.isList === true ? partsOf(text, source.values) : [text];
    const plain = source.isDay === true ? parts.map(dayOf) : parts;
    return plain.map((part) => source.values.get(part) ?? part);
  });
  return values.filter((value) => value !== "").join("|");
}

const dayOf = (text: string): string => /^(\d{4}-\d\d-\d\d)[ T]\d\d:\d\d/.exec(text)?.[1] ?? text;

/** A list in one cell: words may have the comma in them that separates them. */
function partsOf(text: string, values: ReadonlyMap<string, string>): string[] {
  if (text === "" || values.has(text)) return [text];
  const bySemicolon = text.split(/\s*[;|]\s*/);
  if (bySemicolon.length > 1) return bySemicolon;
  const parts: string[] = [];
  for (let rest = text; rest !== "";) {
    const label = [...values.keys()]
      .filter((one) => rest === one || rest.startsWith(`${one},`))
      .sort((a, b) => b.length - a.length)[0];
    const part = label ?? rest.split(",")[0] ?? rest;
    parts.push(part.trim());
    rest = rest.slice(part.length).replace(/^\s*,\s*/, "");
  }
  return parts;
}

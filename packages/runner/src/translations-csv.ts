import { ProblemError, type TextToTranslate } from "@afterword/sdk";
import { CsvError, parse } from "csv-parse/sync";
import { csvLine } from "./csv-cell.ts";

/** The texts of a survey, beside what they are in another language. */
interface TextsOfSurvey {
  readonly source: string;
  readonly target: string;
  readonly units: readonly TextToTranslate[];
}

/**
 * The texts of a survey for those who translate in a spreadsheet: where each is, the text, its translation, and whether that is
 * `translated` or `stale`. The columns of texts are named by their languages.
 */
export function translationsCsv({ source, target, units }: TextsOfSurvey): string {
  const lines = units.map(({ path, source: text, target: made, madeFrom }) =>
    csvLine([path, told(text), made && told(made), made === null ? null : madeFrom === null ? "translated" : "stale"]),
  );
  return [csvLine(["path", source, target, "state"]), ...lines].join("");
}

/** What an apostrophe was put before, so that no spreadsheet runs it. */
const guarded = /^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/;

/** A text that looks as if it had been guarded gets one more, so that one is taken away from each. */
const told = (text: string): string => text.replace(guarded, "''");

/**
 * What such a file says of a survey, as it may be: nothing of it is checked but its shape. A translation is done unless it says that it
 * is stale.
 *
 * @throws ProblemError `invalid_request` where it is no such file
 */
export function fromTranslationsCsv(csv: string, survey: string): unknown {
  const [head, ...rows] = recordsOf(csv);
  const [path, source, target, state = "state", ...more] = head ?? [];
  if (
    path !== "path" ||
    source === undefined ||
    target === undefined ||
    state !== "state" ||
    more.some((name) => name !== "")
  )
    throw unreadable("Its columns are path, the survey's language, the language it goes into, and state.");
  const units = rows.map(([at = "", text = "", made = "", told = ""]) => ({
    path: at,
    source: text.replace(guarded, ""),
    target: made.trim() === "" ? null : made.replace(guarded, ""),
    isDone: told.trim() !== "stale",
  }));
  return { survey, source, target, units };
}

function recordsOf(csv: string): string[][] {
  const [, delimiter = ","] = /^\uFEFF?"?path"?([,;\t])/.exec(csv) ?? [];
  try {
    return parse(csv, { bom: true, delimiter, record_delimiter: ["\r\n", "\n", "\r"], skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(`It is no table of comma-separated values: ${error.message}.`);
  }
}

const unreadable = (message: string) =>
  new ProblemError("invalid_request", { errors: [{ path: "csv", code: "format", message }] });

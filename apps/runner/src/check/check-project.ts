import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { locales } from "@afterword/language";
import { OptionsError } from "@afterword/runner";
import type { ProblemError } from "@afterword/sdk";
import { loadProject, noteFiles } from "../load-module.ts";
import { surveyLanguages, type SurveyLanguage } from "./languages.ts";
import { warningsOf, type Warning } from "./warnings.ts";

/** Something that can't work, and where. */
export interface Mistake {
  /** The file, and where it can be told the line: `afterword.config.ts:12`. */
  readonly file: string;
  /** Dotted path in what is defined there, such as `rules.r1.after`; empty when it is about the file. */
  readonly path: string;
  readonly message: string;
}

/** What a check found. */
export interface Checked {
  readonly ok: boolean;
  readonly file: string;
  /** How much was found; null when there are mistakes. */
  readonly counts: {
    readonly surveys: number;
    readonly rules: number;
    readonly waves: number;
    readonly events: number;
  } | null;
  readonly languages: readonly SurveyLanguage[];
  readonly mistakes: readonly Mistake[];
  readonly warnings: readonly Warning[];
  /** The files that it was read from, as far as it could be. */
  readonly files: readonly string[];
}

/** Loads a project and looks at it; needs no database and starts nothing. */
export async function checkProject(file: string): Promise<Checked> {
  const own = new Set(locales());
  const noted = noteFiles();
  const path = resolve(file);
  const files = () => [...new Set([path, ...noted()])];
  try {
    const project = await loadProject(file);
    const added = locales().filter((locale) => !own.has(locale));
    const { surveys, rules, waves, events } = project;
    const counts = { surveys: surveys.length, rules: rules.length, waves: waves.length, events: events.size };
    return {
      ok: true,
      file,
      counts,
      languages: surveyLanguages(project, added),
      mistakes: [],
      warnings: warningsOf(project),
      files: files(),
    };
  } catch (error) {
    return {
      ok: false,
      file,
      counts: null,
      languages: [],
      mistakes: mistakesOf(file, error),
      warnings: [],
      files: files(),
    };
  }
}

function mistakesOf(file: string, error: unknown): Mistake[] {
  if (error instanceof OptionsError)
    return error.mistakes.map((message) => ({ file, path: "", message: message.replace(`${file} has`, "It has") }));
  if (!(error instanceof Error)) return [{ file, path: "", message: `It throws ${String(error)}.` }];
  const place = placeOf(error) ?? file;
  if (!isProblem(error)) return [{ file: place, path: "", message: sentenceOf(error) }];
  const { errors, detail } = error;
  if (errors.length === 0) return [{ file: place, path: "", message: error.message }];
  return errors.map(({ path, message }) => ({
    file: place,
    path,
    message: detail === undefined ? message : `${message} ${detail}`,
  }));
}

/** By its name: the project may have a copy of the package of its own. */
const isProblem = (error: Error): error is ProblemError => error.name === "ProblemError" && "errors" in error;

/** Node's message for a file that it can't read has the place in front and the code behind. */
function sentenceOf(error: Error): string {
  const [first = ""] = error.message.split("\n").filter((line) => line.trim() !== "");
  return error.name === "Error" ? first : `${error.name}: ${first}`;
}

/** Where in a file of the project's own an error came from: the innermost place that is not in a package. */
function placeOf(error: Error): string | null {
  // Node knows which file imports what isn't there, and says it in the message only.
  const importer = /imported from (.+)$/m.exec("code" in error ? error.message : "")?.[1];
  if (importer !== undefined) return shortPath(pathOf(importer) ?? importer);
  const places = [...(error.stack ?? "").matchAll(/(?<![^\s(])(file:\/\/[^\s()]+?|\/[^\s():]+):(\d+)(?::\d+)?/g)];
  for (const [, where = "", line = ""] of places) {
    const path = where.startsWith("file:") ? pathOf(where) : where;
    if (path !== null && !isOurs(path)) return `${shortPath(path)}:${line}`;
  }
  return null;
}

const isOurs = (path: string): boolean =>
  path.includes("/node_modules/") || [...ourPackages, ...ourPrograms].some((folder) => path.startsWith(folder));

/** The packages that a project's file calls lie beside this program in the repository; installed, they lie in `node_modules`. */
const here = fileURLToPath(new URL("..", import.meta.url));
const ourPackages = ["sdk", "language", "library"].map((name) => resolve(here, `../../../packages/${name}`) + sep);
const ourPrograms = [resolve(here), fileURLToPath(new URL("../../bin", import.meta.url))];

function pathOf(url: string): string | null {
  try {
    return fileURLToPath(url.replace(/\?.*$/, ""));
  } catch {
    return null;
  }
}

function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}

import {
  askingAll,
  compileValidator,
  defaultSource,
  isLocale,
  type AnswerRecord,
  type FieldError,
  type SurveyDefinition,
} from "@afterword/sdk";
import { contentHash } from "./canonical.ts";
import { readTime } from "./import-time.ts";

/** A response as a file has it: blank cells are left out, answers have the type of their question. */
export interface ResponseToImport {
  /** The response's id where it comes from. */
  readonly id?: string;
  /** The id of the event it is about, and the event's source. */
  readonly event?: string;
  readonly source?: string;
  readonly person?: string;
  /** A time; without a zone it is UTC. */
  readonly submittedAt?: string;
  readonly status?: string;
  readonly channel?: string;
  readonly locale?: string;
  readonly segments: { readonly [name: string]: string };
  readonly answers: { readonly [question: string]: unknown };
}

/** A response that fits its survey. */
export interface ReadResponse {
  readonly id: string;
  readonly event: string | null;
  readonly source: string;
  readonly person: string | null;
  readonly submittedAt: number;
  readonly status: "partial" | "complete";
  readonly channel: string;
  readonly locale: string | null;
  readonly segments: { readonly [name: string]: string };
  readonly answers: AnswerRecord;
  readonly contentHash: string;
}

type Result = { readonly read: ReadResponse } | { readonly errors: readonly FieldError[] };

/** Most characters of the texts around the answers. */
const longest = { id: 200, event: 200, source: 200, person: 200, channel: 64, locale: 35 } as const;

/** Compiles what checks a response of a survey, without looking at the store. All mistakes of a row are named at once. */
export function responseReader(survey: SurveyDefinition): (given: ResponseToImport) => Result {
  // Whose a question is that a unit adds is looked at when the segments are known.
  const validate = compileValidator(askingAll(survey));
  return (given) => {
    const errors = textErrors(given);
    const at = given.submittedAt === undefined ? null : readTime(given.submittedAt);
    if (given.submittedAt === undefined) errors.push(need("submittedAt"));
    else if (at === null)
      errors.push({ path: "submittedAt", code: "invalid_time", message: "Not a time such as 2026-11-21T22:00:00Z." });
    if (given.status !== undefined && given.status !== "complete" && given.status !== "partial")
      errors.push({ path: "status", code: "unknown_choice", message: "The status is complete or partial." });
    const whole = validate(given.answers, { complete: given.status !== "partial" });
    const isUnfinished =
      given.status === undefined && !whole.ok && whole.errors.every((error) => error.code === "required");
    const result = isUnfinished ? validate(given.answers, { complete: false }) : whole;
    if (!result.ok || errors.length > 0 || at === null)
      return { errors: [...errors, ...(result.ok ? [] : result.errors)] };
    return {
      read: {
        id: given.id ?? "",
        event: given.event ?? null,
        source: given.source ?? defaultSource,
        person: given.person ?? null,
        submittedAt: at,
        status: given.status === "partial" || isUnfinished ? "partial" : "complete",
        channel: given.channel ?? "import",
        locale: given.locale ?? null,
        segments: given.segments,
        answers: result.answers,
        contentHash: contentHash({ ...given, submittedAt: at }),
      },
    };
  };
}

function textErrors(given: ResponseToImport): FieldError[] {
  const errors = given.id === undefined ? [need("id")] : [];
  const texts = Object.entries(longest).map(([name, max]) => [name, given[name as keyof typeof longest], max] as const);
  const segments = Object.entries(given.segments).map(([name, text]) => [`segments.${name}`, text, 500] as const);
  for (const [path, text = "", max] of [...texts, ...segments]) {
    if (text.length > max) errors.push({ path, code: "max_length", message: `At most ${String(max)} characters.` });
    if (/\p{Cc}/u.test(text) || !text.isWellFormed())
      errors.push({ path, code: "characters", message: "Control characters are not allowed." });
  }
  if (given.locale !== undefined && !isLocale(given.locale))
    errors.push({ path: "locale", code: "format", message: "Not a language tag such as ar, fr or pt-BR." });
  return errors;
}

const need = (path: string): FieldError => ({ path, code: "required", message: "A value is needed." });

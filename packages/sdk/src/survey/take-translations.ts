import type { FieldError } from "../contract/problem.ts";
import type { SurveyDefinition } from "./definition.ts";
import { namesIn } from "./piping.ts";
import { staleAfter, type StaleTexts } from "./stale-texts.ts";
import { mapTexts, tagIn, textIn, withText } from "./text-in.ts";
import { languageOf, textsOf } from "./translations.ts";

/** A survey and what its stale translations were made from. */
export interface Translated {
  readonly definition: SurveyDefinition;
  readonly madeFrom: StaleTexts;
}

/** A text as somebody gets it who translates. */
export interface TextToTranslate {
  readonly path: string;
  /** In the survey's own language. */
  readonly source: string;
  /** In the other one; null where it is missing. */
  readonly target: string | null;
  /** The earlier text that it was translated from, where it is stale. */
  readonly madeFrom: string | null;
}

/**
 * Every text of a survey beside its translation into one language. Texts that say nothing are left out.
 *
 * @example textsToTranslate({ definition: survey, madeFrom: {} }, "fr") // [{ path: "title", source: "Visit", target: null, … }]
 */
export function textsToTranslate({ definition, madeFrom }: Translated, locale: string): TextToTranslate[] {
  const own = definition.language ?? "en";
  return [...textsOf(definition)].flatMap(([path, text]) => {
    const source = textIn(text, own, own);
    const target = textIn(text, locale, own);
    const from = fromIn(madeFrom, path, locale);
    return source === "" ? [] : [{ path, source, target: target === "" ? null : target, madeFrom: from }];
  });
}

/** A text as it comes back. */
export interface TranslatedText {
  readonly path: string;
  /** What it was translated from. */
  readonly source: string;
  /** Null, or blank, where it was not translated. */
  readonly target: string | null;
  /** Whoever translates says that it is done, even where it is as before. */
  readonly isDone: boolean;
}

/** What comes of a text: in words `same` and `missing` change nothing. */
export const takenAs = ["added", "changed", "confirmed", "same", "missing"] as const;

/** A text that came back, beside what was there. */
export interface TakenText {
  readonly path: string;
  readonly source: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly as: (typeof takenAs)[number];
  /** It was translated from another text than is there now. */
  readonly stale: boolean;
}

/** A survey with the translations that came back. */
export interface Taken extends Translated {
  readonly texts: TakenText[];
  /** What can't be taken, by path. */
  readonly errors: FieldError[];
}

/**
 * A survey with translations that came back. What was translated from another text than is there now is taken, and is stale.
 * A text that was not translated stays as it is.
 *
 * @param locale into which language; the tag that a text has already stays
 * @example takeTranslations({ definition: survey, madeFrom: {} }, "fr", units).texts
 */
export function takeTranslations(before: Translated, locale: string, units: readonly TranslatedText[]): Taken {
  const { definition } = before;
  const own = definition.language ?? "en";
  const known = new Map(textsToTranslate(before, locale).map((text) => [text.path, text]));
  const came = new Map<string, { readonly unit: TranslatedText; readonly taken: TakenText }>();
  const errors: FieldError[] = [];
  for (const unit of units) {
    const text = known.get(unit.path);
    const error = faultOf(unit, text, came.has(unit.path));
    if (error) errors.push({ path: unit.path, ...error });
    if (text && !came.has(unit.path)) came.set(unit.path, { unit, taken: take(text, unit) });
  }
  const after = mapTexts(definition, (path, text) => {
    const taken = came.get(path)?.taken;
    return taken?.as === "added" || taken?.as === "changed" ? withText(text, locale, own, taken.after ?? "") : text;
  });
  const tagOf = new Map(
    [...textsOf(after)].map(([path, text]) => [
      path,
      typeof text === "string" ? own : (tagIn(text, locale, own) ?? ""),
    ]),
  );
  const confirmed = [...came.values()].flatMap(({ taken: { path, as } }) =>
    as === "confirmed" ? [{ path, locale: tagOf.get(path) ?? locale }] : [],
  );
  const madeFrom: Record<string, Readonly<Record<string, string>>> = {
    ...staleAfter(definition, before.madeFrom, after, confirmed),
  };
  for (const { unit, taken } of came.values())
    if (taken.stale && (taken.as === "added" || taken.as === "changed"))
      madeFrom[taken.path] = { ...madeFrom[taken.path], [tagOf.get(taken.path) ?? locale]: unit.source };
  return { definition: after, madeFrom, texts: [...came.values()].map(({ taken }) => taken), errors };
}

/** Why a text can't be taken; null where it can. */
function faultOf(
  { target }: TranslatedText,
  text: TextToTranslate | undefined,
  isAgain: boolean,
): Omit<FieldError, "path"> | null {
  if (!text) return { code: "unknown", message: "The survey has no such text." };
  if (isAgain) return { code: "repeated", message: "It is there more than once." };
  if (isMissing(target) || target === text.target) return null;
  const [wanted, given] = [namesIn(text.source), namesIn(target)];
  const lost = wanted.filter((name) => !given.includes(name));
  const foreign = given.filter((name) => !wanted.includes(name));
  if (lost.length + foreign.length === 0) return null;
  const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");
  const parts = [
    ...(lost.length > 0 ? [`${list(lost)} is missing`] : []),
    ...(foreign.length > 0 ? [`${list(foreign)} is not in the text that was translated`] : []),
  ];
  return { code: "placeholders", message: `${parts.join("; ")}.` };
}

/** Programs write a text that is not translated as nothing, or as blanks between its tags. */
const isMissing = (target: string | null): target is null => target === null || target.trim() === "";

function take(text: TextToTranslate, { source, target, isDone }: TranslatedText): TakenText {
  const { path, target: before } = text;
  const isStale = text.madeFrom !== null;
  const of = { path, source: text.source, before };
  if (isMissing(target)) return { ...of, after: before, as: "missing", stale: isStale };
  const isFromNow = source === text.source;
  if (target === before) {
    const isConfirmed = isStale && isDone && isFromNow;
    return { ...of, after: before, as: isConfirmed ? "confirmed" : "same", stale: isStale && !isConfirmed };
  }
  return { ...of, after: target, as: before === null ? "added" : "changed", stale: !isFromNow };
}

function fromIn(madeFrom: StaleTexts, path: string, locale: string): string | null {
  const of = Object.hasOwn(madeFrom, path) ? (madeFrom[path] ?? {}) : {};
  return Object.entries(of).find(([tag]) => languageOf(tag) === languageOf(locale))?.[1] ?? null;
}

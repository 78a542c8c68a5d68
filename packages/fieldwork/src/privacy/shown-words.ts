import type { Rows } from "@afterword/store";
import { redact, restrictedIn } from "@afterword/text";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";

/** Whether somebody may read what leads to a person: addresses, phone and staff numbers. */
export const maySeeIdentities = ({ actor, parts }: Pick<Ctx, "actor" | "parts">): boolean =>
  mayDo(actor, "identities.read", parts);

/** Answers and texts as whoever asks may read them: every text in them, however deep, without what leads to somebody. */
export function shownWords<T>(ctx: Pick<Ctx, "actor" | "parts" | "project">, words: T): T {
  if (maySeeIdentities(ctx)) return words;
  const { staffNumbers } = ctx.project.project;
  return redacted(words, (text) => redact(text, { staffNumbers })) as T;
}

/** What stands where words are for few people only. */
const hidden = "[restricted]";

/** Whether somebody may read what is about safety, harassment or fraud. */
const mayReadRestricted = ({ actor, parts }: Pick<Ctx, "actor" | "parts">): boolean =>
  mayDo(actor, "cases.restricted", parts);

/**
 * What respondents wrote, as whoever asks may read it: without what leads to somebody, and without texts about safety, harassment or
 * fraud, which are read in the restricted queue alone.
 *
 * @param isAll whether a restricted case is about the answer: then no text of it is shown
 */
export function shownAnswers<T>(ctx: Pick<Ctx, "actor" | "parts" | "project">, answers: T, isAll = false): T {
  const shown = shownWords(ctx, answers);
  if (mayReadRestricted(ctx)) return shown;
  // What was chosen is a name, and tells no more than a figure does.
  const isName = (text: string) => /^[\w.:-]{1,64}$/.test(text);
  return redacted(shown, (text) => ((isAll && !isName(text)) || restrictedIn(text) !== null ? hidden : text)) as T;
}

/** Whether a restricted case is about a response: then none of its texts is shown to those who may not read that case. */
export const isForFew = async (rows: Pick<Rows, "cases">, response: string): Promise<boolean> =>
  (await rows.cases.restrictedAmong([response])).length > 0;

function redacted(value: unknown, take: (text: string) => string): unknown {
  if (typeof value === "string") return take(value);
  if (Array.isArray(value)) return value.map((one) => redacted(one, take));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, redacted(one, take)]));
}

import { redact } from "@afterword/text";
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

function redacted(value: unknown, take: (text: string) => string): unknown {
  if (typeof value === "string") return take(value);
  if (Array.isArray(value)) return value.map((one) => redacted(one, take));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, redacted(one, take)]));
}

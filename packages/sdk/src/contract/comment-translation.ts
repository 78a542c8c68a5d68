import { z } from "zod";
import { instant } from "./event.ts";
import { knownLocale } from "./known-locale.ts";
import { lines } from "./meeting.ts";
import { line } from "./person.ts";

/** What somebody translated a comment into. */
export const commentTranslation = z.object({
  question: z.string(),
  /** The language that it is translated into, such as `fr`. */
  language: z.string(),
  text: z.string(),
  /** Who entered it, such as `member mem_8Lw5`, and what they are called, where that is known. */
  by: z.string(),
  name: z.string().nullable(),
  translatedAt: instant,
});

/** What somebody translated a comment into. */
export type CommentTranslation = z.output<typeof commentTranslation>;

/** A translation of a comment to be kept in place of the one before; an empty text takes it away. */
export const commentTranslationChange = z.strictObject({
  survey: line(64),
  /** The response as the list of responses calls it, also where k is above 1. */
  response: line(80),
  question: line(80),
  language: knownLocale.transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag),
  text: z.union([z.literal(""), lines(20_000)]),
});

/** A translation of a comment to be kept. */
export type CommentTranslationChange = z.input<typeof commentTranslationChange>;
/** The same, checked. */
export type CheckedCommentTranslation = z.output<typeof commentTranslationChange>;

/** The route of what people translate comments into; they are read where the comments are. */
export const commentTranslationRoutes = {
  translateComment: {
    method: "PUT",
    path: "/v1/comments/translations",
    summary: "Keep a translation of a comment, beside the original.",
    action: "comments.translate",
    reach: "part",
    body: commentTranslationChange,
    limit: 128 * 1024,
    replies: { 200: z.object({ items: z.array(commentTranslation) }) },
  },
} as const;

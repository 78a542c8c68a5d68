import { z } from "zod";
import { commentTranslation } from "./comment-translation.ts";
import { answerFields } from "./metric.ts";
import { line } from "./person.ts";

/** Which comments are looked into. */
export const commentWordsQuery = answerFields
  .pick({ survey: true, from: true, to: true, last: true, where: true, by: true })
  .extend({
    /** One question of several that are answered in a comment. */
    question: line(64).optional(),
    by: z.array(line(64)).max(1).default([]),
  });

/** Which comments are looked into. */
export type CommentWordsQuery = z.input<typeof commentWordsQuery>;
/** The same, checked. */
export type CheckedCommentWordsQuery = z.output<typeof commentWordsQuery>;

/** A word that at least five comments of at least three people have, in a form that stands in them. */
const word = z.object({ word: z.string(), comments: z.int(), people: z.int() });

/** A word that one side uses more than the other: at least half as often again, and not by chance (Benjamini and Hochberg, 1 %). */
const tellingWord = word.extend({
  /** Of those who wrote, in percent: on this side, and on the other. */
  share: z.number(),
  otherShare: z.number(),
  ratio: z.number(),
  p: z.number(),
});

/** What words tell, language by language. */
export const commentWords = z.object({
  /** Comments that were looked into: the newest 3,000 of the time at most. */
  comments: z.int(),
  /**
   * Words that detractors use more than promoters, and the other way round: by the NPS question where the survey has one, else of bad and
   * good scores.
   */
  sides: z.array(z.object({ language: z.string(), detractors: z.array(tellingWord), promoters: z.array(tellingWord) })),
  /** Words that are typical of each group of the segment, by class-based TF-IDF; none where no segment is asked for. */
  typical: z.array(
    z.object({
      group: z.record(z.string(), z.string().nullable()),
      language: z.string(),
      words: z.array(word.extend({ weight: z.number() })),
    }),
  ),
  /** Groups of comments that no theme covers and that use the same words, largest first. */
  unthemed: z.array(z.object({ language: z.string(), comments: z.int(), people: z.int(), words: z.array(word) })),
});

/** What words tell. */
export type CommentWords = z.output<typeof commentWords>;

/** Why a comment is quoted: most others of its theme use its words; or it says the opposite of most, and those that do use its words. */
export const quoteReasons = ["typical", "opposite"] as const;

/** What stands for the comments about each theme. */
export const commentQuotes = z.object({
  items: z.array(
    z.object({
      theme: z.string(),
      language: z.string(),
      response: z.string(),
      question: z.string(),
      text: z.string(),
      sentiment: z.enum(["positive", "neutral", "negative"]).nullable(),
      reason: z.enum(quoteReasons),
      /** Other comments of the theme and language that use the same words. */
      alike: z.int(),
      /** What people translated it into. */
      translations: z.array(commentTranslation),
    }),
  ),
});

/** What stands for the comments about each theme. */
export type CommentQuotes = z.output<typeof commentQuotes>;

/** The routes of what words tell. */
export const commentWordRoutes = {
  readCommentWords: {
    method: "GET",
    path: "/v1/comments/words",
    summary: "Words that tell detractors from promoters and groups from one another, and what no theme covers.",
    action: "figures.read",
    reach: "part",
    query: commentWordsQuery,
    replies: { 200: commentWords },
  },
  readCommentQuotes: {
    method: "GET",
    path: "/v1/comments/quotes",
    summary: "Comments that stand for those about each theme, with the reason why.",
    action: "comments.read",
    reach: "part",
    query: commentWordsQuery,
    replies: { 200: commentQuotes },
  },
} as const;

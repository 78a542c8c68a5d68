import { z } from "zod";
import { instant } from "./event.ts";
import { answerFields } from "./metric.ts";
import { line } from "./person.ts";

/**
 * What comments are about and what they say, by which scores can be split, as `by` and `where` name them. An answer whose comment
 * is about two themes is in both. A segment that a project declares under the same name goes before.
 */
export const commentSegments = ["theme", "sentiment"] as const;

/** What scores can be split by besides segments and facts. */
export type CommentSegment = (typeof commentSegments)[number];

/** How the sentiment of comments without a score is estimated in a language. */
export const estimatorState = z.object({
  language: z.string(),
  /** Only where the way in use reaches the bar on what two people coded: not as long as that is fewer than 20 comments. */
  isEstimated: z.boolean(),
  /** Whether the ready-made words reach the bar on ready-made sentences. That switches nothing on. */
  isReady: z.boolean(),
  /** By the ready-made words, or by a model that was learnt from comments with scores and labels. */
  by: z.enum(["lexicon", "learnt"]),
  /**
   * How it did on comments that two people coded alike, as positive or as negative; those of a learnt model it has not learnt from. Null of
   * fewer than 20.
   */
  labelled: z.object({ right: z.int(), reversed: z.int(), abstained: z.int() }).nullable(),
  /** What came of learning, from how many positive and negative comments; null where it was never tried. */
  learnt: z
    .object({
      outcome: z.enum(["too_few", "not_better", "below_bar", "better"]),
      positive: z.int(),
      negative: z.int(),
      at: instant,
    })
    .nullable(),
});

/** How the sentiment of comments without a score is estimated in a language. */
export type EstimatorState = z.output<typeof estimatorState>;

/** How far coding comments has come. */
export const codingState = z.object({
  /** `coding`: all comments are coded anew. `failed`: that stopped; asking for it again begins anew. */
  state: z.enum(["coding", "done", "failed"]),
  /** The version of the codebook; 0 is the ready-made one. */
  codebook: z.int(),
  /** Of coding anew, now or the last time: how many answers were looked at. */
  done: z.int(),
  /** How many batches of new answers wait to be coded: mostly one answer each. */
  waiting: z.int(),
  /** By language whether the sentiment of comments without a score is estimated, and by what. */
  languages: z.array(estimatorState),
});

/** How far coding comments has come. */
export type CodingState = z.output<typeof codingState>;

/** What rises in comments, as it is asked for. */
export const risingQuery = answerFields
  .pick({ survey: true, from: true, to: true, last: true, where: true, by: true })
  .extend({
    /** One question of several that are answered in a comment. */
    question: line(64).optional(),
    by: z.array(line(64)).max(1).default([]),
    /** How many months before the time it is compared with; 12 unless told. */
    months: z.coerce.number<number>().int().min(1).max(60).default(12),
  });

/** What rises in comments, as it is asked for. */
export type RisingQuery = z.input<typeof risingQuery>;
/** The same, checked. */
export type CheckedRisingQuery = z.output<typeof risingQuery>;

/** A theme that more people write about than in the time before. */
export const risingTheme = z.object({
  group: z.record(z.string(), z.string().nullable()),
  theme: z.string(),
  /** Comments about it, and the people who wrote them: at least 5, and at least 3. */
  comments: z.int(),
  people: z.int(),
  /** Of those who wrote at all, in percent: now, and in the time before. */
  share: z.number(),
  before: z.number(),
  /** How many times as frequent it is, with half a person added to each; at least 1.5. */
  ratio: z.number(),
  /** Dunning's log-likelihood, and its p after Benjamini and Hochberg: at most 0.01. */
  g2: z.number(),
  p: z.number(),
});

/** A theme that rises. */
export type RisingTheme = z.output<typeof risingTheme>;

/** What rises in comments. */
export const rising = z.object({
  /** The time that was looked at, and the one before it that it is compared with: days, or instants. */
  from: z.string(),
  to: z.string(),
  comparedFrom: z.string(),
  /** Comments of the time, and of the time before. */
  comments: z.int(),
  before: z.int(),
  /** Most telling first. */
  items: z.array(risingTheme),
});

/** What rises in comments. */
export type Rising = z.output<typeof rising>;

/** The routes of comments. */
export const commentRoutes = {
  readRising: {
    method: "GET",
    path: "/v1/comments/rising",
    summary: "Themes that more people write about than in the months before.",
    action: "figures.read",
    reach: "part",
    query: risingQuery,
    replies: { 200: rising },
  },
  readCoding: {
    method: "GET",
    path: "/v1/comments/coding",
    summary: "How far coding comments has come, and in which languages their sentiment is estimated.",
    action: "figures.read",
    reach: "part",
    replies: { 200: codingState },
  },
  recodeComments: {
    method: "POST",
    path: "/v1/comments/coding",
    summary: "Begin to code all comments anew.",
    action: "surveys.manage",
    reach: "whole",
    replies: { 200: codingState },
  },
  learnEstimates: {
    method: "POST",
    path: "/v1/comments/learning",
    summary: "Begin to learn estimates from comments with scores and labels, and to check them on the labels.",
    action: "surveys.manage",
    reach: "whole",
    replies: { 200: codingState },
  },
} as const;

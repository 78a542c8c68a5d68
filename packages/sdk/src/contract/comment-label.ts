import { z } from "zod";
import { tableFileQuery, tableFileTypes } from "./codebook.ts";
import { instant } from "./event.ts";
import { interval } from "./interval.ts";
import { line } from "./person.ts";

/** The languages in which comments are read. */
const commentLanguages = ["ar", "en", "es", "fr", "ru", "zh"] as const;

/** What people code a comment as; `unclear` is that they can't tell. */
export const labelledSentiments = ["positive", "neutral", "negative", "unclear"] as const;

const quarter = z.string().regex(/^2\d{3}-Q[1-4]$/, "Not a quarter of the calendar such as 2026-Q3.");
const labelled = { themes: z.array(z.string()), sentiment: z.enum(labelledSentiments) };

/** Which comments are coded together: those of a language and a quarter of the calendar that is over. */
export const commentSampleQuery = z.object({ language: z.enum(commentLanguages), quarter });

/** Which comments are coded together. */
export type CommentSampleQuery = z.output<typeof commentSampleQuery>;

/** Comments that two people code, each on their own. */
export const commentSample = z.object({
  language: z.enum(commentLanguages),
  quarter,
  /** `done` once two people have coded each of them: only then their labels are told. */
  state: z.enum(["open", "done"]),
  /** The themes of the codebook. */
  themes: z.array(z.string()),
  items: z.array(
    z.object({
      response: z.string(),
      question: z.string(),
      text: z.string(),
      /** What whoever asks coded it as; null where they didn't yet. */
      own: z.object(labelled).nullable(),
      /** Whether whoever asks can still code it, or say otherwise: not once two people have. */
      isOpen: z.boolean(),
      /** What it was coded as, by whom; none before the sample is done. */
      labels: z.array(z.object({ coder: z.string(), ...labelled })),
    }),
  ),
});

/** Comments that two people code. */
export type CommentSample = z.output<typeof commentSample>;

/** What somebody codes a comment as. */
export const commentLabel = z.strictObject({
  response: line(80),
  question: line(80),
  themes: z.array(line(40)).max(100),
  sentiment: z.enum(labelledSentiments),
});

/** What somebody codes a comment as. */
export type CommentLabel = z.output<typeof commentLabel>;

/** What a comment was coded as by somebody, in a sample that is done. */
export const commentLabelItem = z.object({
  ...{ response: z.string(), question: z.string(), survey: z.string(), language: z.string(), quarter },
  /** Such as `member mem_8Lw5`. */
  coder: z.string(),
  ...labelled,
  labelledAt: instant,
});

/** What a comment was coded as by somebody. */
export type CommentLabelItem = z.output<typeof commentLabelItem>;

/** How well the two who coded agree beyond chance; null where there are too few comments, or only one label was ever given. */
const kappa = z.object({
  value: z.number().nullable(),
  interval: interval.nullable(),
  /** On how many in a hundred they agree. */
  agreement: z.number().nullable(),
});

/** How often what is estimated is what both say, in percent with Wilson's interval; null where there are too few comments. */
const accuracy = z.object({
  /** Comments on which both agree and something is estimated. */
  n: z.int(),
  value: z.number().nullable(),
  interval: interval.nullable(),
});

/** How well people agree on comments of a language, and how often the estimates are what they say. */
export const languageAgreement = z.object({
  language: z.string(),
  /** Comments that two people have coded, in samples that are done. */
  comments: z.int(),
  /** Whether they are too few for any figure: less than 20. */
  isTooFew: z.boolean(),
  sentiment: kappa.extend({
    /** Of the words alone, whatever the score says. */
    accuracy: accuracy.extend({
      /** On how many both agree and the words say nothing clear. */
      abstained: z.int(),
      /** How many that both call positive are estimated negative, or the other way. */
      reversed: z.int(),
    }),
  }),
  themes: z.array(
    kappa.extend({
      theme: z.string(),
      /** How many comments at least one of the two has coded with it. */
      comments: z.int(),
      accuracy,
    }),
  ),
});

/** How well people agree on comments of a language. */
export type LanguageAgreement = z.output<typeof languageAgreement>;

/** The routes of what people code comments as. */
export const commentLabelRoutes = {
  readCommentSample: {
    method: "GET",
    path: "/v1/comments/sample",
    summary: "Up to 50 comments of a language and quarter, drawn for two people to code.",
    action: "comments.read",
    reach: "whole",
    query: commentSampleQuery,
    replies: { 200: commentSample },
  },
  labelComment: {
    method: "PUT",
    path: "/v1/comments/labels",
    summary: "Code a comment of a sample.",
    action: "comments.label",
    reach: "whole",
    body: commentLabel,
    limit: 16 * 1024,
    replies: { 200: commentLabel },
  },
  listCommentLabels: {
    method: "GET",
    path: "/v1/comments/labels",
    summary: "What people coded comments as, in samples that are done.",
    action: "comments.read",
    reach: "whole",
    replies: { 200: z.object({ items: z.array(commentLabelItem) }) },
  },
  exportCommentLabels: {
    method: "GET",
    path: "/v1/exports/labels",
    summary: "What people coded comments as, as a file: a line for each label, without the words.",
    action: "comments.read",
    reach: "whole",
    query: tableFileQuery,
    file: Object.values(tableFileTypes),
    replies: { 200: z.string() },
  },
  readAgreement: {
    method: "GET",
    path: "/v1/comments/agreement",
    summary: "How well people agree on comments, and how often the estimates are what they say.",
    action: "figures.read",
    reach: "whole",
    replies: { 200: z.object({ least: z.int(), languages: z.array(languageAgreement) }) },
  },
} as const;

/** How well people agree, by language, and how many comments a figure needs at least. */
export type Agreement = z.output<(typeof commentLabelRoutes.readAgreement.replies)[200]>;

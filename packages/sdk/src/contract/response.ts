import { z } from "zod";
import { commentTranslation } from "./comment-translation.ts";
import { instant } from "./event.ts";
import { bound } from "./metric.ts";
import { line, locale } from "./person.ts";
import { surveyState } from "./survey.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Kept as sent: a record would drop the key `__proto__` in silence, and the survey is to refuse it by name. */
export const givenAnswers = z
  .custom<Record<string, unknown>>(isObject, "Answers are an object.")
  .meta({ type: "object" });

/** Answers sent as JSON by an app or an embed; `answeredAt` is when they were given, where they may arrive later. */
export const submission = z.strictObject({
  answers: givenAnswers,
  submissionId: line(100),
  complete: z.boolean().default(true),
  editToken: line(100).optional(),
  answeredAt: instant.optional(),
  locale: locale.optional(),
});

/** Answers sent as JSON by an app or an embed. */
export type Submission = z.output<typeof submission>;

/** What is sent with a "not now": nothing. */
export const declining = z.strictObject({});

/** The reply to a "not now". */
export const declined = z.object({ status: z.literal("declined") });

/** The reply to answers that were stored. */
export const receipt = z.object({
  responseId: z.string(),
  status: z.enum(["partial", "complete"]),
  editToken: z.string(),
});

/** The reply to answers that were stored. */
export type Receipt = z.output<typeof receipt>;

/** The reply to an anonymous answer: nothing that would find it again. */
export const anonymousReceipt = z.strictObject({ status: z.literal("complete") });

/** The reply to an anonymous answer. */
export type AnonymousReceipt = z.output<typeof anonymousReceipt>;

/** What a comment can say of a service. */
export const sentiments = ["positive", "neutral", "negative"] as const;

/** What a comment can say of a service. */
export type CommentSentiment = (typeof sentiments)[number];

/** What a comment is about, and what it says. Where k is above 1 what it says is left open: it would tell the score. */
export const codedComment = z.object({
  question: z.string(),
  /** The language that it is in: `ar`, `zh`, `en`, `fr`, `ru`, `es`, or `unknown`. */
  language: z.string(),
  themes: z.array(z.string()),
  sentiment: z.enum(sentiments).nullable(),
  /** Said by the score, or estimated by its words. */
  source: z.enum(["score", "estimated"]).nullable(),
  /** Of an estimate, how one-sided its words are: 0 to 1. */
  confidence: z.number().nullable(),
});

/** What a comment is about, and what it says. */
export type CodedComment = z.output<typeof codedComment>;

/**
 * One response in a list. Where k is above 1 it is one answer in words by itself, under an id of its own: with the survey,
 * the wave and the month, or the day on which the wave closed, and nothing else of whose it is and what they answered.
 */
export const responseItem = z.object({
  id: z.string(),
  survey: z.string(),
  /** Null where k is above 1, as everything that can be null but the wave. */
  version: z.int().nullable(),
  status: z.enum(["partial", "complete"]).nullable(),
  answers: z.record(z.string(), z.unknown()),
  segments: z.record(z.string(), z.string()),
  person: z.string().nullable(),
  subject: z.string().nullable(),
  wave: z.string().nullable(),
  channel: z.string().nullable(),
  locale: z.string().nullable(),
  /** How the page was laid out, and in which direction; null where it was answered on no page of ours. */
  layout: z.enum(["phone", "wide"]).nullable(),
  direction: z.enum(["ltr", "rtl"]).nullable(),
  submittedAt: instant,
  /** What each of its comments is about and what it says, once they are coded; without any it is left out. */
  comments: z.array(codedComment).optional(),
  /** What people translated its comments into; without any it is left out. */
  translations: z.array(commentTranslation).optional(),
  /** Only of an answer that is kept apart and counts nowhere: why its page was taken for a program's. */
  quarantined: z.object({ reason: z.enum(["scanner", "trap", "scores"]) }).optional(),
});

/** One response in a list. */
export type ResponseItem = z.output<typeof responseItem>;

/** A text in one language, or in several by locale. */
const ownText = z.union([z.string(), z.record(z.string(), z.string())]);

/** A deployed survey in a list. */
export const surveyItem = z.object({
  id: z.string(),
  version: z.int(),
  /** Where its newest version was made: in the project's code, or at the console. */
  origin: z.enum(["project", "console"]),
  state: surveyState,
  kind: z.string(),
  /** Null where it has none: its id stands for it then. */
  title: ownText.nullable(),
  privacy: z.enum(["identified", "confidential", "anonymous"]),
  /** The languages that pages and mails speak, with how many of the survey's texts are missing in each. */
  translations: z.array(z.object({ locale: z.string(), missing: z.int() })),
  /** How many people a figure of it needs; 1 where one is enough. */
  k: z.int(),
  /** By which segments its figures can be split. */
  segments: z.array(z.string()),
  publishedAt: instant,
  questions: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      key: z.string(),
      required: z.boolean(),
      text: ownText,
      /** The addition that it is of: only whoever that is for is asked it. */
      of: z.string().optional(),
      /** The ends of its scale. */
      scale: z.object({ min: z.number(), max: z.number() }).optional(),
      /** What can be chosen. */
      options: z.array(z.object({ value: z.string(), text: ownText })).optional(),
      /** Of a matrix: what is rated, each with a mean as `<question>.<value>`, and what it can be rated, the lowest first. */
      rows: z.array(z.object({ value: z.string(), text: ownText })).optional(),
      columns: z.array(z.object({ value: z.string(), text: ownText })).optional(),
    }),
  ),
});

/** A deployed survey in a list. */
export type SurveyItem = z.output<typeof surveyItem>;

/** The deployed surveys. */
export interface SurveysPage {
  readonly items: readonly SurveyItem[];
  readonly nextCursor: string | null;
}

const truth = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .optional();

/** Which answers a list has, besides whose survey's. Where k is above 1 only `from` and `to` can be asked for. */
const answerFilter = {
  /** Submitted from this day or instant on. */
  from: bound.optional(),
  /** Submitted before it. */
  to: bound.optional(),
  /** The language that it was answered in, such as `ar`: regions of it are among it. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "A language such as ar.")
    .optional(),
  /** A question whose answer is a number: with `least` and `most`, only answers between these. */
  question: line(165).optional(),
  least: z.coerce.number().optional(),
  most: z.coerce.number().optional(),
  /** Only those with something written. */
  written: truth,
  /** Only those with a comment about this theme, and with one that says this. */
  theme: line(64).optional(),
  sentiment: z.enum(sentiments).optional(),
  /** Only those whose comments have all of these words, in whichever form and language. */
  search: line(200).optional(),
  /** Values of segments that an answer has to have. */
  where: z.record(line(64), line(500)).default({}),
};

/** Where a page of a list starts, and how long it is. */
export const pageQuery = z.strictObject({
  survey: line(64).optional(),
  /** The one that its page and receipt call by this reference, in capitals or small letters, with blanks and dashes or without. */
  reference: z
    .string()
    .max(64)
    .regex(/^(?:[\s-]*[0-9A-Za-z]){8}[\s-]*$/)
    .optional(),
  /** Instead, the answers that are kept apart because a program is likely to have sent them. */
  quarantined: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
  ...answerFilter,
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** A checked query of a list of answers. */
export type CheckedResponsesQuery = z.output<typeof pageQuery>;

/** Which answers to list, as it is asked for. */
export type ResponsesQuery = Omit<z.input<typeof pageQuery>, "quarantined" | "written" | "limit" | "least" | "most"> & {
  readonly quarantined?: boolean | undefined;
  readonly written?: boolean | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly limit?: number | undefined;
};

/** A page of answers. */
export interface ResponsesPage {
  readonly items: readonly ResponseItem[];
  readonly nextCursor: string | null;
}

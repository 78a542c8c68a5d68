import { z } from "zod";
import { channelName, givenSegments } from "./code.ts";
import { knownLocale } from "./known-locale.ts";
import { bound, lengthOfTime } from "./metric.ts";
import { line } from "./person.ts";

/** How many rows one file of feedback may have. */
export const mostFeedback = 2_000;

/**
 * Feedback that was collected elsewhere, as the text of a file of comma-separated values, whose first row names the columns. Fields
 * are `id`, `receivedAt`, `person`, `subject`, `locale`, `channel`, `segment.<name>`, and the survey's questions by their names, or as
 * `answers.<name>`.
 */
export const feedbackInput = z.strictObject({
  csv: z.string().max(4_000_000),
  /** A survey of the kind `feedback`; needed unless the project has one. */
  survey: line(64).optional(),
  /** Fields that are read from a column of another name. */
  map: z.record(line(80), line(500)).default({}),
  /** By which channel it came, where no column says so. */
  channel: channelName.default("csv"),
  /** Whether those who left an address are told that it has arrived: most were, by the system that it comes from. */
  acknowledge: z.boolean().default(false),
});

/** Feedback that was collected elsewhere. */
export type FeedbackInput = z.input<typeof feedbackInput>;

/** The same, with what is there unless told. */
export type CheckedFeedbackInput = z.output<typeof feedbackInput>;

/** What a row of such a file has beside its answers. */
export const feedbackRow = z.strictObject({
  id: line(200),
  receivedAt: z.string().optional(),
  /** The id of a person who is stored. */
  person: line(200).optional(),
  /** What it is about, such as `INC-48213`. */
  subject: line(200).optional(),
  locale: knownLocale.optional(),
  channel: channelName.optional(),
  segments: givenSegments,
});

/** What a row of such a file has beside its answers. */
export type FeedbackRow = z.output<typeof feedbackRow>;

/** Whether a file is only looked at. */
export const feedbackQuery = z.strictObject({
  dryRun: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});

/** What came of a file of feedback, or would come of it: all rows are stored, or none. */
export const feedbackTaken = z.object({
  survey: z.string(),
  rows: z.int(),
  /** Rows that were not stored before. */
  fresh: z.int(),
  /** Rows that are stored already, with the same content, or whose writer was erased. */
  known: z.int(),
  /** How many were stored: all that are fresh, or none. */
  stored: z.int(),
  /** What can't be used: the line of the file on which the row starts (the header is on line 1), and the column. */
  errors: z.array(
    z.object({
      line: z.int(),
      column: z.string().nullable(),
      code: z.string(),
      message: z.string(),
    }),
  ),
  /** Columns that nothing is read from. */
  unused: z.array(z.string()),
});

/** What came of a file of feedback. */
export type FeedbackTaken = z.output<typeof feedbackTaken>;

/**
 * What a mail to the mailbox for feedback came to.
 *
 * - `taken`: it is a record. `reply`: the client of a case wrote back, and it is in the history of the case.
 * - `duplicate`: it was read before. `auto_reply`: a machine wrote it, or it is one of ours. `unclear`: nobody wrote anything in it.
 *   `forged`: a reply to a mail that we did not send there. All these change nothing.
 */
export const feedbackMailOutcomes = ["taken", "reply", "duplicate", "auto_reply", "unclear", "forged"] as const;

/** What a mail to the mailbox for feedback came to. */
export type FeedbackMailOutcome = (typeof feedbackMailOutcomes)[number];

/** Into which survey a mail goes, and what is known of every mail to that mailbox. */
export const feedbackMailQuery = z.strictObject({
  survey: line(64).optional(),
  /** Answers by question, such as `type` → `complaint` of a mailbox for complaints. */
  answers: z.record(line(64), line(500)).default({}),
  segments: givenSegments.default({}),
});

/** Into which survey a mail goes. */
export type FeedbackMailQuery = z.input<typeof feedbackMailQuery>;

/** What became of a mail to the mailbox for feedback. */
export const feedbackMailReply = z.object({
  kind: z.enum(feedbackMailOutcomes),
  /** What people call its record; null where there is none. */
  reference: z.string().nullable(),
});

/** What became of a mail to the mailbox for feedback. */
export type FeedbackMailReply = z.output<typeof feedbackMailReply>;

/** Reads `?survey=direct&answers[type]=complaint&segments[site]=KRT` into the shape of {@link feedbackMailQuery}. */
export function readFeedbackMailQuery(search: URLSearchParams): Record<string, unknown> {
  const query = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of search) {
    const [, name, field] = /^(answers|segments)\[(?!__proto__\])([^\]]{1,80})\]$/.exec(key) ?? [];
    if (name === undefined || field === undefined) query[key] = value;
    else query[name] = { ...(query[name] as object | undefined), [field]: value };
  }
  return query;
}

/** Of which time it is asked by which channels voices came, cut by month and by a segment. Days are UTC; `to` is exclusive. */
export const voicesQuery = z.strictObject({
  from: bound.optional(),
  to: bound.optional(),
  /** The last so many days, such as `90d`; instead of `from`. */
  last: lengthOfTime.optional(),
  period: z.enum(["month", "quarter", "year"]).optional(),
  by: line(64).optional(),
});

/** Of which time it is asked by which channels voices came. */
export type VoicesQuery = z.input<typeof voicesQuery>;

/** The same, with what is there unless told. */
export type CheckedVoicesQuery = z.output<typeof voicesQuery>;

/** By which way voices came: an answer to an invitation, feedback that nobody asked for, or a meeting. */
export const voiceKinds = ["asked", "direct", "meeting"] as const;

/** How many voices came by one channel, in one period and group. */
export const voicesRow = z.object({
  /** Such as `2026-03`, `2026-Q1` or `2026`; null where it is not cut by time. */
  period: z.string().nullable(),
  group: z.record(z.string(), z.string().nullable()),
  kind: z.enum(voiceKinds),
  /** Such as `email`, `kiosk`, `phone`, `paper`, `form`, `mailbox`, `csv`, `forum`, `focus-group`. */
  channel: z.string(),
  /** Answers and messages, or of meetings those who were there. */
  voices: z.int(),
  /** Meetings that were held; null of what is none. */
  meetings: z.int().nullable(),
});

/** How many voices came by one channel. */
export type VoicesRow = z.output<typeof voicesRow>;

/** By which channels voices came. */
export const voicesReply = z.object({
  rows: z.array(voicesRow),
  /** Surveys whose answers are not in it, as their figures need several people. */
  left: z.array(z.string()),
});

/** By which channels voices came. */
export type VoicesReply = z.output<typeof voicesReply>;

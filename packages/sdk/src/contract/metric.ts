import { z } from "zod";
import { durationMs } from "../duration.ts";
import { comparison, comparedTo } from "./comparison.ts";
import { factQuery, factRow, listsOfFactQuery } from "./fact-query.ts";
import { instant } from "./event.ts";
import { rowGoal } from "./goal.ts";
import { interval } from "./interval.ts";
import { line } from "./person.ts";
import { whoAnsweredQuery, whoAnsweredRow } from "./who-answered.ts";

/** The metrics that can be asked for. */
export const metricNames = [
  "csat",
  "nps",
  "ces",
  "mean",
  "distribution",
  "response-rate",
  "sla",
  "turnaround",
  "fcr",
  "correlation",
  "drivers",
  "themes",
] as const;

/** A metric's name. */
export type MetricName = (typeof metricNames)[number];

/** Lengths by which figures can be cut into periods (UTC; weeks start on Monday). */
export const periods = ["day", "week", "month", "quarter", "year"] as const;

/** A length by which figures can be cut. */
export type Period = (typeof periods)[number];

/** A day, or an instant with its zone. */
export const bound = z.union([z.iso.date(), instant], "Not a day such as 2026-11-21, or an instant with its zone.");

/** Whether a text is a day, or an instant with its zone. */
export const isBound = (text: string): boolean => bound.safeParse(text).success;
const segments = z.record(line(64), line(500));

const isLength = (text: string): boolean => (durationMs(text) ?? 0) > 0;

/** A length of time such as `90d`. */
export const lengthOfTime = z.string().refine(isLength, "A length of time such as 90d.");

/** What a comparison is with, where `compare` alone doesn't say. */
const comparedWith = {
  /** `previous`: an earlier time in place of the one just before; from inclusive, to exclusive. */
  compareFrom: bound.optional(),
  compareTo: bound.optional(),
  /** `group`: the value of the segment in `by` whose group the others are compared with. */
  against: line(500).optional(),
};

/** What a query that compares nothing leaves out. */
export const noComparison = { compare: true, compareFrom: true, compareTo: true, against: true } as const;

/** What figures of answers can be asked for. */
export const answerFields = z.strictObject({
  survey: line(64),
  /** A question, or a matrix question and its row: `services.travel`. */
  question: line(165).optional(),
  by: z.array(line(64)).max(2).default([]),
  period: z.enum(periods).optional(),
  from: bound.optional(),
  to: bound.optional(),
  /** The last so many days, such as `90d`, from the start of a UTC day; instead of `from`. */
  last: lengthOfTime.optional(),
  where: segments.default({}),
  /** Compare each row with what was before, or each group with all others or with one. */
  compare: z.enum(comparedTo).optional(),
  ...comparedWith,
  /** The month in which fiscal quarters and years start, 1 to 12; 1 unless told: the calendar's. */
  fiscalYearStart: z.coerce.number<number>().int().min(1).max(12).optional(),
});

/** What to compute of answers. */
export type AnswerQuery = z.input<typeof answerFields>;

/** What to compute. `from` is inclusive, `to` exclusive; days are UTC. The survey is empty where an event is named instead. */
export const metricQuery = answerFields
  .extend({ survey: line(64).default(""), ...factQuery, ...whoAnsweredQuery })
  .refine(({ survey, event }) => survey !== "" || event !== undefined, { path: ["survey"], message: "Name a survey." });

/** What to compute. */
export type MetricQuery = z.input<typeof metricQuery>;

/** A query that was checked: `by` and `where` are always there. */
export type CheckedMetricQuery = z.output<typeof metricQuery>;

/** What comments say; those that say nothing clear, or are not estimated, are in none. */
const sentimentSplit = z.object({
  positive: z.int(),
  neutral: z.int(),
  negative: z.int(),
  /** How many of these are estimated by their words, and not said by a score. */
  estimated: z.int(),
});

/** What comments say. */
export type SentimentSplit = z.output<typeof sentimentSplit>;

/** One figure with what belongs to it. */
export const metricRow = z.object({
  group: z.record(z.string(), z.string().nullable()),
  period: z.string().nullable(),
  value: z.number().nullable(),
  n: z.int().nullable(),
  interval: interval.nullable(),
  missing: z.int().nullable(),
  invalid: z.int().nullable(),
  withheld: z.object({ reason: z.literal("below_k"), k: z.int() }).nullable(),
  warnings: z.array(z.string()),
  /**
   * Of `distribution`: each answer's count, and its share in percent of those who answered; null when nobody did. Of `themes`:
   * how many answers have a comment about each, the most frequent first, and what these say.
   */
  answers: z
    .array(
      z.object({
        answer: z.string(),
        n: z.int(),
        share: z.number().nullable(),
        interval: interval.nullable(),
        sentiment: sentimentSplit.optional(),
      }),
    )
    .optional(),
  /** Of `themes`: what all comments say. */
  sentiment: sentimentSplit.optional(),
  /** Where one was asked for; null when there is nothing to compare with. */
  comparison: comparison.nullable().optional(),
  /** Where k is above 1 and some months or waves are left out of the row: how many of how many are in it. */
  periods: z.object({ shown: z.int(), of: z.int() }).optional(),
  /** Where the figure has a goal and is shown: what it is to reach, and whether it does. */
  goal: rowGoal.optional(),
  ...whoAnsweredRow,
  /** Where people answered more than once: how many answers of different people tell as much; null for fewer than two people. */
  effectiveN: z.number().nullable().optional(),
  ...factRow,
});

/** One figure with what belongs to it. */
export type MetricRow = z.output<typeof metricRow>;

/** Reads `?by=team&where[site]=HQ` into the shape of {@link metricQuery}. */
export function readMetricQuery(search: URLSearchParams): Record<string, unknown> {
  // Without a prototype, and with `where[__proto__]` left as an unknown key, so that no filter is dropped in silence.
  const query = Object.create(null) as Record<string, unknown>;
  const where: Record<string, string> = {};
  for (const [key, value] of search) {
    const segment = /^where\[(?!__proto__\])([^\]]{1,64})\]$/.exec(key)?.[1];
    if (segment !== undefined) where[segment] = value;
    else if (listsOfFactQuery.includes(key)) query[key] = value.split(",").filter(Boolean);
    else if (key === "by" || key === "weight")
      query[key] = [...((query[key] as string[] | undefined) ?? []), ...value.split(",").filter(Boolean)];
    else query[key] = value;
  }
  if (Object.keys(where).length > 0) query["where"] = where;
  return query;
}

/** Writes a query so that {@link readMetricQuery} reads it back. */
export function writeMetricQuery(
  query: Partial<Pick<MetricQuery, "by" | "where">> & Readonly<Record<string, unknown>>,
): URLSearchParams {
  const { by = [], where = {}, ...rest } = query;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  for (const segment of by) search.append("by", segment);
  for (const [segment, value] of Object.entries(where)) search.append(`where[${segment}]`, value);
  return search;
}

import { z } from "zod";
import { verdicts } from "./comparison.ts";
import { instant } from "./event.ts";
import { interval } from "./interval.ts";
import { line } from "./person.ts";

/** The metrics that can be told to other organisations. */
export const aggregateMetrics = ["csat", "nps", "ces", "mean"] as const;

/** A metric that can be told to other organisations. */
export type AggregateMetric = (typeof aggregateMetrics)[number];

const count = z.int().min(0).max(1_000_000_000);

/** What of a survey is told to others: one figure of all, over whole months. */
export const aggregateInput = z.strictObject({
  /** What the organisation is called in the file. */
  organisation: line(200),
  survey: line(64),
  question: line(165),
  metric: z.enum(aggregateMetrics),
  /** First days of months; the second is not included. */
  from: z.iso.date(),
  to: z.iso.date(),
});

/** What of a survey is told to others. */
export type AggregateInput = z.input<typeof aggregateInput>;

/** What a figure was counted from: enough to compare it, and no answer of anybody. */
const counts = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("share"), x: count, n: count }),
  z.strictObject({ kind: z.literal("nps"), promoters: count, passives: count, detractors: count }),
  z.strictObject({
    kind: z.literal("mean"),
    min: z.number().nullable(),
    max: z.number().nullable(),
    values: z.array(z.tuple([z.number(), count])).max(1_000),
  }),
]);

/**
 * A figure of one organisation as it is given to others: signed (Ed25519, RFC 8032), so that nobody can change it on its way,
 * and with a hash of what was asked and how it is counted, so that it is compared with the same alone.
 */
export const aggregateFile = z.strictObject({
  format: z.literal("afterword-aggregate"),
  version: z.literal(1),
  ...aggregateInput.shape,
  /** SHA-256 of the question's key, kind, scale and words in every language, of the metric and of its definition's version. */
  definition: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** The fewest people behind a figure there. */
  k: z.int().min(1),
  n: count,
  value: z.number(),
  interval: interval.nullable(),
  counts,
  /** Where people answered more than once: how many answers of different people tell as much. */
  effectiveN: z.number().min(0).nullable(),
  issuedAt: instant,
  /** The public key, base64url. */
  key: z.string().regex(/^[\w-]{43}$/),
  /** Over the SHA-256 of everything else, written with its keys in order; base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
});

/** A figure of one organisation as it is given to others. */
export type AggregateFile = z.output<typeof aggregateFile>;

/** What is found of a file. */
export const aggregateVerdict = z.object({
  valid: z.boolean(),
  /** Why it is not: something in it was changed, or its figure is not that of its counts. */
  reason: z.enum(["signature", "figure"]).nullable(),
  /** Whether this installation signed it. */
  own: z.boolean(),
  organisation: z.string(),
  /** The first 16 digits of the SHA-256 of its public key: ask the organisation for theirs another way, and compare. */
  fingerprint: z.string(),
  definition: z.string(),
});

/** What is found of a file. */
export type AggregateVerdict = z.output<typeof aggregateVerdict>;

/** Files to be compared: all others with the first. */
export const aggregateComparison = z.strictObject({ files: z.array(aggregateFile).min(2).max(50) });

/** Files of organisations beside each other: all others with the first. */
export const comparedAggregates = z.object({
  metric: z.enum(aggregateMetrics),
  definition: z.string(),
  rows: z.array(
    z.object({
      organisation: z.string(),
      fingerprint: z.string(),
      own: z.boolean(),
      from: z.iso.date(),
      to: z.iso.date(),
      value: z.number(),
      n: z.int(),
      k: z.int(),
      interval: interval.nullable(),
      /** Null of the first. The value less that of the first, adjusted for how many are compared. */
      comparison: z
        .object({
          difference: z.number().nullable(),
          interval: interval.nullable(),
          adjustedP: z.number().nullable(),
          verdict: z.enum(verdicts),
        })
        .nullable(),
    }),
  ),
});

/** Files of organisations beside each other. */
export type ComparedAggregates = z.output<typeof comparedAggregates>;

/** The routes of figures that are told to other organisations. */
export const aggregateRoutes = {
  signAggregate: {
    method: "POST",
    path: "/v1/aggregates",
    summary:
      "A figure of all as a signed file, to be given to other organisations. Never of fewer than five people, or k.",
    action: "figures.read",
    reach: "whole",
    body: aggregateInput,
    limit: 16 * 1024,
    replies: { 200: aggregateFile },
  },
  verifyAggregate: {
    method: "POST",
    path: "/v1/aggregates/verify",
    summary: "Whether a file is as it was signed, and by which key.",
    action: "figures.read",
    reach: "part",
    body: aggregateFile,
    limit: 256 * 1024,
    replies: { 200: aggregateVerdict },
  },
  compareAggregates: {
    method: "POST",
    path: "/v1/aggregates/compare",
    summary: "Files of organisations beside each other; refused where one was changed, or asked or counted otherwise.",
    action: "figures.read",
    reach: "part",
    body: aggregateComparison,
    limit: 4 * 1024 * 1024,
    replies: { 200: comparedAggregates },
  },
} as const;

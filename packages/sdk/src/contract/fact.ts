import { z } from "zod";
import { instant, problemDocument } from "./event.ts";
import { line } from "./person.ts";

/** Operational facts that Afterword knows how to report: hours to close, the target, first contact, cost. */
export const factNames = ["turnaroundHours", "slaHours", "resolvedFirstContact", "cost"] as const;

/** A fact's name. */
export type FactName = (typeof factNames)[number];

const about = {
  /** The system that names the subject so. Default `host`. */
  source: line(200).optional(),
  subject: line(200),
  /** When it was true: of what is said about a subject, the latest holds. */
  at: instant,
};
const amount = z.number("A number, 0 or more.").min(0, "A number, 0 or more.");
const measured = <K extends FactName>(key: K) => z.strictObject({ ...about, key: z.literal(key), value: amount });

/** A fact about a subject. */
export const factInput = z.discriminatedUnion(
  "key",
  [
    measured("turnaroundHours"),
    measured("slaHours"),
    measured("cost"),
    z.strictObject({ ...about, key: z.literal("resolvedFirstContact"), value: z.boolean("True or false.") }),
  ],
  { error: `A fact is one of ${factNames.join(", ")}.` },
);

/**
 * A fact about a subject, as a host says it.
 *
 * @example const fact: FactInput = { subject: "INC-1", key: "cost", value: 41.5, at: "2026-11-21T09:00:00Z" };
 */
export type FactInput = z.input<typeof factInput>;

/** What became of one fact. */
export const factResult = z.object({
  subject: z.string(),
  key: z.string(),
  status: z.enum(["accepted", "duplicate", "rejected"]),
  /** Of how many events it is a fact by now; it waits for others. */
  joins: z.int(),
  problem: problemDocument.optional(),
});

/** What became of one fact: `duplicate` when the same was said before. */
export type FactResult = z.output<typeof factResult>;

/** What became of several facts. */
export const factsReply = z.object({
  results: z.array(factResult),
  counts: z.object({ accepted: z.int(), duplicate: z.int(), rejected: z.int() }),
});

/** What became of several facts: each, and how many of each kind. */
export type FactsReply = z.output<typeof factsReply>;

/** A fact's value as a number, yes and no as 1 and 0; null for what is none. */
export function factValue(key: FactName, value: unknown): number | null {
  if (key === "resolvedFirstContact") return typeof value === "boolean" ? Number(value) : null;
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}

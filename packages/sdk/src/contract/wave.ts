import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** A condition may hold others; what it may say is looked at where the wave is defined. */
const object = z.custom<Record<string, unknown>>(isObject, "It is an object.").meta({ type: "object" });

/** A wave as it is made over HTTP: the options of `defineWave` as JSON, with a condition as data. */
export const waveInput = z.strictObject({
  id: line(64),
  survey: line(64),
  every: z.union([z.enum(["once", "year", "half-year"]), z.strictObject({ rolling: line(10) })]),
  anchor: line(40),
  timeZone: line(64),
  /** `{ "everyone": true }`, a condition on the person, or `{ where?, sample?, by? }`. */
  audience: object,
  open: line(20).optional(),
  remind: z.array(line(10)).max(20).optional(),
  grace: line(20).optional(),
  k: z.number().optional(),
  window: z
    .strictObject({ hours: line(20).optional(), days: z.union([line(20), z.array(line(3)).max(7)]).optional() })
    .optional(),
  perMinute: z.number().optional(),
});

/** A wave as it is made over HTTP. */
export type WaveInput = z.output<typeof waveInput>;

const local = z.string().describe("Wall time in the wave's zone, such as 2027-02-03T09:00.");
const count = z.int();

/** One occurrence of a wave in a list. */
export const waveItem = z.object({
  id: z.string(),
  /** The wave's own id. */
  wave: z.string(),
  origin: z.enum(["project", "host"]),
  survey: z.string(),
  occurrence: count,
  state: z.enum(["scheduled", "launching", "open", "paused", "closed", "missed"]),
  /** Why it is closed or missed: `by_hand`, `removed`, `empty_audience`, `late`; `failed` where opening had to stop. */
  reason: z.string().nullable(),
  timeZone: z.string(),
  opensAt: instant,
  opensAtLocal: local,
  closesAt: instant,
  closesAtLocal: local,
  launchedAt: instant.nullable(),
  closedAt: instant.nullable(),
});

/** One occurrence of a wave in a list. */
export type WaveItem = z.output<typeof waveItem>;

/** Who would be asked, or was: everybody of the audience counts once. */
export const wavePlan = z.object({
  /** False while it is a forecast. */
  final: z.boolean(),
  audience: count,
  asked: count,
  /** How many are not asked, by reason code. */
  skipped: z.record(z.string(), count),
  /** Languages of people who are asked in another one: how many people, and texts that are missing. */
  missingTranslations: z.array(z.object({ locale: z.string(), people: count, texts: count })),
  /** What to expect: with so many answers a share of 50 % has this margin, in percentage points, at 95 %. */
  margins: z.array(z.object({ responseRate: z.number(), answers: count, margin: z.number().nullable() })),
});

/** Who would be asked, or was. */
export type WavePlan = z.output<typeof wavePlan>;

const progressCounts = {
  asked: count,
  sent: count,
  waiting: count,
  failed: count,
  optedOut: count,
  bounced: count,
};

/** How far a wave is. What people did is null where so few may not be seen. */
export const waveProgress = z.object({
  eligible: count,
  ...progressCounts,
  answered: count.nullable(),
  partial: count.nullable(),
  declined: count.nullable(),
  withheld: z.object({ reason: z.literal("below_k"), k: count }).nullable(),
  /** Reminders that left, by kind. */
  reminders: z.record(z.string(), count),
  /** Cut by the segment that was asked for. */
  bySegment: z.array(
    z.object({
      value: z.string().nullable(),
      ...progressCounts,
      answered: count.nullable(),
      partial: count.nullable(),
      declined: count.nullable(),
    }),
  ),
});

/** How far a wave is. */
export type WaveProgress = z.output<typeof waveProgress>;

/** One occurrence of a wave, with who is asked and how far it is. */
export const waveDetail = waveItem.extend({
  definition: z.record(z.string(), z.unknown()),
  /** The next five occurrences after this one's opening, or from now where it has not opened. */
  next: z.array(z.object({ occurrence: count, at: instant, local })),
  reminders: z.array(z.object({ at: instant, local, isLast: z.boolean() })),
  plan: wavePlan,
  progress: waveProgress.nullable(),
});

/** One occurrence of a wave, with who is asked and how far it is. */
export type WaveDetail = z.output<typeof waveDetail>;

/** Where a list of waves starts, and how long it is. */
export const wavesQuery = z.strictObject({
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** What is wanted of a wave besides itself. */
export const waveQuery = z.strictObject({ by: line(64).optional() });

/** A page of occurrences. */
export interface WavesPage {
  readonly items: readonly WaveItem[];
  /** Gives the next page; null on the last. */
  readonly nextCursor: string | null;
}

/** Which page, and how long: 1 to 500, default 50. */
export interface WavesOptions {
  readonly cursor?: string;
  readonly limit?: number;
}

/** What can be done to a wave by hand. */
export type WaveMove = "launch" | "pause" | "resume" | "close";

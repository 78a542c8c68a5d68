import { z } from "zod";
import type { ConditionJson } from "../survey/condition.ts";
import { noCadence } from "../wave/read-schedule.ts";
import { conditionJson } from "./condition.ts";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** Described in a word: written out, 8 levels of it would fill a book. */
const condition = z
  .custom<ConditionJson>((value) => conditionJson.safeParse(value).success)
  .meta({ type: "object", description: "{ source, name, test, value }, or all, any or not of others." });

const everybody = z.strictObject({ everyone: z.literal(true) });
const whom = z.union([everybody, condition]);

const anyAudience = z.union([
  everybody,
  z.strictObject({
    where: whom.optional(),
    sample: z.union([z.strictObject({ rate: z.number() }), z.strictObject({ size: z.number() })]).optional(),
    by: z.array(line(64)).max(20).optional(),
  }),
  condition,
]);

/** A union tells of one of its parts what is wrong with it; which one was meant is known better here. */
const audience = z
  .custom<z.output<typeof anyAudience>>((value) => anyAudience.safeParse(value).success, {
    error: ({ input }) => noAudience(input),
  })
  .meta({ anyOf: z.toJSONSchema(anyAudience, { unrepresentable: "any" }).anyOf });

function noAudience(given: unknown): string {
  if (typeof given !== "object" || given === null) return "An audience is an object.";
  if ("everyone" in given)
    return "everyone is { everyone: true }, alone. With a sample, say { where: { everyone: true }, sample: … }.";
  if (!["where", "sample", "by"].some((name) => name in given))
    return "A condition is { source, name, test, value }, or all, any or not of others.";
  return `An audience has where (a condition, or { everyone: true }), sample ({ rate } or { size }) and by (["site"]).`;
}

/** A wave as it is made over HTTP: the options of `defineWave` as JSON, with a condition as data. */
export const waveInput = z.strictObject({
  id: line(64),
  survey: line(64),
  every: z.union([z.enum(["once", "year", "half-year"]), z.strictObject({ rolling: line(10) })], {
    error: ({ input }) => noCadence(input),
  }),
  anchor: line(40),
  timeZone: line(64),
  /** `{ "everyone": true }`, a condition on the person, or `{ where?, sample?, by? }`. */
  audience,
  open: line(20).optional(),
  remind: z.array(line(10)).max(20).optional(),
  grace: line(20).optional(),
  k: z.number().optional(),
  window: z
    .strictObject({ hours: line(20).optional(), days: z.union([line(20), z.array(line(3)).max(7)]).optional() })
    .optional(),
  perMinute: z.number().optional(),
  /** Units that have to sign it off before it opens, by their ids. */
  signOff: z.array(line(64)).max(50).optional(),
});

/** A wave as it is made over HTTP. */
export type WaveInput = z.output<typeof waveInput>;

/** Whether a wave is made; `dryRun=true` only says what it would be. */
export const createWaveQuery = z.strictObject({
  dryRun: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});

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
  /**
   * Why it is closed (`by_hand`, `removed`, `empty_audience`; null in its time) or missed (`late`). `failed` in any state:
   * opening stopped before everybody was decided about; launching it goes on. `unsigned`: its date has come, and units have yet
   * to sign it off; of one that is missed, they did not until it would have closed.
   */
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
  /** Of those who are asked, how many have no language or time zone of their own. Null once it is decided. */
  unknown: z.object({ locale: count, timeZone: count }).nullable(),
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
  /** Never left, for another reason than an opt-out or a refused address. */
  failed: count,
  /**
   * Stopped the mails by the link in one of this wave, or had opted out in another way when the first would have left.
   * Where `k` is above 1 and it is cut by a segment, the latter alone.
   */
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
  /** Reminders that left, by kind; null where figures need several people: whoever gets none has answered. */
  reminders: z.record(z.string(), count).nullable(),
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

const waveWarning = z.enum(["empty_audience", "removed_survey"]);

/** Why an occurrence would not open as it stands: nobody belongs to its audience, or its survey has left the project. */
export type WaveWarning = z.output<typeof waveWarning>;

/** That a unit has signed an occurrence off, or has to. */
export const signOffItem = z.object({
  unit: z.string(),
  /** What the unit is called. */
  name: z.string(),
  /** Null while it has not. */
  signedAt: instant.nullable(),
  /** Who has, by name; null where nobody has, or who has is gone. */
  by: z.string().nullable(),
  /** Who may, by name: members with a role in the unit. */
  signers: z.array(z.string()),
});

/** That a unit has signed an occurrence off, or has to. */
export type SignOffItem = z.output<typeof signOffItem>;

/** What waits for somebody to sign it off, or was. */
export const signOffWanted = signOffItem.extend({
  wave: z.string(),
  survey: z.string(),
  opensAt: instant,
  opensAtLocal: local,
  timeZone: z.string(),
  /** Whether the caller may sign it. */
  mine: z.boolean(),
  /** Whether the caller has signed it, and may take that back. */
  given: z.boolean(),
});

/** What waits for somebody to sign it off, or was. */
export type SignOffWanted = z.output<typeof signOffWanted>;

/** For which unit an occurrence is signed off. */
export const signOffInput = z.strictObject({ unit: line(64) });

/** One occurrence of a wave, with who is asked and how far it is. */
export const waveDetail = waveItem.extend({
  definition: z.record(z.string(), z.unknown()),
  /** The next five occurrences after this one's opening, or from now where it has not opened. */
  next: z.array(z.object({ occurrence: count, at: instant, local })),
  reminders: z.array(z.object({ at: instant, local, isLast: z.boolean() })),
  plan: wavePlan,
  progress: waveProgress.nullable(),
  /** Why it would not open as it stands. */
  warnings: z.array(waveWarning),
  /** The units that have to sign it off. */
  signOffs: z.array(signOffItem),
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

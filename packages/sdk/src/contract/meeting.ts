import { z } from "zod";
import { givenSegments } from "./code.ts";
import { knownLocale } from "./known-locale.ts";
import { line } from "./person.ts";

/** Text of several lines, without other control characters; blank ones say nothing. */
export const lines = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== "", "There are only spaces.")
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), "Control characters are not allowed.");

const day = z.iso.date("Not a date such as 2026-11-21.");
const people = z.int().min(1).max(10_000);

/** Somebody's own words, which are kept only with their consent. */
const quote = z.strictObject({
  text: lines(1_000),
  consent: z.literal(true, "A quote is kept only with consent: true, given by whoever said it."),
});

const topic = z.strictObject({
  topic: line(200),
  /** What clients said, in the words of whoever writes. */
  said: lines(4_000),
  /** How many of those present agreed. */
  agreement: z.enum(["all", "most", "some", "one"]),
  decision: lines(2_000).optional(),
  owner: line(200).optional(),
  due: day.optional(),
  status: z.enum(["open", "doing", "done", "dropped"]).default("open"),
  quotes: z.array(quote).max(20).default([]),
});

/** What was said and decided at a meeting with clients. */
const forum = z.strictObject({
  kind: z.literal("forum"),
  heldOn: day,
  place: line(200).optional(),
  isOnline: z.boolean().default(false),
  chair: line(200).optional(),
  /** Who was there: how many of which entity. */
  entities: z
    .array(z.strictObject({ name: line(200), people }))
    .min(1)
    .max(100),
  topics: z.array(topic).min(1).max(50),
  /** Actions that follow, by id or address. */
  actions: z.array(line(500)).max(50).default([]),
  locale: knownLocale.optional(),
});

const theme = z.strictObject({
  code: line(64),
  summary: lines(2_000),
  strength: z.enum(["strong", "medium", "weak"]),
  quotes: z.array(quote).max(20).default([]),
  /** What some saw otherwise. */
  contraryView: lines(2_000).optional(),
});

/** What a focus group found. */
const focusGroup = z.strictObject({
  kind: z.literal("focus-group"),
  heldOn: day,
  purpose: lines(1_000),
  /** Which version of the questions was used. */
  guide: line(64),
  /** Who took part: how many, of which segments. */
  group: z.strictObject({ people, segments: givenSegments.default({}) }),
  /** The language that was spoken. */
  language: knownLocale,
  facilitator: line(200).optional(),
  /** That everybody who took part agreed to it. */
  hasConsent: z.literal(
    true,
    "What a group said is kept only with hasConsent: true, given by everybody who took part.",
  ),
  themes: z.array(theme).min(1).max(50),
  recommendations: z.array(lines(1_000)).max(50).default([]),
  limits: lines(2_000).optional(),
  locale: knownLocale.optional(),
});

/** What staff write of a forum or of a focus group. */
export const meeting = z.discriminatedUnion("kind", [forum, focusGroup]);

/** The caller's own id of a record: sent again with the same content, it is stored once. */
const own = { id: line(200).optional() };

/** A record as staff write it: of a forum or of a focus group. */
export const recordInput = z.discriminatedUnion("kind", [forum.extend(own), focusGroup.extend(own)]);

/** A record as staff write it: of a forum or of a focus group. */
export type RecordInput = z.input<typeof recordInput>;

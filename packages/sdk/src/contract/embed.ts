import { z } from "zod";
import { durationMs, type Duration } from "../duration.ts";
import type { SurveyDefinition } from "../survey/definition.ts";
import { instant } from "./event.ts";
import { locale, line } from "./person.ts";

const [leastMs, mostMs] = [60_000, 24 * 3_600_000];

const isTtl = (text: string): text is Duration => {
  const ms = durationMs(text);
  return ms !== null && ms >= leastMs && ms <= mostMs;
};

/** For whom a token is made, and for how long: from a minute to 24 hours. */
export const personTokenInput = z.strictObject({
  /** The person's id, as events name it. Nobody has to be known by it yet. */
  person: line(200),
  /** Such as `15m`; an hour unless told. */
  ttl: z
    .custom<Duration>((text) => typeof text === "string" && isTtl(text), "Not a length of time from 1m to 24h.")
    .meta({ type: "string", examples: ["1h"] })
    .default("1h"),
});

/** For whom a token is made, and for how long. */
export type PersonTokenInput = z.input<typeof personTokenInput>;

/** A token with which a page asks what one person may answer now. */
export const personToken = z.object({
  token: z.string(),
  expiresAt: instant,
  /** The link to what they may answer now, for a page without script; null where nothing is. */
  link: z.string().nullable(),
});

/** A token with which a page asks what one person may answer now. */
export type PersonToken = z.output<typeof personToken>;

/** In which language a survey is to be asked. */
export const pendingQuery = z.strictObject({
  /** The person's own unless told. */
  locale: locale.optional(),
});

/** The survey that a person may answer now, and what it takes to show it in a page. */
export const pendingSurvey = z.object({
  /** Where answers go as JSON, and where the survey's own page is. */
  link: z.string(),
  /** What it is about, such as `INC-48213`. */
  subject: z.string().nullable(),
  expiresAt: instant,
  mode: z.enum(["test", "live"]),
  /** The language that it is asked in, and its direction. */
  locale: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  survey: z
    .custom<SurveyDefinition>((value) => typeof value === "object" && value !== null)
    .meta({ type: "object", description: "The survey's definition, as GET /v1/surveys/{id}/versions has it." }),
  /** What a page says around the questions, in that language. */
  words: z.record(z.string(), z.string()),
});

/** The survey that a person may answer now, and what it takes to show it in a page. */
export type PendingSurvey = z.output<typeof pendingSurvey>;

/** What a person may answer now: one survey at most. */
export const pendingReply = z.object({ pending: pendingSurvey.nullable() });

/** The routes of surveys inside pages of a host. */
export const embedRoutes = {
  createPersonToken: {
    method: "POST",
    path: "/v1/person-tokens",
    summary: "Make a short-lived token with which a page asks what one person may answer now.",
    action: "answers.add",
    reach: "whole",
    body: personTokenInput,
    limit: 4 * 1024,
    replies: { 200: personToken, 201: personToken },
  },
  readPending: {
    method: "GET",
    path: "/v1/pending",
    summary: "The survey that the person of a token may answer now inside a page, or null. The token is sent as a key.",
    action: null,
    reach: "part",
    byPerson: true,
    query: pendingQuery,
    replies: { 200: pendingReply },
  },
} as const;

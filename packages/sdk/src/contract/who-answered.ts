import { z } from "zod";
import { interval } from "./interval.ts";
import { line } from "./person.ts";

/** AAPOR's response rates: 1, 3 and 5 count complete answers, 2, 4 and 6 partial ones too. */
export const rateNames = ["RR1", "RR2", "RR3", "RR4", "RR5", "RR6"] as const;

/** One of AAPOR's response rates. */
export type RateName = (typeof rateNames)[number];

/** What a query can ask besides of who answered. */
export const whoAnsweredQuery = {
  /** Of `response-rate`: which rate is the value. Rows then have `rates`, `dispositions`, `funnel`, `stillOpen` and `mix`. */
  rate: z.enum(rateNames).optional(),
  /** Of `response-rate`: rows then have `channels`. */
  channels: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
  /** Of scores: the segments by whose values answers are weighted to those who were asked. */
  weight: z.array(line(64)).min(1).max(4).optional(),
  /** With `weight`: no weight below 0.3 or above 3 times their mean. */
  trim: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
};

const count = z.int();
const percent = z.number().nullable();

/** What became of everybody who was asked, in AAPOR's words. Their sum is the funnel's `sent`. */
export const dispositions = z.object({
  complete: count,
  /** Answered something, and not to the end. */
  partial: count,
  /** Declined, or stopped the mails by their link, and answered nothing. */
  refusal: count,
  /** The mail that asked came back as there is no such address, and they neither opened the page nor answered. */
  nonContact: count,
  /** Called off, or erased, before they answered. */
  other: count,
  /** Never reacted, or no mail server took the mail; nobody knows whether they would have answered. */
  unknown: count,
  /** 0: who is not eligible is not asked, and counted by coverage. */
  notEligible: count,
});

/** What became of everybody who was asked. */
export type Dispositions = z.output<typeof dispositions>;

/** How far invitations got, as far as it is known. */
export const funnel = z.object({
  /** Mails that were handed over or refused, and links that were shown. */
  sent: count,
  /** Refused by the mail server at once, not taken for three days, or come back later as there is no such address. */
  bounced: count,
  /** Taken by the mail server, or shown, and not come back. Whether a mail reached its reader is not known. */
  delivered: count,
  /** Opened the page, or answered. That a mail was opened is not tracked. */
  opened: count,
  /** Answered something. */
  started: count,
  /** Answered to the end. */
  completed: count,
  /** Each step in percent of the one before. */
  rates: z.object({ delivered: percent, opened: percent, started: percent, completed: percent }),
});

/** How far invitations got. */
export type Funnel = z.output<typeof funnel>;

/** A way in which people were asked, or answers came. */
export const channelCount = z.object({
  /** `link`: by an invitation. `form`: on an open page. `staff`: taken down by somebody. `import`: taken over. */
  origin: z.enum(["link", "form", "staff", "import"]),
  /** The channel of the invitation, or what was said of the answer: `email`, `sms`, `web`, `paper`. */
  channel: z.string(),
  /** How many were asked by it. */
  asked: count,
  /** How many of these answered, in whichever way. */
  answered: count,
  /** How many answers came in this way; those of an invitation count where it was sent. */
  came: count,
});

/** A way in which people were asked, or answers came. */
export type ChannelCount = z.output<typeof channelCount>;

/** Whether those who answered are made up like those who were asked, by one segment. */
export const segmentMix = z.object({
  segment: z.string(),
  /**
   * Values that were compared, those of too few people put together; below 100 people asked or 30 answers, where nothing is
   * compared, all that somebody who was asked has. No value counts as one.
   */
  categories: count,
  /** Of the chi-square test; adjusted for all segments and rows of the reply. Null where nothing is compared. */
  adjustedP: z.number().nullable(),
  /** How strongly answering goes with the segment, 0 to 1. */
  cramersV: z.number().nullable(),
  /** Whether the row warns `mix_differs` of it. */
  differs: z.boolean(),
});

/** Whether those who answered are made up like those who were asked. */
export type SegmentMix = z.output<typeof segmentMix>;

/** A figure of which each answer counts for as many of those who were asked as it stands for. */
export const weighted = z.object({
  value: z.number(),
  /** For `effectiveN` answers. */
  interval: interval.nullable(),
  /** How many equally weighted answers these are worth (Kish). */
  effectiveN: z.number(),
  /** Answers whose weight was cut; only where `trim` was asked for. */
  trimmed: count.optional(),
  /** Whether the weighted answers add up to those who were asked, by every segment. */
  converged: z.boolean(),
  /** Values of which nobody answered, and the one that they were put together with. Null is no value. */
  merged: z.array(z.object({ segment: z.string(), value: z.string().nullable(), into: z.string().nullable() })),
});

/** A weighted figure, beside the raw one. */
export type Weighted = z.output<typeof weighted>;

/** What a row says of who answered. */
export const whoAnsweredRow = {
  /**
   * Of a question's figures: of those who were asked in the same cut, how many answered, and their share in percent. Not
   * there where nobody was asked, or the cut is one of which no sums are kept; null where it is not shown.
   */
  responseRate: z.object({ asked: count, answered: count, rate: z.number() }).nullable().optional(),
  /** Where `rate` was asked for: all six, in percent. */
  rates: z.object({ RR1: percent, RR2: percent, RR3: percent, RR4: percent, RR5: percent, RR6: percent }).optional(),
  dispositions: dispositions.optional(),
  funnel: funnel.optional(),
  /** How many of those who never reacted can still answer. */
  stillOpen: count.optional(),
  /** Where they were asked for: how people were asked and answered, the most used first. */
  channels: z.array(channelCount).optional(),
  mix: z.array(segmentMix).optional(),
  /** Where `weight` was asked for: the weighted figure; null when the row has no weights. */
  weighted: weighted.nullable().optional(),
};

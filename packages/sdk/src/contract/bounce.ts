import { z } from "zod";

/**
 * What a mail that came to the address for bounces came to.
 *
 * - `hard`: there is no such address, and it is not written to again. `soft`: not this time. `delayed`: it is still tried.
 * - `reply`: the client of a case wrote back to a mail about it. `duplicate`: that was known. `auto_reply`: a machine answered. `forged`: it is about no mail of ours, or was not sent to whom
 *   it says. `unclear`: it reports nothing. All these are counted, and change nothing.
 */
export const bounceOutcomes = [
  "hard",
  "soft",
  "delayed",
  "reply",
  "duplicate",
  "auto_reply",
  "forged",
  "unclear",
] as const;

/** What a mail that came to the address for bounces came to. */
export type BounceOutcome = (typeof bounceOutcomes)[number];

/** What became of a mail for bounces. */
export const bounceReply = z.object({
  kind: z.enum(bounceOutcomes),
  /** The enhanced status code, such as `5.1.1`, where something is reported. */
  code: z.string().nullable(),
});

import { z } from "zod";
import { scopes } from "./access.ts";
import { instant } from "./event.ts";
import { line } from "./person.ts";
import { segmentLimits, someSegmentLimits } from "./unit.ts";

const keyScope = z.enum(scopes);

/** A key to be made. It is of the mode of whoever makes it, and may do no more. */
export const keyInput = z.strictObject({
  /** What it is for, such as `Service desk`. */
  name: line(200),
  /** What it may do. */
  scopes: z.array(keyScope).min(1).max(scopes.length),
  /** The unit whose rows it opens; all of the organisation's unless told. */
  within: line(64).optional(),
  /** Of these only those with one of these values, for each of these segments: a service line, a duty station. */
  segments: someSegmentLimits.optional(),
  /** From when on it is not taken any more; without it, until it is revoked. */
  expiresAt: instant.optional(),
});

/** A key to be made. */
export type KeyInput = z.input<typeof keyInput>;

/** A key, without its secret, which is stored nowhere. */
export const keyItem = z.object({
  id: z.string(),
  name: z.string(),
  mode: z.enum(["test", "live"]),
  scopes: z.array(keyScope),
  /** The unit whose rows it opens; null where it is all of the organisation's. */
  within: z.string().nullable(),
  segments: segmentLimits,
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  /** When it was last used, to the minute. */
  lastUsedAt: instant.nullable(),
});

/** A key, without its secret. */
export type KeyItem = z.output<typeof keyItem>;

/** A key that was just made, with its text, which is told this once. */
export const newKey = keyItem.extend({ key: z.string() });

/** A key that was just made, with its text. */
export type NewKey = z.output<typeof newKey>;

import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** That somebody did something, or was not let. Nothing in it says more of anybody than an id. */
export const auditEntry = z.object({
  id: z.string(),
  at: instant,
  actor: z.object({ kind: z.enum(["host", "key", "member", "respondent", "worker"]), id: z.string() }),
  /** What was done, such as `people.erase`. */
  action: z.string(),
  /** What it was done to; its id is null where it was a list, or what has no id. */
  object: z.object({ kind: z.string(), id: z.string().nullable() }),
  outcome: z.enum(["done", "denied"]),
});

/** That somebody did something, or was not let. */
export type AuditEntry = z.output<typeof auditEntry>;

/** Which entries to list, the newest first. */
export const auditQuery = z.strictObject({
  /** From when on, inclusive. */
  from: instant.optional(),
  /** Until when, exclusive. */
  to: instant.optional(),
  /** The id of whoever did it. */
  actor: line(200).optional(),
  action: line(64).optional(),
  /** The id of what it was done to. */
  object: line(200).optional(),
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which entries to list. */
export type AuditQuery = z.input<typeof auditQuery>;

/** A page of entries. */
export interface AuditPage {
  readonly items: readonly AuditEntry[];
  /** Gives the next page; null on the last. */
  readonly nextCursor: string | null;
}

/** The seal over an hour of the audit log, and with it over every hour before. */
export const auditSeal = z.object({
  /** The UTC hour, as its first moment. */
  hour: instant,
  entries: z.int(),
  seal: z.string(),
});

/** What checking the audit log found. */
export const auditCheck = z.object({
  /** Whether each sealed hour has the entries that were sealed. */
  holds: z.boolean(),
  /** How many hours are sealed, and how many entries they have. */
  hours: z.int(),
  entries: z.int(),
  /** The newest seal. Noted down elsewhere, it shows later that nothing was cut off at the end. */
  last: auditSeal.nullable(),
  /** The hours that are not as they were sealed, or whose seal is gone. A seal holds the one before it, so that of an hour that was taken out whole the next one tells. */
  broken: z.array(z.object({ hour: instant, because: z.enum(["changed", "unsealed"]) })),
});

/** What checking the audit log found. */
export type AuditCheck = z.output<typeof auditCheck>;

import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** `retry`: it waits to be tried again. `uncertain`: it may have arrived. `dead`: it was refused, or given up. */
export const unsentStates = ["retry", "uncertain", "dead"] as const;

/** Why a mail has not left for certain. */
export type UnsentState = (typeof unsentStates)[number];

/** A mail that has not left, or may not have. Never its address. */
export const messageItem = z.object({
  id: z.string(),
  /** What it is, such as `invitation` or `reminder-1`. */
  kind: z.string(),
  /** How it goes: `email`, or a channel of the project. */
  channel: z.string(),
  state: z.enum(["queued", "suppressed", ...unsentStates]),
  /** What the server said last, or what went wrong here; addresses are left out. */
  reason: z.string().nullable(),
  /**
   * Whom it is for. Null for mail about a record or a case; and where fewer than k may not be seen for reminders, as they tell who
   * has not answered.
   */
  person: z.string().nullable(),
  invitation: z.string().nullable(),
  survey: z.string().nullable(),
  record: z.string().nullable(),
  case: z.string().nullable(),
  attempts: z.int(),
  createdAt: instant,
  /** When it is tried again, for `retry`. */
  dueAt: instant.nullable(),
  /** When it ended, or was tried last. */
  settledAt: instant,
});

/** A mail that has not left, or may not have. */
export type MessageItem = z.output<typeof messageItem>;

/** Which mails to list. Without a state those that have ended: dead and uncertain. */
export const messagesQuery = z.strictObject({
  state: z.enum(unsentStates).optional(),
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which mails to list. */
export type MessagesQuery = z.input<typeof messagesQuery>;

/** A page of mails. */
export interface MessagesPage {
  readonly items: readonly MessageItem[];
  /** Where the next page starts; null on the last one. */
  readonly nextCursor: string | null;
}

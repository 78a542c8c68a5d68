import { z } from "zod";
import { actionStates } from "./action.ts";
import { instant } from "./event.ts";
import { lines } from "./meeting.ts";
import { line } from "./person.ts";
import { recordKinds } from "./record-kinds.ts";

/** Where the work on a record stands, in the order in which it moves. */
export const recordStates = ["received", "acknowledged", "answered", "closed"] as const;

/** Where a record stands, without anything that was said. */
export const recordItem = z.object({
  id: z.string(),
  kind: z.enum(recordKinds),
  /** What people call it, such as `FB-7K3Q9M`. */
  reference: z.string(),
  state: z.enum(recordStates),
  /** The survey whose form was sent; null where staff wrote it. */
  survey: z.string().nullable(),
  /** The response that holds what was sent. */
  response: z.string().nullable(),
  /** What it is about, as the page's address said. */
  subject: z.string().nullable(),
  channel: z.string().nullable(),
  locale: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
});

/** Where a record stands. */
export type RecordItem = z.output<typeof recordItem>;

/** A record in a list, with what helps to choose which is worked on first. */
export const listedRecord = recordItem.extend({
  /** The choice of the question that is named or keyed `type` or `kind`, such as `complaint`; null without one. */
  message: z.string().nullable(),
  /** Whether somebody is at risk: the answer to the question that is named or keyed `risk`; null without one. */
  risk: z.boolean().nullable(),
  segments: z.record(z.string(), z.string()),
  /** What the code is called that the form was opened by. */
  label: z.string().nullable(),
});

/** A record in a list. */
export type ListedRecord = z.output<typeof listedRecord>;

/** A record with what was said, and what was done about it. */
export const recordDetail = listedRecord.extend({
  /** What was sent by the form, by question; empty where staff wrote it. */
  answers: z.record(z.string(), z.unknown()),
  /** What staff wrote; empty of a form. */
  content: z.record(z.string(), z.unknown()),
  /** Whether somebody left an address, to which replies go. */
  hasContact: z.boolean(),
  /** The actions that rest on it, as far as whoever asks may see them. */
  actions: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(actionStates) })),
  history: z.array(
    z.object({
      kind: z.enum(["state", "reply", "content"]),
      state: z.enum(recordStates).nullable(),
      text: z.string().nullable(),
      by: z.string(),
      at: instant,
    }),
  ),
});

/** A record with what was said, and what was done about it. */
export type RecordDetail = z.output<typeof recordDetail>;

/** What is done about a record. */
export const recordChange = z
  .strictObject({
    state: z.enum(recordStates).optional(),
    /** What the person is told: on the status page, and by mail where they left an address. */
    reply: lines(4_000).optional(),
    /** Of a meeting, what staff wrote of it: all of it, in the place of what is stored. */
    content: z.record(z.string(), z.unknown()).optional(),
  })
  .refine((change) => Object.values(change).some((part) => part !== undefined), "Give a state, a reply or a content.");

/** What is done about a record. */
export type RecordChange = z.input<typeof recordChange>;

/** Which records to list. */
export const recordsQuery = z.strictObject({
  kind: z.enum(recordKinds).optional(),
  state: z.enum(recordStates).optional(),
  survey: line(64).optional(),
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which records to list. */
export type RecordsQuery = z.input<typeof recordsQuery>;

/** A page of records. */
export interface RecordsPage {
  readonly items: readonly ListedRecord[];
  /** Where the next page starts; null on the last one. */
  readonly nextCursor: string | null;
}

/** What an erasure of a record took away. */
export const recordErasure = z.object({
  erased: z.literal(true),
  /** Responses deleted with it. */
  responses: z.int(),
  /** Mails deleted from the development mailbox. */
  mails: z.int(),
});

/** What an erasure of a record took away. */
export type RecordErasure = z.output<typeof recordErasure>;

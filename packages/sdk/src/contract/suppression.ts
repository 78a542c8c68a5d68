import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/**
 * Why somebody is not written to: a mail server has refused the address for good, or mail after mail came back; they want no
 * mails; or the project excludes them.
 */
export const suppressionReasons = ["bounced", "opted_out", "excluded"] as const;

/** Why somebody is not written to. */
export type SuppressionReason = (typeof suppressionReasons)[number];

/** Somebody who is not written to, of some surveys or at all. */
export const suppressionItem = z.object({
  person: z.string(),
  email: z.string().nullable(),
  reasons: z.array(
    z.object({
      why: z.enum(suppressionReasons),
      /** Of a wish: the survey, or null for every one. Of an exclusion: what of the project's applies. */
      of: z.string().nullable(),
      /** Null for an exclusion: it holds for as long as the project says so. */
      since: instant.nullable(),
    }),
  ),
});

/** Somebody who is not written to, of some surveys or at all. */
export type SuppressionItem = z.output<typeof suppressionItem>;

/** Which of those who are not written to. */
export const suppressionsQuery = z.strictObject({
  why: z.enum(suppressionReasons).optional(),
  cursor: line(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which of those who are not written to. */
export type SuppressionsQuery = z.input<typeof suppressionsQuery>;

/** A page of those who are not written to. */
export const suppressionsPage = z.object({
  items: z.array(suppressionItem),
  /** Where the next page starts; null on the last one. A page that few fit may be short. */
  nextCursor: z.string().nullable(),
});

/** A page of those who are not written to. */
export type SuppressionsPage = z.output<typeof suppressionsPage>;

/** The routes of those who are not written to. */
export const suppressionRoutes = {
  listSuppressions: {
    method: "GET",
    path: "/v1/suppressions",
    summary: "People who are not written to, and why, in the order of their ids.",
    action: "people.read",
    reach: "part",
    views: "person",
    query: suppressionsQuery,
    replies: { 200: suppressionsPage },
  },
  liftSuppression: {
    method: "POST",
    path: "/v1/suppressions/{person}/lift",
    summary: "Write again to an address that a mail server had refused, once it is mended.",
    action: "messages.manage",
    reach: "whole",
    params: z.object({ person: line(200) }),
    replies: { 200: suppressionItem },
  },
} as const;

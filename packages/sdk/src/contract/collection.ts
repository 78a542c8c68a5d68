import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

/** What drives trust, as OMB Circular A-11, section 280, names it. */
export const trustDrivers = [
  "effectiveness",
  "ease",
  "efficiency",
  "transparency",
  "humanity",
  "employee",
  "other",
] as const;

/** What drives trust. */
export type TrustDriver = (typeof trustDrivers)[number];

/** Where a collection stands. */
export const collectionStates = ["draft", "submitted", "published", "change_requested"] as const;

/** Where a collection stands. */
export type CollectionState = (typeof collectionStates)[number];

/** Which quarter of which survey is to be reported. */
export const collectionInput = z.strictObject({
  /** A survey that asks about trust in one of both shapes: `transactionalTrust({ length: "thumbs" })`, or `"full"`. */
  survey: line(64),
  /** A quarter that has begun, as in `2026-Q4`. */
  period: z.string().regex(/^2\d{3}-Q[1-4]$/, "Not a quarter of the calendar such as 2026-Q3."),
});

/** Which quarter of which survey is to be reported. */
export type CollectionInput = z.input<typeof collectionInput>;

const volume = z.int().min(0).max(10_000_000_000);

/** What is changed about a collection. */
export const collectionChange = z
  .strictObject({
    /** The revision that was seen. */
    revision: z.int().min(1),
    /** How many customers there were in the quarter; known to who runs the service. */
    customers: volume.nullable().optional(),
    /** How many of them could answer; null for those who were asked here. */
    offered: volume.nullable().optional(),
    /** `submitted` freezes the figures. `published` and `change_requested` are said by another member. */
    state: z.enum(["submitted", "published", "change_requested"]).optional(),
    /** With `change_requested`: what is to be changed. */
    reason: line(1_000).optional(),
  })
  .refine((change) => Object.values(change).filter((part) => part !== undefined).length > 1, "Say what changes.");

/** What is changed about a collection. */
export type CollectionChange = z.input<typeof collectionChange>;

/** How often a driver was ticked (1), was there and was not (0), and was not offered. */
const driverCount = z.object({
  driver: z.enum(trustDrivers),
  /** `statement`: on five points, 4 and 5 are 1. `positive` and `negative`: ticked after yes, or after no. */
  side: z.enum(["statement", "positive", "negative"]),
  ones: z.int(),
  zeros: z.int(),
  notOffered: z.int(),
});

/** How often a driver was ticked, was not, and was not offered. */
export type DriverCount = z.output<typeof driverCount>;

/** The figures of a collection. Null in all of it where fewer people answered than may be told of. */
export const collectionFigures = z.object({
  shape: z.enum(["five-point", "thumbs"]),
  /** Those who trust: 4 and 5 of five points, or yes; and all who said so. */
  trust: z.object({ ones: z.int(), n: z.int() }).nullable(),
  drivers: z.array(driverCount),
  /** The three volumes: how many customers there were, could answer, and did. */
  volumes: z.object({ customers: z.int().nullable(), offered: z.int().nullable(), respondents: z.int().nullable() }),
  withheld: z.object({ k: z.int() }).nullable(),
});

/** The figures of a collection. */
export type CollectionFigures = z.output<typeof collectionFigures>;

/** What is reported to the public of a survey and a quarter. */
export const collectionItem = z.object({
  id: z.string(),
  survey: z.string(),
  period: z.string(),
  state: z.enum(collectionStates),
  customers: z.int().nullable(),
  offered: z.int().nullable(),
  reason: z.string().nullable(),
  submittedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** Whether the caller submitted it, and so can't publish it. */
  own: z.boolean(),
  revision: z.int(),
  updatedAt: instant,
});

/** What is reported to the public of a survey and a quarter. */
export type CollectionItem = z.output<typeof collectionItem>;

/** The same with its figures: as they are now, or as they were submitted. */
export const collectionDetail = collectionItem.extend({ figures: collectionFigures });

/** The same with its figures. */
export type CollectionDetail = z.output<typeof collectionDetail>;

const byId = z.object({ id: line(64) });

/** The routes of what is reported to the public. */
export const collectionRoutes = {
  listCollections: {
    method: "GET",
    path: "/v1/collections",
    summary: "What is reported to the public by quarter (OMB A-11, section 280), the latest first: 500 at most.",
    action: "figures.read",
    reach: "whole",
    replies: { 200: z.object({ items: z.array(collectionItem) }) },
  },
  addCollection: {
    method: "POST",
    path: "/v1/collections",
    summary: "Begin the report of a survey and a quarter; the same again gives what there is.",
    action: "surveys.manage",
    reach: "whole",
    body: collectionInput,
    limit: 1_024,
    replies: { 200: collectionDetail, 201: collectionDetail },
  },
  readCollection: {
    method: "GET",
    path: "/v1/collections/{id}",
    summary: "A quarter's report with its drivers and volumes: as they are now, or as they were submitted.",
    action: "figures.read",
    reach: "whole",
    params: byId,
    replies: { 200: collectionDetail },
  },
  changeCollection: {
    method: "PATCH",
    path: "/v1/collections/{id}",
    summary: "Say its volumes, submit it, and as another member publish it or request a change.",
    action: "surveys.manage",
    reach: "whole",
    params: byId,
    body: collectionChange,
    limit: 16 * 1024,
    replies: { 200: collectionDetail },
  },
  exportCollection: {
    method: "GET",
    path: "/v1/exports/collections/{id}",
    summary: "The same as CSV: a line for each driver, with the volumes.",
    action: "figures.read",
    reach: "whole",
    params: byId,
    file: ["text/csv"],
    replies: { 200: z.string() },
  },
} as const;

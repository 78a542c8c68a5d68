import { z } from "zod";
import { instant } from "./event.ts";

/** What is due and not done. */
const queue = z.object({
  due: z.int(),
  /** When the oldest of it became due; null when nothing is. */
  oldestDueAt: instant.nullable(),
});

/** How an installation does: what waits, what failed, and what ran last. It names no person and no address. */
export const health = z.object({
  /** The product's time, by which everything else is to be read. */
  at: instant,
  version: z.string(),
  nodeVersion: z.string(),
  database: z.object({
    engine: z.enum(["sqlite", "postgres"]),
    /** How many migrations it has run. */
    schema: z.int(),
    /** How long it took to write and remove a row. */
    writeMs: z.int(),
    connections: z.object({ open: z.int(), idle: z.int(), waiting: z.int() }),
  }),
  /** By how much development has moved the clock. */
  clockOffsetMs: z.int(),
  /** When the worker of the process that answers looked for work last; null where it has none, as another one does the work. */
  worker: z.object({ lastPassAt: instant.nullable() }),
  /** Decisions, reminders and the like. */
  timers: queue,
  /** Mails; `relay` is whether the mail server is used (`closed`), tried (`half-open`) or left alone (`open`). */
  outbox: queue.extend({ relay: z.enum(["closed", "half-open", "open"]) }),
  webhooks: z.object({ due: z.int(), off: z.int(), failing: z.int() }),
  /** Mails that did not go, of the caller's mode. */
  mails: z.object({ dead: z.int(), uncertain: z.int(), retry: z.int() }),
  /** The wave that began last. */
  wave: z.object({ id: z.string(), state: z.string(), opensAt: instant, closesAt: instant.nullable() }).nullable(),
  /** When the last pass over what is old ended. */
  retention: z.object({ endedAt: instant }).nullable(),
});

/** How an installation does. */
export type Health = z.output<typeof health>;

/** The route of how an installation does. */
export const healthRoutes = {
  readHealth: {
    method: "GET",
    path: "/v1/health",
    summary: "How the installation does: database, worker, what waits, what failed, what ran last.",
    action: "metrics.scrape",
    reach: "whole",
    replies: { 200: health },
  },
} as const;

import type { EventFactsRow } from "../event-facts.ts";
import type { FactRow } from "../facts.ts";
import { now } from "./test-database.ts";

export const fact = (change: Partial<FactRow> = {}): FactRow => ({
  source: "host",
  subject: "INC-1",
  key: "cost",
  at: now,
  value: 41.5,
  ...change,
});

export const eventFacts = (event: string, change: Partial<EventFactsRow> = {}): EventFactsRow => ({
  source: "host",
  event,
  type: "ticket.closed",
  subject: "INC-1",
  occurredAt: now,
  segments: { team: "ICT" },
  own: { turnaroundHours: 7.5 },
  values: { turnaroundHours: 7.5, resolvedFirstContact: 0 },
  ...change,
});

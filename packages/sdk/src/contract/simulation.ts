import { z } from "zod";
import { eventInput, eventResult, instant } from "./event.ts";
import { line } from "./person.ts";

/** How many decisions of a simulation ended how. */
export const simulationCounts = z.object({
  scheduled: z.int(),
  /** By reason code. */
  skipped: z.record(z.string(), z.int()),
});

/** How many decisions of a simulation ended how. */
export type SimulationCounts = z.output<typeof simulationCounts>;

/** A past period of the store, to be played again. */
export const pastPeriod = z.strictObject({
  past: z
    .strictObject({ from: instant, to: instant })
    .refine(({ from, to }) => Date.parse(from) < Date.parse(to), "The end is not after the start."),
  /** Counts what became of this rule alone, as if it were switched on. */
  rule: line(200).optional(),
});

/** What can be simulated: the events of `POST /v1/events`, or a past period. */
export const simulationBody = z.union([eventInput, z.array(eventInput).max(1_000), pastPeriod]);

/** How a simulation is run. */
export const simulationQuery = z.strictObject({
  strictChannel: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});

/** What became of simulated events: none of it is stored. Of a past period only the counts. */
export const simulation = z.object({
  events: z.int(),
  results: z.array(eventResult),
  counts: simulationCounts,
});

/** What became of simulated events. */
export type Simulation = z.output<typeof simulation>;

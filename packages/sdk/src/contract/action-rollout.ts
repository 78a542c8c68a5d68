import { z } from "zod";
import { line } from "./person.ts";

const day = z.iso.date("Not a date such as 2026-11-21.");

/** An action that reaches one unit after the other, while the others wait. */
export const actionRollout = z.strictObject({
  /** The segment whose values are the units. */
  by: line(64),
  /** On which day each unit begins. */
  steps: z
    .array(z.strictObject({ unit: line(500), on: day }))
    .min(2, "Name two steps at least: one unit begins while another waits.")
    .max(24),
});

/** An action that reaches one unit after the other. */
export type ActionRollout = z.output<typeof actionRollout>;

/** What is said of one unit in one month of a roll-out. */
export const rolloutCell = z.object({
  /** Null where nobody answered, or it is withheld. */
  value: z.number().nullable(),
  n: z.int().nullable(),
  /** Whether the unit waited, was reached during the month (which counts for neither), or was reached before it. */
  state: z.enum(["waiting", "changing", "reached"]),
});

/** What is said of one unit in one month. */
export type RolloutCell = z.output<typeof rolloutCell>;

/** A roll-out month by month: each unit's answers while it waited, and since. */
export const rolloutTable = z.object({
  /** Such as `2026-03`. */
  months: z.array(z.string()),
  units: z.array(z.object({ unit: z.string(), on: day, cells: z.array(rolloutCell) })),
});

/** A roll-out month by month. */
export type RolloutTable = z.output<typeof rolloutTable>;

import { z } from "zod";
import { interval } from "./interval.ts";
import { bound } from "./metric.ts";
import { line } from "./person.ts";

/** Of which cases to count how they are worked on. */
export const caseFiguresQuery = z.strictObject({
  /** Opened or closed from this day or instant on, and before that one. Without them all the time. */
  from: bound.optional(),
  to: bound.optional(),
  survey: line(64).optional(),
  queue: line(64).optional(),
});

/** Of which cases to count how they are worked on. */
export type CaseFiguresQuery = z.input<typeof caseFiguresQuery>;

/** How cases are worked on. */
export const caseFigures = z.object({
  /** Open now, whenever they were opened, and of those the ones with a time that was missed. */
  open: z.int(),
  late: z.int(),
  /** The open ones by how many days ago they were opened: from inclusive, to exclusive. */
  ages: z.array(z.object({ fromDays: z.int(), toDays: z.int().nullable(), open: z.int(), late: z.int() })),
  /** Opened in the time. */
  opened: z.int(),
  /** Of these, those about which somebody spoke with the client, and after how many hours in the middle. */
  contacted: z.int(),
  contactMedianHours: z.number().nullable(),
  /** First closed in the time. */
  closed: z.int(),
  /** Of these, those closed by when they were to be, in percent; null without any. */
  closedInTime: z.number().nullable(),
  interval: interval.nullable(),
  /** What clients say of how their cases were settled, who were asked in the time; the last that they said. */
  recovery: z.object({
    /** Cases of which the client was asked. */
    asked: z.int(),
    /** Of these, those who answered, and who are satisfied; null where that is withheld. */
    answered: z.int().nullable(),
    settled: z.int().nullable(),
    /** The recovery rate: those who are satisfied of those who answered, in percent, with its interval. */
    value: z.number().nullable(),
    interval: interval.nullable(),
    /** Fewer answered than the largest `k` of their surveys. */
    withheld: z.object({ reason: z.literal("below_k"), k: z.int() }).nullable(),
  }),
});

/** How cases are worked on. */
export type CaseFigures = z.output<typeof caseFigures>;

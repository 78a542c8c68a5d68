import fc from "fast-check";
import type { EventInput } from "@afterword/sdk";

/** One event of a stream, with the minute at which it happened. */
export interface Happening {
  readonly minute: number;
  readonly type: string;
  readonly person: string;
  readonly subject: string;
  readonly team: string;
}

/** Everybody in the streams. */
export const people = ["p1", "p2", "p3", "p4"] as const;

const organisations = ["ministry", "agency"];

/** Streams of events within a time: few people and subjects, so that they meet. */
export const streams = (minutes: number, most: number): fc.Arbitrary<Happening[]> =>
  fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: minutes }),
      type: fc.constantFrom("ticket.closed", "ticket.closed", "ticket.reopened", "order.delivered"),
      person: fc.constantFrom(...people),
      subject: fc.constantFrom("S1", "S2", "S3"),
      team: fc.constantFrom("ICT", "HR"),
    }),
    { minLength: 1, maxLength: most },
  );

/** A stream as the host would send it: each event with an id and its own time. */
export const sent = (stream: readonly Happening[], start: number): EventInput[] =>
  stream.map(({ minute, type, person, subject, team }, at) => ({
    id: `e${String(at)}`,
    type,
    occurredAt: new Date(start + minute * 60_000).toISOString(),
    person: {
      id: person,
      email: `${person}@example.org`,
      attributes: { grade: person === "p1" ? "D" : "P", organisation: organisations[person === "p3" ? 1 : 0] ?? "" },
    },
    data: { id: `${person}-${subject}`, team },
  }));

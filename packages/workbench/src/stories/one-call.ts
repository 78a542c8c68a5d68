import fc from "fast-check";
import { optOut, receiveEvent, receiveEvents } from "@afterword/fieldwork";
import type { EventInput, EventResult } from "@afterword/sdk";
import { expect } from "vitest";
import { Replay, start } from "../streams/replay.ts";
import { people, sent, streams, type Happening } from "../streams/stream.ts";

type Send = (replay: Replay, events: readonly EventInput[]) => Promise<EventResult[]>;

const together: Send = (replay, events) => receiveEvents(replay.context, events);

const oneByOne: Send = async (replay, events) => {
  const results: EventResult[] = [];
  for (const one of events)
    results.push(await receiveEvent(replay.context, one).catch(() => ({ id: "", status: "rejected", decisions: [] })));
  return results;
};

const nobodyElse = { email: null, name: null, locale: null, timeZone: null, attributes: {} };

/** Ids of invitations are drawn. */
const undrawn = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === "string" && part.startsWith("inv_") ? "inv" : part)),
  );

/** Some of a stream's events come again, some of them with other content, and some without an id or a time. */
function asSent(stream: readonly Happening[], from: number): EventInput[] {
  const events = sent(stream, start).map((event) => ({ ...event, id: `${String(from)} ${event.id ?? ""}` }));
  return events.flatMap((event, at) => {
    const { id, occurredAt, ...rest } = event;
    const again = { ...event, data: { ...event.data, team: at % 2 === 0 ? event.data["team"] : "changed" } };
    if (at % 7 === 3) return [rest];
    return at % 5 === 2 ? [event, { ...rest, id }, again] : at % 3 === 1 ? [{ ...rest, occurredAt }] : [event];
  });
}

/** Everything that is stored about the people of the streams. */
async function stored(replay: Replay): Promise<unknown> {
  const { store, scope } = replay.context;
  return store.read(scope, async (rows) => {
    const all = [];
    for (const person of people) {
      const events = await rows.events.listOfPerson(person, { after: null, limit: 1_000 });
      for (const { source, id } of events) all.push(await rows.decisions.listOfEvent(source, id));
      const subjects = ["S1", "S2", "S3"].map((subject) => `${person}-${subject}`);
      all.push(events, await rows.people.find(person), await rows.asked.listOfPerson(person));
      const facts = await rows.eventFacts.listOfSubjects("host", subjects);
      all.push(facts.sort((a, b) => (a.event < b.event ? -1 : 1)));
      all.push(await rows.timers.listWaiting({ kind: "decide", person, until: Number.MAX_SAFE_INTEGER }));
    }
    return undrawn(all);
  });
}

/**
 * Sends streams in one call and one by one: what is replied and what is stored is the same, now and once they are decided.
 * Says how many streams were compared.
 */
export async function sendBothWays(newDatabase: () => Promise<string>, numRuns: number): Promise<number> {
  let compared = 0;
  const calls = fc.tuple(streams(90, 30), streams(3_000, 30));
  await fc.assert(
    fc.asyncProperty(calls, async ([first, second]) => {
      const ends: unknown[] = [];
      for (const send of [together, oneByOne]) {
        const replay = await Replay.open(await newDatabase());
        const said: unknown[] = [];
        try {
          const { scope } = replay.context;
          await replay.context.store.write(scope, (rows) => rows.people.put({ ...nobodyElse, id: "p2" }, start));
          await optOut(replay.context, { scope, survey: "csat", person: "p2", locale: null }, "survey");
          for (const [at, stream] of [first, second].entries()) {
            const results = await send(replay, asSent(stream, at));
            said.push(
              // One that is rejected alone is a problem, which has no id.
              results.map(({ id, status, decisions }) => ({ id: status === "rejected" ? "" : id, status, decisions })),
              await stored(replay),
            );
            await replay.moveTo(start + (at + 1) * 3 * 3_600_000);
            said.push(await stored(replay));
          }
        } finally {
          await replay.close();
        }
        ends.push(undrawn(said));
      }
      expect(ends[0]).toEqual(ends[1]);
      compared += 1;
    }),
    { numRuns },
  );
  return compared;
}

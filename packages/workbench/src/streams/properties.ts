import assert from "node:assert/strict";
import fc from "fast-check";
import { simulate } from "@afterword/fieldwork";
import { dayMs, type EventDetail, type EventInput } from "@afterword/sdk";
import { shortestDelayMs, streamProject } from "./project.ts";
import { Replay, start } from "./replay.ts";
import { assertLeftAlone, react } from "./manners.ts";
import { people, sent, streams } from "./stream.ts";

const byTime = (a: EventInput, b: EventInput) => Date.parse(a.occurredAt ?? "") - Date.parse(b.occurredAt ?? "");

/** Where a run keeps its rows: a new database each time it is asked. */
export type NewDatabase = () => Promise<string>;

/** What a proof has looked at: one that found nothing to look at has proved nothing. */
export interface Seen {
  /** Decisions that were compared or found to have ended. */
  decisions: number;
  /** How many of them asked somebody. */
  asked: number;
  /** Every reason that occurred. */
  readonly reasons: Set<string>;
}

const nothingSeen = (): Seen => ({ decisions: 0, asked: 0, reasons: new Set() });

function note(seen: Seen, ends: Ends): void {
  for (const end of Object.values(ends)) {
    const [outcome, reason] = end.split(" ");
    seen.decisions++;
    if (outcome === "scheduled") seen.asked++;
    if (reason !== undefined) seen.reasons.add(reason);
  }
}

/** How an event ended by each rule. */
type Ends = Record<string, string>;

const endOf = (detail: EventDetail): Ends =>
  Object.fromEntries(
    detail.decisions.map(({ rule, outcome, reason = "" }) => [`${detail.id} ${rule}`, `${outcome} ${reason}`.trim()]),
  );

async function endsOf(replay: Replay, events: readonly EventInput[]): Promise<{ ends: Ends; details: EventDetail[] }> {
  const details: EventDetail[] = [];
  for (const { id = "" } of events) details.push(await replay.explain(id));
  return { ends: Object.assign({}, ...details.map(endOf)) as Ends, details };
}

/** Each event that a rule is about has ended once, and for good. */
function assertEnded(details: readonly EventDetail[]): void {
  for (const { id, type, decisions } of details) {
    const rules = streamProject.rules.filter((rule) => rule.event.type === type).map((rule) => rule.definition.id);
    assert.deepEqual(decisions.map(({ rule }) => rule).sort(), rules.sort(), `${id} has one end by each rule`);
    for (const { rule, final, outcome, reason } of decisions) {
      assert.equal(final, true, `${id} by ${rule} has ended`);
      assert.equal(outcome === "skipped", reason !== undefined, `${id} by ${rule} has a reason when it was skipped`);
    }
  }
}

/** Nobody was asked twice within 24 hours, nor within the quiet period of the rule that asked last. */
async function assertRested(replay: Replay, people: ReadonlySet<string>): Promise<void> {
  const quiet = new Map<string, number>(
    streamProject.rules.map(({ definition }) => [definition.survey, definition.quietMs]),
  );
  const { store, scope } = replay.context;
  for (const person of people) {
    const asked = await store.read(scope, (rows) => rows.asked.listOfPerson(person));
    const byTime = asked.toSorted((a, b) => a.at - b.at);
    for (const [at, later] of byTime.entries()) {
      const before = byTime.slice(0, at);
      // One that was withdrawn as its request was opened again has promised to ask again about it.
      const counted = before.filter((one) => one.withdrawnFor !== "reopened" || one.subject !== later.subject);
      const last = before.at(-1);
      const rest = Math.max(dayMs, quiet.get(later.survey) ?? 0);
      if (last) assert.ok(later.at - last.at >= dayMs, `${person} was asked twice within a day`);
      for (const one of counted)
        assert.ok(later.at - one.at >= rest, `${person} was asked again within ${String(rest)} ms`);
    }
  }
}

/**
 * Streams over weeks, received as they happen: every event ends exactly once, nobody is asked too often, sending
 * everything again changes nothing, and a simulation says the same beforehand.
 */
export async function proveStreams(newDatabase: NewDatabase, runs: number): Promise<Seen> {
  const seen = nothingSeen();
  const days = 12;
  await fc.assert(
    fc.asyncProperty(streams(days * 1_440, 24), async (stream) => {
      const events = sent(stream, start).sort(
        (a, b) => Date.parse(a.occurredAt ?? "") - Date.parse(b.occurredAt ?? ""),
      );
      const replay = await Replay.open(await newDatabase());
      try {
        const options = { strictChannel: true, arrival: "as_happened" } as const;
        const foretold = await simulate(replay.context, events, options);
        for (const event of events) {
          await replay.moveTo(Date.parse(event.occurredAt ?? ""));
          await replay.receive(event);
        }
        await replay.moveTo(start + (days + 4) * dayMs);
        const { ends, details } = await endsOf(replay, events);
        assertEnded(details);
        note(seen, ends);
        await assertRested(replay, new Set(events.map(({ person }) => person.id)));
        const said = foretold.results.map(({ id, decisions }) => endOf({ id, decisions } as EventDetail));
        assert.deepEqual(Object.assign({}, ...said), ends, "the simulation said the same");
        for (const event of events) assert.equal((await replay.receive(event)).status, "duplicate");
        await replay.moveTo(start + (days + 6) * dayMs);
        assert.deepEqual((await endsOf(replay, events)).ends, ends, "sending again changed nothing");
      } finally {
        await replay.close();
      }
    }),
    { numRuns: runs },
  );
  return seen;
}

/**
 * Streams over weeks in which people answer, decline and stop the mails: each event ends once, and nobody is asked within
 * the rest that a rule gives after an answer or a "not now", or after an opt-out.
 */
export async function proveManners(newDatabase: NewDatabase, runs: number): Promise<Seen> {
  const seen = nothingSeen();
  const days = 40;
  await fc.assert(
    fc.asyncProperty(streams(days * 1_440, 40), async (stream) => {
      const events = sent(stream, start).sort(byTime);
      const replay = await Replay.open(await newDatabase());
      try {
        for (const event of events) {
          await replay.moveTo(Date.parse(event.occurredAt ?? ""));
          await react(replay);
          await replay.receive(event);
        }
        await replay.moveTo(start + (days + 4) * dayMs);
        const { ends, details } = await endsOf(replay, events);
        assertEnded(details);
        note(seen, ends);
        await assertRested(replay, new Set(people));
        await assertLeftAlone(replay);
      } finally {
        await replay.close();
      }
    }),
    { numRuns: runs },
  );
  return seen;
}

/**
 * Events that arrive before the first of them is due, in two orders and on several replicas: the same invitations, the
 * same reasons.
 */
export async function proveOrders(newDatabase: NewDatabase, runs: number, replicas: number): Promise<Seen> {
  const seen = nothingSeen();
  const minutes = shortestDelayMs / 60_000 - 1;
  const shuffled = streams(minutes, 12).chain((stream) =>
    fc.tuple(fc.constant(stream), fc.shuffledSubarray([...stream.keys()], { minLength: stream.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([stream, arrival]) => {
      const events = sent(stream, start);
      const inOrder = await play(await newDatabase(), events, replicas);
      const inAnother = await play(
        await newDatabase(),
        arrival.flatMap((at) => events[at] ?? []),
        replicas,
      );
      assert.deepEqual(inAnother, inOrder);
      note(seen, inOrder);
    }),
    { numRuns: runs },
  );
  return seen;
}

async function play(database: string, events: readonly EventInput[], replicas: number): Promise<Ends> {
  const replay = await Replay.open(database, replicas);
  try {
    await replay.moveTo(start + shortestDelayMs - 60_000);
    for (const [at, event] of events.entries()) await replay.receive(event, at);
    await replay.moveTo(start + 4 * dayMs);
    const { ends, details } = await endsOf(replay, events);
    assertEnded(details);
    return ends;
  } finally {
    await replay.close();
  }
}

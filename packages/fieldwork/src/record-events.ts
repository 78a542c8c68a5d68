import type { Decision, EventResult } from "@afterword/sdk";
import type { EventRow, Rows } from "@afterword/store";
import type { DeskCtx } from "./desk.ts";
import { eventRows } from "./event-row.ts";
import { keepFacts } from "./facts/keep-facts.ts";
import { lookAhead, type LookedAt } from "./looks.ts";
import type { ReadEvent } from "./read-event.ts";
import { forecast, recordEvent, replay, type Forecast } from "./record-event.ts";
import { subjectKey } from "./subject-key.ts";

/**
 * Stores the events of one call in their order, as if they came one by one: those that follow each other and have nothing
 * to do with each other are stored by the same few statements.
 */
export async function recordEvents(ctx: DeskCtx, rows: Rows, reads: readonly ReadEvent[]): Promise<EventResult[]> {
  const results: EventResult[] = [];
  for (const run of runsOf(ctx, reads)) {
    const [first] = run;
    if (run.length === 1 && first) results.push(await recordEvent(ctx, rows, first));
    else results.push(...(await recordRun(ctx, rows, run)));
  }
  return results;
}

/**
 * Runs of events that change nothing for each other: no two are of one subject or have one id, a person is named once or
 * in the same words, and none calls anything off.
 */
function runsOf({ project }: Pick<DeskCtx, "project">, reads: readonly ReadEvent[]): ReadEvent[][] {
  const runs: ReadEvent[][] = [];
  let run: ReadEvent[] = [];
  const [subjects, ids, people] = [new Set<string>(), new Set<string>(), new Map<string, string>()];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    for (const seen of [subjects, ids, people]) seen.clear();
  };
  for (const read of reads) {
    const isAlone = project.reopeningTypes.includes(read.definition.type);
    const [subject, id] = [subjectKey(read), `${read.source}\n${read.givenId ?? ""}`];
    const person = JSON.stringify(read.person);
    const isMet = subjects.has(subject) || (read.givenId !== null && ids.has(id));
    if (isAlone || isMet || (people.get(read.person.id) ?? person) !== person) end();
    run.push(read);
    subjects.add(subject);
    ids.add(id);
    people.set(read.person.id, person);
    if (isAlone) end();
  }
  end();
  return runs;
}

/** What one statement does for an event alone, one does for all of them; in the same order. */
async function recordRun(ctx: DeskCtx, rows: Rows, reads: readonly ReadEvent[]): Promise<EventResult[]> {
  const how = { origin: "host", types: ctx.project.reopeningTypes } as const;
  const events = await eventRows(ctx, rows, reads, how);
  const added = new Set((await rows.events.addNew(events)).map(keyOf));
  // One that comes twice under another name is there the second time.
  const isNew = events.map((event) => added.delete(keyOf(event)));
  const read = new Map(reads.flatMap((one, at) => (isNew[at] === true ? [[one.person.id, one.person]] : [])));
  const stored = await rows.people.putEach([...read.values()], ctx.now);
  const people = new Map(stored.map((person) => [person.id, person]));
  const told = events.flatMap((event, at) => {
    const person = people.get(event.person);
    return isNew[at] === true && person ? [{ event, person, rules: ctx.project.rulesOf(event.type) }] : [];
  });
  await keepFacts(ctx.project, rows, told);
  const decisions = await forecastAll(ctx, rows, told);
  const inOrder: EventResult[] = [];
  for (const [at, event] of events.entries())
    inOrder.push(
      isNew[at] === true
        ? { id: event.id, status: "accepted", decisions: decisions.get(event) ?? [] }
        : await replay(rows, event),
    );
  return inOrder;
}

const keyOf = ({ source, id }: Pick<EventRow, "source" | "id">): string => `${source}\n${id}`;

/** Stores what the rules forecast about events, and gives it. */
async function forecastAll(ctx: DeskCtx, rows: Rows, told: readonly LookedAt[]): Promise<Map<EventRow, Decision[]>> {
  const ruled = told.filter(({ rules }) => rules.length > 0);
  if (ruled.length === 0) return new Map();
  const looks = await lookAhead(ctx, rows, ruled);
  const forecasts: Forecast[] = [];
  const decisions = new Map<EventRow, Decision[]>();
  for (const { event, person, rules } of ruled) {
    const ofEvent: Forecast[] = [];
    for (const rule of rules) ofEvent.push(await forecast(ctx, looks, rule, event, person));
    forecasts.push(...ofEvent);
    decisions.set(
      event,
      ofEvent.map(({ decision }) => decision),
    );
  }
  await rows.timers.addMany(forecasts.flatMap(({ timer }) => timer ?? []));
  await rows.decisions.addFirst(forecasts.map(({ row }) => row));
  return decisions;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { simulate } from "@afterword/fieldwork";
import { assemble } from "@afterword/runner/parts";
import { testAfterword } from "@afterword/runner/testing";
import { data, defineProject, defineSurvey, q, when, type EventInput } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { parse } from "csv-parse/sync";
import { pino } from "pino";
import { expect, test } from "vitest";
import { service, ticketClosed } from "../service.config.ts";

const effort = defineSurvey("effort", { ces: q.ces("?") });
const project = defineProject({
  surveys: [service, effort],
  rules: [
    when(ticketClosed)
      .ask(service)
      .by("email")
      .after("30m")
      .atMost(1, "30d")
      .quiet("3d")
      .cap(4, "1d", { per: "service_line" })
      .onBlocked("delay", "24h"),
    when(ticketClosed).ask(effort).by("link").after("6h").where(data("channel").is("web")).sample(0.5).priority(60),
  ],
});

/** The sample's events in order of time, of fewer people, so that they meet. */
type Row = Record<string, string>;
const rows: Row[] = parse(readFileSync(join(import.meta.dirname, "../../data/events-sample.csv")), { columns: true });
const events = rows
  .map((row) => ({
    id: row["event_id"] ?? "",
    type: "ticket.closed",
    occurredAt: `${row["closed_at"] ?? ""}.000Z`,
    person: { id: `p${String(Number(row["client_id"]?.slice(1)) % 97)}` },
    data: {
      id: row["event_id"] ?? "",
      service_line: row["service_line"] ?? "",
      duty_station: row["duty_station"] ?? "",
      station_type: row["station_type"] ?? "",
      client_type: row["client_type"] ?? "",
      channel: row["channel"] ?? "",
    },
  }))
  .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1)) satisfies EventInput[];

async function simulated() {
  const parts = await assemble(project, {
    database: "file::memory:",
    publicUrl: "http://127.0.0.1:3000",
    logger: pino({ level: "silent" }),
  });
  const ctx = parts.contextOf({ unit: rootUnit, mode: "test" }, { kind: "host", id: "story" });
  const played = await simulate(ctx, events, { strictChannel: false, arrival: "as_happened" });
  await parts.store.close();
  return new Map(played.results.map(({ id, decisions }) => [id, endings(decisions)]));
}

const endings = (decisions: readonly { rule: string; outcome: string; reason?: string | undefined }[]) =>
  Object.fromEntries(decisions.map(({ rule, outcome, reason }) => [rule, reason ?? outcome]));

/** The same events one by one on a clock that stops whenever something is due. */
async function received() {
  const [first] = events;
  const t = await testAfterword(project, { now: new Date(first?.occurredAt ?? 0) });
  const due = new Set<number>();
  const waiting = new Set<string>();
  /** What was put off is due again. */
  const lookAgain = async (id: string, now: number) => {
    const { decisions } = await t.explain(id);
    if (decisions.every(({ final }) => final)) waiting.delete(id);
    for (const { dueAt, final } of decisions)
      if (!final && dueAt !== undefined && Date.parse(dueAt) > now) due.add(Date.parse(dueAt));
  };
  const passTimeTo = async (until: number) => {
    for (let isThere = false; !isThere;) {
      const next = Math.min(...due);
      isThere = next > until;
      const to = Math.min(until, next);
      await t.clock.advance(`${String((to - t.clock.now().getTime()) / 1_000) as `${number}`}s`);
      due.delete(to);
      if (!isThere) for (const id of waiting) await lookAgain(id, to);
    }
  };
  for (const { id, occurredAt, person, data: fields } of events) {
    await passTimeTo(Date.parse(occurredAt));
    const reachable = { ...person, email: `${person.id}@example.org` };
    const { decisions } = await t.track(ticketClosed, fields, { id, occurredAt, person: reachable });
    for (const { dueAt } of decisions) if (dueAt !== undefined) due.add(Date.parse(dueAt));
    waiting.add(id);
  }
  await passTimeTo(Date.parse(events.at(-1)?.occurredAt ?? "") + 10 * 86_400_000);
  const ended = new Map<string, Record<string, string>>();
  for (const { id } of events) ended.set(id, endings((await t.explain(id)).decisions));
  await t.stop();
  return ended;
}

test("a simulation ends each event as receiving them one by one does", { timeout: 60_000 }, async () => {
  const [inMemory, inReality] = [await simulated(), await received()];
  expect(inMemory.size).toBe(300);
  expect(inMemory).toEqual(inReality);
  const reasons = new Set([...inMemory.values()].flatMap((one) => Object.values(one)));
  for (const reason of ["scheduled", "quarantined_sent", "outranked", "not_sampled", "filtered", "cap_daily"])
    expect(reasons, reason).toContain(reason);
});

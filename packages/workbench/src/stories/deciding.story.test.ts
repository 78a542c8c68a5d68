import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineEvent, defineProject, when } from "@afterword/sdk";
import { z } from "zod";
import { afterEach, expect, test } from "vitest";
import { testAfterword, type TestAfterword } from "@afterword/runner/testing";
import project, { csat, effort, ticket } from "./project.ts";

let t: TestAfterword<typeof project>;
const begin = async () => (t = await testAfterword(project));
afterEach(() => t.stop());

const person = (id: string) => ({ person: { id, email: `${id}@example.org` } });
const close = (id: string, who: string, team = "ICT") => t.track(ticket.closed, { id, team }, person(who));
const latest = async (id: string) => (await t.explain(id)).decisions[0];

test("a closed ticket becomes a mail after the delay, an answer, and a figure", async () => {
  await begin();
  const { status, decisions } = await close("INC-1", "amina");
  expect(status).toBe("accepted");
  expect(decisions).toMatchObject([{ outcome: "scheduled", final: false, dueAt: "2026-03-02T09:30:00.000Z" }]);
  await t.clock.advance("29m");
  expect(await t.inbox.all()).toHaveLength(0);
  await t.clock.advance("1m");
  const mail = await t.inbox.last("amina@example.org");
  expect(mail.subject).toContain("INC-1");
  const receipt = await mail.answer({ csat: 5, why: "Quick" });
  expect(receipt).toMatchObject({ status: "complete" });
  const rows = await t.results(csat).score("csat").by("team");
  expect(rows).toMatchObject([
    { group: { team: "ICT" }, value: 100, n: 1, interval: { method: "wilson", level: 0.95 } },
  ]);
});

test("no answers is null, in exactly one row", async () => {
  await begin();
  const [row, ...others] = await t.results(csat).score("csat");
  expect(others).toEqual([]);
  expect(row).toMatchObject({ group: {}, period: null, value: null, n: 0, interval: null, missing: 0, withheld: null });
});

test("a ticket opened again before it is due: nothing leaves, and the reason is kept", async () => {
  await begin();
  const { id } = await close("INC-1", "amina");
  await t.track(ticket.reopened, { id: "INC-1" }, { person: { id: "amina" } });
  await t.clock.advance("2h");
  expect(await t.inbox.all()).toHaveLength(0);
  expect(await latest(id)).toMatchObject({ outcome: "skipped", reason: "reopened", final: true });
});

test("a ticket closed once more after that is asked about: one survey per resolution", async () => {
  await begin();
  const first = await close("INC-1", "amina");
  await t.track(ticket.reopened, { id: "INC-1" }, { person: { id: "amina" } });
  const second = await close("INC-1", "amina");
  expect(second.status).toBe("accepted");
  expect(second.id).not.toBe(first.id);
  await t.clock.advance("31m");
  expect(await t.inbox.all("amina@example.org")).toHaveLength(1);
});

test("re-opened after the mail: the unanswered invitation is withdrawn, an answered one never", async () => {
  await begin();
  await close("INC-1", "amina");
  await close("INC-2", "li");
  await t.clock.advance("31m");
  const [amina, li] = [await t.inbox.last("amina@example.org"), await t.inbox.last("li@example.org")];
  await li.answer({ csat: 4 });
  for (const id of ["INC-1", "INC-2"]) await t.track(ticket.reopened, { id }, { person: { id: "desk" } });
  await expect(amina.answer({ csat: 4 })).rejects.toThrow("withdrawn");
  expect(await t.results(csat).score("csat")).toMatchObject([{ n: 1, value: 100 }]);
});

test("an earlier event by sequence, arriving late, is called off by the re-opening that is there already", async () => {
  await begin();
  await t.track(ticket.reopened, { id: "INC-1" }, { person: { id: "amina" }, id: "e2", sequence: 2 });
  const { id } = await t.track(
    ticket.closed,
    { id: "INC-1", team: "ICT" },
    { ...person("amina"), id: "e1", sequence: 1 },
  );
  await t.clock.advance("1h");
  expect(await t.inbox.all()).toHaveLength(0);
  expect(await latest(id)).toMatchObject({ outcome: "skipped", reason: "reopened" });
});

test("nobody is asked about the same survey twice in 30 days, and the next date is told", async () => {
  await begin();
  await close("INC-1", "amina");
  await t.clock.advance("31m");
  const { id } = await close("INC-2", "amina");
  await t.clock.advance("31m");
  expect(await latest(id)).toMatchObject({
    outcome: "skipped",
    reason: "quarantined_sent",
    final: true,
    nextEligibleAt: "2026-04-01T09:31:00.000Z",
  });
  await t.clock.advance("31d");
  await close("INC-3", "amina");
  await t.clock.advance("31m");
  expect(await t.inbox.all("amina@example.org")).toHaveLength(2);
});

test("the quiet period spans surveys, each rule with its own length", async () => {
  await begin();
  await close("INC-1", "amina");
  await t.clock.advance("31m");
  const blocked = await t.track(ticket.praised, { id: "INC-8" }, person("amina"));
  await t.clock.advance("1m");
  expect(await latest(blocked.id)).toMatchObject({ reason: "quarantined_sent" });
  await t.clock.advance("2d");
  const asked = await t.track(ticket.praised, { id: "INC-9" }, person("amina"));
  await t.clock.advance("1m");
  expect(await latest(asked.id)).toMatchObject({ outcome: "scheduled", final: true });
});

test("two events due at once for one person: one is asked, the other is told why not", async () => {
  await begin();
  const results = [await close("INC-1", "amina"), await close("INC-2", "amina")];
  await t.clock.advance("31m");
  const reasons = await Promise.all(results.map(async ({ id }) => (await latest(id))?.reason));
  expect(reasons.sort()).toEqual(["quarantined_sent", undefined]);
  expect(await t.inbox.all("amina@example.org")).toHaveLength(1);
});

test("what a rule filters out is settled at once", async () => {
  await begin();
  const { id, decisions } = await close("INC-1", "amina", "Training");
  expect(decisions).toMatchObject([{ outcome: "skipped", reason: "filtered", final: true }]);
  expect(decisions[0]?.invitationId).toBeUndefined();
  const gates = (await latest(id))?.gates ?? [];
  expect(gates.find((gate) => gate.gate === "where")).toMatchObject({ passed: false });
});

test("somebody without an address has no channel; one that arrives in time is used", async () => {
  await begin();
  const { id } = await t.track(ticket.closed, { id: "INC-1", team: "ICT" }, { person: { id: "amina" } });
  await t.clock.advance("31m");
  expect(await latest(id)).toMatchObject({ reason: "no_channel" });
  await t.track(ticket.closed, { id: "INC-2", team: "ICT" }, { person: { id: "li" } });
  await t.track(ticket.reopened, { id: "INC-99" }, person("li"));
  await t.clock.advance("31m");
  expect(await t.inbox.all("li@example.org")).toHaveLength(1);
});

test("a link that expired takes no answer", async () => {
  await begin();
  await close("INC-1", "amina");
  await t.clock.advance("31m");
  await t.clock.advance("14d");
  await expect(t.inbox.last("amina@example.org").answer({ csat: 5 })).rejects.toThrow("expired");
});

test("the same event again is a duplicate with the first call's decisions; other content is a mismatch", async () => {
  await begin();
  const event = { ...person("amina"), id: "evt-1" };
  const first = await t.track(ticket.closed, { id: "INC-1", team: "ICT" }, event);
  await t.clock.advance("31m");
  const again = await t.track(ticket.closed, { id: "INC-1", team: "ICT" }, event);
  expect(again).toEqual({ ...first, status: "duplicate" });
  await expect(t.track(ticket.closed, { id: "INC-1", team: "HR" }, event)).rejects.toMatchObject({
    code: "idempotency_mismatch",
  });
  expect(await t.inbox.all()).toHaveLength(1);
});

test("a link is handed to the host instead of mailed, and counts as asked", async () => {
  await begin();
  const { decisions } = await t.track(ticket.praised, { id: "INC-1" }, { person: { id: "amina" } });
  await t.clock.advance("1s");
  const token = t.token(decisions[0]?.invitationId ?? "");
  expect(token).toMatch(/^[0-9A-Za-z]{27}$/);
  expect(await t.results(effort).responseRate()).toMatchObject([{ value: 0, n: 1 }]);
});

test("bad data names its path and leaves nothing behind", async () => {
  await begin();
  // @ts-expect-error the team is missing
  await expect(t.track(ticket.closed, { id: "INC-1" }, person("amina"))).rejects.toMatchObject({
    code: "invalid_event",
    errors: [{ path: "data.team" }],
  });
  await expect(
    t.track(ticket.closed, { id: "INC-1", team: "ICT" }, { person: { id: "a", email: "a@b.test, c@d.test" } }),
  ).rejects.toMatchObject({ code: "invalid_event", errors: [{ path: "person.email" }] });
  await t.clock.advance("1h");
  expect(await t.inbox.all()).toHaveLength(0);
});

test("a rule that is taken out of the project while an event waits leaves a reason", async () => {
  const database = `file:${join(mkdtempSync(join(tmpdir(), "afterword-story-")), "afterword.db")}`;
  const before = await testAfterword(project, { database });
  const { id } = await before.track(ticket.closed, { id: "INC-1", team: "ICT" }, person("amina"));
  await before.stop();
  t = await testAfterword(defineProject({ surveys: [csat, effort], rules: [], events: [ticket.closed] }), { database });
  await t.clock.advance("1h");
  expect(await latest(id)).toMatchObject({
    outcome: "skipped",
    reason: "cancelled",
    survey: "ticket-csat",
    final: true,
  });
});

test("an event of long ago is stored, and nobody is asked about it", async () => {
  await begin();
  const old = { ...person("amina"), occurredAt: "2020-01-01T00:00:00Z" };
  const { decisions } = await t.track(ticket.closed, { id: "INC-1", team: "ICT" }, old);
  expect(decisions).toMatchObject([{ outcome: "skipped", reason: "expired", final: true }]);
});

test("naming the default source is not another content", async () => {
  await begin();
  const event = { ...person("amina"), id: "evt-1" };
  await t.track(ticket.closed, { id: "INC-1", team: "ICT" }, event);
  const again = await t.track(ticket.closed, { id: "INC-1", team: "ICT" }, { ...event, source: "host" });
  expect(again.status).toBe("duplicate");
});

test.each([["a\0b"], ["a\nb"], ["x".repeat(501)]])("a segment that can't be kept is refused: %j", async (team) => {
  await begin();
  const bad = t.track(ticket.closed, { id: "INC-1", team }, person("amina"));
  await expect(bad).rejects.toMatchObject({ code: "invalid_event", errors: [{ path: "data.team" }] });
});

test("data that JSON can't say is refused, in-process as over HTTP", async () => {
  await begin();
  const data = { id: "INC-1", team: "ICT", hours: 1n as unknown as number };
  await expect(t.track(ticket.closed, data, person("amina"))).rejects.toMatchObject({ code: "invalid_event" });
});

test("a length of time that is none does not pass as no time", async () => {
  await begin();
  // @ts-expect-error it is written 1h
  await expect(t.clock.advance("1 hour")).rejects.toThrow("1 hour");
});

test("a re-opening that arrives after the mail moves its invitation to the next resolution: asked once", async () => {
  await begin();
  const at = (hours: number) => new Date(Date.parse("2026-03-02T00:00:00Z") + hours * 3_600_000);
  const about = { id: "INC-1", team: "ICT" };
  await t.track(ticket.closed, about, { ...person("amina"), id: "c1", occurredAt: at(8) });
  await t.clock.advance("31m");
  expect(await t.inbox.all("amina@example.org")).toHaveLength(1);
  await t.track(ticket.reopened, { id: "INC-1" }, { person: { id: "amina" }, id: "o0", occurredAt: at(6) });
  await t.track(ticket.closed, about, { ...person("amina"), id: "c2", occurredAt: at(9) });
  await t.clock.advance("1m");
  expect((await t.explain("c1")).resolution).toBe(2);
  expect((await t.explain("c2")).resolution).toBe(2);
  expect(await latest("c2")).toMatchObject({ reason: "already_asked_for_subject" });
});

test("a simulation plays along what waits for others, and events of one call arrive together", async () => {
  const order = defineEvent("order.low", z.object({ id: z.string() }), { subject: "id" });
  const capped = defineProject({
    surveys: [csat, effort],
    rules: [
      when(ticket.closed).ask(csat).after("2h").cap(1, "1d"),
      when(order).ask(effort).id("low").priority(10),
      when(ticket.praised).ask(csat).id("high").priority(90),
    ],
  });
  t = await testAfterword(capped as never);
  await close("INC-1", "amina");
  await t.clock.advance("1m");
  const event = (id: string, type: string, who: string) => ({
    id,
    type,
    ...person(who),
    data: { id, ...(type === "ticket.closed" ? { team: "ICT" } : {}) },
  });
  const { counts } = await t.simulate(event("e1", "ticket.closed", "li"));
  expect(counts).toEqual({ scheduled: 0, skipped: { cap_daily: 1 } });
  const { results } = await t.simulate([event("e2", "order.low", "omar"), event("e3", "ticket.praised", "omar")]);
  expect(results.map(({ decisions }) => decisions[0])).toMatchObject([
    { rule: "low", outcome: "skipped", reason: "outranked" },
    { rule: "high", outcome: "scheduled" },
  ]);
  expect(results[1]?.decisions[0]).not.toHaveProperty("invitationId");
});

test("whoever was promised to be asked again is, when the request is closed again the same day", async () => {
  await begin();
  await close("INC-1", "amina");
  await t.clock.advance("31m");
  await t.track(ticket.reopened, { id: "INC-1" }, { person: { id: "amina" } });
  await t.clock.advance("1h");
  const again = await close("INC-1", "amina");
  await t.clock.advance("31m");
  expect(await latest(again.id)).toMatchObject({ outcome: "scheduled", final: false });
  await t.clock.advance("24h");
  expect(await t.inbox.all("amina@example.org")).toHaveLength(2);
});

import { data, defineProject, defineSurvey, defineWave, everyone, person, q, when } from "@afterword/sdk";
import { testAfterword, type TestAfterword } from "@afterword/runner/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { csat, effort, ticket } from "./project.ts";
import { serve, type Served } from "./served.ts";

const secretSurvey = defineSurvey("secret", { csat: q.csat("?") }, { privacy: "anonymous" });
const pulse = defineSurvey("pulse", { nps: q.nps("?") }, { kind: "relational" });
const project = defineProject({
  surveys: [csat, effort, secretSurvey, pulse],
  segments: ["site"],
  rules: [
    when(ticket.closed)
      .ask(csat)
      .by("email")
      .after("30m")
      .where(data("team").isNot("Training"))
      .exclude(person("type").is("contractor"))
      .cap(100, "1d", { per: "team" })
      .unless(ticket.reopened)
      .remind("2d"),
    when(ticket.praised).ask(effort).by("link").quiet("2d"),
    when(ticket.reopened).ask(secretSurvey).by("email").remind("1d"),
  ],
  waves: [
    defineWave("pulse", pulse, {
      every: "once",
      anchor: "2026-05-04T09:00",
      timeZone: "UTC",
      audience: everyone,
      window: { hours: "00:00-24:00", days: "any" },
    }),
  ],
});

let t: TestAfterword<typeof project>;
const begin = async () => (t = await testAfterword(project));
afterEach(() => t.stop());

const who = (id: string, more: object = {}) => ({ person: { id, email: `${id}@example.org`, ...more } });
const close = (id: string, whom: string, team = "ICT") =>
  t.track(ticket.closed, { id, team }, { ...who(whom), id: `evt-${id}` });

test("a person: what each rule would say now, and until when one rests", async () => {
  await begin();
  await close("INC-1", "amina");
  await t.clock.advance("31m");
  const { person: id, rules } = await t.explain({ person: "amina" });
  expect(id).toBe("amina");
  expect(rules.map(({ rule, eligible, reason }) => [rule, eligible, reason])).toEqual([
    ["ticket.closed:ticket-csat", false, "quarantined_sent"],
    ["ticket.praised:effort", false, "quarantined_sent"],
    ["ticket.reopened:secret", false, "quarantined_sent"],
  ]);
  expect(rules[0]).toMatchObject({ at: "2026-03-02T10:01:00.000Z", nextEligibleAt: "2026-04-01T09:31:00.000Z" });
  expect(rules[1]).toMatchObject({ nextEligibleAt: "2026-03-04T09:31:00.000Z" });
  const gates = rules[0]?.gates.map(({ gate }) => gate);
  // What only an event can be held against is left out: its data, its age, its subject, what goes first, its team's cap.
  expect(gates).toEqual(
    "address opt_out exclude channel language at_most relational quiet answered declined window".split(" "),
  );
});

test("a person whom a rule never asks is told so without an event", async () => {
  await begin();
  await t.people.put({ id: "leo", email: "leo@example.org", attributes: { type: "contractor" } });
  const [first, second] = (await t.explain({ person: "leo" })).rules;
  expect(first).toMatchObject({ eligible: false, reason: "excluded" });
  expect(first).not.toHaveProperty("nextEligibleAt");
  expect(second).toMatchObject({ eligible: true });
  await expect(t.explain({ person: "nobody" })).rejects.toMatchObject({ code: "not_found" });
});

test("a person's decisions, rules' and waves', newest first and page by page", async () => {
  await begin();
  await close("INC-1", "amina");
  await t.clock.advance("1d");
  await close("INC-2", "amina");
  await t.clock.advance("1d");
  await t.clock.advance("68d");
  const all = await t.explain({ person: "amina" });
  expect(all.decisions.map(({ event, wave, outcome, reason }) => [event?.id ?? wave, outcome, reason])).toEqual([
    ["pulse.1", "scheduled", undefined],
    ["evt-INC-2", "skipped", "quarantined_sent"],
    ["evt-INC-1", "scheduled", undefined],
  ]);
  expect(all.nextCursor).toBeNull();
  const first = await t.explain({ person: "amina", limit: 2 });
  const second = await t.explain({ person: "amina", limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.decisions, ...second.decisions]).toEqual(all.decisions);
  expect(second.nextCursor).toBeNull();
  await expect(t.explain({ person: "amina", cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid_query" });
});

test("an invitation: why it was made, its mails, and where it stands", async () => {
  await begin();
  await close("INC-1", "amina");
  await t.clock.advance("31m");
  const [item] = (await t.invitations.list({ person: "amina" })).items;
  expect(item).toMatchObject({ person: "amina", subject: "INC-1", state: "sent", channel: "email", wave: null });
  const { id = "" } = item ?? {};
  await t.clock.advance("2d");
  const reminded = await t.explain({ invitation: id });
  expect(reminded.messages.map(({ kind, state }) => [kind, state])).toEqual([
    ["invitation", "sent"],
    ["reminder-1", "sent"],
  ]);
  expect(reminded.messages[0]?.attempts).toMatchObject([{ at: "2026-03-02T09:31:00.000Z", outcome: "sent" }]);
  expect(reminded.because?.gates.map(({ gate }) => gate)).toContain("quiet");
  await t.inbox.last("amina@example.org").answer({ csat: 4 });
  const answered = await t.explain({ invitation: id });
  expect(answered).toMatchObject({ state: "answered", withdrawnFor: null });
  expect(JSON.stringify(answered)).not.toMatch(/token|hash|\/r\//i);
  expect((await t.invitations.list({ state: "answered" })).items).toHaveLength(1);
  await expect(t.explain({ invitation: "inv_none" })).rejects.toMatchObject({ code: "not_found" });
});

test("one that was called off says why", async () => {
  await begin();
  await close("INC-1", "amina");
  await t.clock.advance("31m");
  await t.track(ticket.reopened, { id: "INC-1" }, { person: { id: "desk" } });
  const { items } = await t.invitations.list({ subject: "INC-1", survey: "ticket-csat" });
  expect(items).toMatchObject([{ state: "withdrawn", withdrawnFor: "reopened" }]);
});

test("of an anonymous survey nothing tells who answered", async () => {
  await begin();
  for (const id of ["amina", "li"]) await t.track(ticket.reopened, { id: `INC-${id}` }, who(id));
  await t.clock.advance("1m");
  await t.inbox.last("amina@example.org").answer({ csat: 5 });
  await t.clock.advance("2d");
  const { items } = await t.invitations.list({ survey: "secret" });
  const explained = await Promise.all(items.map(({ id }) => t.explain({ invitation: id })));
  const [one, other] = explained.map(
    ({ id: _, person: _p, subject: _s, event: _e, because: _b, messages, ...rest }) => ({
      ...rest,
      messages: messages.map(({ kind, state, reason }) => [kind, state, reason]),
    }),
  );
  expect(one).toEqual(other);
  expect(one).toMatchObject({ state: "sent", messages: [["invitation", "sent", null]] });
});

test("a wave's invitations in the order of people, with the values that were compared", async () => {
  await begin();
  await t.people.put(["c", "a", "b"].map((id) => ({ id, email: `${id}@example.org` })));
  await t.clock.advance("70d");
  const first = await t.invitations.list({ wave: "pulse.1", limit: 2 });
  const second = await t.invitations.list({ wave: "pulse.1", limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...second.items].map((item) => item.person)).toEqual(["a", "b", "c"]);
  const detail = await t.explain({ invitation: first.items[0]?.id ?? "" });
  expect(detail).toMatchObject({ rule: null, wave: "pulse.1", because: { gates: [] } });
});

test("coverage: eligible, asked and answered by team; the rule is not about what it filters", async () => {
  await begin();
  for (const at of [1, 2, 3, 4]) await close(`I-${String(at)}`, `i${String(at)}`);
  for (const at of [1, 2, 3, 4]) await close(`H-${String(at)}`, "hana", "HR");
  await close("T-1", "tim", "Training");
  expect(await t.coverage(csat)).toMatchObject([{ group: {}, eligible: 0, pending: 8, notEligible: { filtered: 1 } }]);
  await t.clock.advance("31m");
  await t.inbox.last("i1@example.org").answer({ csat: 5 });
  const rows = await t.coverage(csat).by("team").last("30d");
  const none = { pending: 0, withheld: null, opened: 0, completed: 0, tapped: 0, tappedNotSent: 0 };
  expect(rows).toEqual([
    {
      ...none,
      group: { team: "HR" },
      eligible: 4,
      asked: 1,
      delivered: 1,
      answered: 0,
      skipped: { quarantined_sent: 3 },
      notEligible: {},
      coverage: 25,
      responseRate: 0,
      inclusion: { min: 1, max: 1 },
      effectiveN: null,
      warnings: ["low_coverage"],
    },
    expect.objectContaining({
      group: { team: "ICT" },
      eligible: 4,
      asked: 4,
      delivered: 4,
      opened: 1,
      answered: 1,
      completed: 1,
      coverage: 100,
      responseRate: 25,
      effectiveN: 1,
    }),
    expect.objectContaining({ group: { team: "Training" }, eligible: 0, coverage: null, notEligible: { filtered: 1 } }),
  ]);
  const [total] = await t.coverage(csat);
  expect(total).toMatchObject({ eligible: 8, asked: 5, coverage: 62.5 });
  await expect(Promise.resolve(t.coverage(csat).from("2026-04-01").to("2026-03-01"))).rejects.toMatchObject({
    code: "invalid_query",
  });
});

test("coverage of a wave, and of a survey whose figures need several people", async () => {
  await begin();
  await t.people.put(["a", "b"].map((id) => ({ id, email: `${id}@example.org`, attributes: { site: "HQ" } })));
  await t.people.put({ id: "c" });
  await t.clock.advance("70d");
  expect((await t.explain({ person: "c" })).decisions).toMatchObject([
    { wave: "pulse.1", outcome: "skipped", reason: "no_channel", compared: { channel: "email", hasAddress: false } },
  ]);
  await t.inbox.last("a@example.org").answer({ nps: 9 });
  expect(await t.coverage(pulse).by("site")).toMatchObject([
    { group: { site: "HQ" }, eligible: 2, asked: 2, answered: 1, effectiveN: 1 },
    { group: { site: null }, eligible: 1, asked: 0, skipped: { no_channel: 1 }, warnings: ["low_coverage"] },
  ]);
  await t.track(ticket.reopened, { id: "INC-9" }, who("zoe"));
  await t.clock.advance("1m");
  await t.inbox.last("zoe@example.org").answer({ csat: 5 });
  expect(await t.coverage(secretSurvey)).toMatchObject([
    {
      eligible: 1,
      asked: 1,
      delivered: null,
      answered: null,
      completed: null,
      responseRate: null,
      effectiveN: null,
      withheld: { reason: "below_k", k: 5 },
    },
  ]);
});

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

test("over HTTP: a person, invitations and coverage need results:read, and what is unknown is 404", async () => {
  await begin();
  await served.invite("X-1");
  const person = await served.call("GET", "/v1/people/p-X-1/decisions?limit=1");
  expect(person.json).toMatchObject({
    person: "p-X-1",
    decisions: [{ event: { id: "evt-X-1" }, outcome: "scheduled" }],
  });
  const event = (await served.call("GET", "/v1/events/evt-X-1")).json;
  expect((await served.call("GET", "/v1/events?subject=X-1")).json).toEqual({ items: [event] });
  for (const nothing of ["subject=X-2", "subject=X-1&source=other"])
    expect((await served.call("GET", `/v1/events?${nothing}`)).json).toEqual({ items: [] });
  const list = (await served.call("GET", "/v1/invitations?person=p-X-1&state=sent")).json;
  const [{ id = "" } = {}] = list["items"] as { id?: string }[];
  expect((await served.call("GET", `/v1/invitations/${id}`)).json).toMatchObject({ id, state: "sent" });
  const coverage = await served.call("GET", "/v1/coverage?survey=ticket-csat&by=team&last=90d");
  expect(coverage.json).toMatchObject({ rows: [{ group: { team: "ICT" }, eligible: 1, asked: 1, coverage: 100 }] });
  const wrong = {
    "/v1/people/nobody/decisions": 404,
    "/v1/events": 422,
    "/v1/invitations/inv_none": 404,
    "/v1/invitations?state=lost": 422,
    "/v1/invitations?cursor=x": 422,
    "/v1/coverage": 422,
    "/v1/coverage?survey=none": 422,
    "/v1/coverage?survey=ticket-csat&by=moon": 422,
  };
  for (const [path, status] of Object.entries(wrong))
    expect((await served.call("GET", path)).status, path).toBe(status);
  const authorization = `Bearer ${await served.keyFor("test", ["comments:read"])}`;
  for (const path of Object.keys(wrong))
    expect((await served.call("GET", path, undefined, { authorization })).status, path).toBe(403);
});

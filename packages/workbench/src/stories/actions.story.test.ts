import type {
  ActionDetail,
  ActionInput,
  ActionItem,
  ActionMeasure,
  CardItem,
  CaseItem,
  Proposals,
} from "@afterword/sdk";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectPaired, expectReminded, expectSteps, faultsOf, type ActionsRoom, type Sitting } from "./actions.ts";
import project from "./cases-project.ts";
import { newFolder, run } from "./program.ts";
import { serve, type Served } from "./served.ts";
import { makeMember, makeOwner } from "./signing-in.ts";

// A plan to make something better: what it was like before is counted when it is made, and what came of it when it is over.

/** A Thursday. */
const clock = () => Date.parse("2026-03-05T09:00:00Z");
const asTest = { "afterword-mode": "test" };
const folder = newFolder();
const database = `file:${join(folder, "afterword.db")}`;
let aw: Served;
let boss = "";
let lea: Sitting;
let answers = 0;

/** Answers of a desk on a day: so many of 5, and so many of 2. */
async function answered(desk: string, day: string, satisfied: number, unhappy: number): Promise<void> {
  const each = [...Array<number>(satisfied).fill(5), ...Array<number>(unhappy).fill(2)];
  for (const csat of each) {
    const id = `paper-${String(++answers)}`;
    const body = { id, survey: "csat", answers: { csat }, channel: "paper", segments: { desk } };
    const { status, text } = await aw.call("POST", "/v1/responses", { ...body, answeredAt: `${day}T10:00:00Z` });
    expect(status, text).toBe(201);
  }
}

const measure: ActionMeasure = {
  ...{ survey: "csat", question: "csat", metric: "csat", where: { desk: "ICT" } },
  ...{ from: "2026-02-01", to: "2026-03-01" },
};
const plan = (change: Partial<ActionInput> = {}): ActionInput => ({
  title: "Answer by phone",
  problem: "Two in three are unhappy with how long they wait.",
  measure,
  owner: lea.id,
  resources: "Two people, four hours a week.",
  goal: "Requests are answered in two days.",
  startsOn: "2026-03-02",
  dueOn: "2026-03-20",
  reviewsOn: ["2026-03-10"],
  tasks: [{ text: "Publish the number" }],
  ...change,
});
const as = (who: Pick<Sitting, "browser">) => (method: string, path: string, body?: unknown) =>
  who.browser.call(method, path, body, asTest);
const detail = async (id: string) => (await aw.call("GET", `/v1/actions/${id}`)).json as unknown as ActionDetail;

/** The program on the same database. */
const program = (...args: string[]) =>
  run(["actions", ...args], {
    AFTERWORD_DATABASE_URL: database,
    AFTERWORD_CONFIG: join(import.meta.dirname, "cases-project.ts"),
  });

beforeAll(async () => {
  aw = await serve(database, project, { clock });
  const olga = await makeOwner(aw, clock);
  boss = String((await olga.browser.call("GET", "/v1/me")).json["id"]);
  await olga.browser.call("POST", "/v1/units", { id: "ict", name: "ICT", segments: { desk: ["ICT"] } });
  lea = await makeMember(aw, "lea", [{ role: "lead", within: "ict" }], clock);
  await answered("ICT", "2026-02-10", 14, 26);
  await answered("HR", "2026-02-11", 20, 20);
}, 60_000);
afterAll(() => aw.stop());

test("a plan without a measure, with impossible dates or for an owner outside is refused, field by field", async () => {
  const post = (body: object) => aw.call("POST", "/v1/actions", body);
  const { measure: _none, ...without } = plan();
  expect(faultsOf(await post(without))).toEqual({ measure: "invalid_type" });
  expect(faultsOf(await post(plan({ startsOn: "2026-02-30" })))).toEqual({ startsOn: "invalid_format" });
  const wrong = plan({
    ...{ owner: "mem_none", startsOn: "2026-02-20", dueOn: "2026-02-01", reviewsOn: ["2026-01-01"] },
    about: { kind: "case", of: "cas_none" },
    tasks: [{ text: "Too soon", dueOn: "2026-02-01" }],
  });
  const refused = await post(wrong);
  expect(refused.status).toBe(422);
  expect(faultsOf(refused)).toEqual({
    ...{ startsOn: "out_of_order", dueOn: "out_of_order", "reviewsOn.0": "out_of_order" },
    ...{ "tasks.0.dueOn": "out_of_order", owner: "unknown", "about.of": "unknown" },
  });
  expect(refused.text).toContain("It is due before it starts.");
  const measured = async (change: object) => faultsOf(await post(plan({ measure: { ...measure, ...change } })));
  expect(await measured({ to: "2026-03-20" })).toMatchObject({ "measure.to": "in_future" });
  expect(await measured({ from: "2026-03-01" })).toMatchObject({ "measure.to": "out_of_order" });
  expect(await measured({ from: "2026-01-01", to: "2026-02-01" })).toEqual({ "measure.from": "no_answers" });
  expect(await measured({ where: { floor: "1" } })).toMatchObject({ "measure.where.floor": "unknown" });
  expect(await measured({ question: "why" })).toEqual({ "measure.question": "unknown" });
  expect(await measured({ against: { by: "site", value: null } })).toMatchObject({ "measure.against.by": "needed" });
  // Lea leads ICT: an action for HR, or for everybody, is not hers to see to.
  expect(await measured({ where: { desk: "HR" } })).toEqual({ owner: "unknown" });
  expect(await measured({ where: {} })).toEqual({ owner: "unknown" });
  expect((await aw.call("GET", "/v1/actions")).json["items"]).toEqual([]);
});

test("whoever leads a part plans for it, and sees no plan for others", async () => {
  const call = as(lea);
  const outside = await call("POST", "/v1/actions", plan({ measure: { ...measure, where: { desk: "HR" } } }));
  expect(faultsOf(outside)).toMatchObject({ "measure.where": "outside" });
  const compared = { ...measure, against: { by: "desk", value: "HR" } };
  expect(faultsOf(await call("POST", "/v1/action-baselines", compared))).toEqual({ against: "outside" });
  const mine = await call("POST", "/v1/actions", plan());
  expect(mine.status, mine.text).toBe(201);
  const theirs = await aw.call("POST", "/v1/actions", plan({ owner: boss, measure: { ...measure, where: {} } }));
  expect(theirs.status, theirs.text).toBe(201);
  const listed = (await call("GET", "/v1/actions")).json["items"] as ActionItem[];
  expect(listed.map(({ id }) => id)).toEqual([mine.json["id"]]);
  expect((await call("GET", `/v1/actions/${String(theirs.json["id"])}`)).status).toBe(404);
  expect((await call("PATCH", `/v1/actions/${String(theirs.json["id"])}`, { revision: 1, title: "Mine" })).status).toBe(
    404,
  );
  expect((await call("GET", "/v1/action-owners")).json).toMatchObject({ items: [{ name: "lea" }, { id: boss }] });
  const page = await aw.call("GET", "/v1/actions?limit=1");
  const rest = await aw.call("GET", `/v1/actions?limit=1&cursor=${String(page.json["nextCursor"])}`);
  expect(rest.json).toMatchObject({ items: [{ id: mine.json["id"] }], nextCursor: null });
  const late = await aw.call("GET", "/v1/actions?overdue=true");
  expect(late.json["items"]).toEqual([]);
});

test("what came of it is counted once when the time after it is over, beside others", async () => {
  const made = await aw.call(
    "POST",
    "/v1/actions",
    plan({ measure: { ...measure, against: { by: "desk", value: null } } }),
  );
  expect(made.status, made.text).toBe(201);
  const action = made.json as unknown as ActionDetail;
  expect(action).toMatchObject({
    ...{ state: "planned", effect: null, verdict: null, overdue: false, createdBy: "story" },
    baseline: { figure: { value: 35, n: 40 }, other: { value: 50, n: 40 }, version: 1 },
  });
  // (1.96 + 0.84) standard errors of four shares of 40: twice what one comparison has.
  expect(action.baseline.smallestDetectable).toBeGreaterThan(40);
  expect(action.baseline.smallestDetectable).toBeLessThan(46);
  const path = `/v1/actions/${action.id}`;
  const patch = (body: object) => aw.call("PATCH", path, body);

  expect(
    (await patch({ revision: 1, state: "doing", tasks: [{ text: "Publish the number", done: true }] })).status,
  ).toBe(200);
  expect((await patch({ revision: 1, title: "Late" })).json["code"]).toBe("action_changed");
  expect((await patch({ revision: 2, measure })).json["code"]).toBe("action_state");
  expect(faultsOf(await patch({ revision: 2, state: "dropped" }))).toEqual({ reason: "required" });
  expect(faultsOf(await patch({ revision: 2, state: "done", doneOn: "2026-03-09" }))).toEqual({ doneOn: "in_future" });
  expect(faultsOf(await patch({ revision: 2, state: "done", doneOn: "2026-03-01" }))).toEqual({
    doneOn: "out_of_order",
  });
  expect((await detail(action.id)).revision).toBe(2);
  const evidence = [{ text: "The notice", url: "https://example.org/notice" }];
  expect(faultsOf(await patch({ revision: 2, evidence: [{ text: "x", url: "javascript:alert(1)" }] }))).toEqual({
    "evidence.0.url": "invalid_format",
  });
  expect((await patch({ revision: 2, state: "done", evidence })).json).toMatchObject({
    ...{ state: "done", doneOn: "2026-03-05", verdict: "too_early" },
    effect: { why: "window", after: { from: "2026-04-01", to: "2026-05-01" }, group: null, measuredAt: null },
  });
  expect((await patch({ revision: 3, goal: "Another" })).json["code"]).toBe("action_state");
  expect((await patch({ revision: 3, state: "planned" })).json["code"]).toBe("action_state");

  await aw.call("POST", "/dev/clock", { advance: "45d" });
  await answered("ICT", "2026-04-10", 36, 4);
  await answered("HR", "2026-04-11", 20, 20);
  expect((await detail(action.id)).effect).toMatchObject({ verdict: "too_early", measuredAt: null });
  await aw.call("POST", "/dev/clock", { advance: "12d" });
  const { effect } = await detail(action.id);
  expect(effect).toMatchObject({
    ...{ verdict: "improvement", why: null, before: { from: "2026-02-01", to: "2026-03-01" }, version: 1 },
    group: { before: { value: 35, n: 40 }, after: { value: 90, n: 40 } },
    other: { before: { value: 50, n: 40 }, after: { value: 50, n: 40 } },
    ...{ difference: 55, measuredAt: expect.any(String) as string },
  });
  expect(effect?.interval?.method).toBe("difference_in_differences");
  expect(effect?.interval?.lower).toBeGreaterThan(20);

  // What is counted is kept: later answers, and another press, change nothing.
  await answered("ICT", "2026-04-12", 0, 20);
  await aw.call("POST", "/dev/clock", { advance: "10d" });
  expect((await detail(action.id)).effect).toEqual(effect);
  const log = (await aw.call("GET", "/v1/audit?limit=500")).json["items"] as {
    action: string;
    object: { id: string };
  }[];
  expect(
    log
      .filter(({ object }) => object.id === action.id)
      .map(({ action: what }) => what)
      .sort(),
  ).toEqual([...["actions.add", "actions.change", "actions.change"]]);
});

test("few answers are too few to say, and an action that is dropped says why", async () => {
  const few = { ...measure, where: { desk: "HR" }, from: "2026-04-11", to: "2026-04-12" };
  const dates = { startsOn: "2026-04-12", dueOn: "2026-04-30", reviewsOn: ["2026-04-20"] };
  const api = aw.afterword.actions;
  const made = (await aw.call("POST", "/v1/actions", plan({ ...dates, owner: boss, measure: few })))
    .json as unknown as ActionDetail;
  await aw.call("PATCH", `/v1/actions/${made.id}`, { revision: 1, state: "done", doneOn: "2026-04-12" });
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  expect((await api.get(made.id)).effect).toMatchObject({
    ...{ verdict: "too_early", why: "answers", after: { from: "2026-04-13", to: "2026-04-14" } },
    group: { after: { value: null, n: 0 } },
  });
  const other = await api.add(plan({ ...dates, owner: boss, measure: few }));
  const reason = "The portal was bought instead.";
  expect(await api.change(other.id, { revision: 1, state: "dropped", reason })).toMatchObject({ reason, effect: null });
  expect(await api.change(other.id, { revision: 2, state: "planned" })).toMatchObject({ reason: null, overdue: true });
  expect((await api.list({ overdue: "true" })).items.map(({ id }) => id)).toContain(other.id);
});

test("root causes on the rise are proposed to those who may see cases", async () => {
  const cases = (await aw.call("GET", "/v1/cases?limit=500")).json["items"] as CaseItem[];
  const name = async (all: readonly CaseItem[], cause: string) => {
    for (const { id, revision } of all)
      expect((await aw.call("PATCH", `/v1/cases/${id}`, { revision, causes: [cause] })).status).toBe(200);
  };
  const [before, after] = [
    cases.filter(({ openedAt }) => openedAt < "2026-04"),
    cases.filter(({ openedAt }) => openedAt > "2026-04"),
  ];
  await name(before.slice(0, 20), "communication");
  await name(after.slice(0, 12), "timeliness");
  await name(after.slice(12, 18), "communication");
  const path = "/v1/action-proposals?survey=csat&from=2026-04-01&to=2026-05-20";
  const { items, skipped } = (await aw.call("GET", path)).json as unknown as Proposals;
  expect(items.filter(({ kind }) => kind === "cause")).toMatchObject([
    { cause: "timeliness", n: 18, beside: 0, measure: { question: "csat", metric: "csat" } },
  ]);
  // There is no other question that could drive it.
  expect(skipped).toEqual(["driver"]);
  const figures = { authorization: `Bearer ${await aw.keyFor("test", ["results:read"])}` };
  expect((await aw.call("GET", path, undefined, figures)).json).toMatchObject({ skipped: ["driver", "cause"] });
  expect((await aw.call("GET", "/v1/action-proposals?survey=none")).json["code"]).toBe("invalid_query");
  const leas = (await as(lea)("GET", path)).json as unknown as Proposals;
  expect(leas.items.map(({ measure: { where } }) => where["desk"]).filter((desk) => desk === "HR")).toEqual([]);
});

test("a theme is one of the codebook, and a case is of the part that the action is for", async () => {
  const cases = (await aw.call("GET", "/v1/cases?limit=500")).json["items"] as CaseItem[];
  const [ict, hr] = ["ICT", "HR"].map((desk) => cases.find(({ segments }) => segments["desk"] === desk)?.id ?? "");
  const post = (kind: string, of: string) => aw.call("POST", "/v1/actions", { ...plan(), about: { kind, of } });
  const typo = await post("theme", "timelines");
  expect(faultsOf(typo)).toEqual({ "about.of": "unknown" });
  expect(typo.text).toContain('Did you mean \\"timeliness\\"?');
  expect(faultsOf(await post("theme", "__proto__"))).toEqual({ "about.of": "unknown" });
  const outside = await post("case", hr ?? "");
  expect(faultsOf(outside)).toEqual({ "about.of": "outside" });
  expect(outside.text).toContain("The case is of another part of the organisation than the action.");
  const made = (await post("theme", "timeliness")).json as unknown as ActionDetail;
  expect(made.about).toEqual({ kind: "theme", of: "timeliness" });
  const patch = (body: object) => aw.call("PATCH", `/v1/actions/${made.id}`, body);
  expect(faultsOf(await patch({ revision: 1, about: { kind: "theme", of: "speed" } }))).toEqual({
    "about.of": "unknown",
  });
  expect((await patch({ revision: 1, about: { kind: "case", of: ict } })).json).toMatchObject({ about: { of: ict } });
  // Measured for others, it would answer to a case that is not theirs.
  const moved = await patch({ revision: 2, owner: boss, measure: { ...measure, where: { desk: "HR" } } });
  expect(faultsOf(moved)).toEqual({ "about.of": "outside" });
  await patch({ revision: 2, state: "dropped", reason: "Another is there." });
});

test("what was done is told to everybody once another member approves it", async () => {
  const call = as(lea);
  const actions = (await aw.call("GET", "/v1/actions")).json["items"] as ActionItem[];
  const [done, planned] = [
    actions.find(({ verdict }) => verdict === "improvement"),
    actions.find(({ state, measure: { where } }) => state === "planned" && where?.["desk"] === "ICT"),
  ];
  const texts = {
    said: { en: "You wait too long & <b>hear</b> nothing." },
    did: { en: "We answer by phone.", ar: "نجيب بالهاتف." },
  };
  expect((await call("POST", "/v1/cards", { action: planned?.id, ...texts })).status).toBe(409);
  const made = await call("POST", "/v1/cards", { action: done?.id, ...texts });
  expect(made.status, made.text).toBe(201);
  const path = `/v1/cards/${String(made.json["id"])}`;
  expect(made.json).toMatchObject({ state: "draft", kind: "did", own: true, asked: { n: 40 }, writtenBy: "lea" });
  expect((await call("PATCH", path, { revision: 1, state: "published" })).json["code"]).toBe("card_state");
  expect((await aw.call("GET", "/did", undefined, { accept: "text/html" })).text).not.toContain("phone");
  expect((await aw.call("PATCH", path, { revision: 9, state: "published" })).json["code"]).toBe("card_changed");
  expect((await aw.call("PATCH", path, { revision: 1, state: "published" })).json).toMatchObject({
    state: "published",
  });
  expect((await call("PATCH", path, { revision: 2, said: { en: "Other" } })).json["code"]).toBe("card_state");

  const page = await aw.call("GET", "/did?lang=en", undefined, { authorization: "" });
  expect(page.status).toBe(200);
  for (const part of ["You said, we did", "40 answers, from", "&lt;b&gt;hear", "We answer by phone."])
    expect(page.text).toContain(part);
  expect(page.text).toMatch(/35% \(\d\d% to \d\d%\) before, 90% \(\d\d% to \d\d%\) after: clearly better/);
  const arabic = await aw.call("GET", "/did?lang=ar", undefined, { authorization: "" });
  expect(arabic.text).toContain("نجيب بالهاتف.");
  expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
  const feed = await aw.call("GET", "/did/feed.json?lang=en", undefined, { authorization: "" });
  expect(feed.json).toMatchObject({ version: "https://jsonfeed.org/version/1.1", items: [{ id: made.json["id"] }] });
  const rss = await aw.call("GET", "/did/feed.xml?lang=en&where[desk]=ICT", undefined, { authorization: "" });
  expect(rss.headers.get("content-type")).toContain("application/rss+xml");
  expect(rss.text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><rss/);
  expect(rss.text).toContain("&lt;b&gt;hear");
  expect((await aw.call("GET", "/did/feed.json?where[desk]=HR")).json).toMatchObject({ items: [] });
  expect((await aw.call("PATCH", path, { revision: 2, state: "archived" })).status).toBe(200);
  expect((await aw.call("GET", "/did/feed.json")).json).toMatchObject({ items: [] });

  // What can't be done says why; of too few people nothing is told.
  const dates = { startsOn: "2026-04-13", dueOn: "2026-04-30", reviewsOn: ["2026-04-20"] };
  await answered("HR", "2026-04-12", 1, 1);
  const few = { ...measure, where: { desk: "HR" }, from: "2026-04-12", to: "2026-04-13" };
  const dropped = await aw.afterword.actions.add(plan({ ...dates, owner: boss, measure: few }));
  await aw.afterword.actions.change(dropped.id, { revision: 1, state: "dropped", reason: "No money." });
  const cards = aw.afterword.cards;
  const card = await cards.add({
    action: dropped.id,
    said: { fr: "Trop lent." },
    did: { fr: "il n’y a pas d’argent." },
  });
  expect(card.kind).toBe("cannot");
  const refused = await aw.call("PATCH", `/v1/cards/${card.id}`, { revision: 1, state: "published" });
  expect(faultsOf(refused)).toEqual({ state: "below_k" });
  expect((await cards.list()).items.map(({ id }) => id)).toContain(card.id);
  expect(((await call("GET", "/v1/cards")).json["items"] as CardItem[]).map(({ id }) => id)).not.toContain(card.id);
  expect((await call("PATCH", `/v1/cards/${card.id}`, { revision: 1, state: "archived" })).status).toBe(404);
});

test("a plan names the records that it rests on, and they name it, each to those who may see the other", async () => {
  const forum = { kind: "forum", heldOn: "2026-03-01", entities: [{ name: "Field office", people: 4 }] };
  const said = { topics: [{ topic: "Phones", said: "Nobody picks up.", agreement: "all" }] };
  const { json: record } = await aw.call("POST", "/v1/records", { ...forum, ...said });
  const { id = "", reference = "" } = record as { id?: string; reference?: string };
  const unknown = await aw.call("POST", "/v1/actions", plan({ records: ["FM-000000"] }));
  expect([unknown.status, faultsOf(unknown)]).toEqual([422, { "records.0": "unknown" }]);
  const made = await aw.call("POST", "/v1/actions", plan({ records: [reference.toLowerCase(), id] }));
  const action = made.json as unknown as ActionDetail;
  expect(action.records).toEqual([{ id, reference, kind: "forum" }]);
  const { title, state } = action;
  expect((await aw.call("GET", `/v1/records/${reference}`)).json["actions"]).toEqual([{ id: action.id, title, state }]);
  // A meeting is of the whole organisation: who leads a part sees the plan, and not what it rests on, nor takes it away.
  const seen = (await as(lea)("GET", `/v1/actions/${action.id}`)).json as unknown as ActionDetail;
  expect(seen.records).toEqual([]);
  const change = { revision: 1, title: "Pick up the phone", records: [] };
  expect((await as(lea)("PATCH", `/v1/actions/${action.id}`, change)).status).toBe(200);
  expect((await as(lea)("PATCH", `/v1/actions/${action.id}`, { revision: 2, records: [id] })).status).toBe(422);
  expect((await detail(action.id)).records).toHaveLength(1);
  expect((await aw.call("DELETE", `/v1/records/${id}`)).status).toBe(200);
  expect((await detail(action.id)).records).toEqual([]);
});

const room = (): ActionsRoom => ({ aw, boss, lea, answered, plan, as, detail, program, folder });

test("whoever sees to an action is reminded of its reviews once, and what is found is kept in order", () =>
  expectReminded(room()));

test("an action reaches one desk after the other, and what came of it is told beside those that wait", () =>
  expectSteps(room()));

test("units that are followed one by one are each compared with themselves, and count as units", () =>
  expectPaired(room()));

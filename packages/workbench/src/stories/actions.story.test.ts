import type {
  ActionDetail,
  ActionInput,
  ActionItem,
  ActionMeasure,
  CardItem,
  CaseItem,
  Proposals,
} from "@afterword/sdk";
import { remindReview } from "@afterword/fieldwork";
import { rootUnit } from "@afterword/store";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import project from "./cases-project.ts";
import { newFolder, run } from "./program.ts";
import { serve, type Reply, type Served } from "./served.ts";
import { makeMember, makeOwner, type Browser } from "./signing-in.ts";

// A plan to make something better: what it was like before is counted when it is made, and what came of it when it is over.

/** A Thursday. */
const clock = () => Date.parse("2026-03-05T09:00:00Z");
const asTest = { "afterword-mode": "test" };
const folder = newFolder();
const database = `file:${join(folder, "afterword.db")}`;
let aw: Served;
let boss = "";
let lea: { readonly browser: Browser; readonly id: string; readonly email: string };
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
const faultsOf = ({ json }: Reply) =>
  Object.fromEntries(
    ((json["errors"] ?? []) as { path: string; code: string }[]).map(({ path, code }) => [path, code]),
  );
const as = (who: { readonly browser: Browser }) => (method: string, path: string, body?: unknown) =>
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

test("whoever sees to an action is reminded of its reviews once, and what is found is kept in order", async () => {
  // A Monday; the first of the days is a Saturday: it is told on the Monday after it.
  const dates = { startsOn: "2026-05-11", dueOn: "2026-07-31", reviewsOn: ["2026-05-16", "2026-05-20", "2026-06-10"] };
  const made = await as(lea)("POST", "/v1/actions", plan({ ...dates, title: "Answer by chat" }));
  expect(made.status, made.text).toBe(201);
  const id = String(made.json["id"]);
  expect(made.json).toMatchObject({ nextReviewOn: "2026-05-16", reviewOverdue: false, reviews: [] });
  const mails = async () =>
    ((await aw.call("GET", `/dev/mail.json?to=${lea.email}`)).json as unknown as { subject: string; text: string }[])
      .filter(({ text }) => text.includes(id))
      .map(({ subject, text }) => [
        /(?:An|\d) actions?.+/.exec(subject)?.[0],
        /It (?:is|was to be) looked at [^.]+\./.exec(text)?.[0],
      ]);
  const pass = (advance: string) => aw.call("POST", "/dev/clock", { advance });
  await pass("6d");
  expect(await mails()).toEqual([]);
  await pass("1d");
  // Beside it are cases that are late by now.
  const first = ["1 action need you", "It was to be looked at on 16 May 2026."];
  expect(await mails()).toEqual([first]);
  expect((await as(lea)("GET", "/v1/actions?review=overdue")).json["items"]).toContainEqual(
    expect.objectContaining({ id, nextReviewOn: "2026-05-16", reviewOverdue: true }),
  );
  // A worker that slept meanwhile, or another one, tells it no second time.
  const { store, contextOf } = aw.parts;
  const ctx = contextOf({ unit: rootUnit, mode: "test" }, { kind: "worker", id: "late" });
  const timer = { ...ctx.scope, kind: "remind-review", key: `${id}:2026-05-16`, dueAt: 0, owner: "late", attempt: 1 };
  await remindReview(ctx, { ...timer, payload: { action: id, day: "2026-05-16" } });
  const told = { reader: `member ${lea.id}`, action: id, reviewOn: "2026-05-16", at: ctx.now, dueAt: ctx.now };
  await store.write(ctx.scope, (rows) => rows.notices.addReview(told));
  await pass("2h");
  expect(await mails()).toEqual([first]);

  const review = (body: object) => as(lea)("POST", `/v1/actions/${id}/reviews`, body);
  const found = "Few know of it.";
  expect(faultsOf(await review({ revision: 1, found, decision: "change" }))).toEqual({ reason: "custom" });
  expect(faultsOf(await review({ revision: 1, found: " ", decision: "go_on" }))).toEqual({ found: "custom" });
  expect(faultsOf(await review({ revision: 1, found, decision: "go_on", on: "2026-05-17" }))).toEqual({
    on: "unknown",
  });
  expect((await review({ revision: 7, found, decision: "go_on" })).json["code"]).toBe("action_changed");
  const changed = await review({ revision: 1, found, decision: "change", reason: "It is on the portal." });
  expect([changed.status, changed.json["revision"]]).toEqual([201, 2]);
  expect(changed.json).toMatchObject({
    reviews: [{ on: "2026-05-16", found, decision: "change", reason: "It is on the portal.", by: "lea" }],
    ...{ nextReviewOn: "2026-05-20", reviewOverdue: false },
  });
  // What was looked at before its day needs no mail of it.
  expect((await review({ revision: 2, found: "Half use it.", decision: "go_on" })).json["nextReviewOn"]).toBe(
    "2026-06-10",
  );
  await pass("10d");
  expect(await mails()).toEqual([first]);
  await pass("14d");
  expect((await mails()).length).toBe(2);
  expect((await detail(id)).reviewOverdue).toBe(true);
  const stopped = await review({ revision: 3, found: "Nobody uses it.", decision: "stop", reason: "They call." });
  expect(stopped.json).toMatchObject({ state: "dropped", reason: "They call.", nextReviewOn: null });
  expect((stopped.json["reviews"] as unknown[]).length).toBe(3);
  expect((await review({ revision: 4, found, decision: "go_on" })).json["code"]).toBe("action_state");
  const log = (await aw.call("GET", "/v1/audit?action=actions.review")).json["items"] as object[];
  expect(log).toHaveLength(3);
});

/** Seven months of four desks: a third of them more is satisfied once a desk was reached, and every month some more everywhere. */
const desks = ["North", "South", "East", "West"];
const months = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];
const rollout = {
  by: "desk",
  steps: desks.map((unit, at) => ({ unit, on: ["2025-11-01", "2025-12-01", "2026-01-01", "2026-01-01"][at] ?? "" })),
};
const stepped = {
  ...{ startsOn: "2025-11-01", dueOn: "2026-01-31", reviewsOn: ["2026-01-15"], title: "Answer by chat, desk by desk" },
  measure: { survey: "csat", question: "csat", metric: "csat" as const, from: "2025-09-01", to: "2025-11-01" },
};

test("an action reaches one desk after the other, and what came of it is told beside those that wait", async () => {
  for (const [at, desk] of desks.entries())
    for (const [month, name] of months.entries()) {
      const isReached = `${name}-01` >= (rollout.steps[at]?.on ?? "");
      const satisfied = 3 + at + Math.floor(month / 3) + (isReached ? 5 : 0) + (((at * 5 + month * 7) % 3) - 1);
      await answered(desk, `${name}-10`, satisfied, 16 - satisfied);
    }
  const post = (change: object) =>
    aw.call("POST", "/v1/actions", { ...plan(stepped), owner: boss, rollout, ...change });
  const refused = async (steps: object[], more: object = {}) =>
    faultsOf(await post({ rollout: { ...rollout, ...more, steps } }));
  const [north, south, east, west] = rollout.steps;
  expect(await refused([north!])).toEqual({ "rollout.steps": "too_small" });
  expect(await refused([north!, { ...south!, on: "2026-02-30" }])).toEqual({ "rollout.steps.1.on": "invalid_format" });
  expect(await refused([north!, south!, { ...north!, on: "2026-01-01" }])).toEqual({ "rollout.steps.2.unit": "twice" });
  expect(await refused([north!, { ...south!, on: "2026-03-01" }, { ...east!, on: "2025-10-01" }])).toEqual({
    ...{ "rollout.steps.1.on": "out_of_order", "rollout.steps.2.on": "out_of_order" },
  });
  const together = await post({ rollout: { ...rollout, steps: desks.map((unit) => ({ unit, on: "2025-12-01" })) } });
  expect(faultsOf(together)).toEqual({ "rollout.steps": "none_waiting" });
  expect(together.text).toContain("No unit waits while another has begun");
  expect(await refused([north!, south!])).toEqual({ "rollout.steps": "few_units" });
  expect(await refused([north!, east!, west!])).toEqual({ "rollout.steps": "few_units" });
  expect(await refused([north!, south!, { unit: "Nort", on: "2026-01-01" }])).toEqual({
    "rollout.steps.2.unit": "no_answers",
  });
  expect(await refused(rollout.steps, { by: "floor" })).toEqual({ "rollout.by": "unknown" });
  const days = await post({ measure: { ...stepped.measure, from: "2025-09-02" } });
  expect(faultsOf(days)).toEqual({ "measure.from": "not_first" });
  // Lea leads ICT: she plans for no other desk.
  const leas = await as(lea)("POST", "/v1/actions", { ...plan(stepped), rollout });
  expect(faultsOf(leas)).toMatchObject({ "measure.where": "outside", "rollout.steps.0.unit": "outside" });
  // Of a survey that shows nobody too few have answered.
  const quiet = await post({ measure: { ...stepped.measure, survey: "quiet" } });
  expect(Object.keys(faultsOf(quiet))).toEqual([0, 1, 2, 3].map((at) => `rollout.steps.${String(at)}.unit`));

  const tried = await aw.afterword.actions.baseline({ ...stepped.measure, rollout });
  const made = (await post({})).json as unknown as ActionDetail;
  expect(made.rollout).toEqual(rollout);
  expect(made.baseline).toMatchObject({ smallestDetectable: tried.smallestDetectable, figure: { n: 8 * 16 } });
  expect(made.baseline.units.map(({ unit, figure }) => [unit, figure.n])).toEqual(desks.map((unit) => [unit, 32]));
  expect(tried.smallestDetectable).toBeGreaterThan(15);
  expect(tried.smallestDetectable).toBeLessThan(60);
  const patch = (body: object) => aw.call("PATCH", `/v1/actions/${made.id}`, body);
  await patch({ revision: 1, state: "doing" });
  const moved = { ...rollout, steps: [north, south, east, { ...west, on: "2026-01-20" }] };
  expect(faultsOf(await patch({ revision: 2, rollout: moved }))).toEqual({ "rollout.steps.3.on": "begun" });
  expect((await patch({ revision: 2, rollout: null })).json["code"]).toBe("action_state");
  expect(faultsOf(await patch({ revision: 2, state: "done", doneOn: "2025-12-31" }))).toEqual({
    doneOn: "out_of_order",
  });
  expect((await patch({ revision: 2, state: "done", doneOn: "2026-01-31" })).json["verdict"]).toBe("too_early");
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  const { effect } = await detail(made.id);
  expect(effect).toMatchObject({
    ...{ verdict: "improvement", why: null, after: { from: "2026-02-01", to: "2026-04-01" }, pairs: null, other: null },
    ...{ group: { before: { n: 128 }, after: { n: 128 } }, interval: { method: "stepped_wedge" } },
  });
  // Five of sixteen: all together rose by more, as every month brought some.
  expect(effect?.difference).toBeGreaterThan(20);
  expect(effect?.difference).toBeLessThan(40);
  const rose = (effect?.group?.after.value ?? 0) - (effect?.group?.before.value ?? 0);
  expect(rose).toBeGreaterThan((effect?.difference ?? 0) + 3);
  expect(effect?.rollout?.months).toEqual(months);
  const shown = await program("show", made.id);
  expect(shown.stdout, shown.stderr).toMatch(
    /\n {2}Months {3}2025-09 [^]+\n {2}South {4}\(\d+\) +\(\d+\) +\(\d+\) +\d+ /,
  );
  expect(shown.stdout).toContain("  2025-12-01  desk=South begins\n");
  expect(effect?.rollout?.units[1]?.cells.map(({ state, n }) => [state, n])).toEqual(
    months.map((month) => [month < "2025-12" ? "waiting" : "reached", 16]),
  );
});

test("units that are followed one by one are each compared with themselves, and count as units", async () => {
  const measure = { ...stepped.measure, units: "desk" };
  const post = (change: object) =>
    aw.call("POST", "/v1/actions", { ...plan(stepped), owner: boss, measure: { ...measure, ...change } });
  expect(faultsOf(await post({ where: { desk: "North" } }))).toEqual({ "measure.units": "same" });
  expect(faultsOf(await post({ units: "floor" }))).toEqual({ "measure.units": "unknown" });
  expect(faultsOf(await post({ units: "site" }))).toEqual({ "measure.units": "few_units" });
  const ended = async ({ id }: { readonly id: string }) => {
    await aw.call("PATCH", `/v1/actions/${id}`, { revision: 1, state: "done", doneOn: "2026-01-31" });
    await aw.call("POST", "/dev/clock", { advance: "1s" });
    return (await detail(id)).effect;
  };
  const file = join(folder, "plan.json");
  writeFileSync(file, JSON.stringify({ ...plan(stepped), owner: boss, measure }));
  const byProgram = await program("plan", file, "--json");
  const paired = await ended(JSON.parse(byProgram.stdout) as ActionDetail);
  const pooled = await ended(await aw.afterword.actions.add({ ...plan(stepped), owner: boss }));
  const pairs = paired?.pairs ?? [];
  expect(pairs.map(({ unit, before, after }) => [unit, before.n, after.n])).toEqual([
    ...[["East", 32, 32], ["HR", 0, 40], ["ICT", 0, 40], ["North", 32, 32], ["South", 32, 32], ["West", 32, 32]], // prettier-ignore
  ]);
  const changes = pairs.flatMap(({ before, after }) =>
    before.value === null || after.value === null ? [] : [after.value - before.value],
  );
  expect(paired).toMatchObject({ verdict: "improvement", interval: { method: "paired_units" } });
  expect(paired?.difference).toBeCloseTo(changes.reduce((sum, one) => sum + one, 0) / 4, 9);
  // Who answered for the first time afterwards makes all together look otherwise.
  expect(Math.abs((paired?.difference ?? 0) - (pooled?.difference ?? 0))).toBeGreaterThan(3);
  expect(pooled?.interval?.method).not.toBe("paired_units");
});

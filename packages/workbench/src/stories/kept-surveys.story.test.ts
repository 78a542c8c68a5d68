import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AuditEntry } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientOf, publishHereAskThere, pulse } from "./kept-surveys.ts";
import project from "./project.ts";
import { serve, type Served } from "./served.ts";

// Surveys that are made at the console, and kept in the database beside those of the code.

let aw: Served;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kept-"));
  aw = await serve();
}, 60_000);
afterAll(async () => {
  await aw.stop();
  await rm(folder, { recursive: true });
});

const problem = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (error: unknown) => (error as { code: string }).code,
  );

test("a survey that one process publishes is asked by another, and retired for both", async () => {
  const row = { value: 100, n: 1 };
  expect(await publishHereAskThere(`file:${join(folder, "two.db")}`)).toMatchObject([[row], [row]]);
}, 60_000);

test("a draft is saved, looked at, and refused where somebody else saved it meanwhile", async () => {
  const { surveys } = clientOf(aw);
  const saved = await surveys.saveDraft("pulse", { revision: 0, definition: pulse() });
  expect(saved).toMatchObject({ revision: 1, version: null, savedBy: "story", errors: [], grade: null });
  expect(saved.warnings.map(({ code }) => code)).toEqual(["missing_translations"]);
  expect(saved.translations.find(({ locale }) => locale === "fr")).toEqual({
    locale: "fr",
    texts: 3,
    missing: ["questions.why.text"],
    stale: [],
    instead: "en",
  });
  expect(await problem(surveys.saveDraft("pulse", { revision: 0, definition: pulse() }))).toBe("draft_changed");
  expect(await problem(surveys.saveDraft("other", { revision: 0, definition: pulse() }))).toBe("invalid_request");
  expect(await problem(surveys.draft("other"))).toBe("not_found");
  const { items } = await surveys.drafts();
  expect(items).toMatchObject([{ survey: "pulse", revision: 1, title: { en: "How we work" } }]);
  expect(
    (await aw.call("PUT", "/v1/surveys/pulse/draft", { revision: 1, definition: { id: "pulse" } })).json,
  ).toMatchObject({
    code: "invalid_definition",
    errors: [{ path: "definition.kind" }, {}, {}, {}],
  });
});

test("what can't work is kept as a draft and not published; what was made from an earlier text is stale", async () => {
  const { surveys } = clientOf(aw);
  const [mood, why] = pulse().questions;
  if (!mood || !why) throw new Error("The survey asks two things.");
  const when = { source: "answer", name: "nothing", test: "answered" } as const;
  const broken = pulse({
    questions: [
      { ...mood, text: { fr: "Comment ?" } },
      { ...why, when },
    ],
  });
  const saved = await surveys.saveDraft("pulse", { revision: 1, definition: broken });
  expect(saved.errors.map(({ path, code }) => [path, code])).toEqual([
    ["questions.why.when", "unknown"],
    ["questions.mood.text", "wordless"],
  ]);
  const refused = await surveys.publish("pulse", { revision: 2 }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "invalid_definition", errors: [{ path: "questions.why.when" }, {}] });
  expect((await surveys.publish("pulse", { revision: 2 }, { dryRun: true })).errors).toHaveLength(2);
  await surveys.saveDraft("pulse", { revision: 2, definition: pulse() });
  expect(await surveys.publish("pulse", { revision: 3 })).toMatchObject({ version: 1, published: true });
  expect(await problem(surveys.draft("pulse"))).toBe("not_found");
  expect(await problem(surveys.publish("pulse", { revision: 3 }))).toBe("not_found");
  const reworded = pulse({ title: { en: "Our week", fr: "Comment nous travaillons" } });
  const stale = await surveys.saveDraft("pulse", { revision: 0, definition: reworded });
  expect(stale.madeFrom).toEqual({ title: { fr: "How we work" } });
  expect(stale.translations.find(({ locale }) => locale === "fr")).toMatchObject({ stale: ["title"] });
  expect(stale.changes).toEqual([
    { path: "title", change: "text_changed", grade: "safe", locale: "en", before: "How we work", after: "Our week" },
  ]);
  const confirmed = [{ path: "title", locale: "fr" }];
  const right = await surveys.saveDraft("pulse", { revision: 1, definition: reworded, confirmed });
  expect(right.madeFrom).toEqual({});
});

test("a change that breaks figures has to be meant, and another scale needs a key of its own", async () => {
  const { surveys } = clientOf(aw);
  const [mood, why] = pulse().questions;
  if (!mood || !why) throw new Error("The survey asks two things.");
  const wider = { ...mood, kind: "rating", scale: { min: 1, max: 7 } } as const;
  await surveys.saveDraft("pulse", { revision: 2, definition: pulse({ questions: [wider, why] }) });
  const tried = await surveys.publish("pulse", { revision: 3 }, { dryRun: true });
  expect(tried).toMatchObject({ version: 2, published: false, grade: "breaking" });
  expect(tried.errors).toMatchObject([{ path: "questions.mood.kind", code: "needs_key" }]);
  const own = { ...wider, key: "week" };
  await surveys.saveDraft("pulse", { revision: 3, definition: pulse({ questions: [own, why] }) });
  expect(await problem(surveys.publish("pulse", { revision: 4 }))).toBe("breaking_change");
  expect(await surveys.publish("pulse", { revision: 4, breaking: true })).toMatchObject({ version: 2 });
  const { items } = await surveys.versions("pulse");
  expect(items.map(({ version, origin, publishedBy }) => [version, origin, publishedBy])).toEqual([
    [2, "console", "story"],
    [1, "console", "story"],
  ]);
  expect((await surveys.list()).items.find(({ id }) => id === "pulse")).toMatchObject({
    version: 2,
    origin: "console",
    state: "running",
  });
  await surveys.saveDraft("pulse", { revision: 0, definition: pulse({ questions: [own, why] }) });
  expect(await problem(surveys.publish("pulse", { revision: 1 }))).toBe("survey_state");
  await surveys.discardDraft("pulse");
  expect(await problem(surveys.discardDraft("pulse"))).toBe("not_found");
});

test("what the code declares is shown and can't be changed", async () => {
  const { surveys } = clientOf(aw);
  const definition = { ...pulse(), id: "ticket-csat" };
  expect((await surveys.list()).items.find(({ id }) => id === "ticket-csat")).toMatchObject({
    origin: "project",
    state: "running",
  });
  const refused = [
    surveys.saveDraft("ticket-csat", { revision: 0, definition }),
    surveys.publish("ticket-csat", { revision: 1 }),
    surveys.retire("ticket-csat"),
    surveys.return("ticket-csat"),
  ].map(problem);
  expect(await Promise.all(refused)).toEqual(refused.map(() => "survey_in_code"));
  expect((await surveys.versions("ticket-csat")).items).toMatchObject([{ version: 1, origin: "project" }]);
  expect(await problem(surveys.retire("nothing"))).toBe("not_found");
});

test("an open form of a survey from the console takes what people write, until it is retired", async () => {
  const { surveys } = clientOf(aw);
  const form = pulse({ id: "voice", kind: "feedback" });
  await surveys.saveDraft("voice", { revision: 0, definition: form });
  await surveys.publish("voice", { revision: 1 });
  expect((await aw.call("GET", "/f/voice")).text).toContain("How was the week?");
  await surveys.retire("voice");
  expect((await aw.call("GET", "/f/voice")).status).toBe(404);
  await surveys.return("voice");
  expect((await aw.call("GET", "/f/voice")).status).toBe(200);
});

test("what is being written is looked at page by page and as a mail, unsaved, and only by who may make surveys", async () => {
  const show = (
    what: "page" | "mail",
    definition: unknown,
    more: Record<string, string>,
    key?: Record<string, string>,
  ) =>
    fetch(`${aw.base}/feedback/v1/previews/survey/${what}`, {
      method: "POST",
      headers: {
        ...(key ?? { authorization: `Bearer ${aw.key}` }),
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({ definition: JSON.stringify(definition), locale: "fr", ...more }),
    });
  const seen = pulse({ id: "seen" });
  const page = await show("page", seen, {});
  expect(await page.text()).toContain("Comment était la semaine");
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  // Each page is as it is asked: with its own questions, and its part of the whole.
  const apart = await (await show("page", { ...seen, pages: "each" }, { page: "1" })).text();
  expect([apart.includes("Comment était la semaine"), /<p class="part">[^<]*2[^<]*2/.test(apart)]).toEqual([
    false,
    true,
  ]);
  const mail = await show("mail", seen, { locale: "ar", theme: "dark" });
  expect([mail.status, await mail.text()]).toEqual([200, expect.stringContaining('dir="rtl"')]);
  expect((await aw.call("GET", "/v1/surveys/seen/draft")).status).toBe(404);

  expect((await show("page", seen, { locale: "xx" })).status).toBe(422);
  expect((await show("page", { ...seen, questions: [] }, {})).status).toBe(422);
  expect((await show("page", "none", {})).status).toBe(422);
  const reader = { authorization: `Bearer ${await aw.keyFor("test", ["results:read"])}` };
  expect((await show("mail", seen, {}, reader)).status).toBe(403);
});

test("each ready-made survey can be begun with", async () => {
  const { surveys } = clientOf(aw);
  const { items } = await surveys.templates();
  expect(items.find(({ id }) => id === "ticket-csat")).toMatchObject({ event: "ticket.closed" });
  expect(items.length).toBeGreaterThan(15);
  for (const { definition } of items.filter(({ id }) => id !== "ticket-csat")) {
    const { errors } = await surveys.saveDraft(definition.id, { revision: 0, definition });
    expect(errors, definition.id).toEqual([]);
    await surveys.discardDraft(definition.id);
  }
});

test("what the code declares goes before what is kept, and what it declares no more returns", async () => {
  const database = `file:${join(folder, "taken.db")}`;
  const first = await serve(database);
  const before = clientOf(first).surveys;
  await before.saveDraft("pulse", { revision: 0, definition: pulse() });
  await before.publish("pulse", { revision: 1 });
  await first.stop();
  const declared = {
    ...project,
    surveys: [...project.surveys, { id: "pulse", definition: pulse({ title: "By code" }) }],
  };
  const second = await serve(database, declared);
  const { surveys } = clientOf(second);
  expect((await surveys.list()).items.find(({ id }) => id === "pulse")).toMatchObject({
    version: 2,
    origin: "project",
    title: "By code",
  });
  expect(await problem(surveys.retire("pulse"))).toBe("survey_in_code");
  await second.stop();
  const third = await serve(database);
  expect((await clientOf(third).surveys.list()).items.find(({ id }) => id === "pulse")).toMatchObject({
    version: 2,
    state: "running",
  });
  await third.stop();
}, 30_000);

test("each change is noted, and needs the right to it", async () => {
  const reader = { authorization: `Bearer ${await aw.keyFor("test", ["results:read"])}` };
  expect((await aw.call("GET", "/v1/drafts", undefined, reader)).status).toBe(403);
  expect((await aw.call("POST", "/v1/surveys/pulse/retire", undefined, reader)).status).toBe(403);
  expect((await aw.call("GET", "/v1/surveys/pulse/versions", undefined, reader)).status).toBe(200);
  const { items } = (await aw.call("GET", "/v1/audit?limit=500")).json as { items: AuditEntry[] };
  const done = new Set(items.map(({ action }) => action));
  for (const action of ["draft", "discard", "publish", "retire", "return"]) expect(done).toContain(`surveys.${action}`);
});

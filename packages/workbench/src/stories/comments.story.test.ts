import type { CodebookReply, CodebookTrial, CodedComment, CodingState, MetricRow, ResponseItem } from "@afterword/sdk";
import { createClient, defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { serve, type Served } from "./served.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});
const seen = defineEvent("visit.ended", z.object({ id: z.string(), team: z.string() }), {
  subject: "id",
  segments: ["team"],
});
const why = q.comment("What is the main reason for your answer?").optional();
const care = defineSurvey("care", { csat: q.csat("How satisfied are you?"), why });
const box = defineSurvey("box", { said: q.comment("What would you like to tell us?") }, { kind: "feedback" });
const quiet = defineSurvey("quiet", { csat: q.csat("How satisfied are you?"), why }, { privacy: "confidential" });
const project = defineProject({
  surveys: [care, box, quiet],
  rules: [when(closed).ask(care).by("link"), when(seen).ask(quiet).by("link")],
});

let aw: Served;
let count = 0;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
afterAll(() => aw.stop());

const tell = async (survey: string, answers: object, more: object = {}) => {
  const reply = await aw.call("POST", "/v1/responses", {
    id: `r-${String(count++)}`,
    survey,
    answers,
    channel: "phone",
    ...more,
  });
  expect(reply.status, reply.text).toBe(201);
};
/** Asks somebody by an event and gives the token of their link. */
const ask = async (type: string, id: string, team: string) => {
  const event = { id: `evt-${id}`, type, person: { id: `p-${id}` }, data: { id, team } };
  const { json } = await aw.call("POST", "/v1/events", event);
  const [result] = json["results"] as { decisions: { invitationId: string }[] }[];
  await aw.parts.worker.drain();
  return aw.afterword.token(result?.decisions[0]?.invitationId ?? "");
};
const advance = (by: string) => aw.call("POST", "/dev/clock", { advance: by });
const list = async (query: string) => (await aw.call("GET", `/v1/responses?${query}`)).json["items"] as ResponseItem[];
const rows = async (path: string) => (await aw.call("GET", `/v1/metrics/${path}`)).json["rows"] as MetricRow[];
const coded = async (query: string): Promise<CodedComment[]> =>
  (await list(query)).flatMap(({ comments = [] }) => comments);

test("a comment is coded after it came: by its score, and nothing is estimated that nobody has checked", async () => {
  await tell("care", { csat: 1, why: "The portal crashed, and nobody told me." }, { segments: { team: "ICT" } });
  await tell("care", { csat: 5, why: "الموظفون لطفاء وسريعون" }, { locale: "ar", segments: { team: "HR" } });
  await tell("care", { csat: 3 }, {});
  await tell("box", { said: "Very quick and friendly help, thank you!" });
  await tell("box", { said: "qwfp zxcd 17" });
  expect(await coded("survey=care")).toEqual([]);
  await advance("2s");
  const none = { sentiment: null, source: null, confidence: null };
  expect(await coded("survey=care&theme=system")).toEqual([
    {
      ...none,
      question: "why",
      language: "en",
      themes: ["communication", "system"],
      sentiment: "negative",
      source: "score",
    },
  ]);
  expect(await coded("survey=care&sentiment=positive")).toMatchObject([{ language: "ar", source: "score" }]);
  const unrated = await coded("survey=box");
  expect(unrated).toMatchObject([none, none]);
  expect(unrated.map(({ themes }) => themes.length > 0).sort()).toEqual([false, true]);
  const [all] = await rows("themes?survey=care");
  expect(all).toMatchObject({ n: 2, missing: 1, value: 100, sentiment: { positive: 1, negative: 1, estimated: 0 } });
  expect(all?.answers?.find(({ answer }) => answer === "system")).toMatchObject({ n: 1, share: 50 });
  const byTeam = await rows("themes?survey=care&by=team");
  expect(byTeam.map(({ group, n }) => [group["team"], n])).toEqual([
    ["HR", 1],
    ["ICT", 1],
    [null, 0],
  ]);
  const [system] = await rows("csat?survey=care&question=csat&where[theme]=system");
  expect([system?.n, system?.value]).toEqual([1, 0]);
  expect((await rows("themes?survey=box"))[0]).toMatchObject({ n: 2, sentiment: { positive: 0, estimated: 0 } });
});

test("who changes what they wrote has it coded anew, and it goes with the person", async () => {
  const token = await ask("ticket.closed", "t1", "ICT");
  const first = await aw.call("POST", `/r/${token}`, { answers: { csat: 2, why: "Too slow." }, submissionId: "a" });
  const { editToken } = first.json as { editToken: string };
  await advance("2s");
  expect((await coded("survey=care&theme=timeliness")).length).toBeGreaterThan(0);
  const changed = { csat: 4, why: "The form is easy." };
  await aw.call("POST", `/r/${token}`, { answers: changed, submissionId: "b", editToken });
  await advance("2s");
  expect(await coded("survey=care&theme=process")).toMatchObject([{ sentiment: "positive", source: "score" }]);
  expect((await aw.call("DELETE", "/v1/people/p-t1")).status).toBe(200);
  expect(await coded("survey=care&theme=process")).toEqual([]);
  const state = (await aw.call("POST", "/v1/comments/coding")).json as CodingState;
  expect([state.state, state.languages.some(({ isEstimated }) => isEstimated)]).toEqual(["coding", false]);
  expect(state.languages.every(({ isReady, labelled }) => isReady && labelled === null)).toBe(true);
  await advance("1s");
  expect((await aw.call("GET", "/v1/comments/coding")).json).toMatchObject({ state: "done", done: 6, waiting: 0 });
  expect((await coded("survey=care")).length).toBe(2);
});

test("comments are found by their words, in whichever form, but not by what leads to somebody", async () => {
  await tell("box", { said: "Ответ был медленным, пишите на ivan@example.org" }, { locale: "ru" });
  await tell("box", { said: "这个系统很慢" }, { locale: "zh" });
  await tell("box", { said: "كان الموظفون لطفاء" }, { locale: "ar" });
  await advance("2s");
  const found = async (text: string) =>
    (await list(`survey=box&search=${encodeURIComponent(text)}`)).map(({ answers }) =>
      String(answers["said"]).slice(0, 5),
    );
  expect([await found("медленного ответа"), await found("系统"), await found("الموظف")]).toEqual([
    ["Ответ"],
    ["这个系统很"],
    ["كان ا"],
  ]);
  expect([await found("медленного системы"), await found("ivan"), await found("portal")]).toEqual([[], [], []]);
  const none = await aw.call("GET", `/v1/responses?survey=box&search=${encodeURIComponent("the !!!")}`);
  expect([none.status, none.json["errors"]]).toMatchObject([422, [{ path: "search", code: "no_word" }]]);
});

test.each([
  ["4,000 emoji", "🙂".repeat(4_000), []],
  ["mixed scripts", "The portal 系统 портал بوابة crashed 12 🙂", ["system"]],
  ["mark-up", "<script>alert(1)</script><b>the portal</b> &amp; crashed", ["system"]],
  ["a pattern bomb", `${"a".repeat(3_000)}! (a+)+$ the portal crashed`, ["system"]],
  ["blanks", " \n\t ", null],
])("a comment of %s is taken and coded", async (_name, said, themes) => {
  const of = { survey: "care", channel: "phone", answers: { csat: 3, why: said }, locale: "en" };
  const reply = await aw.call("POST", "/v1/responses", of);
  expect(reply.status, reply.text).toBe(201);
  await advance("2s");
  const [newest] = await list("survey=care&limit=1");
  expect(newest?.comments?.[0]?.themes ?? null).toEqual(themes);
});

test("of a survey that needs five people nothing tells who said what", async () => {
  for (const at of [1, 2, 3, 4, 5, 6]) {
    const token = await ask("visit.ended", `q${String(at)}`, at < 6 ? "ICT" : "HR");
    const answers = { csat: Math.min(at, 5), why: at < 6 ? "The portal crashed." : "Rude staff." };
    await aw.call("POST", `/r/${token}`, { answers, submissionId: "a" });
  }
  await advance("2s");
  await advance("62d");
  const items = await list("survey=quiet");
  expect(items.length).toBeGreaterThanOrEqual(5);
  for (const { comments } of items) expect(comments).toMatchObject([{ sentiment: null, source: null }]);
  for (const path of [
    "/v1/metrics/csat?survey=quiet&question=csat&by=theme",
    "/v1/metrics/themes?survey=quiet",
    "/v1/metrics/themes?survey=quiet&by=team",
    "/v1/responses?survey=quiet&sentiment=negative",
    "/v1/responses?survey=quiet&search=portal",
    "/v1/comments/rising?survey=quiet&last=365d",
    "/v1/comments/words?survey=quiet&last=365d",
    "/v1/comments/quotes?survey=quiet&last=365d",
  ])
    expect((await aw.call("GET", path)).json, path).toMatchObject({ errors: [{ code: "not_shown" }] });
});

test.each([
  ["themes?survey=care&by=theme", "by", "not_possible"],
  ["themes?survey=care&question=csat", "question", "unknown"],
  ["response-rate?survey=care&by=theme", "by", "not_possible"],
  ["csat?survey=care&question=csat&where[theme]=system&weight=team", "weight", "not_possible"],
  ["csat?survey=care&question=csat&by=theme&by=theme", "by", "unknown"],
  ["csat?survey=care&question=csat&by=theme&compare=rest", "compare", "not_possible"],
  ["csat?survey=care&question=csat&by=theme&compare=group&against=system", "compare", "not_possible"],
])("%s is refused", async (path, where, code) => {
  const { status, json } = await aw.call("GET", `/v1/metrics/${path}`);
  expect([status, json["errors"]]).toMatchObject([422, [{ path: where, code }]]);
});

test("the codebook is changed as a whole, by who read it last, and all comments are coded by it", async () => {
  const read = async () => (await aw.call("GET", "/v1/codebook")).json as CodebookReply;
  const before = await read();
  expect([before.version, Object.keys(before.themes)]).toEqual([0, expect.arrayContaining(["timeliness", "system"])]);
  const put = (version: number, themes: object) => aw.call("PUT", "/v1/codebook", { version, themes });
  const bomb = await put(0, { ...before.themes, food: { en: ["meal*", "(a+)+$"] } });
  expect([bomb.status, bomb.json["errors"]]).toMatchObject([
    422,
    [{ path: "themes.food.en[1]", message: expect.stringContaining("is no term") as string }],
  ]);
  expect((await put(0, { gut: { de: ["schnell"] } })).status).toBe(422);
  expect((await read()).version).toBe(0);
  await tell("box", { said: "The meals are cold." });
  await advance("2s");
  expect(await coded("survey=box&theme=food")).toEqual([]);
  // Tried first: what it would change is told, and nothing is.
  const wanted = { ...before.themes, food: { en: ["meal*", "canteen"] } };
  const withoutStaff = Object.fromEntries(Object.entries(wanted).filter(([theme]) => theme !== "staff"));
  const trial = (await aw.call("POST", "/v1/codebook/trial", { themes: withoutStaff })).json as CodebookTrial;
  const of = (theme: string) => trial.themes.find((one) => one.theme === theme);
  expect(of("food")).toMatchObject({ before: 0, after: 1, gained: 1, lost: 0 });
  expect(of("staff")).toMatchObject({ before: of("staff")?.lost, after: 0, gained: 0 });
  expect(of("staff")?.lost).toBeGreaterThan(0);
  expect(of("food")?.shareAfter).toBeCloseTo(100 / trial.comments, 9);
  // What is written where five people are needed is in no trial.
  const all = (await list("limit=500")).flatMap(({ comments = [] }) => comments);
  expect(trial.comments).toBe(all.length);
  const badTrial = await aw.call("POST", "/v1/codebook/trial", { themes: { food: { en: ["(a+)+$"] } } });
  expect([badTrial.status, badTrial.json["errors"]]).toMatchObject([422, [{ path: "themes.food.en[0]" }]]);
  expect([(await read()).version, await coded("survey=box&theme=food")]).toEqual([0, []]);
  const reader = await aw.call("POST", "/v1/keys", { name: "Reader", scopes: ["results:read"] });
  const authorization = `Bearer ${String(reader.json["key"])}`;
  const denied = await aw.call("POST", "/v1/codebook/trial", { themes: wanted }, { authorization });
  expect([denied.status, denied.json["code"]]).toEqual([403, "forbidden"]);
  const changed = await put(0, wanted);
  expect([changed.status, changed.json]).toMatchObject([
    200,
    { version: 1, themes: { food: { en: ["meal*", "canteen"] } } },
  ]);
  expect((await put(0, before.themes)).json).toMatchObject({ code: "codebook_changed" });
  await advance("2s");
  expect(await coded("survey=box&theme=food")).toMatchObject([
    { themes: expect.arrayContaining(["food"]) as string[] },
  ]);
  expect((await aw.call("GET", "/v1/comments/coding")).json).toMatchObject({ state: "done", codebook: 1 });
  const file = await aw.call("GET", "/v1/exports/codebook?format=csv", undefined, { authorization });
  expect(file.text.split("\r\n").slice(0, 1)).toEqual(["theme,language,term"]);
  expect(file.text).toContain("\r\nfood,en,meal*\r\nfood,en,canteen\r\n");
  expect((await aw.call("GET", "/v1/exports/codebook?format=json")).json).toEqual(await read());
  const parts: Uint8Array[] = [];
  for await (const part of aw.afterword.comments.exportCodebook()) parts.push(part);
  expect(Buffer.concat(parts).toString()).toBe(file.text);
});

test("a translation stands beside the comment that a person translated, and goes with it", async () => {
  const token = await ask("ticket.closed", "t9", "ICT");
  const first = await aw.call("POST", `/r/${token}`, {
    ...{ answers: { csat: 2, why: "كانت البوابة بطيئة جدًا" }, submissionId: "a", locale: "ar" },
  });
  await advance("2s");
  const newest = async () => (await list("survey=care&limit=1"))[0];
  const response = (await newest())?.id ?? "";
  const of = { survey: "care", response, question: "why" };
  const put = (body: object, headers = {}) => aw.call("PUT", "/v1/comments/translations", { ...of, ...body }, headers);
  const english = await put({ language: "en", text: " The portal was very slow. " });
  const kept = { question: "why", language: "en", text: "The portal was very slow.", name: "story" };
  expect([english.status, english.json["items"]]).toMatchObject([
    200,
    [{ ...kept, by: expect.stringMatching(/^key /) }],
  ]);
  const http = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key });
  const { items } = await http.comments.translate({
    ...of,
    language: "pt-br",
    text: "Muito lento, fale com ana@example.org",
  });
  expect(items.map(({ language }) => language)).toEqual(["en", "pt-BR"]);
  await aw.afterword.comments.translate({ ...of, language: "en", text: "It was very slow." });
  expect((await newest())?.translations).toMatchObject([
    { ...kept, text: "It was very slow.", by: expect.stringMatching(/^host /), name: null },
    { language: "pt-BR" },
  ]);
  // What it is coded as stays that of the original, by which it is found.
  expect((await newest())?.comments).toMatchObject([{ language: "ar" }]);
  expect(await list("survey=care&search=slow")).toEqual([]);
  const csv = (await aw.call("GET", "/v1/exports/responses?survey=care&format=csv")).text;
  const [header = "", line = ""] = csv.split("\r\n");
  const cell = (name: string) => line.split(",")[header.split(",").indexOf(name)];
  expect([cell("why.en"), cell("why.pt-BR")]).toEqual(["It was very slow.", expect.stringContaining("Muito")]);
  const bearer = async (...scopes: string[]) => {
    const { json } = await aw.call("POST", "/v1/keys", { name: scopes.join(), scopes });
    return { authorization: `Bearer ${String(json["key"])}` };
  };
  const reader = await bearer("comments:read");
  const [seen] = (await aw.call("GET", "/v1/responses?survey=care&limit=1", undefined, reader)).json[
    "items"
  ] as ResponseItem[];
  expect(seen?.translations?.[1]?.text).toMatch(/^Muito lento, fale com \[email\]$/);
  const figures = await bearer("results:read");
  const words = await aw.call("GET", "/v1/exports/responses?survey=care&format=ndjson", undefined, figures);
  expect([words.status, words.text.includes("slow")]).toEqual([200, false]);
  for (const [body, status, code, headers] of [
    [{ language: "en", text: "x" }, 403, "forbidden", reader],
    [{ language: "en", text: "x" }, 403, "forbidden", await bearer("admin")],
    [{ language: "en", text: "x", response: "res_nobody" }, 404, "not_found", {}],
    [{ language: "en", text: "x", survey: "box" }, 404, "not_found", {}],
    [{ language: "en", text: "x", question: "csat" }, 404, "not_found", {}],
    [{ language: "xx", text: "x" }, 422, "invalid_request", {}],
    [{ language: "en", text: "a\u0000b" }, 422, "invalid_request", {}],
    [{ language: "en", text: "He was harassed by his supervisor." }, 409, "comment_restricted", {}],
  ] as const) {
    const refused = await put(body, headers);
    expect([refused.status, refused.json["code"]], JSON.stringify(body)).toEqual([status, code]);
  }
  const gone = await put({ language: "pt-BR", text: "" });
  expect(gone.json["items"]).toMatchObject([{ language: "en", text: "It was very slow." }]);
  const { items: noted } = (await aw.call("GET", "/v1/audit?action=comments.translate")).json as {
    items: { object: { id: string | null }; outcome: string }[];
  };
  const done = noted.filter(({ outcome }) => outcome === "done");
  expect(done.map(({ object }) => object.id)).toEqual(Array.from({ length: 4 }, () => response));
  // Whoever changes what they wrote has said something else; an erasure takes the translation from the table.
  const { editToken } = first.json as { editToken: string };
  await aw.call("POST", `/r/${token}`, { answers: { csat: 5, why: "أصبحت سريعة" }, submissionId: "b", editToken });
  expect((await newest())?.translations).toBeUndefined();
  expect((await put({ language: "en", text: "It has become fast." })).status).toBe(200);
  const stored = () =>
    aw.parts.store.read({ unit: "org", mode: "test" }, (rows) => rows.commentTranslations.listOf([response]));
  expect(await stored()).toHaveLength(1);
  expect((await aw.call("DELETE", "/v1/people/p-t9")).status).toBe(200);
  expect(await stored()).toEqual([]);
});

test("where five people are needed a comment is translated as it is listed, and nothing says which answer it is", async () => {
  const [one] = await list("survey=quiet");
  const of = { survey: "quiet", question: "why", language: "fr", text: "Le portail est tombé en panne." };
  const reply = await aw.call("PUT", "/v1/comments/translations", { ...of, response: one?.id });
  expect([reply.status, reply.json["items"]]).toMatchObject([200, [{ text: of.text }]]);
  const items = await list("survey=quiet");
  expect(items.filter(({ translations }) => translations).map(({ id }) => id)).toEqual([one?.id]);
  const [entry] = (await aw.call("GET", "/v1/audit?action=comments.translate")).json["items"] as object[];
  expect(entry).toMatchObject({ object: { kind: "response", id: one?.id } });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, part } from "./browser.ts";
import { longProject } from "./long-project.ts";
import { formOf, serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve(undefined, longProject);
});
afterAll(() => aw.stop());

let asked = 0;
/** Somebody who is at the comment, the second page of six. */
async function atComment() {
  const subject = `B${String(++asked)}`;
  const token = await aw.invite(subject);
  const { open, press } = browser(aw, token);
  await open();
  const page = await press({ "q.csat": "5" });
  return { subject, token, page };
}

const storedOf = async (subject: string) => {
  const { json } = await aw.call("GET", "/v1/responses?survey=long&limit=500");
  return (json["items"] as { subject: string; answers: object }[]).filter((item) => item.subject === subject);
};

/** A form with something wrong with it, as its body. */
type Spoil = (form: URLSearchParams) => string | void;
const typed = "Typed <before>";
const having =
  (name: string, value: string): Spoil =>
  (form) =>
    form.set(name, value);
const raw =
  (bytes: string): Spoil =>
  (form) => {
    form.delete("q.why");
    return `${form.toString()}&q.why=${bytes}`;
  };

test.each<[string, Spoil, kept: string]>([
  ["with a text that is too long", having("q.why", `${typed}${"x".repeat(4_000)}`), "Typed &lt;before&gt;xxx"],
  ["with a text given twice", (form) => form.append("q.why", "again"), "</textarea>"],
  ["with a NUL", having("q.why", `${typed}\0`), "Typed &lt;before&gt;\uFFFD</textarea>"],
  ["with half of a surrogate pair", raw("Typed%ED%A0%80"), ">\nTyped\uFFFD"],
  ["with bytes that are no UTF-8", raw("Typed%FF"), ">\nTyped\uFFFD</textarea>"],
  ["with an unknown field", having("q.admin", "1"), "Typed &lt;before&gt;</textarea>"],
  ["with a field of another shape", having("q.why.x", "1"), "Typed &lt;before&gt;</textarea>"],
  ["with __proto__", having("q.__proto__", "1"), "Typed &lt;before&gt;</textarea>"],
  ["with a foreign nonce", having("nonce", "abc.def"), "Typed &lt;before&gt;</textarea>"],
  ["without a nonce", (form) => form.delete("nonce"), "Typed &lt;before&gt;</textarea>"],
  ["without the button's value", (form) => form.delete("commit"), "Typed &lt;before&gt;</textarea>"],
  ["with another value of the button", having("commit", "yes"), "Typed &lt;before&gt;</textarea>"],
  ["without a submission id", (form) => form.delete("submissionId"), "Typed &lt;before&gt;</textarea>"],
  ["with a submission id that is none", having("submissionId", "a b"), "Typed &lt;before&gt;</textarea>"],
  ["with a time that is none", having("answeredAt", "2026-02-31"), "Typed &lt;before&gt;</textarea>"],
])("a form %s comes back on its page, with what was typed, and nothing is stored", async (_, spoil, kept) => {
  const { subject, token, page } = await atComment();
  const form = formOf(page.text, { "q.why": typed });
  const body = spoil(form) ?? form.toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const reply = await fetch(`${aw.base}/feedback/r/${token}`, { method: "POST", redirect: "manual", headers, body });
  const text = await reply.text();
  expect([reply.status, part({ text })]).toEqual([422, "Part 2 of 6"]);
  expect(text).toMatch(/<title>Error: [^<]*part 2 of 6<\/title>/);
  expect(text).toMatch(/<div class="summary" role="alert" tabindex="-1" autofocus>/);
  expect(text).toContain(kept);
  expect(await storedOf(subject)).toMatchObject([{ answers: { csat: 5 } }]);
  expect((await storedOf(subject))[0]?.answers).toEqual({ csat: 5 });
});

test.each([
  ["a score that isn't there", "csat", { "q.csat": "6" }],
  ["a score in words", "csat", { "q.csat": "good" }],
  ["an answer beside another scale", "csat", { "q.csat": "notSure" }],
  ["no score", "csat", { "q.csat": "" }],
  ["a row without an answer", "grid", { "q.grid.hr": "good", "q.grid.ict": "" }],
  ["a row that isn't there", "grid", { "q.grid.hr": "good", "q.grid.ict": "good", "q.grid.no": "good" }],
  ["a number in words", "days", { "q.days": "three" }],
  ["a number with its marks anywhere", "days", { "q.days": "1,2,34" }],
  ["neither yes nor no", "office", { "q.office": "maybe" }],
  ["what is required and empty", "office", { "q.office": "true", "q.where": " ", shown: "office,where" }],
])("%s is refused on the page %s, beside its field", async (_, page, fill) => {
  const token = await aw.invite(`C${String(++asked)}`);
  const answers = { csat: 5, speed: 4, grid: { hr: "good", ict: "bad" } };
  await aw.call("POST", `/r/${token}`, { answers, submissionId: "j", complete: false });
  const { open, press } = browser(aw, token);
  const before = await open(`?page=${page}`);
  const reply = await press(fill);
  expect([reply.status, part(reply)]).toEqual([422, part(before)]);
  expect(reply.text).toMatch(/<li><a href="#q-\w+">/);
  expect(reply.text).toMatch(/<p class="error" id="q-\w+-error">/);
  expect(await storedOf(`C${String(asked)}`)).toMatchObject([{ answers }]);
});

test.each<[string, string, number]>([
  ["a score that isn't there", '{"answers":{"csat":6},"submissionId":"a"}', 422],
  ["another answer beside the scale", '{"answers":{"csat":"notSure"},"submissionId":"a"}', 422],
  ["half of a surrogate pair", '{"answers":{"csat":5,"why":"\\ud800"},"submissionId":"a"}', 422],
  ["an unknown question", '{"answers":{"csat":5,"admin":true},"submissionId":"a"}', 422],
  ["an unknown field", '{"answers":{"csat":5},"submissionId":"a","layout":"phone"}', 422],
  ["answers that are a list", '{"answers":[5],"submissionId":"a"}', 422],
  ["no submission id", '{"answers":{"csat":5}}', 422],
  ["no JSON", '{"answers":', 400],
  ["too much", `{"answers":{"csat":5,"why":"${"x".repeat(70_000)}"},"submissionId":"a"}`, 413],
])("JSON with %s is refused, and nothing is stored", async (_, body, status) => {
  const subject = `D${String(++asked)}`;
  const token = await aw.invite(subject);
  expect((await aw.call("POST", `/r/${token}`, body)).status).toBe(status);
  expect(await storedOf(subject)).toEqual([]);
});

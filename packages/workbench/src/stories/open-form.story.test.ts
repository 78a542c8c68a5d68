import { answer, defineProject, defineSurvey, q } from "@afterword/sdk";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { actionOf, formsOf, toldOn, visitorOf } from "./form-pages.ts";
import { formOf, serve, type Served } from "./served.ts";
import project from "./unasked.config.ts";

let aw: Served;
let visitor: ReturnType<typeof visitorOf>;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
beforeEach(() => {
  visitor = visitorOf(aw);
});
afterAll(() => aw.stop());

interface Item {
  id: string;
  [field: string]: unknown;
}
const listed = async (path: string) => (await aw.call("GET", path)).json["items"] as Item[];
const responses = (survey: string) => listed(`/v1/responses?survey=${survey}`);
const record = async (id: string) => (await aw.call("GET", `/v1/records/${id}`)).json;

/** A complaint, up to the page that asks for an address. */
async function complain(path = "/f/direct", said = "The lift is broken.") {
  const first = await visitor.open(path);
  const second = await visitor.send(first, { "q.kind": "complaint" });
  const third = await visitor.send(second, { "q.right": "Mend it." });
  return visitor.send(third, { "q.said": said });
}

test("a complaint is asked page by page, kept nowhere until it is sent, and gets a reference and a code", async () => {
  const first = await visitor.open("/f/direct?about=KB0012");
  expect(first.status).toBe(200);
  expect(first.text).toContain("About <bdi>KB0012</bdi>");
  expect(first.text).toContain("Who you are we know only if you tell us.");
  expect(actionOf(first.text)).toBe("/f/direct?about=KB0012");
  const second = await visitor.send(first, { "q.kind": "complaint" });
  expect(second.text).toContain("What would put it right?");
  const back = await visitor.send(second, { "q.right": "Mend it." }, "back=1");
  expect(back.text).toMatch(/value="complaint" checked/);
  const forth = await visitor.send(back, {});
  expect(forth.text).toContain("Mend it.");
  const third = await visitor.send(forth, { "q.right": "Mend it." });
  const fourth = await visitor.send(third, { "q.said": "The lift is broken." });
  expect(await responses("direct")).toEqual([]);
  expect(await listed("/v1/records")).toEqual([]);

  const thanks = await visitor.send(fourth, { "q.address": "amina@example.org" });
  expect(thanks.status).toBe(201);
  const { reference, code } = toldOn(thanks.text);
  expect(thanks.text).toContain(`Enter it at this address: <bdi>${aw.base}/feedback/s</bdi>`);
  expect(thanks.text).toContain("A confirmation goes to the address you gave.");
  const [response] = await responses("direct");
  expect(response).toMatchObject({
    answers: { kind: "complaint", right: "Mend it.", said: "The lift is broken.", address: "amina@example.org" },
    channel: "web",
    locale: "en",
    subject: "KB0012",
    person: null,
    status: "complete",
  });
  expect(await record(reference.toLowerCase())).toMatchObject({
    kind: "direct",
    state: "received",
    survey: "direct",
    response: response?.id,
    hasContact: true,
    history: [],
  });
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const mails = (await aw.call("POST", "/dev/clock", { advance: "1m" })).status;
  expect(mails).toBe(200);
  const [mail] = (await aw.call("GET", "/dev/mail.json?to=amina@example.org")).json as unknown as { text: string }[];
  expect(mail?.text).toContain(`/s/${code}`);
});

test("what is missing is asked for on its page, with everything typed before", async () => {
  const first = await visitor.open("/f/direct");
  const none = await visitor.send(first, {});
  expect(none.status).toBe(422);
  expect(none.text).toMatch(/role="alert"[^]*href="#q-kind"/);
  const second = await visitor.send(none, { "q.kind": "thanks" });
  const empty = await visitor.send(second, { "q.said": "" });
  expect(empty.status).toBe(422);
  const third = await visitor.send(empty, { "q.said": "Well done." });
  const bad = await visitor.send(third, { "q.address": "no address" });
  expect(bad.status).toBe(422);
  expect(bad.text).toContain('value="no address"');
  const before = (await responses("direct")).length;
  const thanks = await visitor.send(bad, { "q.address": "" });
  expect(thanks.status).toBe(201);
  expect(thanks.text).not.toContain("A confirmation goes");
  expect(await responses("direct")).toHaveLength(before + 1);
});

test("the language is switched with what was typed, and kept to the end", async () => {
  const first = await visitor.open("/f/direct");
  const second = await visitor.send(first, { "q.kind": "thanks" });
  const arabic = await visitor.send(second, { "q.said": "Typed before." }, "lang=ar");
  expect(arabic.status).toBe(200);
  expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
  expect(arabic.text).toContain("Typed before.");
  expect(arabic.text).toContain("أخبرنا مباشرة");
  const third = await visitor.send(arabic, { "q.said": "شكرا" });
  const thanks = await visitor.send(third, {});
  expect(thanks.status).toBe(201);
  expect(thanks.text).toContain('<html lang="ar" dir="rtl">');
  const [newest] = await responses("direct");
  expect(newest).toMatchObject({ locale: "ar", answers: { said: "شكرا" } });
  const { code } = toldOn(thanks.text);
  expect((await visitor.open(`/s/${code}`, { "accept-language": "fr" })).text).toContain('<html lang="ar" dir="rtl">');
});

test("the thanks come in another language with the same code, and nothing can be added to what was sent", async () => {
  const thanks = await visitor.send(await complain(), { "q.address": "" });
  const arabic = await visitor.send(thanks, {}, "lang=ar");
  expect([arabic.status, arabic.text.includes('<html lang="ar" dir="rtl">')]).toEqual([200, true]);
  expect(toldOn(arabic.text)).toEqual(toldOn(thanks.text));
  expect(arabic.text).toMatch(/<header>\s*<button class="unseen"[^]*name="lang" value="en"[^]*<h1>/);
  const fields = formOf(thanks.text, { shown: "said", "q.said": "Something else", submissionId: "other" });
  expect((await visitor.call("POST", "/f/direct", fields)).status).toBe(409);
  fields.set("lang", "fr");
  fields.set("editToken", "guessed");
  expect((await visitor.call("POST", "/f/direct", fields)).status).toBe(409);
});

test("an answer that brings up a question brings the page back with the way to it first", async () => {
  const questions = {
    kind: q.choice({ complaint: "Complaint", thanks: "Thanks" }, "What is it?"),
    right: q.text("What would put it right?").when(answer("kind").is("complaint")),
  };
  const survey = defineSurvey("short", questions, { kind: "feedback", pages: "one" });
  const short = await serve("file::memory:", defineProject({ surveys: [survey] }));
  const guest = visitorOf(short);
  const back = await guest.send(await guest.open("/f/short"), { "q.kind": "complaint" });
  expect(back.status).toBe(200);
  expect(back.text).toMatch(
    /<div class="notice" role="status" tabindex="-1" autofocus>[^<]*<a href="#q-right"><bdi>What would put it right\?/,
  );
  expect((await guest.send(back, { "q.kind": "complaint", "q.right": "Mend it." })).status).toBe(201);
  await short.stop();
});

test("the same form sent again is thanked alike, with other content refused", async () => {
  const last = await complain();
  const fields = formOf(last.text, { "q.address": "" });
  const first = await visitor.call("POST", "/f/direct", fields);
  const count = (await responses("direct")).length;
  const again = await visitor.call("POST", "/f/direct", fields);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(toldOn(again.text)).toEqual(toldOn(first.text));
  fields.set("q.said", "Something else");
  const other = await visitor.call("POST", "/f/direct", fields);
  expect(other.status).toBe(409);
  expect(other.text).toContain('href="/feedback/f/direct"');
  expect(await responses("direct")).toHaveLength(count);
});

test("a form from elsewhere, of yesterday or without a press comes again with what was typed, and stores nothing", async () => {
  const last = await complain("/f/direct", "Please read this.");
  const count = (await responses("direct")).length;
  const foreign = formOf((await visitor.open("/f/helped?answer=true")).text).get("nonce") ?? "";
  const wrong: [string, (fields: URLSearchParams) => void][] = [
    ["a nonce of another form", (fields) => fields.set("nonce", foreign)],
    ["no nonce", (fields) => fields.delete("nonce")],
    ["no button", (fields) => fields.delete("commit")],
    ["a strange id", (fields) => fields.set("submissionId", "ä b")],
    ["an unknown question", (fields) => fields.set("q.other", "1")],
    ["a NUL", (fields) => fields.set("q.said", "a\u0000b")],
    ["a lone surrogate", (fields) => fields.set("q.kind", "\ud800")],
  ];
  for (const [what, change] of wrong) {
    const fields = formOf(last.text);
    change(fields);
    const reply = await visitor.call("POST", "/f/direct", fields);
    expect([what, reply.status]).toEqual([what, 422]);
    expect(reply.text).toContain('role="alert"');
  }
  await aw.call("POST", "/dev/clock", { advance: "25h" });
  const old = await visitor.call("POST", "/f/direct", formOf(last.text));
  expect(old.status).toBe(422);
  expect(old.text).toContain("This page was open for a long time.");
  expect(old.text).toContain('value="Please read this."');
  expect(await responses("direct")).toHaveLength(count);
  expect((await visitor.send(old, {})).status).toBe(201);
});

test("two buttons answer at once, and what is told afterwards goes with it", async () => {
  const page = await visitor.open("/f/helped?about=KB0012");
  const [yes = "", no = ""] = formsOf(page.text);
  expect(yes).toContain(">Yes</button>");
  expect(page.text).toContain('href="?about=KB0012&amp;lang=ar"');
  expect(await responses("helped")).toEqual([]);
  const happy = await visitor.send(yes, {});
  expect(happy.status).toBe(201);
  expect(happy.text).not.toContain("novalidate");
  expect(await responses("helped")).toMatchObject([
    { answers: { helped: true }, status: "complete", subject: "KB0012" },
  ]);

  const other = await visitor.send(formsOf((await visitor.open("/f/helped")).text)[1] ?? "", {});
  expect(no).toContain(">No</button>");
  expect(other.text).toContain("What was missing?");
  expect(other.text).not.toMatch(/FB-/);
  const told = await visitor.send(other, { "q.missing": "How to reset it." });
  expect(told.status).toBe(200);
  const { reference } = toldOn(told.text);
  const [newest, ...rest] = await responses("helped");
  expect(newest).toMatchObject({ answers: { helped: false, missing: "How to reset it." } });
  expect(rest).toHaveLength(1);
  expect(await record(reference)).toMatchObject({ answers: { helped: false, missing: "How to reset it." } });
  const metric = await aw.call("GET", "/v1/metrics/distribution?survey=helped&question=helped");
  expect(JSON.stringify(metric.json)).toContain('"n":2');

  const stranger = formOf(other.text, { "q.missing": "Not mine" });
  stranger.set("editToken", "x".repeat(27));
  expect((await visitor.call("POST", "/f/helped", stranger)).status).toBe(409);
});

test("what is told after a press stays as it was typed when the thanks come in another language", async () => {
  const no = formsOf((await visitor.open("/f/helped")).text)[1] ?? "";
  const thanks = await visitor.send(no, {});
  const arabic = await visitor.send(thanks, { "q.missing": "How to reset it." }, "lang=ar");
  expect(arabic.text).toMatch(/<h1>شكرًا لكم<\/h1>[^]*>\nHow to reset it.<\/textarea>/);
  const told = await visitor.send(arabic, { "q.missing": "How to reset it." });
  expect(told.text).not.toContain("<textarea");
  const after = await visitor.send(told, {}, "lang=en");
  expect(after.text).toContain("<h1>Thank you</h1>");
  expect(after.text).not.toContain("<textarea");
});

test("a link can choose the answer, which the button then sends", async () => {
  const page = await visitor.open("/f/helped?answer=false");
  expect(page.text).toMatch(/value="false" checked/);
  const before = (await responses("helped")).length;
  const reply = await visitor.send(page, {});
  expect(reply.status).toBe(201);
  expect(reply.text).toContain("What was missing?");
  expect(await responses("helped")).toHaveLength(before + 1);
});

test("one address sends thirty forms a minute, and hears when it can send again", async () => {
  const page = await visitor.open("/f/direct");
  const replies = await Promise.all(
    Array.from({ length: 33 }, () => visitor.call("POST", "/f/direct", formOf(page.text))),
  );
  const refused = replies.filter(({ status }) => status === 429);
  expect(replies.filter(({ status }) => status === 422).length).toBeGreaterThanOrEqual(30);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.text).toContain("What you entered is kept: wait a minute and send it again");
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  const elsewhere = await visitor.call("POST", "/f/direct", new URLSearchParams({ "q.kind": "thanks" }));
  expect([elsewhere.status, elsewhere.text.includes("Wait a minute, then go back and try again.")]).toEqual([
    429,
    true,
  ]);
  expect((await visitorOf(aw).call("POST", "/f/direct", formOf(page.text))).status).toBe(422);
  expect(aw.lines.join("")).not.toContain("2001:db8");
});

test("what is asked about is one line of 200 characters, or passed over", async () => {
  const longest = "ق".repeat(200);
  expect((await visitor.open(`/f/direct?about=${longest}`)).text).toContain(longest);
  for (const about of ["x".repeat(201), "a%00b", "a%0Ab", "", "&about=b"])
    expect((await visitor.open(`/f/direct?about=${about}`)).text).not.toContain("About <bdi>");
  const markup = await visitor.open(`/f/direct?about=${encodeURIComponent('"><script>x</script>')}`);
  expect(markup.text).not.toContain("<script>x");
});

test("only surveys of the kind feedback have a form, and it takes nothing but forms", async () => {
  for (const path of ["/f/ticket-csat", "/f/climate", "/f/none", "/f/%20"])
    expect((await visitor.open(path)).status).toBe(404);
  const json = await visitor.call("POST", "/f/direct", { answers: {} });
  expect([json.status, json.json["code"]]).toEqual([415, "unsupported_media_type"]);
  expect((await aw.call("PUT", "/f/direct", {})).headers.get("allow")).toBe("GET, HEAD, POST");
  const large = await visitor.call("POST", "/f/direct", new URLSearchParams({ "q.said": "x".repeat(70_000) }));
  expect(large.status).toBe(413);
  const head = await aw.call("HEAD", "/f/direct");
  expect(head.status).toBe(200);
  expect((await visitor.open("/f/direct")).headers.get("cache-control")).toBe("no-store");
});

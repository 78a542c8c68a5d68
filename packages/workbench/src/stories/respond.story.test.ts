import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { formOf, serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

const answersOf = async (subject: string) => {
  const { json } = await aw.call("GET", "/v1/responses?limit=500");
  return (json["items"] as { subject: string; answers: unknown; status: string }[]).filter(
    (item) => item.subject === subject,
  );
};

test("a score in the mail opens the page with it chosen, and looking stores nothing", async () => {
  const token = await aw.invite("A1");
  const before = await aw.counts();
  for (const score of [1, 2, 3, 4, 5, 9]) {
    const page = await aw.call("GET", `/r/${token}?score=${String(score)}`);
    expect(page.status).toBe(200);
    expect(/<form[^>]*method="post"/.test(page.text)).toBe(true);
    if (score <= 5) expect(page.text).toMatch(new RegExp(`value="${String(score)}"[^>]*checked`));
    await aw.call("HEAD", `/r/${token}?score=${String(score)}`);
  }
  expect(await aw.counts()).toEqual(before);
});

test("pressing the button records the score; the follow-up joins the same response", async () => {
  const token = await aw.invite("A2");
  const ask = await aw.call("GET", `/r/${token}?score=2`);
  expect(ask.text).not.toContain("<textarea");
  const thanks = await aw.call("POST", `/r/${token}`, formOf(ask.text));
  expect(thanks.status).toBe(201);
  expect(thanks.text).toContain("What went wrong?");
  const more = formOf(thanks.text, { "q.why": "Nobody told me <anything>\r\nfor a week" });
  more.append("q.wrong", "slow");
  const done = await aw.call("POST", `/r/${token}`, more);
  expect(done.status).toBe(200);
  expect(done.text).not.toContain("<textarea");
  expect(done.text).toContain("&lt;anything&gt;");
  expect(await answersOf("A2")).toMatchObject([
    { status: "complete", answers: { csat: 2, wrong: ["slow"], why: "Nobody told me <anything>\nfor a week" } },
  ]);
});

test("a satisfied person is not asked what went wrong", async () => {
  const token = await aw.invite("A3");
  const ask = await aw.call("GET", `/r/${token}?score=5`);
  const thanks = await aw.call("POST", `/r/${token}`, formOf(ask.text));
  expect(thanks.text).not.toContain("What went wrong?");
  expect(thanks.text).toContain("<textarea");
});

test("the link again shows what was recorded and lets it be changed; answers that no longer fit are dropped", async () => {
  const token = await aw.invite("A4");
  const first = formOf((await aw.call("GET", `/r/${token}?score=1`)).text);
  const thanks = await aw.call("POST", `/r/${token}`, first);
  const more = formOf(thanks.text);
  more.append("q.wrong", "rude");
  await aw.call("POST", `/r/${token}`, more);
  const recorded = await aw.call("GET", `/r/${token}`);
  expect(recorded.status).toBe(200);
  expect(recorded.text).toContain("Not kind");
  const edit = formOf(recorded.text, { "q.csat": "5" });
  expect(edit.get("q.wrong")).toBe("rude");
  expect((await aw.call("POST", `/r/${token}`, edit)).status).toBe(200);
  expect(await answersOf("A4")).toMatchObject([{ answers: { csat: 5 } }]);
  expect((await answersOf("A4"))[0]?.answers).toEqual({ csat: 5 });
});

test("another language keeps the page and what was typed on it: the thanks, or what was recorded", async () => {
  const token = await aw.invite("L0");
  const first = formOf((await aw.call("GET", `/r/${token}?score=2`)).text);
  const thanks = await aw.call("POST", `/r/${token}`, first);
  const inFrench = async (page: string, fill: Record<string, string> = {}) => {
    const form = formOf(page, { ...fill, lang: "fr" });
    form.delete("commit");
    return (await aw.call("POST", `/r/${token}`, form)).text;
  };
  const french = await inFrench(thanks.text, { "q.why": "far too slow" });
  expect(french).toMatch(/<h1>Merci<\/h1>[^]*>\nfar too slow<\/textarea>[^]*>Envoyer<\/button>/);
  expect(french.match(/class="languages"/g)).toHaveLength(1);
  const tooLong = formOf(french, { "q.why": "x".repeat(4_001) });
  const refused = await aw.call("POST", `/r/${token}`, tooLong);
  expect([refused.status, refused.text.includes("<h1>Merci</h1>")]).toEqual([422, true]);
  expect((await aw.call("POST", `/r/${token}`, formOf(french, { "q.why": "far too slow" }))).status).toBe(200);
  expect(await answersOf("L0")).toMatchObject([{ answers: { csat: 2, why: "far too slow" } }]);

  const recorded = (await aw.call("GET", `/r/${token}`)).text;
  expect(recorded.match(/class="languages"/g)).toHaveLength(1);
  const folded = /<h1>Vous avez déjà répondu<\/h1>[^]*<details class="more">/;
  expect(await inFrench(recorded, { "q.why": "far too slow", "q.wrong": "" })).toMatch(folded);
  expect(await inFrench(recorded, { "q.csat": "1" })).toMatch(
    /<h1>Vous avez déjà répondu<\/h1>[^]*<details class="more" open>[^]*value="1"[^>]*checked/,
  );
});

test("a page says what it is about: the kind of thing, its reference, and what it is called", async () => {
  const delivered = defineEvent("order.delivered", z.object({ id: z.string(), item: z.unknown() }), {
    subject: "id",
    title: "item",
  });
  const survey = defineSurvey("delivery", { csat: q.csat("How was it?") }, { about: "order" });
  const shop = await serve(
    undefined,
    defineProject({ surveys: [survey], rules: [when(delivered).ask(survey).by("email")] }),
  );
  const contextOf = async (id: string, item: unknown) => {
    const person = { id, email: `${id}@example.org` };
    await shop.call("POST", "/v1/events", { type: "order.delivered", person, data: { id, item } });
    await shop.call("POST", "/dev/clock", { advance: "1h" });
    const [mail] = (await shop.call("GET", `/dev/mail.json?to=${id}@example.org`)).json as unknown as {
      text: string;
    }[];
    const [path = ""] = /\/r\/\w+/.exec(mail?.text ?? "") ?? [];
    const page = (await shop.call("GET", path)).text;
    return /<p class="context">\s*([^]*?)\s*<\/p>/.exec(page)?.[1];
  };
  expect(await contextOf("PO-7", "Laptop <replacement>")).toBe(
    'Order <bdi class="id">PO-7</bdi> – <bdi>Laptop &lt;replacement&gt;</bdi>',
  );
  for (const [id, item] of [
    ["PO-8", 12],
    ["PO-9", "two\nlines"],
  ] as const)
    expect(await contextOf(id, item)).toBe(`Order <bdi class="id">${id}</bdi>`);
  await shop.stop();
});

test("the same form sent twice is answered alike and counted once", async () => {
  const token = await aw.invite("A5");
  const form = formOf((await aw.call("GET", `/r/${token}?score=4`)).text);
  expect((await aw.call("POST", `/r/${token}`, form)).status).toBe(201);
  expect((await aw.call("POST", `/r/${token}`, form)).status).toBe(200);
  expect(await answersOf("A5")).toHaveLength(1);
});

test.each<[string, (form: URLSearchParams) => void]>([
  ["without the button", (form) => form.delete("commit")],
  ["with a foreign nonce", (form) => form.set("nonce", "abc.def")],
  ["without a submission id", (form) => form.delete("submissionId")],
  ["without a score", (form) => form.delete("q.csat")],
  ["with a score that isn't there", (form) => form.set("q.csat", "6")],
  ["with two scores", (form) => form.append("q.csat", "5")],
  ["with a question of no survey", (form) => form.set("q.admin", "1")],
])("a form %s comes back, and nothing is stored", async (_, spoil) => {
  const token = await aw.invite(`bad-${String(Math.random())}`);
  const before = await aw.counts();
  const form = formOf((await aw.call("GET", `/r/${token}?score=4`)).text);
  spoil(form);
  const reply = await aw.call("POST", `/r/${token}`, form);
  expect(reply.status).toBe(422);
  expect(reply.text).toContain("<form");
  expect(reply.text).toContain('role="alert"');
  expect(await aw.counts()).toEqual(before);
});

test("typed text is kept when a form comes back", async () => {
  const token = await aw.invite("A6");
  const form = formOf((await aw.call("GET", `/r/${token}`)).text, { "q.why": "please keep <this>" });
  const reply = await aw.call("POST", `/r/${token}`, form);
  expect(reply.status).toBe(422);
  expect(reply.text).toContain("please keep &lt;this&gt;");
});

test("JSON: first 201, the same again 200, another 409, with the edit token 200", async () => {
  const token = await aw.invite("J1");
  const body = { answers: { csat: 4 }, submissionId: "one", complete: true };
  const first = await aw.call("POST", `/r/${token}`, body);
  expect(first.status).toBe(201);
  expect(first.json).toMatchObject({ status: "complete" });
  const again = await aw.call("POST", `/r/${token}`, body);
  expect([again.status, again.json]).toEqual([200, first.json]);
  expect((await aw.call("POST", `/r/${token}`, { ...body, answers: { csat: 5 } })).status).toBe(409);
  expect((await aw.call("POST", `/r/${token}`, { ...body, submissionId: "two" })).json["code"]).toBe(
    "already_answered",
  );
  const { editToken } = first.json;
  const edit = await aw.call("POST", `/r/${token}`, {
    answers: { csat: 1, why: "thought again" },
    submissionId: "two",
    editToken,
  });
  expect(edit.status).toBe(200);
  expect(await answersOf("J1")).toMatchObject([{ answers: { csat: 1, why: "thought again" } }]);
});

test("20 different answers at once: one is stored, and it is the one that was told so", async () => {
  const token = await aw.invite("J2");
  const send = (at: number) =>
    aw.call("POST", `/r/${token}`, { answers: { csat: 1 + (at % 5) }, submissionId: `s${String(at)}` });
  const replies = await Promise.all(Array.from({ length: 20 }, (_, at) => send(at)));
  const stored = replies.flatMap((reply, at) => (reply.status === 201 ? [1 + (at % 5)] : []));
  expect(stored).toHaveLength(1);
  expect(replies.filter((reply) => reply.status === 409)).toHaveLength(19);
  expect(await answersOf("J2")).toMatchObject([{ answers: { csat: stored[0] } }]);
});

test("a partial answer is kept as such and completed later", async () => {
  const token = await aw.invite("J3");
  const first = await aw.call("POST", `/r/${token}`, {
    answers: { why: "so far" },
    submissionId: "one",
    complete: false,
  });
  expect([first.status, first.json["status"]]).toEqual([201, "partial"]);
  const { editToken } = first.json;
  const second = await aw.call("POST", `/r/${token}`, { answers: { csat: 3 }, submissionId: "two", editToken });
  expect(second.json["status"]).toBe("complete");
});

test.each<[string, unknown]>([
  ["11", 11],
  ["a text", "5"],
  ["a fraction", 4.5],
  ["null", null],
  ["a list", [5]],
])("an answer that is %s is refused by name, and a good one still counts", async (_, value) => {
  const id = `V-${String(Math.random())}`;
  const token = await aw.invite(id);
  const bad = await aw.call("POST", `/r/${token}`, { answers: { csat: value }, submissionId: "x" });
  expect(bad.status).toBe(422);
  expect(bad.json).toMatchObject({ code: "invalid_answers", errors: [{ path: "answers.csat" }] });
  expect((await aw.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "x" })).status).toBe(201);
});

test("a comment of 4,000 characters comes back byte for byte; one more is too long", async () => {
  const token = await aw.invite("J4");
  const why = "\u{1F600}".repeat(4_000);
  const long = await aw.call("POST", `/r/${token}`, { answers: { csat: 5, why: `${why}!` }, submissionId: "a" });
  expect(long.json).toMatchObject({ errors: [{ path: "answers.why", code: "max_length" }] });
  expect((await aw.call("POST", `/r/${token}`, { answers: { csat: 5, why }, submissionId: "b" })).status).toBe(201);
  expect(await answersOf("J4")).toMatchObject([{ answers: { why } }]);
});

test("unknown, altered and malformed links look the same, byte for byte", async () => {
  const token = await aw.invite("T1");
  const altered = (at: number) => token.slice(0, at) + (token[at] === "a" ? "b" : "a") + token.slice(at + 1);
  const pages = [altered(0), altered(13), altered(26), "x".repeat(27), "short", "A".repeat(10_000)];
  const replies = await Promise.all(pages.map((page) => aw.call("GET", `/r/${page}`)));
  expect(replies.map((reply) => reply.status)).toEqual(pages.map(() => 404));
  expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
  expect((await aw.call("GET", `/r/${token}).`)).status).toBe(200);
});

test("an expired link says so, with 410, and takes nothing", async () => {
  const token = await aw.invite("T2");
  const form = formOf((await aw.call("GET", `/r/${token}?score=4`)).text);
  await aw.call("POST", "/dev/clock", { advance: "15d" });
  expect((await aw.call("GET", `/r/${token}`)).status).toBe(410);
  expect((await aw.call("POST", `/r/${token}`, form)).status).toBe(410);
  const json = await aw.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "late" });
  expect(json.json).toMatchObject({ code: "expired", status: 410 });
  expect(await answersOf("T2")).toEqual([]);
});

test("a withdrawn link says kindly that the request was opened again", async () => {
  const token = await aw.invite("T3");
  await aw.call("POST", "/v1/events", { type: "ticket.reopened", person: { id: "p-T3" }, data: { id: "T3" } });
  const page = await aw.call("GET", `/r/${token}`);
  expect(page.status).toBe(410);
  expect(page.text).toContain("opened again");
});

test("pages keep to themselves: no third party, no caching, no referrer, the public address only", async () => {
  const token = await aw.invite("H1");
  const page = await aw.call("GET", `/r/${token}`, undefined, { host: "evil.test", "x-forwarded-host": "evil.test" });
  expect(page.text).not.toMatch(/\ssrc=|evil\.test|href="https?:/);
  expect(page.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
  expect(page.headers.get("content-security-policy")).not.toMatch(/unsafe/);
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.headers.get("x-powered-by")).toBeNull();
  expect(page.text).toMatch(/action="\/feedback\/r\//);
});

test("a form that is too large gets a page that says so", async () => {
  const token = await aw.invite("H2");
  const form = formOf((await aw.call("GET", `/r/${token}`)).text, { "q.why": "x".repeat(70_000) });
  const reply = await aw.call("POST", `/r/${token}`, form);
  expect(reply.status).toBe(413);
  expect(reply.headers.get("content-type")).toContain("html");
});

test("a form in letters that nobody knows gets a page that says so, and that it is not our fault", async () => {
  const token = await aw.invite("charset");
  const type = "application/x-www-form-urlencoded; charset=koi8-zz";
  const reply = await aw.call("POST", `/r/${token}`, new URLSearchParams({ commit: "1" }), { "content-type": type });
  expect(reply.status).toBe(415);
  expect(/<title>([^<]*)/.exec(reply.text)?.[1]).toBe("We could not read your answer");
});

test("the reply to a form is the browser's own to go back to; what a link opens is nobody's to keep", async () => {
  const token = await aw.invite("cache");
  const page = await aw.call("GET", `/r/${token}`);
  const refused = await aw.call("POST", `/r/${token}`, formOf(page.text));
  const taken = await aw.call("POST", `/r/${token}`, formOf(page.text, { "q.csat": "4" }));
  const caches = [page, refused, taken].map(({ status, headers }) => [status, headers.get("cache-control")]);
  expect(caches).toEqual([
    [200, "no-store"],
    [422, "private, no-cache"],
    [201, "private, no-cache"],
  ]);
});

test("stopping mails: GET and HEAD change nothing, one POST without anything else does, and again is harmless", async () => {
  const token = await aw.invite("U1");
  const mails = (await aw.call("GET", "/dev/mail.json?to=p-U1@example.org")).json as unknown as {
    text: string;
    headers: Record<string, string>;
  }[];
  const stop = /\/feedback(\/u\/[0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
  expect(mails[0]?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  for (const method of ["GET", "HEAD", "GET"]) expect((await aw.call(method, stop)).status).toBe(200);
  const asked = () => aw.close("U2", { person: { id: "p-U1", email: "p-U1@example.org" } });
  await aw.call("POST", "/dev/clock", { advance: "40d" });
  expect(JSON.stringify((await asked()).json)).toContain("scheduled");
  for (let round = 0; round < 3; round++) {
    const reply = await fetch(`${aw.base}/feedback${stop}`, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    });
    expect(reply.status).toBe(200);
  }
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  const explained = await aw.call("GET", "/v1/events/evt-U2");
  expect(explained.json["decisions"]).toMatchObject([{ outcome: "skipped", reason: "opted_out" }]);
  expect((await aw.call("GET", `/r/${stop.slice(3)}`)).status).toBe(404);
  expect((await aw.call("GET", `/r/${token}`)).status).toBe(410);
});

test("no link's token is in the log", async () => {
  const token = await aw.invite("S1");
  await aw.call("GET", `/r/${token}`);
  await aw.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "s" });
  expect(aw.lines.length).toBeGreaterThan(10);
  expect(aw.lines.join("")).not.toContain(token);
});

test("a host that parses every body before us changes nothing", async () => {
  const parsing = express().use(express.urlencoded({ extended: true }), express.json());
  parsing.use("/feedback", aw.afterword.express());
  const server = parsing.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as { port: number };
  const token = await aw.invite("P1");
  const url = `http://127.0.0.1:${String(port)}/feedback/r/${token}`;
  const form = formOf(await (await fetch(`${url}?score=4`)).text());
  expect((await fetch(url, { method: "POST", body: form })).status).toBe(201);
  server.close();
});

test("what is complete stays complete: a late save of less is refused, and the answer counts", async () => {
  const token = await aw.invite("L1");
  const { json } = await aw.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "one" });
  const late = { answers: {}, submissionId: "two", complete: false, editToken: json["editToken"] };
  expect((await aw.call("POST", `/r/${token}`, late)).status).toBe(422);
  const more = { ...late, answers: { csat: 4 }, submissionId: "three" };
  expect((await aw.call("POST", `/r/${token}`, more)).json).toMatchObject({ status: "complete" });
});

test("the language of the answer is kept", async () => {
  const token = await aw.invite("L2");
  await aw.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "one", locale: "fr" });
  expect(await answersOf("L2")).toMatchObject([{ locale: "fr" }]);
});

test("an expired link takes no form, whatever is wrong with it", async () => {
  const token = await aw.invite("L3");
  await aw.call("POST", "/dev/clock", { advance: "15d" });
  expect((await aw.call("POST", `/r/${token}`, new URLSearchParams({ commit: "1" }))).status).toBe(410);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { lookingAt } from "./looking.ts";
import { serve, type Served } from "./served.ts";

let served: Served;
let at: ReturnType<typeof lookingAt>;
beforeEach(async () => {
  served = await serve();
  at = lookingAt(served);
});
afterEach(() => served.stop());

/** A page that was shown in a burst of a program. */
async function scanned(id: string): Promise<{ token: string; page: string }> {
  const token = await served.invite(id);
  await at.look(`/r/${token}?score=1`);
  return { token, page: (await at.look(`/r/${token}?score=2`)).text };
}

const sentence = "Please press the button once more.";

test("an answer to a program's page at once is set apart; it is in no list, count or funnel", async () => {
  const { token, page } = await scanned("1");
  const before = await served.counts();
  const again = await at.press(token, page);
  expect(again.status).toBe(422);
  expect(again.text).toContain(sentence);
  expect(again.text).toMatch(/<input[^>]* value="2"[^>]* checked/);
  expect(await served.counts()).toEqual(before);
  const rate = await served.call("GET", "/v1/metrics/response-rate?survey=ticket-csat");
  expect(rate.json["rows"]).toMatchObject([{ value: 0, n: 1 }]);
  const coverage = await served.call("GET", "/v1/coverage?survey=ticket-csat");
  expect(coverage.json["rows"]).toMatchObject([{ answered: 0, opened: 0, tapped: 0, tappedNotSent: 0 }]);
  expect(await at.apart()).toMatchObject([
    {
      survey: "ticket-csat",
      version: 1,
      status: null,
      answers: { csat: 2 },
      segments: { team: "ICT" },
      person: "p-1",
      subject: "1",
      channel: "email",
      quarantined: { reason: "scores" },
    },
  ]);
  expect(await at.apart("effort")).toEqual([]);
});

test("the person who presses once more, or opens the link afterwards, has answered", async () => {
  const fast = await scanned("1");
  const again = await at.press(fast.token, fast.page);
  await at.wait("3s");
  expect((await at.press(fast.token, again.text)).status).toBe(201);
  const late = await scanned("2");
  await at.press(late.token, late.page);
  await at.wait("1h");
  const own = await at.look(`/r/${late.token}?score=5`);
  expect((await at.press(late.token, own.text)).status).toBe(201);
  const { responses, csat } = await served.counts();
  expect([responses, csat]).toMatchObject([2, [{ n: 2, value: 50 }]]);
  expect(await at.apart()).toHaveLength(2);
});

test("a program that presses once more at once, or turns the page first, gets no further", async () => {
  const { token, page } = await scanned("1");
  const again = await at.press(token, page);
  expect((await at.press(token, again.text)).text).toContain(sentence);
  const without = (await at.press(token, page, { "q.csat": "none" })).text;
  expect((await at.press(token, without, { "q.csat": "4" })).text).toContain(sentence);
  expect((await served.counts()).responses).toBe(0);
});

test("two seconds are enough, and who was never taken for a program needs none", async () => {
  const { token, page } = await scanned("1");
  await at.wait("3s");
  expect((await at.press(token, page)).status).toBe(201);
  const own = await served.invite("2");
  const first = await at.look(`/r/${own}?score=1`);
  expect((await at.press(own, first.text)).status).toBe(201);
  expect(await at.apart()).toEqual([]);
});

test("a person who changes their mind within twenty seconds presses as fast as they like", async () => {
  const token = await served.invite("1");
  await at.look(`/r/${token}?score=1`);
  await at.wait("20s");
  const page = await at.look(`/r/${token}?score=4`);
  expect((await at.press(token, page.text)).status).toBe(201);
});

test("JSON is not set apart, however fast", async () => {
  const { token } = await scanned("1");
  const reply = await served.call("POST", `/r/${token}`, { answers: { csat: 3 }, submissionId: "s" });
  expect(reply.status).toBe(201);
  expect(await at.apart()).toEqual([]);
});

test("a change is held to the same rule, and what was answered stays", async () => {
  const { token } = await scanned("1");
  await served.call("POST", `/r/${token}`, { answers: { csat: 3 }, submissionId: "s" });
  await at.look(`/r/${token}/more`);
  const page = await at.look(`/r/${token}`);
  const again = await at.press(token, page.text, { "q.csat": "1" });
  expect([again.status, again.text.includes(sentence)]).toEqual([422, true]);
  const listed = (await served.call("GET", "/v1/responses")).json["items"];
  expect(listed).toMatchObject([{ answers: { csat: 3 } }]);
  await at.wait("3s");
  expect((await at.press(token, again.text)).status).toBe(200);
  expect((await served.call("GET", "/v1/responses")).json["items"]).toMatchObject([{ answers: { csat: 1 } }]);
});

test("not now is held to the same rule", async () => {
  const { token, page } = await scanned("1");
  const decline = (text: string) => at.press(token, text, { decline: "1", commit: "" });
  const again = await decline(page);
  expect(again.text).toContain(sentence);
  const state = async () =>
    ((await served.call("GET", "/v1/invitations?person=p-1")).json["items"] as { state: string }[])[0]?.state;
  expect(await state()).toBe("sent");
  await at.wait("3s");
  await decline(again.text);
  expect(await state()).toBe("declined");
});

/** The path that stops a person's mails, and what they want no more of. */
async function stopping(id: string) {
  const mails = await served.call("GET", `/dev/mail.json?to=p-${id}@example.org`);
  const path = /\/u\/[0-9A-Za-z]{27}/.exec(mails.text)?.[0] ?? "";
  const post = (fields: Record<string, string>) => served.call("POST", path, new URLSearchParams(fields));
  const stopped = async () =>
    ((await served.call("GET", `/v1/people/p-${id}`)).json["optOuts"] as { scope: string }[]).map(({ scope }) => scope);
  return { path, post, stopped };
}

test("stopping mails by the page is held to the same rule", async () => {
  await scanned("1");
  const { path, post, stopped } = await stopping("1");
  const nonceIn = (page: string) => /name="nonce" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const page = await at.look(path);
  const again = await post({ scope: "all", nonce: nonceIn(page.text) });
  expect(again.status).toBe(422);
  await post({ scope: "all", nonce: nonceIn(again.text) });
  expect(await stopped()).toEqual([]);
  await at.wait("3s");
  await post({ scope: "all", nonce: nonceIn(again.text) });
  expect(await stopped()).toEqual(["all"]);
});

test("a mail program's own button acts at once, and form.submit() does nothing", async () => {
  await scanned("1");
  const { path, post, stopped } = await stopping("1");
  await at.look(path);
  expect((await post({})).status).toBe(422);
  expect(await stopped()).toEqual([]);
  expect((await post({ "List-Unsubscribe": "One-Click" })).status).toBe(200);
  expect(await stopped()).toEqual(["ticket-csat"]);
});

test("of one link twenty such answers are kept", async () => {
  const { token, page } = await scanned("1");
  for (let time = 0; time < 25; time++) await at.press(token, page);
  const items = await at.apart();
  expect(items).toHaveLength(20);
  expect((await served.call("GET", "/v1/responses?quarantined=true&limit=5")).json["items"]).toHaveLength(5);
});

test("a list of what is set apart goes on from page to page", async () => {
  for (const id of ["1", "2", "3"]) {
    const { token, page } = await scanned(id);
    await at.press(token, page);
  }
  const first = await served.call("GET", "/v1/responses?quarantined=true&limit=2");
  const cursor = String(first.json["nextCursor"]);
  const rest = await served.call("GET", `/v1/responses?quarantined=true&limit=2&cursor=${cursor}`);
  const people = [first, rest].map(({ json }) => (json["items"] as { person: string }[]).map(({ person }) => person));
  expect([people, rest.json["nextCursor"]]).toEqual([[["p-3", "p-2"], ["p-1"]], null]);
});

test("with the person go the looks at their link, and what was set apart", async () => {
  const { token, page } = await scanned("1");
  await at.press(token, page);
  const invitation = ((await served.call("GET", "/v1/invitations?person=p-1")).json["items"] as { id: string }[])[0]
    ?.id;
  await served.call("DELETE", "/v1/people/p-1");
  expect(await at.apart()).toEqual([]);
  const scope = { unit: "org", mode: "test" } as const;
  const left = await served.parts.store.read(scope, (rows) => rows.touches.listOfInvitation(invitation ?? ""));
  expect(left).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { formOf, serve, type Reply, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

const office = { "x-forwarded-for": "203.0.113.7" };
/** Some come back each second: on a slow machine that is found first. Gives the refusal, and how many were taken before it. */
async function untilRefused(send: (at: number) => Promise<Reply>, atOnce = 1) {
  for (let taken = 0; taken < 6_000; taken += atOnce) {
    const replies = await Promise.all(Array.from({ length: atOnce }, (_, at) => send(taken + at)));
    const refused = replies.find(({ status }) => status === 429);
    if (refused) return { refused, taken: taken + replies.filter(({ status }) => status !== 429).length };
  }
  throw new Error("Nothing was refused.");
}

test("H1: an office behind one address opens and answers 200 links in a minute, whatever links are tried from there", async () => {
  const events = Array.from({ length: 200 }, (_, at) => ({
    type: "ticket.closed",
    person: { id: `p-${String(at)}`, email: `p-${String(at)}@example.org` },
    data: { id: `N-${String(at)}`, team: "ICT" },
  }));
  await aw.call("POST", "/v1/events", events);
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  const mails = (await aw.call("GET", "/dev/mail.json")).json as unknown as { text: string }[];
  const tokens = mails.map(({ text }) => /\/r\/([0-9A-Za-z]{27})/.exec(text)?.[1] ?? "");
  expect(new Set(tokens).size).toBe(200);
  const miss = (at: number) => aw.call("GET", `/r/${String(at).padStart(27, "0")}`, undefined, office);
  const { refused, taken } = await untilRefused(miss, 50);
  expect(taken).toBeGreaterThanOrEqual(1_000);
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(refused.text).toContain("<h1>Too many at once</h1>");
  await untilRefused(() => aw.call("GET", "/u/unknown", undefined, office), 10);
  // From elsewhere the same link is simply unknown.
  expect((await aw.call("GET", "/u/unknown", undefined, { "x-forwarded-for": "198.51.100.9" })).status).toBe(404);
  const all = async (send: (token: string) => Promise<Reply>, status: number) => {
    for (let at = 0; at < tokens.length; at += 50)
      for (const reply of await Promise.all(tokens.slice(at, at + 50).map(send))) expect(reply.status).toBe(status);
  };
  const body = { answers: { csat: 4 }, submissionId: "n" };
  await all((token) => aw.call("GET", `/r/${token}`, undefined, office), 200);
  await all((token) => aw.call("POST", `/r/${token}`, body, office), 201);
});

test("with one link 60 things a minute can be sent; a form comes back with what was typed, and the link can be read", async () => {
  const token = await aw.invite("N-busy");
  const page = (await aw.call("GET", `/r/${token}?score=4`)).text;
  const path = `/r/${token}`;
  const send = (at: number) => aw.call("POST", path, { answers: { csat: 9 }, submissionId: String(at) });
  const { refused, taken } = await untilRefused(send, 10);
  expect(taken).toBeGreaterThanOrEqual(60);
  expect(refused.json["code"]).toBe("too_many_requests");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  await untilRefused(() => aw.call("POST", `${path}/decline`, {}), 5);
  const filled = formOf(page, { "q.csat": "9", "q.why": "Typed <before>" });
  const form = await untilRefused(() => aw.call("POST", path, filled), 5);
  expect(form.refused.text).toContain('name="q.why" value="Typed &lt;before&gt;"');
  expect((await aw.call("GET", path)).status).toBe(200);
  const other = await aw.invite("N-other");
  expect((await aw.call("POST", `/r/${other}`, { answers: { csat: 4 }, submissionId: "o" })).status).toBe(201);
});

test("what was too much is noted with its limit, and with neither the address nor the link", async () => {
  const noted = aw.lines.map(
    (line) => JSON.parse(line) as { route?: string; status?: number; limit?: string; problem?: string },
  );
  const refused = noted.filter(({ limit }) => limit !== undefined);
  expect(new Set(refused.map(({ limit }) => limit))).toEqual(new Set(["misses", "posts"]));
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
  expect(
    refused.filter(({ limit }) => limit === "misses").map(({ route, problem }) => [route, problem]),
  ).toContainEqual(["/r/:token", "too_many_requests"]);
  const text = aw.lines.join("");
  for (const address of ["203.0.113.7", "198.51.100.9"]) expect(text).not.toContain(address);
  const figures = (await aw.call("GET", "/metrics")).text;
  for (const limit of ["misses", "posts"])
    expect(figures).toMatch(new RegExp(`afterword_limited_total\\{limit="${limit}"\\} [1-9]`));
});

import Database from "better-sqlite3";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lookingAt } from "./looking.ts";
import { privateProject } from "./private-project.ts";
import { newFolder } from "./program.ts";
import { serve, type Served } from "./served.ts";

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.stop());

const marksOf = async (person: string) =>
  (await lookingAt(served).touchesOf(person)).map(({ kind, automatedFor }) => [kind, automatedFor]);

test("a tap shows its score chosen, leaves a touch, and changes no count", async () => {
  const { look, touchesOf } = lookingAt(served);
  const token = await served.invite("1");
  const before = await served.counts();
  const page = await look(`/r/${token}?score=4`);
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/<input[^>]* value="4"[^>]* checked/);
  expect(await touchesOf("p-1")).toMatchObject([
    {
      kind: "tap",
      score: 4,
      client: "browser",
      automatedFor: null,
      nonceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(await served.counts()).toEqual(before);
});

test.for(["", "?score=9", "?score=", "?score=4&score=5", "?lang=ar"])("%j opens, and is no tap", async (query) => {
  const { look, touchesOf } = lookingAt(served);
  const token = await served.invite("1");
  expect((await look(`/r/${token}${query}`)).status).toBe(200);
  expect(await touchesOf("p-1")).toMatchObject([{ kind: "open", score: null }]);
});

test.for<[method: string, headers: Record<string, string>]>([
  ["HEAD", {}],
  ["OPTIONS", {}],
  ["GET", { "sec-purpose": "prefetch;prerender" }],
  ["GET", { purpose: "prefetch" }],
  ["GET", { "x-moz": "prefetch" }],
])("%s with %j leaves nothing, ten times over", async ([method, headers]) => {
  const { look, touchesOf } = lookingAt(served);
  const token = await served.invite("1");
  const before = await served.counts();
  for (let at = 0; at < 10; at++)
    for (const path of [`/r/${token}?score=${String(1 + (at % 5))}`, `/r/${token}/more`])
      expect((await look(path, headers, method)).status).toBeLessThan(500);
  expect(await touchesOf("p-1")).toEqual([]);
  expect(await served.counts()).toEqual(before);
});

test("two scores at once are a program's; twenty seconds apart they are a person who changes their mind", async () => {
  const { look, wait } = lookingAt(served);
  const [one, two] = [await served.invite("1"), await served.invite("2")];
  for (const score of [1, 2]) await look(`/r/${one}?score=${String(score)}`);
  expect(await marksOf("p-1")).toEqual([
    ["tap", "scores"],
    ["tap", "scores"],
  ]);
  await look(`/r/${two}?score=1`);
  await wait("20s");
  await look(`/r/${two}?score=2`);
  expect(await marksOf("p-2")).toEqual([
    ["tap", null],
    ["tap", null],
  ]);
});

test("the link that no person sees looks like the page, and marks what came just before", async () => {
  const { look, wait } = lookingAt(served);
  const token = await served.invite("1");
  await look(`/r/${token}?score=3`);
  await wait("20s");
  const page = await look(`/r/${token}`);
  const trap = await look(`/r/${token}/more`);
  const same = (text: string) => text.replaceAll(/value="[^"]{20,}"/g, "…");
  expect([trap.status, same(trap.text)]).toEqual([200, same(page.text)]);
  expect(await marksOf("p-1")).toEqual([
    ["tap", null],
    ["open", "trap"],
    ["trap", "trap"],
  ]);
  expect((await look(`/r/${"x".repeat(27)}/more`)).status).toBe(404);
});

test("a known scanner is told by its name", async () => {
  const { look } = lookingAt(served);
  const token = await served.invite("1");
  await look(`/r/${token}?score=3`, { "user-agent": "Mozilla/5.0 BingPreview/1.0b" });
  expect(await marksOf("p-1")).toEqual([["tap", "scanner"]]);
});

test("fifty touches are kept, and a person's are not pushed out by a program's", async () => {
  const { look, wait, touchesOf } = lookingAt(served);
  const token = await served.invite("1");
  await look(`/r/${token}?score=5`);
  await wait("1m");
  for (let at = 0; at < 60; at++) await look(`/r/${token}?score=${String(1 + (at % 5))}`);
  const found = await touchesOf("p-1");
  expect(found).toHaveLength(50);
  expect(found[0]).toMatchObject({ score: 5, automatedFor: null });
  expect(found.slice(1).every(({ automatedFor }) => automatedFor === "scores")).toBe(true);
});

test("coverage counts who opened, tapped, and tapped and sent nothing; programs and other people's answers apart", async () => {
  const { look } = lookingAt(served);
  const tokens: string[] = [];
  for (const id of ["1", "2", "3", "4", "5"]) tokens.push(await served.invite(id));
  const [opened, tapped, answered, scanned] = tokens.map((token) => `/r/${token}`);
  await look(opened ?? "");
  await look(`${tapped ?? ""}?score=2`);
  await look(`${answered ?? ""}?score=5`);
  await served.call("POST", answered ?? "", { answers: { csat: 5 }, submissionId: "s" });
  for (const score of [1, 2, 3]) await look(`${scanned ?? ""}?score=${String(score)}`);
  const { json } = await served.call("GET", "/v1/coverage?survey=ticket-csat");
  expect(json["rows"]).toMatchObject([
    { asked: 5, delivered: 5, opened: 3, answered: 1, completed: 1, tapped: 2, tappedNotSent: 1 },
  ]);
});

test("ninety days after the link expired a touch is a number, and a program's is gone", async () => {
  const { look, wait, touchesOf } = lookingAt(served);
  const [one, two] = [await served.invite("1"), await served.invite("2")];
  await look(`/r/${one}?score=2`);
  for (const score of [1, 2]) await look(`/r/${two}?score=${String(score)}`);
  const { json } = await served.call("GET", "/v1/invitations?person=p-1");
  const [{ expiresAt } = { expiresAt: "" }] = json["items"] as { expiresAt: string }[];
  const days = Math.ceil((Date.parse(expiresAt) - served.parts.clock.now()) / 86_400_000);
  await wait(`${String(days + 89)}d`);
  expect([await touchesOf("p-1"), await touchesOf("p-2")]).toMatchObject([[{ score: 2 }], [{}, {}]]);
  await wait("2d");
  expect(await touchesOf("p-1")).toMatchObject([{ kind: "tap", score: null, nonceHash: null, client: "other" }]);
  expect(await touchesOf("p-2")).toEqual([]);
  const coverage = await served.call("GET", "/v1/coverage?survey=ticket-csat");
  expect(coverage.json["rows"]).toMatchObject([{ opened: 1, tapped: 1, tappedNotSent: 1 }]);
});

test("the page is shown while the database can't be written to, and the log says so", async () => {
  await served.stop();
  const file = join(newFolder(), "afterword.db");
  served = await serve(`file:${file}`);
  const { look, touchesOf } = lookingAt(served);
  const token = await served.invite("1");
  const other = new Database(file);
  other.exec("begin immediate");
  const page = await look(`/r/${token}?score=4`);
  expect([page.status, /<form/.test(page.text)]).toEqual([200, true]);
  // The page did not wait as long as the note does.
  await expect
    .poll(() => served.lines.some((line) => line.includes("a touch could not be noted")), { timeout: 15_000 })
    .toBe(true);
  other.exec("rollback");
  other.close();
  expect(await touchesOf("p-1")).toEqual([]);
}, 20_000);

/** Lets somebody be asked about a visit; gives the link's token. */
async function inviteTo(type: string, person: string): Promise<string> {
  const body = { id: `${type}-${person}`, type, data: { id: `V-${person}`, site: "HQ" } };
  await served.call("POST", "/v1/events", { ...body, person: { id: person, email: `${person}@example.org` } });
  await lookingAt(served).wait("1m");
  const mails = await served.call("GET", `/dev/mail.json?to=${person}@example.org`);
  return /\/r\/([0-9A-Za-z]{27})/.exec(mails.text)?.[1] ?? "";
}

test("of an anonymous survey nothing is kept: no touch, and no answer is set apart", async () => {
  await served.stop();
  served = await serve(undefined, privateProject);
  const { look, press, touchesOf, apart, wait } = lookingAt(served);
  const token = await inviteTo("visit.left", "amina");
  for (const path of ["?score=4", "?score=5", "/more"]) await look(`/r/${token}${path}`);
  const page = await look(`/r/${token}?score=5`);
  expect(await touchesOf("amina")).toEqual([]);
  await wait("2s");
  expect((await press(token, page.text)).status).toBe(201);
  expect(await apart("secret")).toEqual([]);
});

test("a program that presses an anonymous page's button at once spends no link, however often", async () => {
  await served.stop();
  served = await serve(undefined, privateProject);
  const { look, press, wait, apart } = lookingAt(served);
  const token = await inviteTo("visit.left", "amina");
  let page = (await look(`/r/${token}?score=1`)).text;
  for (let time = 0; time < 3; time++) {
    const again = await press(token, page, { "q.wrong": "slow", "q.why": "Typed." });
    expect([again.status, again.text.includes("Please press the button once more.")]).toEqual([422, true]);
    expect(again.text).toMatch(/value="1"[^>]* checked[^]*value="slow"[^>]* checked[^]*>\nTyped\.<\/textarea>/);
    page = again.text;
  }
  const declined = await press(token, page, { decline: "1", commit: "" });
  expect([declined.status, (await look(`/r/${token}`)).text.includes("<form")]).toEqual([422, true]);
  // A changed time is no time of ours.
  const older = page.replace(
    /(name="nonce" value=")[0-9a-z]+/,
    `$1${(served.parts.clock.now() - 60_000).toString(36)}`,
  );
  expect((await press(token, older, { "q.wrong": "slow" })).status).toBe(422);
  const ballots = await served.parts.store.read({ unit: "org", mode: "test" }, (rows) =>
    rows.ballots.count({ survey: "secret", wave: null }),
  );
  expect([ballots, await apart("secret")]).toEqual([0, []]);
  await wait("2s");
  expect((await press(token, page, { "q.wrong": "slow" })).status).toBe(201);
});

test("of a confidential survey touches are kept, and no path shows them or what is set apart", async () => {
  await served.stop();
  served = await serve(undefined, privateProject);
  const { look, press, touchesOf, apart } = lookingAt(served);
  const token = await inviteTo("visit.ended", "amina");
  await look(`/r/${token}?score=4`);
  const page = await look(`/r/${token}?score=5`);
  expect((await press(token, page.text)).status).toBe(422);
  expect(await touchesOf("amina")).toMatchObject([{ score: 4 }, { score: 5 }, { kind: "open" }]);
  expect([await apart(), await apart("quiet")]).toEqual([[], []]);
  const { json } = await served.call("GET", "/v1/coverage?survey=quiet");
  expect(json["rows"]).toMatchObject([{ asked: 1, opened: null, tapped: null, tappedNotSent: null, answered: null }]);
});

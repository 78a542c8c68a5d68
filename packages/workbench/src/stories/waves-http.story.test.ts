import { createClient } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";
import { tokenIn } from "./program.ts";
import waves from "./wave.config.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", waves);
});
afterAll(() => aw.stop());

const pulse = {
  id: "pulse",
  survey: "annual",
  every: "once",
  anchor: "2099-02-03T09:00",
  timeZone: "Africa/Khartoum",
  audience: { source: "person", name: "site", test: "is", value: "HQ" },
  window: { hours: "00:00-24:00", days: "any" },
} as const;

test("a wave is made, launched and closed over HTTP with the client, and its links answer 410 then", async () => {
  const client = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project: waves });
  await client.people.put({ id: "amina", email: "amina@example.org", attributes: { site: "HQ" } });
  const made = await client.waves.create(pulse);
  expect(made).toMatchObject({ id: "pulse.1", state: "scheduled", opensAt: "2099-02-03T07:00:00.000Z" });
  expect(made.plan).toMatchObject({ audience: 1, asked: 1, skipped: {}, final: false });
  expect(made.plan.margins.map(({ responseRate, answers }) => [responseRate, answers])).toEqual([
    [0.15, 0],
    [0.3, 0],
    [0.45, 0],
  ]);
  expect(await client.waves.launch("pulse")).toMatchObject({ id: "pulse.1" });
  await aw.call("POST", "/dev/clock", { advance: "25m" });
  const { progress } = await client.waves.get("pulse", { by: "site" });
  expect(progress).toMatchObject({ asked: 1, sent: 1, bySegment: [{ value: "HQ", asked: 1, answered: 0 }] });
  const mails = (await aw.call("GET", "/dev/mail.json?to=amina@example.org")).json as unknown as { text: string }[];
  const token = tokenIn(mails[0]?.text ?? "");
  expect((await aw.call("GET", `/r/${token}`)).status).toBe(200);
  expect(await client.waves.close("pulse")).toMatchObject({ state: "closed", reason: "by_hand" });
  expect((await aw.call("GET", `/r/${token}`)).status).toBe(410);
  const late = await aw.call("POST", `/r/${token}`, { answers: { nps: 9 }, submissionId: "s1" });
  expect([late.status, late.json["code"]]).toEqual([410, "closed"]);
  const { items, nextCursor } = await client.waves.list({ limit: 1 });
  expect(items).toHaveLength(1);
  const rest = await client.waves.list({ cursor: nextCursor ?? "" });
  expect([...items, ...rest.items].map(({ wave }) => wave).sort()).toEqual(["annual", "pulse"]);
});

test("moves need the scope admin; the other mode has other waves; what is wrong is told by path", async () => {
  const reader = { authorization: `Bearer ${await aw.keyFor("test", ["results:read"])}` };
  expect((await aw.call("GET", "/v1/waves", undefined, reader)).status).toBe(200);
  expect((await aw.call("POST", "/v1/waves/annual/launch", undefined, reader)).status).toBe(403);
  const live = { authorization: `Bearer ${await aw.keyFor("live")}` };
  expect((await aw.call("GET", "/v1/waves/pulse", undefined, live)).status).toBe(404);
  expect((await aw.call("GET", "/v1/waves?cursor=x")).json).toMatchObject({ code: "invalid_query" });
  expect((await aw.call("GET", "/v1/waves/annual?by=shoe")).json).toMatchObject({
    code: "invalid_query",
    errors: [{ path: "by" }],
  });
  const bad = await aw.call("POST", "/v1/waves", { ...pulse, id: "other", timeZone: "Mars/Base", open: "0d" });
  expect(bad.status).toBe(422);
  expect(bad.json).toMatchObject({
    code: "invalid_definition",
    errors: [{ path: "waves.other.timeZone" }, { path: "waves.other.open" }],
  });
  const odd = await aw.call("POST", "/v1/waves", { ...pulse, id: "other", colour: "red" });
  expect(odd.json).toMatchObject({ code: "invalid_request", errors: [{ path: "colour" }] });
  const deep = { not: { not: { not: { not: { not: { not: { not: { not: { not: { not: pulse.audience } } } } } } } } } };
  expect((await aw.call("POST", "/v1/waves", { ...pulse, id: "other", audience: deep })).status).toBe(422);
});

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
  const told = async (change: object) => {
    const { status, json } = await aw.call("POST", "/v1/waves", { ...pulse, id: "other", ...change });
    const errors = json["errors"] as { path: string; message: string }[] | undefined;
    return [status, errors?.[0]?.path, errors?.[0]?.message];
  };
  const sample = { size: 5 };
  for (const audience of [{ everyone: true, sample }, { everyone: true, where: pulse.audience }, { everyone: false }])
    expect(await told({ audience })).toEqual([422, "audience", expect.stringContaining("where: { everyone: true }")]);
  for (const by of ["site", null, [5]])
    expect(await told({ audience: { sample, by } })).toEqual([
      422,
      "audience",
      expect.stringContaining('by (["site"])'),
    ]);
  expect(await told({ audience: { sample: { rate: 0.5 }, by: ["site"] } })).toEqual([
    422,
    "waves.other.audience",
    expect.stringContaining("sample of a size"),
  ]);
  expect(await told({ every: "0 9 3 2 *" })).toEqual([422, "every", expect.stringContaining("Cron expressions")]);
  expect(await told({ anchor: "9999-12-31T23:59" })).toEqual([
    422,
    "waves.other.anchor",
    expect.stringContaining("between 1970 and 2200"),
  ]);
  const deep = { not: { not: { not: { not: { not: { not: { not: { not: { not: { not: pulse.audience } } } } } } } } } };
  expect((await aw.call("POST", "/v1/waves", { ...pulse, id: "other", audience: deep })).status).toBe(422);
});

test("closed by hand, what was answered is shown, and no page offers what would be refused", async () => {
  const ids = ["nadia", "omar"] as const;
  const send = (method: string, path: string, body?: object) => aw.call(method, path, body);
  await send(
    "POST",
    "/v1/people",
    ids.map((id) => ({ id, email: `${id}@example.org`, attributes: { site: "closing" } })),
  );
  const audience = { ...pulse.audience, value: "closing" };
  await send("POST", "/v1/waves", { ...pulse, id: "closing", anchor: "2099-02-04T09:00", audience });
  await send("POST", "/v1/waves/closing/launch");
  await send("POST", "/dev/clock", { advance: "25m" });
  const pages = await Promise.all(
    ids.map(async (id) => {
      const [mail] = (await send("GET", `/dev/mail.json?to=${id}@example.org`)).json as unknown as { text: string }[];
      return `/r/${tokenIn(mail?.text ?? "")}`;
    }),
  );
  const [partial = "", complete = ""] = pages;
  const answers = { answers: { nps: 9 }, submissionId: "1" };
  expect((await send("POST", partial, { ...answers, complete: false })).json).toMatchObject({ status: "partial" });
  expect((await send("POST", complete, answers)).json).toMatchObject({ status: "complete" });
  for (const page of pages) expect((await send("GET", page)).text).toContain('name="commit"');
  await send("POST", "/v1/waves/closing/close");
  for (const page of pages) {
    const shown = await send("GET", page);
    expect([shown.status, shown.text.includes("<form"), shown.text.includes("9")]).toEqual([200, false, true]);
  }
});

test("a wave that nobody belongs to is made with a warning, as people may still be imported", async () => {
  const audience = { ...pulse.audience, value: "nowhere" };
  const made = await aw.call("POST", "/v1/waves", { ...pulse, id: "empty", anchor: "2099-02-05T09:00", audience });
  expect(made.json).toMatchObject({ state: "scheduled", plan: { audience: 0 }, warnings: ["empty_audience"] });
  await aw.call("POST", "/v1/people", { id: "zoe", email: "zoe@example.org", attributes: { site: "nowhere" } });
  expect((await aw.call("GET", "/v1/waves/empty")).json).toMatchObject({ warnings: [] });
});

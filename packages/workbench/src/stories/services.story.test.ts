import type { IndicatorDetail, IndicatorItem, ServiceDetail, ServiceItem, WarningItem } from "@afterword/sdk";
import { join } from "node:path";
import { createClient } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, run } from "./program.ts";
import { startTarget, type Target } from "./hook-target.ts";
import { serve, type Served } from "./served.ts";
import { month, months, play } from "./services-data.ts";
import project from "./services-project.ts";

// Fourteen months of requests, made so that every figure can be worked out by hand, and looked at a month later.

const database = `file:${join(newFolder(), "afterword.db")}`;
let aw: Served;
/** What another system is told. */
let target: Target;
/** Whoever has a department's key sees what is of that department. */
let hr: { readonly authorization: string };

beforeAll(async () => {
  target = await startTarget();
  aw = await serve(database, project, { webhookHosts: ["127.0.0.1"] });
  const hook = { name: "Chat", url: target.url, events: ["warning.raised"] };
  expect((await aw.call("POST", "/v1/webhooks", hook)).status).toBe(201);
  await play(aw);
  const key = await aw.call("POST", "/v1/keys", {
    ...{ name: "HR", scopes: ["results:read", "actions:write"], segments: { department: ["HR"] } },
  });
  hr = { authorization: `Bearer ${String(key.json["key"])}` };
});
afterAll(async () => {
  await aw.stop();
  await target.stop();
});

const read = async <T>(path: string, headers?: Record<string, string>): Promise<T> => {
  const { status, json, text } = await aw.call("GET", path, undefined, headers);
  expect(status, text).toBe(200);
  return json as T;
};
test("the catalogue says of each service whether its standards are kept", async () => {
  const { items } = await read<{ items: ServiceItem[] }>("/v1/services");
  expect(items.map(({ id }) => id)).toEqual(["travel", "visa"]);
  const [travel] = items;
  expect(travel).toMatchObject({ owner: "travel@example.org", channels: ["portal", "phone"], openActions: 0 });
  const [turnaround, first] = travel?.standards ?? [];
  expect(turnaround).toMatchObject({
    ...{ id: "travel.turnaround", hours: 40, target: { atLeast: 85 } },
    month: { from: `${month(0)}-01`, value: 60, n: 100, missing: 10, verdict: "missed" },
    // Eleven months of 95 and one of 60.
    year: { n: 1_200, missing: 120, verdict: "met" },
  });
  expect(turnaround?.year.value).toBeCloseTo((100 * (11 * 95 + 60)) / 1_200, 9);
  expect(turnaround?.month.interval).toMatchObject({ method: "wilson" });
  expect(first).toMatchObject({ standard: "firstContact", month: { value: 50, n: 100, verdict: "unclear" } });
});

test("a journey shows where satisfaction breaks", async () => {
  const { journey, channelUse, actions } = await read<ServiceDetail>("/v1/services/travel");
  expect(journey.map(({ id, value, n, breaks }) => [id, value, n, breaks])).toEqual([
    ["ask", 90, 60, false],
    ["wait", 60, 60, true],
    ["get", expect.closeTo(63.333, 2), 60, false],
    ["trust", null, null, false],
  ]);
  expect(journey[1]?.change).toMatchObject({ value: -30, verdict: "lower" });
  // Both comparisons are one family: the smaller p counts twice.
  expect(journey[2]?.change).toMatchObject({ verdict: "too_few" });
  expect(channelUse.map(({ channel, n, share }) => [channel, n, share])).toEqual([
    ["portal", 12 * 77, 70],
    ["phone", 12 * 33, 30],
  ]);
  expect(actions).toEqual([]);
});

test("indicators are shares, means and quotients of facts, with intervals where they have any", async () => {
  const { items } = await read<{ items: IndicatorItem[] }>("/v1/indicators");
  const [portal, cost, errors] = items;
  // Of 120 requests a month 77 came by the portal.
  expect(portal).toMatchObject({ kind: "share", month: { n: 120, missing: 0, verdict: "met" } });
  expect(portal?.month.value).toBeCloseTo((100 * 77) / 120, 9);
  // A quarter of a hundred cost 70, the others 30; of ten, and of the visa desk's, it is not known.
  expect(cost).toMatchObject({
    kind: "mean",
    unit: "USD",
    month: { value: 40, n: 100, missing: 20, verdict: "unclear" },
  });
  expect(cost?.month.interval).toMatchObject({ method: "t" });
  expect(cost?.year).toMatchObject({ value: 40, n: 1_200, verdict: "met" });
  expect(errors).toMatchObject({ kind: "ratio", month: { value: 4, n: 50, interval: null, verdict: "missed" } });
});

test("an indicator is followed month by month, as the same client and program say", async () => {
  const detail = await read<IndicatorDetail>("/v1/indicators/travel.turnaround");
  expect(detail.chart).toMatchObject({ kind: "p", isProvisional: false, center: expect.closeTo(95, 9) as number });
  expect(detail.months).toHaveLength(24);
  expect(detail.months.slice(0, 24 - months).every(({ n, value }) => n === 0 && value === null)).toBe(true);
  expect(detail.months.at(-1)).toMatchObject({ value: 60, signals: ["outside"] });
  const client = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key });
  expect(await client.indicators.read("travel.turnaround")).toEqual(detail);
  expect(await client.services.list()).toEqual(await read("/v1/services"));
  expect(await aw.afterword.services.read("travel")).toEqual(await read("/v1/services/travel"));
});

test("the program says the same", async () => {
  const own = {
    ...{ AFTERWORD_DATABASE_URL: database, AFTERWORD_SECRET: "s".repeat(40) },
    AFTERWORD_CONFIG: join(import.meta.dirname, "services-project.ts"),
  };
  const listed = await run(["services", "list", "--json"], own);
  expect(JSON.parse(listed.stdout)).toEqual((await read<{ items: unknown }>("/v1/services")).items);
  const shown = (await run(["services", "show", "travel"], own)).stdout;
  expect(shown).toContain("60.00 % (50.20 to 69.06)  n 100  missed  target at least 85.00");
  expect(shown).toMatch(/^wait {2}Waiting .* satisfaction breaks here$/m);
  expect((await run(["indicators", "show", "travel.turnaround"], own)).stdout).toMatch(/ {2}outside$/m);
  expect((await run(["warnings", "list", "--state", "open"], own)).stdout).toContain("travel.turnaround  signal");
  expect(await run(["warnings", "settle", "wrn_none"], own)).toMatchObject({ code: 2 });
  expect(await run(["services", "show", "none"], own)).toMatchObject({ code: 2 });
});

test("a missed target and a signal are warned of once, told to webhooks, and seen to", async () => {
  const warnings = async (query = "") => (await read<{ items: WarningItem[] }>(`/v1/warnings${query}`)).items;
  const raised = await warnings();
  const last = raised.filter((one) => one.month === month(0));
  expect(last.map(({ indicator, why }) => [indicator, why])).toEqual([
    ["payment-errors", "missed"],
    ["travel.turnaround", "missed"],
    ["travel.turnaround", "signal"],
  ]);
  expect(last[1]).toMatchObject({ value: 60, n: 100, target: { atLeast: 85 }, name: { en: "Travel" } });
  // What the journey of travel asks first is what a plan would be measured by; of all, the first survey that asks.
  expect(last.map(({ plan }) => [plan?.survey, plan?.metric, plan?.where, plan?.to])).toEqual([
    ["asking", "csat", {}, expect.stringMatching(/-01$/)],
    ...Array(2).fill(["asking", "csat", { department: "Admin", team: "Travel" }, last[0]?.plan?.to]),
  ]);
  const told = target.arrived.map(({ payload }) => payload.data as WarningItem);
  expect(
    told
      .filter((one) => one.month === month(0))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(last.map(({ id }) => id).sort());
  expect(target.arrived[0]?.payload.type).toBe("warning.raised");
  const settled = await aw.call("PATCH", `/v1/warnings/${last[1]?.id ?? ""}`, { settled: true });
  expect(settled.json).toMatchObject({ action: null, settledAt: expect.any(String) as string });
  expect((await warnings("?state=open")).map(({ id }) => id)).not.toContain(last[1]?.id);
  expect((await warnings("?state=settled")).map(({ id }) => id)).toEqual([last[1]?.id]);
  const noAction = await aw.call("PATCH", `/v1/warnings/${last[2]?.id ?? ""}`, { settled: true, action: "act_none" });
  expect([noAction.status, noAction.json["code"]]).toEqual([422, "invalid_request"]);
  expect((await aw.call("PATCH", "/v1/warnings/none", { settled: true })).status).toBe(404);
  const { json } = await aw.call("GET", "/v1/audit?action=warnings.settle");
  expect(json["items"]).toHaveLength(1);
});

test("a department sees its own services, and figures of its own requests", async () => {
  const { items } = await read<{ items: ServiceItem[] }>("/v1/services", hr);
  expect(items.map(({ id }) => id)).toEqual(["visa"]);
  expect(items[0]?.standards[0]).toMatchObject({ month: { value: 100, n: 10 } });
  for (const path of ["/v1/services/travel", "/v1/indicators/travel.turnaround"]) {
    const foreign = await aw.call("GET", path, undefined, hr);
    const nothing = await aw.call("GET", path.replace(/travel.*/, "none"), undefined, hr);
    expect([foreign.status, foreign.json["code"]]).toEqual([404, nothing.json["code"]]);
  }
  // Two channels of travel's are two parts: what happened is added up, and what was answered is not.
  const both = await aw.call("POST", "/v1/keys", {
    ...{ name: "Both", scopes: ["results:read"], segments: { team: ["Travel"], channel: ["portal", "phone"] } },
  });
  const channels = { authorization: `Bearer ${String(both.json["key"])}` };
  const halves = await read<ServiceDetail>("/v1/services/travel", channels);
  expect(halves.standards[0]?.month).toMatchObject({ value: 60, n: 100, missing: 10 });
  expect(halves.journey.map(({ value }) => value)).toEqual([null, null, null, null]);
  // None of HR's ten came by the portal.
  const own = await read<{ items: IndicatorItem[] }>("/v1/indicators", hr);
  expect(own.items[0]?.month).toMatchObject({ value: 0, n: 10, verdict: "missed" });
  expect(await read("/v1/warnings", hr)).toEqual({ items: [] });
  const [foreign] = (await read<{ items: WarningItem[] }>("/v1/warnings")).items;
  expect((await aw.call("PATCH", `/v1/warnings/${foreign?.id ?? ""}`, { settled: true }, hr)).status).toBe(404);
  const figures = await aw.call("POST", "/v1/keys", { name: "Figures", scopes: ["results:read"] });
  const reader = { authorization: `Bearer ${String(figures.json["key"])}` };
  expect(await read<ServiceDetail>("/v1/services/travel", reader)).toMatchObject({ openActions: null, actions: [] });
});

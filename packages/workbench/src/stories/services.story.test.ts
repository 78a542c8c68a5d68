import type {
  DeployedProject,
  Following,
  IndicatorDetail,
  IndicatorItem,
  ServiceDetail,
  ServiceItem,
  WarningItem,
} from "@afterword/sdk";
import { join } from "node:path";
import { watchIndicators } from "@afterword/fieldwork";
import { createClient } from "@afterword/sdk";
import { rootUnit, type TimerRow } from "@afterword/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, run } from "./program.ts";
import { startTarget, type Target } from "./hook-target.ts";
import { serve, type Served } from "./served.ts";
import { month, months, play } from "./services-data.ts";
import { makeMember, makeOwner, type SignedIn } from "./signing-in.ts";
import project from "./services-project.ts";

// Fourteen months of requests, made so that every figure can be worked out by hand, and looked at a month later.

const database = `file:${join(newFolder(), "afterword.db")}`;
let aw: Served;
/** What another system is told. */
let target: Target;
/** Whoever has a department's key sees what is of that department. */
let hr: { readonly authorization: string };
/** The owner, and those who lead Travel and HR. */
let [olga, tia, hana]: (SignedIn | undefined)[] = [];
const paymentErrors: Following = { kind: "indicator", id: "payment-errors" };

/** Somebody chooses what they are warned of. */
async function choose(who: SignedIn | undefined, warnings: readonly Following[]): Promise<void> {
  const reply = await who?.browser.call("PATCH", "/v1/me", { warnings });
  expect(reply?.status, reply?.text).toBe(200);
}

interface Mail {
  readonly subject: string;
  readonly text: string;
}

const mailsTo = async (email = ""): Promise<readonly Mail[]> =>
  (await aw.call("GET", `/dev/mail.json?to=${email}`)).json as unknown as Mail[];

beforeAll(async () => {
  target = await startTarget();
  aw = await serve(database, project, { webhookHosts: ["127.0.0.1"] });
  const hook = { name: "Chat", url: target.url, events: ["warning.raised"] };
  expect((await aw.call("POST", "/v1/webhooks", hook)).status).toBe(201);
  olga = await makeOwner(aw);
  tia = await makeMember(aw, "tia", [{ role: "lead", segments: { team: ["Travel"] } }]);
  hana = await makeMember(aw, "hana", [{ role: "lead", segments: { department: ["HR"] } }]);
  await choose(olga, [{ kind: "survey", id: "said" }, paymentErrors, paymentErrors]);
  await choose(tia, [{ kind: "service", id: "travel" }]);
  // She sees the indicator, of which her department is a part; what stands out is said of all of it.
  await choose(hana, [paymentErrors]);
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
  const { stdout: warned } = await run(["warnings", "list", "--state", "open"], own);
  expect(warned).toContain("travel.turnaround  signal");
  expect(warned).toContain("said team=Travel  timeliness rising  100.00 % of 15 who wrote, 0.00 % before");
  expect(await run(["warnings", "settle", "wrn_none"], own)).toMatchObject({ code: 2 });
  expect(await run(["services", "show", "none"], own)).toMatchObject({ code: 2 });
});

test("who serves a service gets one mail of what stood out, as far as they may see it", async () => {
  // Whatever day it is, working hours come within four.
  await aw.call("POST", "/dev/clock", { advance: "4d" });
  const [toOwner, ...more] = await mailsTo("travel@example.org");
  expect(more).toEqual([]);
  expect(toOwner?.subject).toBe("[Test] 2 warnings");
  expect(toOwner?.text).toContain("60% (50% to 69%) · 100 events\nTarget: at least 85%\n");
  // The address is nobody's account: it is told of requests, and not of what people wrote.
  expect(toOwner?.text).not.toContain("wrote");
  const toTia = await mailsTo(tia?.email);
  expect(toTia.map(({ subject }) => subject)).toEqual(["[Test] 3 warnings"]);
  expect(toTia[0]?.text).toContain(
    "What you say · Travel\n100% (80% to 100%) of the 15 people who wrote; 0% in the year",
  );
  const toOlga = await mailsTo(olga?.email);
  expect(toOlga[0]?.subject).toBe("[Test] 4 warnings");
  expect(toOlga[0]?.text).toMatch(/payment-errors missed its target[^]*4% · 50 events/);
  expect(toOlga[0]?.text.match(/wrote about Timeliness/g)).toHaveLength(3);
  // Of all of the organisation who sees a part of it is told nothing.
  expect([toTia.length, toOlga.length, (await mailsTo(hana?.email)).length]).toEqual([1, 1, 0]);

  // A replica that wakes up late and looks at the month once more adds nothing.
  const before = await read<{ items: WarningItem[] }>("/v1/warnings");
  const scope = { unit: rootUnit, mode: "test" } as const;
  const held = { owner: "late", attempt: 1, dueAt: 0, payload: {} };
  const timer: TimerRow = { ...scope, ...held, kind: "watch-indicators", key: month(0) };
  await watchIndicators(aw.parts.contextOf(scope, { kind: "worker", id: "late" }), timer);
  await aw.call("POST", "/dev/clock", { advance: "2h" });
  expect(await read("/v1/warnings")).toEqual(before);
  expect(await mailsTo(tia?.email)).toHaveLength(1);

  const chosen = (who: SignedIn | undefined) => who?.browser.call("GET", "/v1/me").then(({ json }) => json["warnings"]);
  expect(await chosen(olga)).toEqual([paymentErrors, { kind: "survey", id: "said" }]);
  const refused = async (who: SignedIn | undefined, warnings: readonly object[]) => {
    const reply = await who?.browser.call("PATCH", "/v1/me", { warnings });
    return [reply?.status, (reply?.json["errors"] as { path: string }[])[0]?.path];
  };
  // What they may not see is as what is not there, and nothing is half saved.
  expect(await refused(hana, [paymentErrors, { kind: "service", id: "travel" }])).toEqual([422, "warnings.1.id"]);
  expect(await refused(hana, [{ kind: "service", id: "none" }])).toEqual([422, "warnings.0.id"]);
  expect(await refused(hana, [{ kind: "team", id: "travel" }])).toEqual([422, "warnings.0.kind"]);
  expect(await chosen(hana)).toEqual([paymentErrors]);
  expect((await aw.call("PATCH", "/v1/me", { warnings: [] })).status).toBe(403);
});

test("a theme that rises is warned of, and of few people's answers nothing is", async () => {
  const { items } = await read<{ items: WarningItem[] }>("/v1/warnings");
  const themes = items.filter(({ why }) => why === "rising");
  expect(themes.map(({ rising }) => [rising?.survey, rising?.theme, rising?.group])).toEqual(
    [{ department: "Admin" }, { team: "Travel" }, {}].map((group) => ["said", "timeliness", group]),
  );
  expect(themes[1]).toMatchObject({
    ...{ indicator: null, month: month(0), name: "timeliness", value: 100, n: 15, target: null },
    rising: { people: 15, before: 0 },
  });
  const tell = target.arrived.map(({ payload }) => payload.data as WarningItem);
  expect(tell.filter(({ why }) => why === "rising")).toHaveLength(3);
});

test("a missed target and a signal are warned of once, told to webhooks, and seen to", async () => {
  const warnings = async (query = "") => (await read<{ items: WarningItem[] }>(`/v1/warnings${query}`)).items;
  const raised = await warnings();
  const last = raised.filter((one) => one.month === month(0) && one.why !== "rising");
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
      .filter((one) => one.month === month(0) && one.why !== "rising")
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
  // Nor does what is deployed name what is not theirs.
  const deployed = async (headers?: Record<string, string>) => {
    const { services, indicators } = await read<DeployedProject>("/v1/project", headers);
    return [services.map(({ id }) => id), indicators.map(({ id }) => id)];
  };
  const all = ["portal-use", "cost-per-request", "payment-errors"];
  expect(await deployed()).toEqual([["travel", "visa"], all]);
  expect(await deployed(hr)).toEqual([["visa"], all]);
  const figures = await aw.call("POST", "/v1/keys", { name: "Figures", scopes: ["results:read"] });
  const reader = { authorization: `Bearer ${String(figures.json["key"])}` };
  expect(await read<ServiceDetail>("/v1/services/travel", reader)).toMatchObject({ openActions: null, actions: [] });
});

import { afterEach, expect, test } from "vitest";
import type { MetricRow } from "@afterword/sdk";
import { privateProject } from "./private-project.ts";
import { formOf, serve, type Served } from "./served.ts";

let served: Served;
const begin = async (database?: string) => (served = await serve(database, privateProject));
afterEach(() => served.stop());

const tokenOf = async (person: string) => {
  const mails = (await served.call("GET", `/dev/mail.json?to=${person}@example.org`)).json as unknown as {
    text: string;
  }[];
  return /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
};
let visits = 0;
/** Somebody's visit ends, and the mail about it arrives. */
async function visitBy(person: string, team: string, type = "visit.ended"): Promise<string> {
  const id = `V-${String(++visits)}`;
  const attributes = { dept: team.slice(0, 1), team };
  const body = {
    id,
    type,
    person: { id: person, email: `${person}@example.org`, attributes },
    data: { id, site: "HQ" },
  };
  expect((await served.call("POST", "/v1/events", body)).status).toBe(200);
  await served.call("POST", "/dev/clock", { advance: "1m" });
  return tokenOf(person);
}
const answer = (token: string, csat: number, submissionId = "s", more: object = {}) =>
  served.call("POST", `/r/${token}`, {
    answers: { csat, ...(csat <= 2 ? { wrong: ["slow"] } : {}), ...more },
    submissionId,
  });
const now = () => served.parts.clock.now();
/** Moves the clock into the next month but one: everything of the present month is over then. */
async function toLaterMonth(): Promise<string> {
  const start = new Date(now());
  const later = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 2, 2);
  await served.call("POST", "/dev/clock", { advance: `${String(Math.ceil((later - now()) / 1_000))}s` });
  return start.toISOString().slice(0, 7);
}
const figure = async (query: string, metric = "csat") => {
  const reply = await served.call("GET", `/v1/metrics/${metric}?${query}`);
  expect(reply.status, reply.text).toBe(200);
  return reply.json["rows"] as MetricRow[];
};
const withheld = { value: null, n: null, interval: null, missing: null, invalid: null };

test("confidential answers are shown when the month is over, to groups of k, and to nobody before", async () => {
  await begin();
  const people = [
    ...Array.from({ length: 6 }, (_, at) => `a${String(at)}`),
    ...Array.from({ length: 4 }, (_, at) => `b${String(at)}`),
  ];
  for (const [at, person] of people.entries()) {
    const team = at < 6 ? "A1" : at < 8 ? "A2" : "B1";
    expect((await answer(await visitBy(person, team), 1 + (at % 5))).status).toBe(201);
  }
  const open = await figure("survey=quiet&question=csat");
  expect(open).toMatchObject([{ ...withheld, withheld: { reason: "below_k", k: 5 } }]);
  expect(open[0]).not.toHaveProperty("answers");
  expect(await figure("survey=quiet&question=csat&by=team")).toMatchObject([
    { ...withheld },
    { ...withheld },
    { ...withheld },
  ]);
  expect((await served.call("GET", "/v1/responses?survey=quiet")).json["items"]).toEqual([]);
  const month = await toLaterMonth();

  expect(await figure("survey=quiet&question=csat")).toMatchObject([{ n: 10, value: 40, withheld: null }]);
  // Two teams have two people each; with the total shown, the third would give them away together only.
  const teams = await figure("survey=quiet&question=csat&by=team");
  expect(teams.map(({ group, n }) => [group["team"], n])).toEqual([
    ["A1", null],
    ["A2", null],
    ["B1", null],
  ]);
  for (const metric of ["distribution", "mean", "csat"])
    expect((await figure("survey=quiet&question=csat&by=team", metric))[1]).toMatchObject({
      ...withheld,
      withheld: { k: 5 },
    });
  const rate = await figure("survey=quiet&by=dept", "response-rate");
  expect(rate.map(({ group, n }) => [group["dept"], n])).toEqual([
    ["A", null],
    ["B", null],
  ]);
  expect(await figure(`survey=quiet&question=csat&period=month&from=${month}-01`)).toMatchObject([
    { period: month, n: 10 },
    { ...withheld },
  ]);
  // "What went wrong?" was answered by fewer than five.
  expect(await figure("survey=quiet&question=wrong", "distribution")).toMatchObject([
    { ...withheld, withheld: { k: 5 } },
  ]);
});

test("a response rate stands beside confidential figures only where its own row is shown, and nothing else of it", async () => {
  await begin();
  const people = Array.from({ length: 18 }, (_, at) => `r${String(at)}`);
  // Four people of the third team were asked: it is hidden, and another one with it.
  const teamOf = (at: number) => (at < 7 ? "A1" : at < 14 ? "A2" : "B1");
  const silent = [6, 13, 16, 17];
  for (const [at, person] of people.entries()) {
    const token = await visitBy(person, teamOf(at));
    if (!silent.includes(at)) expect((await answer(token, 3 + (at % 3))).status).toBe(201);
  }
  expect((await figure("survey=quiet&question=csat"))[0]).toMatchObject({ ...withheld, responseRate: null });
  await toLaterMonth();
  const [all] = await figure("survey=quiet&question=csat");
  expect(all?.responseRate).toEqual({ asked: 18, answered: 14, rate: expect.closeTo(1400 / 18, 9) as number });
  let shown = 0;
  for (const cut of ["", "&by=team", "&by=dept", "&by=team&period=month", "&by=dept,team", "&by=site", "&last=90d"]) {
    const rates = await figure(`survey=quiet${cut}`, "response-rate");
    for (const { group, period, value, n, responseRate } of await figure(`survey=quiet&question=csat${cut}`)) {
      const own = rates.find((rate) => JSON.stringify([rate.group, rate.period]) === JSON.stringify([group, period]));
      const isShown = value !== null && own?.value != null;
      if (n === 0) continue;
      expect(responseRate, cut).toEqual(
        isShown ? { asked: own.n, answered: expect.anything(), rate: own.value } : null,
      );
      if (isShown) shown++;
    }
  }
  expect(shown).toBeGreaterThan(2);
  // A group that is withheld looks like one that nobody is in.
  const beside = async (team: string) =>
    (await figure(`survey=quiet&question=csat&by=team&compare=group&against=${team}`)).map(
      ({ comparison }) => comparison,
    );
  expect(await beside("B1")).toEqual([null, null, null]);
  expect(await beside("Z9")).toEqual(await beside("B1"));
  for (const [metric, query, path] of [
    ["response-rate", "survey=quiet&rate=RR2", "rate"],
    ["response-rate", "survey=quiet&channels=true", "channels"],
    ["csat", "survey=quiet&question=csat&weight=team", "weight"],
  ] as const) {
    const reply = await served.call("GET", `/v1/metrics/${metric}?${query}`);
    expect(reply.json["errors"]).toMatchObject([{ path, code: "not_shown" }]);
  }
});

test("words to a confidential survey say nothing of whose they are, and come only when the survey is asked for", async () => {
  await begin();
  for (let at = 0; at < 6; at++)
    await answer(await visitBy(`p${String(at)}`, "A1"), 3, "s", { why: `Word ${String(at)}` });
  const month = await toLaterMonth();
  expect((await served.call("GET", "/v1/responses")).json["items"]).toEqual([]);
  const pages: { id: string; answers: { why: string } }[] = [];
  let cursor = "";
  do {
    const { json } = await served.call("GET", `/v1/responses?survey=quiet&limit=4${cursor && `&cursor=${cursor}`}`);
    pages.push(...(json["items"] as typeof pages));
    cursor = (json["nextCursor"] as string | null) ?? "";
  } while (cursor !== "");
  expect(pages.map(({ answers }) => answers.why).sort()).toEqual(
    Array.from({ length: 6 }, (_, at) => `Word ${String(at)}`),
  );
  const nothing = { person: null, subject: null, segments: {}, channel: null, locale: null, wave: null };
  for (const row of pages) expect(row).toMatchObject({ ...nothing, submittedAt: `${month}-01T00:00:00.000Z` });
  expect(pages.some(({ id }) => id.startsWith("rsp_"))).toBe(false);
});

test.each([
  ["a day", "from=2026-01-15"],
  ["a time in a day", "to=2026-02-01T00:00:01Z"],
  ["a period below a month", "period=week"],
  ["two segments that are no hierarchy", "by=team,site"],
  ["a filter across the lattice", "by=team&where[site]=HQ"],
  ["a filter by two segments that are no hierarchy", "where[site]=HQ&where[dept]=A"],
  ["three segments", "by=dept,team&where[site]=HQ"],
])("figures that need several people are not cut by %s", async (_, cut) => {
  await begin();
  const reply = await served.call("GET", `/v1/metrics/csat?survey=quiet&question=csat&${cut}`);
  expect([reply.status, reply.json["code"]]).toEqual([422, "invalid_query"]);
  const allowed = [
    "by=dept,team",
    "by=team&where[dept]=A",
    "where[team]=A1",
    "last=90d",
    "period=quarter&from=2026-01-01",
  ];
  for (const one of allowed) await figure(`survey=quiet&question=csat&${one}`);
});

test("the last 90 days are the whole months in them that are over", async () => {
  await begin();
  for (let at = 0; at < 5; at++) await answer(await visitBy(`p${String(at)}`, "A1"), 5);
  await toLaterMonth();
  expect(await figure("survey=quiet&question=csat&last=90d")).toMatchObject([
    { n: 5, value: 100, warnings: ["low_base", "period_snapped", "period_open"] },
  ]);
  expect(await figure("survey=quiet&question=csat&last=10d")).toMatchObject([
    { ...withheld, warnings: ["period_snapped", "period_open"] },
  ]);
});

/** As long as a person needs to press a button, at least. */
const think = () => served.call("POST", "/dev/clock", { advance: "3s" });

test("an anonymous answer spends the link, tells nothing, and can't be given twice", async () => {
  await begin();
  const token = await visitBy("amina", "A1", "visit.left");
  const page = await served.call("GET", `/r/${token}?score=4`);
  expect(page.text).toContain("Your answer is anonymous");
  expect(page.text).toContain('value="4" checked');
  for (const question of ["What went wrong?", "Why?"]) expect(page.text).toContain(question);

  const part = await served.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "s", complete: false });
  expect([part.status, part.json["errors"]]).toMatchObject([422, [{ path: "complete", code: "anonymous" }]]);
  const first = await answer(token, 5);
  expect([first.status, first.json]).toEqual([201, { status: "complete" }]);
  const same = await answer(token, 1);
  expect([same.status, same.json]).toEqual([200, { status: "complete" }]);
  const other = await answer(token, 5, "another");
  expect([other.status, other.json["code"]]).toEqual([409, "already_answered"]);

  const after = await served.call("GET", `/r/${token}`);
  expect([after.status, after.text.includes("Thank you"), after.text.includes("<form")]).toEqual([200, true, false]);
  await think();
  const again = await served.call("POST", `/r/${token}`, formOf(page.text, { "q.csat": "1", "q.wrong": "slow" }));
  expect([again.status, again.text.includes("answered already")]).toEqual([409, true]);
});

test("the page takes an anonymous answer without script; what does not apply is left out", async () => {
  await begin();
  const form = async (person: string, fill: Record<string, string>) => {
    const token = await visitBy(person, "A1", "visit.left");
    const page = await served.call("GET", `/r/${token}`);
    await think();
    return served.call("POST", `/r/${token}`, formOf(page.text, fill));
  };
  const thanks = await form("amina", { "q.csat": "5", "q.wrong": "slow" });
  expect([thanks.status, thanks.text.includes("Thank you"), thanks.text.includes("<form")]).toEqual([201, true, false]);
  const asked = await form("omar", { "q.csat": "1" });
  expect([asked.status, asked.text.includes("There is a problem"), asked.text.includes("What went wrong?")]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await form("li", { "q.csat": "1", "q.wrong": "rude" })).status).toBe(201);
  const waiting = await ballots();
  expect(waiting.map(({ answers }) => JSON.stringify(answers)).sort()).toEqual([
    '{"csat":1,"wrong":["rude"]}',
    '{"csat":5}',
  ]);
});

const ballots = (wave: string | null = null, survey = "secret") =>
  served.parts.store.read({ unit: "org", mode: "test" }, (rows) => rows.ballots.list({ survey, wave }));
const released = (survey = "secret") =>
  served.parts.store.read({ unit: "org", mode: "test" }, (rows) =>
    rows.responses.list({ survey, after: null, limit: 1_000 }),
  );

test("of anonymous answers k are released when twice k wait, with nothing but their day", async () => {
  await begin();
  for (let at = 0; at < 5; at++) await answer(await visitBy(`p${String(at)}`, "A1", "visit.left"), 4);
  await served.parts.worker.drain();
  expect([(await ballots()).length, (await released()).length]).toEqual([5, 0]);
  await answer(await visitBy("p5", "A1", "visit.left"), 4);
  await served.parts.worker.drain();
  const rows = await released();
  expect([(await ballots()).length, rows.length]).toEqual([3, 3]);
  for (const row of rows) {
    expect(row).toMatchObject({ origin: "ballot", person: null, invitation: null, subject: null, event: null });
    expect(row.submittedAt % 86_400_000).toBe(0);
  }
  await toLaterMonth();
  // Three still wait in that month: it is not over.
  expect(await figure("survey=secret&question=csat")).toMatchObject([{ ...withheld, withheld: { k: 3 } }]);
  expect((await served.call("GET", "/v1/responses?survey=secret")).json["items"]).toEqual([]);
});

/** Everybody whom the wave asks, with a link each. */
async function openWave(people: readonly (readonly [id: string, team: string])[]): Promise<Map<string, string>> {
  await served.call(
    "POST",
    "/v1/people",
    people.map(([id, team]) => ({ id, email: `${id}@example.org`, attributes: { dept: team.slice(0, 1), team } })),
  );
  const wave = await served.call("POST", "/v1/waves", {
    id: "spring",
    survey: "staff",
    every: "once",
    anchor: new Date(now() + 60_000).toISOString().slice(0, 16),
    timeZone: "UTC",
    audience: { everyone: true },
    open: "20d",
    remind: [],
    window: { hours: "00:00-24:00", days: "any" },
    k: 5,
  });
  expect(wave.status, wave.text).toBeLessThan(300);
  await served.call("POST", "/dev/clock", { advance: "2h" });
  return new Map(await Promise.all(people.map(async ([id]) => [id, await tokenOf(id)] as const)));
}
const twoTeams = [
  ...Array.from({ length: 9 }, (_, at) => [`a${String(at)}`, "A1"] as const),
  ...Array.from({ length: 4 }, (_, at) => [`b${String(at)}`, "B1"] as const),
  ...Array.from({ length: 9 }, (_, at) => [`c${String(at)}`, "C1"] as const),
];

test("a unit with four answers to an anonymous wave is withheld on every path", async () => {
  await begin();
  const links = await openWave(twoTeams);
  for (const token of links.values()) expect((await answer(token, 4, "s", { why: "Fine" })).status).toBe(201);
  expect(await figure("survey=staff&question=csat")).toMatchObject([{ ...withheld, withheld: { k: 5 } }]);
  await served.call("POST", "/dev/clock", { advance: "24d" });

  expect(await ballots("spring.1", "staff")).toEqual([]);
  const [all] = await figure("survey=staff&question=csat");
  expect(all).toMatchObject({ n: 22, value: 100, withheld: null });
  for (const [metric, question] of [
    ["csat", "&question=csat"],
    ["distribution", "&question=csat"],
    ["response-rate", ""],
  ]) {
    const rows = await figure(`survey=staff${question ?? ""}&by=team`, metric);
    // One more is hidden, so that the four can't be had from the total.
    expect(rows.map(({ group, n }) => [group["team"], n])).toEqual([
      ["A1", null],
      ["B1", null],
      ["C1", 9],
    ]);
    expect(rows[1]).toMatchObject({ ...withheld, withheld: { reason: "below_k", k: 5 } });
    expect(rows[1]).not.toHaveProperty("answers");
    expect(await figure(`survey=staff${question ?? ""}&where[team]=B1`, metric)).toMatchObject([{ ...withheld }]);
  }
  const { json } = await served.call("GET", "/v1/responses?survey=staff&limit=100");
  const items = json["items"] as object[];
  expect(items).toHaveLength(22);
  for (const item of items)
    expect(item).toMatchObject({ person: null, segments: {}, version: null, answers: { why: "Fine" } });
  const closesAt = String((await served.call("GET", "/v1/waves/spring.1")).json["closesAt"]);
  const dates = new Set(items.map((item) => (item as { submittedAt: string }).submittedAt));
  expect(dates).toEqual(new Set([`${closesAt.slice(0, 10)}T00:00:00.000Z`]));
});

test("fewer than k anonymous answers to a wave are never shown, and destroyed when it closes", async () => {
  await begin();
  const links = await openWave(twoTeams.slice(0, 9));
  for (const token of [...links.values()].slice(0, 4)) await answer(token, 1);
  await served.call("POST", "/dev/clock", { advance: "24d" });
  expect([(await ballots("spring.1", "staff")).length, (await released("staff")).length]).toEqual([0, 0]);
  expect(await figure("survey=staff&question=csat")).toMatchObject([{ ...withheld, withheld: { k: 5 } }]);
  expect((await served.call("GET", "/v1/responses?survey=staff")).json["items"]).toEqual([]);
});

test("closing an anonymous wave by hand releases at once what waits", async () => {
  await begin();
  const links = [...(await openWave(twoTeams.slice(0, 9))).values()];
  for (const token of links.slice(0, 6)) await answer(token, 5);
  expect([(await ballots("spring.1", "staff")).length, (await released("staff")).length]).toEqual([6, 0]);
  expect((await served.call("POST", "/v1/waves/spring/close")).status).toBe(200);
  await served.parts.worker.drain();
  expect([(await ballots("spring.1", "staff")).length, (await released("staff")).length]).toEqual([0, 6]);
  expect((await answer(links[8] ?? "", 1)).status).toBe(410);
  expect(await figure("survey=staff&question=csat")).toMatchObject([{ n: 6, value: 100 }]);
});

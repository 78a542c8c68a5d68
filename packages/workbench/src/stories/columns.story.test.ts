import { checkRollups, keepColumns, report } from "@afterword/fieldwork";
import { defineEvent, defineProject, defineSurvey, metricQuery, q, when } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { serve, type Served } from "./served.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string(), site: z.string() }), {
  subject: "id",
  segments: ["team", "site"],
});
const survey = defineSurvey("service", { csat: q.csat("How satisfied are you?") });
const project = defineProject({ surveys: [survey], rules: [when(closed).ask(survey)] });

const scope = { unit: "org", mode: "test" } as const;
const days = ["03", "04", "05", "17", "30"].map((day) => `2020-01-${day}`);

/** An old month in which somebody answered by phone on five days. */
async function answered(database: string) {
  const aw = await serve(database, project);
  for (const day of days)
    for (const site of ["HQ", "Port"])
      expect(
        await aw.call("POST", "/v1/responses", {
          ...{ survey: "service", channel: "phone", answeredAt: `${day}T10:00:00Z` },
          ...{ answers: { csat: 4 }, segments: { team: "ICT", site } },
        }),
      ).toMatchObject({ status: 201 });
  const ctx = () => aw.parts.contextOf(scope, { kind: "host", id: "story" });
  return { aw, ctx };
}

/** Declares a test on each engine. */
function onBoth(name: string, body: (database: string) => Promise<void>): void {
  test(name, { timeout: 60_000 }, () => body("file::memory:"));
  onPostgres(`${name}, on PostgreSQL`, async (server) => body(await newDatabase(server)), 60_000);
}

const query = metricQuery.parse({ survey: "service", question: "csat", where: { team: "ICT", site: "HQ" } });

/** What is kept, what a cut that nobody declared counts, and whether what is kept is right. */
async function look({ aw, ctx }: { readonly aw: Served; readonly ctx: () => Parameters<typeof report>[0] }) {
  const heads = await aw.parts.store.read(scope, ({ columns }) => columns.listHeads("service"));
  const [row] = await report(ctx(), "csat", query);
  const { differing } = await checkRollups(ctx());
  return { kept: heads.map(({ period }) => period), n: row?.n, differing };
}

onBoth("a month is joined when each of its days is kept, and no sooner", async (database) => {
  const all = await answered(database);
  const { store } = all.aw.parts;
  const leaseNow = Date.now();
  const keepAll = async (at: number) => {
    while ((await keepColumns({ ...all.ctx(), leaseNow: at }, "service", 2)) > 0);
  };
  // Another worker ended in the middle of a day.
  const day = { survey: "service", period: `d${String(days[2])}`, writer: "gone", openedAt: leaseNow };
  await store.write(scope, ({ columns }) => columns.open(day));
  await keepAll(leaseNow);
  const others = days.filter((_, at) => at !== 2).map((one) => `d${one}`);
  expect(await look(all)).toEqual({ kept: others, n: 5, differing: [] });
  await keepAll(leaseNow + 11 * 60_000);
  expect(await look(all)).toEqual({ kept: ["m2020-01"], n: 5, differing: [] });
  await all.aw.stop();
});

onBoth("a part that an earlier version wrote, without who answered, is written anew", async (database) => {
  const all = await answered(database);
  const old = { survey: "service", period: `d${String(days[0])}`, writer: "earlier" };
  await all.aw.parts.store.write(scope, async ({ columns }) => {
    await columns.open({ ...old, openedAt: Date.now() });
    await columns.keep(old, { days: [[days[0], 2]] as never, columns: new Map() });
  });
  expect((await look(all)).differing).toHaveLength(1);
  while ((await keepColumns({ ...all.ctx(), leaseNow: Date.now() }, "service", 9)) > 0);
  expect(await look(all)).toEqual({ kept: ["m2020-01"], n: 5, differing: [] });
  await all.aw.stop();
});

onBoth("two workers keep what one would", async (database) => {
  const all = await answered(database);
  const work = async () => {
    for (let idle = 0; idle < 3;) {
      const kept = await keepColumns({ ...all.ctx(), leaseNow: Date.now() }, "service", 1);
      idle = kept === 0 ? idle + 1 : 0;
      expect(await look(all)).toMatchObject({ n: 5, differing: [] });
    }
  };
  await Promise.all([work(), work()]);
  expect(await look(all)).toEqual({ kept: ["m2020-01"], n: 5, differing: [] });
  await all.aw.stop();
});

const several = defineSurvey("several", {
  csat: q.csat("How satisfied are you?"),
  speed: q.rating({ min: 1, max: 5 }, "Speed"),
  courtesy: q.rating({ min: 1, max: 5 }, "Courtesy").optional(),
});

onBoth("drivers are those of the answers, whether their days are kept or not", async (database) => {
  const aw = await serve(database, defineProject({ surveys: [several], rules: [when(closed).ask(several)] }));
  const answers = Array.from({ length: 240 }, (_, at) => ({
    ...{
      survey: "several",
      channel: "phone",
      answeredAt: `2020-01-${String(3 + (at % 5)).padStart(2, "0")}T10:00:00Z`,
    },
    // Nobody knows who gave some of them; who gave the others answered more than once.
    ...(at % 3 === 0 ? {} : { person: `u${String(at % 20)}` }),
    segments: { team: at % 4 === 0 ? "HR" : "ICT", site: "HQ" },
    answers: {
      csat: 1 + ((at * 7) % 5),
      speed: 1 + ((at * 7 + (at % 3)) % 5),
      ...(at % 7 === 0 ? {} : { courtesy: 1 + ((at * 3) % 5) }),
    },
  }));
  const people = Array.from({ length: 20 }, (_, at) => ({ id: `u${String(at)}`, email: `u${String(at)}@example.org` }));
  expect((await aw.call("POST", "/v1/people", people)).status).toBe(200);
  for (const one of answers) expect((await aw.call("POST", "/v1/responses", one)).status).toBe(201);
  const ask = async () => {
    const path = "/v1/metrics/drivers?survey=several&question=csat";
    const replies = [await aw.call("GET", path), await aw.call("GET", `${path}&where[team]=ICT&from=2020-01-04`)];
    for (const { status, text } of replies) expect(status, text).toBe(200);
    return replies.map(({ json }) => json["rows"] as { n: number; missing: number }[]);
  };
  const before = await ask();
  const inIct = answers.filter(({ segments, answeredAt }) => segments.team === "ICT" && answeredAt > "2020-01-04");
  const complete = [answers, inIct].map((some) => some.filter((one) => "courtesy" in one.answers).length);
  expect(complete).toEqual([205, 123]);
  expect(before.map(([first]) => [first?.n, first?.missing])).toEqual([
    [205, 240 - 205],
    [123, inIct.length - 123],
  ]);
  const ctx = { ...aw.parts.contextOf(scope, { kind: "host", id: "story" }), leaseNow: Date.now() };
  expect(await keepColumns(ctx, "several", 3)).toBe(3);
  expect(await ask()).toEqual(before);
  while ((await keepColumns(ctx, "several", 99)) > 0);
  expect(await ask()).toEqual(before);
  await aw.stop();
});

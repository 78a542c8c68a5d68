import { keepColumns } from "@afterword/fieldwork";
import { clusterSize, npsInterval, repeatSums, share } from "@afterword/metrics";
import { createClient, defineEvent, defineProject, defineSurvey, q, when, type MetricRow } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { onPostgres } from "../needs/on-postgres.ts";
import { read } from "./asked-kinds.ts";
import { newDatabase } from "./database.ts";
import { serve, type Served } from "./served.ts";

const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string(), site: z.string() }), {
  subject: "id",
  segments: ["team", "site"],
});
const survey = defineSurvey("service", {
  csat: q.csat("How satisfied are you?"),
  nps: q.nps("Would you recommend us?").optional(),
});
const project = defineProject({ surveys: [survey], rules: [when(closed).ask(survey)] });

/** Declares a test on each engine. */
function onBoth(name: string, body: (database: string) => Promise<void>): void {
  test(name, { timeout: 60_000 }, () => body("file::memory:"));
  onPostgres(`${name}, on PostgreSQL`, async (server) => body(await newDatabase(server)), 60_000);
}

interface Answer {
  readonly person?: string;
  readonly day: string;
  readonly team?: string;
  readonly csat: number;
}

async function answer(aw: Served, answers: readonly Answer[]): Promise<void> {
  const people = [...new Set(answers.flatMap(({ person }) => person ?? []))];
  const added = await aw.call(
    "POST",
    "/v1/people",
    people.map((id) => ({ id, email: `${id}@example.org` })),
  );
  expect(added.status, added.text).toBe(200);
  for (const { person, day, team = "ICT", csat } of answers) {
    const reply = await aw.call("POST", "/v1/responses", {
      ...{ survey: "service", channel: "phone", answeredAt: `2020-01-${day}T10:00:00Z`, ...(person ? { person } : {}) },
      ...{ answers: { csat, nps: csat === 5 ? 10 : 3 }, segments: { team, site: "HQ" } },
    });
    expect(reply.status, reply.text).toBe(201);
  }
}

async function keep(aw: Served): Promise<void> {
  const ctx = aw.parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "story" });
  while ((await keepColumns({ ...ctx, leaseNow: Date.now() }, "service", 99)) > 0);
  const heads = await ctx.store.read(ctx.scope, ({ columns }) => columns.listHeads("service"));
  expect(heads.map(({ period }) => period)).toEqual(["m2020-01"]);
}

/** Twelve people who say the same on four days, eight of them that it was good. */
const faithful: Answer[] = Array.from({ length: 12 }, (_, at) =>
  ["03", "04", "05", "17"].map((day) => ({ person: `u${String(at)}`, day, csat: at < 8 ? 5 : 2 })),
).flat();
/** Forty-eight answers as good, each of somebody else: half of them of people whom nobody knows. */
const others: Answer[] = Array.from({ length: 48 }, (_, at) => ({
  ...{ day: at % 2 === 0 ? "03" : "30", team: "HR", csat: at < 32 ? 5 : 2 },
  ...(at % 2 === 0 ? { person: `once${String(at)}` } : {}),
}));

const near = (value: number | undefined) => expect.closeTo(value ?? NaN, 9) as number;
const nearly = (interval: MetricRow["interval"]) => ({
  ...{ lower: near(interval?.lower), upper: near(interval?.upper), level: 0.95, method: interval?.method },
});

onBoth("who answers often is no crowd: the interval is as wide as it has to be, and says so", async (database) => {
  const aw = await serve(database, project);
  await answer(aw, [...faithful, ...others]);
  const look = () => Promise.all(["csat", "nps"].map((metric) => read(aw, metric, `question=${metric}&by=team`)));
  const [csat = [], nps = []] = await look();
  expect(csat.map(({ group: { team }, n, value }) => [team, n, Math.round(value ?? 0)])).toEqual([
    ["HR", 48, 67],
    ["ICT", 48, 67],
  ]);
  const [hr, ict] = csat;
  // Nobody of HR answered twice: nothing is different for them.
  expect(hr).toMatchObject({ interval: nearly(share({ x: 32, n: 48 }).interval), warnings: [] });
  expect(hr).not.toHaveProperty("effectiveN");
  const scores = Array.from({ length: 12 }, (_, at) => Array.from({ length: 4 }, () => (at < 8 ? 1 : 0)));
  const { nEff } = clusterSize(repeatSums(scores));
  expect(nEff).toBeLessThan(12);
  expect(ict).toMatchObject({ effectiveN: near(nEff ?? NaN), warnings: ["repeated_people"] });
  expect(ict?.interval).toEqual(nearly(share({ x: 32, n: 48, nEff }).interval));
  const counts = { promoters: 32, passives: 0, detractors: 16 };
  expect(nps[0]?.interval).toEqual(nearly(npsInterval(counts)));
  expect(nps[1]?.interval).toEqual(nearly(npsInterval(counts, 0.95, { nEff })));

  // A comparison, too, takes them for as many as they are worth.
  const [, compared] = await read(aw, "csat", "question=csat&by=team&compare=rest");
  const { lower = 0, upper = 0 } = compared?.comparison?.interval ?? {};
  const part = ({ interval }: MetricRow) => (interval ? interval.upper - interval.lower : NaN);
  expect(upper - lower).toBeGreaterThan(ict ? part(ict) : NaN);

  const typed = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
  expect(await typed.results(survey).score("csat").by("team")).toEqual(csat);
  const csv = await aw.call("GET", "/v1/metrics/csat?survey=service&question=csat&by=team", undefined, {
    accept: "text/csv",
  });
  expect(csv.text).toContain(`${String(ict?.effectiveN)}`);
  expect(csv.text).toContain("repeated_people");

  // Column by column there is the same to be seen.
  await keep(aw);
  expect(await look()).toEqual([csat, nps]);
  await aw.stop();
});

onBoth("an erasure leaves figures as they are; further answers of one person count at once", async (database) => {
  const aw = await serve(database, project);
  await answer(aw, faithful);
  await keep(aw);
  const look = async () => (await read(aw, "csat", "question=csat&where[team]=ICT&where[site]=HQ"))[0];
  const effectiveN = (await look())?.effectiveN ?? NaN;
  await answer(aw, [{ person: "u0", day: "18", csat: 5 }]);
  const more = await look();
  expect(more).toMatchObject({ n: 49, warnings: ["repeated_people"] });
  expect(more?.effectiveN).not.toBe(effectiveN);
  await keep(aw);
  expect(await look()).toEqual(more);

  expect((await aw.call("DELETE", "/v1/people/u0")).status).toBe(200);
  const erased = await look();
  expect(erased).toMatchObject({ n: 49, value: more?.value });
  // Nothing tells any more that the five answers were one person's.
  const scores = Array.from({ length: 11 }, (_, at) => Array.from({ length: 4 }, () => (at < 7 ? 1 : 0)));
  const { nEff } = clusterSize(repeatSums([...scores, [1], [1], [1], [1], [1]]));
  expect(erased?.effectiveN).toBeCloseTo(nEff ?? NaN, 9);
  await keep(aw);
  expect(await look()).toEqual(erased);
  await aw.stop();
});

onBoth("of one person who answers three times no interval can be told", async (database) => {
  const aw = await serve(database, project);
  await answer(
    aw,
    ["03", "04", "05"].map((day) => ({ person: "u1", day, csat: 4 })),
  );
  const [row] = await read(aw, "csat", "question=csat");
  expect(row).toMatchObject({ value: 100, n: 3, interval: null, effectiveN: null });
  expect(row?.warnings).toEqual(["low_base", "repeated_people"]);
  await aw.stop();
});

/** As many people as wanted say the same four times on a day, two of three that it was good; not one by one. */
async function answerAtOnce(aw: Served, people: number, day = "2020-01-03"): Promise<void> {
  const submittedAt = Date.parse(`${day}T10:00:00Z`);
  const nothing = { invitation: null, source: null, event: null, subject: null, wave: null, locale: null };
  const of = { survey: "service", version: 1, origin: "import", channel: "email", submittedAt } as const;
  const answers = Array.from({ length: 4 * people }, (_, at) => ({
    ...{ id: `r${day}.${String(at)}`, person: `u${String(at % people)}` },
    measure: { metricKey: "csat", kind: "csat", choice: "", value: (at % people) % 3 === 0 ? 2 : 5 },
  }));
  await aw.parts.store.write({ unit: "org", mode: "test" }, async (rows) => {
    await rows.responses.addMany(answers.map(({ id, person }) => ({ ...nothing, ...of, id, externalId: id, person })));
    const counted = answers.map(({ id, measure }) => ({
      ...{ survey: "service", at: submittedAt, segments: {} },
      measures: [{ response: id, survey: "service", submittedAt, ...measure }],
    }));
    await rows.measures.add(counted.flatMap(({ measures }) => measures));
    await rows.rollups.addResponses(counted);
  });
}

test("of many answers a sample of the people tells as much; until it is there the row says so", async () => {
  const aw = await serve("file::memory:", project);
  const people = 6_300;
  await answerAtOnce(aw, people);
  const look = async () => (await read(aw, "csat", "question=csat"))[0];
  const before = await look();
  expect(before).toMatchObject({ n: 4 * people, warnings: ["repeats_unknown"] });
  expect(before?.interval).toEqual(share({ x: (before?.n ?? 0) * (2 / 3), n: before?.n ?? 0 }).interval);
  await keep(aw);
  const after = await look();
  expect(after).toMatchObject({ value: before?.value, n: 4 * people, warnings: ["repeated_people"] });
  // Who says the same four times counts once: 6,300 answers, told by some 300 people.
  expect((after?.effectiveN ?? NaN) / people).toBeGreaterThan(0.9);
  expect((after?.effectiveN ?? NaN) / people).toBeLessThan(1.1);
  // Another question about the same people finds the same, also where the cut is too narrow to tell.
  expect((await read(aw, "mean", "question=csat"))[0]?.effectiveN).toBeCloseTo(after?.effectiveN ?? NaN, -2);
  await answer(aw, [
    { person: "new", day: "03", team: "Tax", csat: 5 },
    { person: "new", day: "03", team: "Tax", csat: 5 },
  ]);
  await keep(aw);
  const [narrow] = await read(aw, "csat", "question=csat&where[team]=Tax");
  expect(narrow).toMatchObject({ n: 2, warnings: ["low_base", "repeated_people"] });
  // Who may see that team alone is told nothing of how often others answered.
  const tax = { name: "Tax", scopes: ["results:read"], segments: { team: ["Tax"] } };
  const key = { authorization: `Bearer ${String((await aw.call("POST", "/v1/keys", tax)).json["key"])}` };
  const ofPart = await aw.call("GET", "/v1/metrics/csat?survey=service&question=csat", undefined, key);
  const [alone] = ofPart.json["rows"] as MetricRow[];
  expect(alone).toMatchObject({ n: 2, warnings: ["low_base", "repeats_unknown"] });
  expect(alone?.interval).toEqual(nearly(share({ x: 2, n: 2 }).interval));
  // Of twice as many answers of the same people, those of a half don't tell how often people answered in all.
  await answerAtOnce(aw, people, "2020-02-03");
  expect(await look()).toMatchObject({ n: 8 * people + 2, warnings: ["repeated_people", "repeats_unknown"] });
  await aw.stop();
}, 60_000);

import { keepColumns, report, type Ctx } from "@afterword/fieldwork";
import { seededRandom, share } from "@afterword/metrics";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import { dayMs, defineProject, defineSurvey, metricQuery, q, type MetricName, type MetricRow } from "@afterword/sdk";
import { pino } from "pino";

const survey = defineSurvey("sampled", {
  nps: q.nps("Would you recommend us?"),
  csat: q.csat("How satisfied are you?"),
  ces: q.ces("It was easy."),
});
const project = defineProject({ surveys: [survey], rules: [], segments: ["sample"] });
const firstDay = Date.parse("2025-01-01");
/** How many samples are answered on one day: so few that everybody who answers on it is looked at. */
const ofDay = 25;

/** How a sample comes about: so many people answer, each up to so often; so large a part of their answers is their first. */
export interface Design {
  readonly name: string;
  readonly people: number;
  readonly most: number;
  readonly alike: number;
}

/** People who answer once, and people whose answers are alike, a few and many of them. */
export const designs = {
  once: { name: "60 people, once each", people: 60, most: 1, alike: 0 },
  few: { name: "20 people, up to 7 times, much alike", people: 20, most: 7, alike: 0.6 },
  some: { name: "40 people, up to 3 times, half alike", people: 40, most: 3, alike: 0.5 },
  many: { name: "100 people, up to 5 times, a little alike", people: 100, most: 5, alike: 0.3 },
} as const satisfies Record<string, Design>;

/** Of everybody, the share of each answer; so that the truth is known. */
const shares = {
  nps: [0.03, 0.02, 0.03, 0.04, 0.04, 0.06, 0.08, 0.12, 0.18, 0.18, 0.22],
  csat: [0, 0.06, 0.09, 0.2, 0.4, 0.25],
  ces: [0, 0.05, 0.07, 0.1, 0.13, 0.25, 0.25, 0.15],
};
const sum = (all: readonly number[], from: number, to: number) => all.slice(from, to).reduce((a, b) => a + b, 0);
const truth: { readonly [figure: string]: number } = {
  nps: 100 * (sum(shares.nps, 9, 11) - sum(shares.nps, 0, 7)),
  csat: 100 * sum(shares.csat, 4, 6),
  ces: 100 * sum(shares.ces, 5, 8),
  mean: shares.csat.reduce((total, share, value) => total + share * value, 0),
};
const figures = Object.keys(truth) as MetricName[];

/** Of each figure the percentage of samples whose 95 % interval has the truth in it. */
export interface Covered {
  readonly figure: string;
  /** Each day by itself, which has so few answers that everybody is looked at. */
  readonly everybody: number;
  /** All days together, which have so many that a sample of the people is. */
  readonly sampled: number;
  /** What the interval of as many answers of different people would be; of a share. */
  readonly independent: number | null;
}

/** Stores so many samples, and reads their intervals from the report, as every caller does. */
export async function cover(design: Design, samples: number, seed: number): Promise<Covered[]> {
  const parts = await assemble(project, {
    ...{
      database: "file::memory:",
      publicUrl: "http://127.0.0.1:3000",
      secret: "a secret of the samples, for nothing else",
    },
    logger: pino({ level: "silent" }),
  });
  const runner = await afterwordOn(parts);
  const ctx = parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "covering" });
  const random = seededRandom(seed);
  const days = Array.from({ length: Math.ceil(samples / ofDay) }, (_, at) => firstDay + at * dayMs);
  for (const [at, day] of days.entries())
    await storeSamples(ctx, design, at * ofDay, Math.min(ofDay, samples - at * ofDay), day, random);
  const read = async (figure: MetricName, from: number, to: number) =>
    report(ctx, figure, queryOf(figure, { from: new Date(from).toISOString(), to: new Date(to).toISOString() }));
  const byDay = new Map<string, MetricRow[]>();
  for (const figure of figures) {
    const rows: MetricRow[] = [];
    for (const day of days) rows.push(...(await read(figure, day, day + dayMs)));
    byDay.set(figure, rows);
  }
  const end = firstDay + days.length * dayMs;
  while ((await keepColumns({ ...ctx, now: end + 99 * dayMs, leaseNow: Date.now() }, "sampled", 99)) > 0);
  const covered: Covered[] = [];
  for (const figure of figures) {
    const [everybody, sampled] = [byDay.get(figure) ?? [], await read(figure, firstDay, end)];
    covered.push({
      figure,
      everybody: hits(figure, everybody),
      sampled: hits(figure, sampled),
      independent: figure === "csat" ? hits(figure, everybody.map(asIndependent)) : null,
    });
  }
  await runner.stop();
  return covered;
}

const asIndependent = (row: MetricRow): MetricRow => {
  const [value, n] = [row.value ?? 0, row.n ?? 0];
  return { ...row, interval: share({ x: Math.round((value * n) / 100), n }).interval };
};

function queryOf(figure: MetricName, bounds: { readonly from: string; readonly to: string }) {
  const question = figure === "mean" ? "csat" : figure;
  return metricQuery.parse({ survey: "sampled", question, by: ["sample"], ...bounds });
}

function hits(figure: MetricName, rows: readonly MetricRow[]): number {
  const value = truth[figure] ?? NaN;
  const inside = rows.filter(({ interval }) => interval && interval.lower <= value && value <= interval.upper);
  return (100 * inside.length) / rows.length;
}

async function storeSamples(
  ctx: Ctx,
  design: Design,
  from: number,
  count: number,
  day: number,
  random: () => number,
): Promise<void> {
  const submittedAt = day + dayMs / 2;
  const answers = Array.from({ length: count }, (_, at) => [...sampleOf(design, from + at, random)]).flat();
  await ctx.store.write(ctx.scope, async (rows) => {
    const nothing = { invitation: null, source: null, event: null, subject: null, wave: null, locale: null };
    const of = { survey: "sampled", version: 1, origin: "import", channel: "email", submittedAt } as const;
    await rows.responses.addMany(answers.map(({ id, person }) => ({ ...nothing, ...of, id, externalId: id, person })));
    await rows.segments.addMany(answers.map(({ id, sample }) => ({ owner: id, values: { sample } })));
    const counted = answers.map(({ id, sample, nps, csat, ces }) => {
      const measure = { response: id, survey: "sampled", choice: "", submittedAt };
      const measures = [
        { ...measure, metricKey: "nps", kind: "nps", value: nps },
        { ...measure, metricKey: "csat", kind: "csat", value: csat },
        { ...measure, metricKey: "ces", kind: "ces", value: ces },
      ] as const;
      return { survey: "sampled", at: submittedAt, segments: { sample }, measures };
    });
    await rows.measures.add(counted.flatMap(({ measures }) => measures));
    await rows.rollups.addResponses(counted);
  });
}

/** What one sample of people answers: each has an own answer, and gives it again as often as answers are alike. */
function* sampleOf({ people, most, alike }: Design, at: number, random: () => number) {
  const sample = `S${String(at).padStart(6, "0")}`;
  const answer = (own: number, of: readonly number[]) => (random() < alike ? own : valueAt(random(), of));
  for (let who = 0; who < people; who++) {
    const own = {
      nps: valueAt(random(), shares.nps),
      csat: valueAt(random(), shares.csat),
      ces: valueAt(random(), shares.ces),
    };
    const times = 1 + Math.floor(random() * most);
    for (let time = 0; time < times; time++)
      yield {
        ...{ id: `${sample}-${String(who)}-${String(time)}`, sample, person: `${sample}-${String(who)}` },
        ...{ nps: answer(own.nps, shares.nps), csat: answer(own.csat, shares.csat), ces: answer(own.ces, shares.ces) },
      };
  }
}

function valueAt(draw: number, of: readonly number[]): number {
  let left = draw;
  for (const [value, share] of of.entries()) {
    left -= share;
    if (left < 0) return value;
  }
  return of.length - 1;
}

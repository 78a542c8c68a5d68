import {
  benchmark,
  explainEvent,
  explainPerson,
  listInvitations,
  listResponses,
  readCoverage,
  report,
  trend,
  type Ctx,
} from "@afterword/fieldwork";
import {
  check,
  benchmarkQuery,
  metricNames,
  metricQuery,
  scoreMetrics,
  trendQuery,
  type MetricName,
} from "@afterword/sdk";
import { problemOf } from "./tables.ts";
import type { SurveyAttacked } from "./project.ts";

/** Questions that each metric is computed from; none where it is of events or of who was asked. */
const questionsOf: { readonly [metric in MetricName]: readonly (string | undefined)[] } = {
  csat: ["csat"],
  nps: ["nps"],
  ces: ["csat"],
  mean: ["csat", "nps", "minutes", "aspects.speed"],
  distribution: ["csat", "nps", "wrong", "solved", "why", "aspects.speed"],
  "response-rate": [undefined],
  sla: [undefined],
  turnaround: [undefined],
  fcr: [undefined, "solved"],
  correlation: ["csat"],
  drivers: ["csat"],
  themes: [undefined],
};

/** Cuts that are shown, and cuts that are not. */
const cuts: readonly object[] = [
  {},
  ...["dept", "team", "site"].map((segment) => ({ by: [segment] })),
  { by: ["dept", "team"] },
  { by: ["team", "site"] },
  { where: { team: "T" } },
  { where: { site: "Port" } },
  { by: ["team"], where: { dept: "A" } },
  { by: ["site"], where: { dept: "A" } },
  { where: { team: "T", site: "HQ" } },
];

/** Stretches of time, of which some differ by a day or less. */
const times: readonly object[] = [
  {},
  { from: "2027-01-01", to: "2027-03-01" },
  { from: "2027-01-01", to: "2027-02-28" },
  { from: "2027-02-01T00:00:01Z" },
  { from: "2027-02-01", to: "2027-04-01", compare: "previous" },
  { last: "90d" },
  { last: "91d" },
  { period: "day" },
  { period: "month" },
  { period: "month", compare: "previous" },
  { period: "quarter" },
  { period: "quarter", fiscalYearStart: 2 },
  { period: "year", fiscalYearStart: 3, compare: "previous" },
  { from: "2027-03-01", to: "2027-04-01", compare: "previous", compareFrom: "2027-01-01", compareTo: "2027-02-01" },
];

/** What can be asked for besides: comparisons of groups, and what a survey of several people doesn't tell. */
const besides: readonly object[] = [
  { compare: "rest" },
  { compare: "group", against: "T" },
  { compare: "group", against: "HQ" },
  { compare: "rest", within: "site" },
  { weight: ["site"] },
  { rate: "RR2" },
  { where: { "fact:sla": "true" } },
];

const extras: { readonly [metric in MetricName]?: object } = { correlation: { fact: "turnaroundHours" } };

/**
 * Replies that whoever has a key gets, by what was asked for: all, or of figures each so-manieth. What only names things by
 * random ids is left out.
 */
export async function readReplies(
  ctx: Ctx,
  survey: SurveyAttacked,
  { every, from }: { readonly every: number; readonly from: number },
): Promise<Map<string, unknown>> {
  const replies = new Map<string, unknown>();
  let number = from;
  const ask = async (name: string, query: object, work: () => Promise<unknown>) => {
    if (number++ % every === 0) replies.set(`${name} ${JSON.stringify(query)}`, await work().catch(problemOf));
  };
  for (const { metric, query } of queriesOf(survey))
    await ask(metric, query, () => report(ctx, metric, check(metricQuery, query, "invalid_query")));
  await readCharts(ctx, survey, ask);
  await readPeople(ctx, survey, ask);
  return replies;
}

/** Every figure that can be asked for, and many that can't. */
function queriesOf(survey: SurveyAttacked): { readonly metric: MetricName; readonly query: object }[] {
  const of = metricNames.flatMap((metric) => questionsOf[metric].map((question) => ({ metric, question })));
  return of.flatMap(({ metric, question }) => {
    const about = { survey, ...(question === undefined ? {} : { question }), ...extras[metric] };
    const plain = cuts.flatMap((cut) => times.map((time) => ({ ...about, ...cut, ...time })));
    const others = plain.filter((query) => "by" in query && !("compare" in query));
    const more = besides.flatMap((besides) => others.map((query) => ({ ...query, ...besides })));
    return [...plain, ...more].map((query) => ({ metric, query }));
  });
}

type Asking = (name: string, query: object, work: () => Promise<unknown>) => Promise<void>;

async function readCharts(ctx: Ctx, survey: SurveyAttacked, ask: Asking): Promise<void> {
  const of = scoreMetrics.flatMap((metric) =>
    questionsOf[metric].map((question) => ({
      metric,
      about: { survey, ...(question === undefined ? {} : { question }) },
    })),
  );
  const wheres = [{}, { team: "T" }, { site: "HQ" }];
  const shapes = wheres.flatMap((where) => ["month", "quarter"].map((period) => ({ where, period })));
  for (const { metric, about } of of) {
    for (const shape of shapes) {
      const query = { ...about, ...shape };
      await ask(`${metric}/trend`, query, () => trend(ctx, metric, check(trendQuery, query, "invalid_query")));
    }
    for (const segment of ["dept", "team", "site"]) {
      const query = { ...about, by: [segment] };
      await ask(`${metric}/benchmark`, query, () =>
        benchmark(ctx, metric, check(benchmarkQuery, query, "invalid_query")),
      );
    }
  }
}

/** Lists and explanations: of each person, and of those whom the survey asked. */
async function readPeople(ctx: Ctx, survey: SurveyAttacked, ask: Asking): Promise<void> {
  const days = [{}, { from: "2027-01-20" }, { from: "2027-01-20T12:00:00Z", to: "2027-02-11" }];
  for (const by of [[], ["team"], ["team", "site"]])
    for (const time of days) await ask("coverage", { by, ...time }, () => readCoverage(ctx, { survey, by, ...time }));
  await ask("responses", {}, async () => {
    const { items } = await listResponses(ctx, { survey, limit: 200 });
    return items.map(({ id: _, ...item }) => JSON.stringify(item)).sort();
  });
  await ask("all responses", {}, () => listResponses(ctx, { limit: 200 }));
  await ask("invitations", {}, async () => {
    const { items } = await listInvitations(ctx, { survey, limit: 200 });
    const events = new Set(items.flatMap(({ event }) => event?.id ?? []));
    for (const id of [...events].sort())
      await ask("event", { id }, async () => withoutIds(await explainEvent(ctx, { id })));
    for (const person of [...new Set(items.map((item) => item.person))].sort())
      await ask("person", { person }, async () => withoutIds(await explainPerson(ctx, { id: person, limit: 50 })));
    return items.map((item) => JSON.stringify(withoutIds(item))).sort();
  });
}

const withoutIds = (reply: unknown): unknown =>
  JSON.parse(JSON.stringify(reply).replaceAll(/"(inv|msg|erased)_[0-9A-Za-z]+"/g, '"…"'));

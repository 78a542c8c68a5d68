import type { AfterwordApi } from "@afterword/sdk";
import type project from "./same-project.ts";
import { care, inConfidence } from "./same-project.ts";

type Api = AfterwordApi<typeof project>;

/** A query as it is written into an address. */
export type Query = Readonly<Record<string, unknown>> & {
  readonly by?: string[];
  readonly where?: Record<string, string>;
};

const time = { from: "2024-03-01", to: "2024-05-18" };
const [from, to] = [time.from, time.to];
const query = { survey: "care", ...time };
const [csat, nps, ces] = [
  { ...query, question: "csat" },
  { ...query, question: "nps" },
  { ...query, question: "ces" },
];
const march = { from: "2024-03-01", to: "2024-04-01" };

/** A figure: how the typed interface asks for it, its metric, and its query. */
export const cases: readonly (readonly [
  name: string,
  ask: (aw: Api) => PromiseLike<unknown>,
  metric: string,
  query: Query,
])[] = [
  ["a share", (aw) => aw.results(care).score("csat").from(from).to(to), "csat", csat],
  [
    "groups by month",
    (aw) => aw.results(care).score("csat").by("team").every("month").from(from).to(to),
    "csat",
    { ...csat, by: ["team"], period: "month" },
  ],
  [
    "a month beside the one before",
    (aw) => aw.results(care).score("csat").every("month").from(from).to(to).compare("previous"),
    "csat",
    { ...csat, period: "month", compare: "previous" },
  ],
  [
    "a group beside the rest",
    (aw) => aw.results(care).score("speed").by("team").from(from).to(to).compare("rest"),
    "mean",
    { ...query, question: "speed", by: ["team"], compare: "rest" },
  ],
  [
    "a fiscal quarter of one group",
    (aw) => aw.results(care).score("csat").where({ team: "HR" }).every("quarter").fiscalYearStart(4).from(from).to(to),
    "csat",
    { ...csat, where: { team: "HR" }, period: "quarter", fiscalYearStart: 4 },
  ],
  [
    "a distribution",
    (aw) => aw.results(care).count("how").by("team").from(from).to(to),
    "distribution",
    { ...query, question: "how", by: ["team"] },
  ],
  [
    "what comments are about",
    (aw) => aw.results(care).themes("why").by("team").every("month").from(from).to(to),
    "themes",
    { ...query, question: "why", by: ["team"], period: "month" },
  ],
  [
    "groups by what comments are about",
    (aw) => aw.results(care).score("csat").by("theme").where({ sentiment: "negative" }).from(from).to(to),
    "csat",
    { ...csat, by: ["theme"], where: { sentiment: "negative" } },
  ],
  [
    "a response rate",
    (aw) => aw.results(care).responseRate().by("team").from(from).to(to),
    "response-rate",
    { ...query, by: ["team"] },
  ],
  [
    "a share within its target",
    (aw) => aw.results(care).sla().every("month").from(from).to(to),
    "sla",
    { ...query, period: "month" },
  ],
  [
    "turn-around",
    (aw) => aw.results(care).turnaround().by("team").from(from).to(to),
    "turnaround",
    { ...query, by: ["team"] },
  ],
  ["first contact, measured", (aw) => aw.results(care).fcr().from(from).to(to), "fcr", query],
  [
    "first contact, asked",
    (aw) => aw.results(care).fcr("how", ["yes", "partly"]).from(from).to(to),
    "fcr",
    { ...query, question: "how", solved: ["yes", "partly"] },
  ],
  [
    "a correlation within strata",
    (aw) => aw.results(care).correlation("csat", "turnaroundHours", { within: "team" }).from(from).to(to),
    "correlation",
    { ...csat, fact: "turnaroundHours", within: "team" },
  ],
  [
    "drivers",
    (aw) => aw.results(care).drivers("csat", ["speed", "clarity"]).from(from).to(to),
    "drivers",
    { ...csat, drivers: ["speed", "clarity"] },
  ],
  [
    "what needs five people",
    (aw) => aw.results(inConfidence).score("csat").by("team").every("month").from(from).to("2024-06-01"),
    "csat",
    { survey: "in-confidence", question: "csat", from, to: "2024-06-01", by: ["team"], period: "month" },
  ],
  [
    "how often, where that needs five people",
    (aw) => aw.results(inConfidence).count("csat").by("team").every("month").from(from).to("2024-06-01"),
    "distribution",
    { survey: "in-confidence", question: "csat", from, to: "2024-06-01", by: ["team"], period: "month" },
  ],
  [
    "a trend",
    (aw) => aw.results(care).score("csat").from(from).to(to).trend("week", { baseline: 6 }),
    "csat/trend",
    { ...csat, period: "week", baseline: 6 },
  ],
  [
    "a benchmark",
    (aw) => aw.results(care).score("csat").from(from).to(to).benchmark("team"),
    "csat/benchmark",
    { ...csat, by: ["team"] },
  ],
  [
    "a net promoter score",
    (aw) => aw.results(care).score("nps").by("site").from(from).to(to),
    "nps",
    { ...nps, by: ["site"] },
  ],
  [
    "an effort score",
    (aw) => aw.results(care).score("ces").every("month").from(from).to(to),
    "ces",
    { ...ces, period: "month" },
  ],
  [
    "a group beside one other, within the sites",
    (aw) =>
      aw.results(care).score("nps").by("team").from(from).to(to).compare("group", { against: "HR", within: "site" }),
    "nps",
    { ...nps, by: ["team"], compare: "group", against: "HR", within: "site" },
  ],
  [
    "a month beside an earlier one",
    (aw) => aw.results(care).score("csat").by("team").from("2024-05-01").to("2024-05-18").compare("previous", march),
    "csat",
    {
      ...csat,
      by: ["team"],
      from: "2024-05-01",
      to: "2024-05-18",
      compare: "previous",
      ...{ compareFrom: march.from, compareTo: march.to },
    },
  ],
  [
    "what was solved at once beside what was not, within the teams",
    (aw) =>
      aw
        .results(care)
        .score("ces")
        .by("fact:resolvedFirstContact")
        .from(from)
        .to(to)
        .compare("rest", { within: "team" }),
    "ces",
    { ...ces, by: ["fact:resolvedFirstContact"], compare: "rest", within: "team" },
  ],
  [
    "a team by whether the target was met",
    (aw) =>
      aw
        .results(care)
        .score("csat")
        .by("team", "fact:sla")
        .where({ "fact:resolvedFirstContact": "true" })
        .from(from)
        .to(to),
    "csat",
    { ...csat, by: ["team", "fact:sla"], where: { "fact:resolvedFirstContact": "true" } },
  ],
  [
    "a weighted score",
    (aw) => aw.results(care).score("csat").from(from).to(to).weight(["team", "site"], { trim: true }),
    "csat",
    { ...csat, weight: ["team", "site"], trim: "true" },
  ],
  [
    "a weighted score of groups beside the rest",
    (aw) => aw.results(care).score("nps").by("team").from(from).to(to).compare("rest").weight("site"),
    "nps",
    { ...nps, by: ["team"], compare: "rest", weight: ["site"] },
  ],
  [
    "who answered, and who did not",
    (aw) => aw.results(care).responseRate("RR1").from(from).to(to),
    "response-rate",
    { ...query, rate: "RR1" },
  ],
  [
    "a named rate by group",
    (aw) => aw.results(care).responseRate("RR5").by("team").from(from).to(to),
    "response-rate",
    { ...query, by: ["team"], rate: "RR5" },
  ],
];

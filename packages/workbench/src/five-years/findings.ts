import type { MetricRow, Trend } from "@afterword/sdk";
import {
  adjusted,
  meansApartWithin,
  npsApart,
  sharesApart,
  signOf,
  worthOf,
  type InStratum,
} from "../stories/by-hand.ts";
import {
  driverNames,
  driverShares,
  limitsOf,
  medianOf,
  months,
  npsAnswers,
  npsOf,
  npsOfPeople,
  type Answered,
  type FiveYears,
} from "./by-hand.ts";
import { near, readRows, readTrend, same, type Ask } from "./held.ts";
import { proveHidden } from "./hidden.ts";

/** Something that was planted in the data, and how it comes back. */
interface Finding {
  readonly name: string;
  /** Asks for it, holds it to what was counted by hand, and says what was found. @throws Error when it does not come back */
  readonly prove: (ask: Ask, data: FiveYears) => Promise<string>;
}

const years = "from=2021-01-01&to=2026-01-01";

/** Everything that was planted. */
export const findings: readonly Finding[] = [
  { name: "Travel's step", prove: proveStep },
  { name: "Payroll's outage", prove: proveOutage },
  { name: "2025 against 2021", prove: proveLines },
  { name: "French and English", prove: proveLanguages },
  { name: "Drivers", prove: proveDrivers },
  { name: "First contact", prove: proveFirstContact },
  { name: "STN12", prove: proveHidden },
];

async function proveStep(ask: Ask, { answered }: FiveYears): Promise<string> {
  const { chart, rows } = await readTrend(
    ask,
    `nps/trend?survey=service&question=nps&where[service_line]=Travel&period=month&${years}`,
  );
  const travel = answered.filter(({ request }) => request.line === "Travel");
  const values = months.map((month) => npsOf(npsAnswers(travel, (one) => one.month === month)));
  const limits = limitsOf(values);
  same(
    "months",
    rows.map(({ period }) => period),
    months,
  );
  for (const [at, value] of values.entries()) near(`NPS of Travel in ${months[at] ?? ""}`, rows[at]?.value, value);
  holdLimits(chart, limits);
  const first = rows.find(({ signals }) => signals.length > 0);
  same("the first signal", first?.period, "2023-07");
  same("what it is", first?.signals, ["outside"]);
  return `${first?.period ?? ""} is the first signal of Travel's monthly NPS: ${fixed(first?.value)}, usual ${fixed(limits.lower)} to ${fixed(limits.upper)}`;
}

async function proveOutage(ask: Ask, { requests }: FiveYears): Promise<string> {
  const { chart, rows } = await readTrend(
    ask,
    `turnaround/trend?survey=service&where[service_line]=Payroll&period=month&${years}`,
  );
  const payroll = requests.filter(({ line }) => line === "Payroll");
  const byMonth = Map.groupBy(payroll, ({ month }) => month);
  const values = months.map((month) => medianOf((byMonth.get(month) ?? []).map(({ hours }) => hours)));
  const limits = limitsOf(values);
  same(
    "months",
    rows.map(({ period }) => period),
    months,
  );
  for (const [at, value] of values.entries()) near(`hours of Payroll in ${months[at] ?? ""}`, rows[at]?.value, value);
  same(
    "requests in each",
    rows.map(({ n }) => n),
    months.map((month) => byMonth.get(month)?.length),
  );
  holdLimits(chart, limits);
  const away = (value: number | null) => Math.abs((value ?? limits.center) - limits.center);
  const outside = rows
    .filter(({ signals }) => signals.includes("outside"))
    .toSorted((a, b) => away(b.value) - away(a.value));
  const [largest, next] = outside;
  same("the largest signal", largest?.period, "2022-09");
  return `${largest?.period ?? ""} is the largest of ${String(outside.length)} signals of Payroll's monthly median: ${fixed(largest?.value)} h, usual ${fixed(limits.lower)} to ${fixed(limits.upper)} h; the next, ${next?.period ?? ""}, is ${fixed(next?.value)} h`;
}

function holdLimits(chart: Trend["chart"], limits: ReturnType<typeof limitsOf>) {
  near("the centre", chart.center, limits.center);
  near("the lower limit", chart.lower, limits.lower);
  near("the upper limit", chart.upper, limits.upper);
}

async function proveLines(ask: Ask, { answered }: FiveYears): Promise<string> {
  const rows = await readRows(
    ask,
    "nps?survey=service&question=nps&by=service_line&from=2025-01-01&to=2026-01-01&compare=previous&compareFrom=2021-01-01&compareTo=2022-01-01",
  );
  const lines = [...new Set(answered.map(({ request }) => request.line))].sort();
  same(
    "service lines",
    rows.map(({ group }) => group["service_line"]),
    lines,
  );
  const isOf = (line: string, year: string) => (one: Answered) => one.request.line === line && one.year === year;
  const byHand = lines.map((line) => apart(answered, isOf(line, "2025"), isOf(line, "2021")));
  const corrected = adjusted(byHand.map(({ p }) => p));
  for (const [at, line] of lines.entries()) holdNps(line, rows[at], byHand[at], corrected[at]);
  const clear = rows.filter(isClear).map(({ group, comparison }) => [group["service_line"], comparison?.verdict]);
  same("which differ", clear, [
    ["Travel", "higher"],
    ["Visa", "lower"],
  ]);
  const all = rows.map(({ group, comparison }) => `${group["service_line"] ?? ""} ${signed(comparison?.difference)}`);
  return `of eight service lines only Travel (up) and Visa (down) differ: ${all.join(", ")}`;
}

async function proveLanguages(ask: Ask, { answered }: FiveYears): Promise<string> {
  const rows = await readRows(
    ask,
    "nps?survey=service&question=nps&by=language&compare=group&against=en&within=duty_station",
  );
  const isOf =
    (language: string, station?: string) =>
    ({ request }: Answered) =>
      request.language === language && (station ?? request.station) === request.station;
  const inStratum = (language: string, station: string): InStratum => {
    const people = npsOfPeople(answered, isOf(language, station)).map((answers) => answers.map(signOf));
    return Object.assign(
      people.flat().map((sign) => 100 * sign),
      people.length === 0 ? {} : { worth: worthOf(people) },
    );
  };
  const stations = [...new Set(answered.map(({ request }) => request.station))].sort();
  const others = rows.map(({ group }) => group["language"] ?? "").filter((language) => language !== "en");
  same("languages", others, ["ar", "es", "fr", "ru", "zh"]);
  const raw = others.map((language) => apart(answered, isOf(language), isOf("en")));
  const english = stations.map((station) => inStratum("en", station));
  const within = others.map((language) =>
    meansApartWithin(stations.map((station, at) => [inStratum(language, station), english[at] ?? []])),
  );
  const [p, pWithin] = [raw, within].map((all) => adjusted(all.map((one) => one.p)));
  for (const [at, language] of others.entries()) {
    const row = rows.find(({ group }) => group["language"] === language);
    const comparison = row?.comparison;
    holdNps(language, row, raw[at], p?.[at]);
    near(`${language} within stations`, comparison?.within?.difference, within[at]?.difference ?? NaN);
    near(`p of ${language} within stations`, comparison?.within?.p, within[at]?.p ?? NaN);
    near(`adjusted p of ${language} within stations`, comparison?.within?.adjustedP, pWithin?.[at] ?? NaN);
    same(`strata of ${language}`, comparison?.within?.strata, within[at]?.strata);
  }
  const french = rows.find(({ group }) => group["language"] === "fr")?.comparison;
  same("French against English", french?.verdict, "lower");
  same("French against English at the same station", french?.within?.verdict, "no_clear_difference");
  return `French less English is ${signed(french?.difference)} points (p ${digits(french?.adjustedP)}), at the same duty station ${signed(french?.within?.difference)} (p ${digits(french?.within?.p)}, ${String(french?.within?.strata)} stations)`;
}

async function proveDrivers(ask: Ask, { answered }: FiveYears): Promise<string> {
  const rows = await readRows(ask, `drivers?survey=service&question=csat&drivers=${driverNames.toSorted().join(",")}`);
  const shares = driverShares(answered);
  same(
    "their order",
    rows.map(({ group }) => group["driver"]),
    driverNames,
  );
  for (const [at, name] of driverNames.entries()) near(`share of ${name}`, rows[at]?.value, shares[at] ?? NaN);
  return `${rows.map(({ group, value }) => `${group["driver"] ?? ""} ${fixed(value)} %`).join(", ")} of what is explained of csat`;
}

async function proveFirstContact(ask: Ask, { answered }: FiveYears): Promise<string> {
  const fact = "fact:resolvedFirstContact";
  const rows = await readRows(ask, `csat?survey=service&question=csat&by=${fact}&compare=rest`);
  const of = (isFirst: boolean) =>
    answered.filter(({ request }) => request.isFirst === isFirst).map(({ csat }) => csat);
  const [no, yes] = rows;
  same(
    "groups",
    rows.map(({ group }) => group[fact]),
    ["false", "true"],
  );
  same("answers", [no?.n, yes?.n], [of(false).length, of(true).length]);
  const { value, difference } = sharesApart(of(true), of(false), (answer) => answer >= 4);
  near("CSAT, not solved at once", no?.value, value);
  near("CSAT, solved at once", yes?.value, value + difference);
  near("difference", yes?.comparison?.difference, difference);
  same("verdict", yes?.comparison?.verdict, "higher");
  same("in percent", [fixed(yes?.value), fixed(no?.value)], ["67.3", "48.3"]);
  return `CSAT is ${fixed(yes?.value)} % where the first contact solved it (n ${String(yes?.n)}), ${fixed(no?.value)} % where not (n ${String(no?.n)})`;
}

/** How the NPS of some answers is apart from that of others, where people answered more than once. */
function apart(answered: readonly Answered[], isA: (one: Answered) => boolean, isB: (one: Answered) => boolean) {
  const [a, b] = [npsOfPeople(answered, isA), npsOfPeople(answered, isB)];
  const [ofA = NaN, ofB = NaN] = [a, b].map((people) => worthOf(people.map((answers) => answers.map(signOf))));
  return npsApart(a.flat(), b.flat(), [ofA, ofB]);
}

const isClear = ({ comparison }: MetricRow): boolean => /^(?:higher|lower)$/.test(comparison?.verdict ?? "");

function holdNps(
  what: string,
  row: MetricRow | undefined,
  byHand: ReturnType<typeof npsApart> | undefined,
  adjustedP: number | undefined,
): void {
  const comparison = row?.comparison;
  near(`NPS of ${what}`, row?.value, byHand ? byHand.value + byHand.difference : NaN);
  near(`difference of ${what}`, comparison?.difference, byHand?.difference ?? NaN);
  near(`what ${what} is compared with`, comparison?.value, byHand?.value ?? NaN);
  near(`p of ${what}`, comparison?.p, byHand?.p ?? NaN);
  near(`adjusted p of ${what}`, comparison?.adjustedP, adjustedP ?? NaN);
}

const fixed = (value: number | null | undefined): string => (value ?? NaN).toFixed(1);
const signed = (value: number | null | undefined): string => ((value ?? NaN) > 0 ? "+" : "") + fixed(value);
const digits = (p: number | null | undefined): string => (p ?? NaN).toFixed(3);

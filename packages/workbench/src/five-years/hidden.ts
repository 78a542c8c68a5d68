import type { MetricRow } from "@afterword/sdk";
import { months, type Answered, type FiveYears } from "./by-hand.ts";
import { near, readRows, refusedBy, same, type Ask } from "./held.ts";

const survey = "survey=in-confidence&question=nps";
const [station, line, year] = ["STN12", "Visa", "2023"] as const;
const cell = `where[duty_station]=${station}&where[service_line]=${line}`;
const within = `from=${year}-01-01&to=${String(Number(year) + 1)}-01-01`;
/** What is shown of a survey that needs five people: everybody, each value of a segment, and the declared pair. */
const levels: readonly (readonly string[])[] = [
  [],
  ["service_line"],
  ["duty_station"],
  ["language"],
  ["duty_station", "service_line"],
];

/** A place in the smallest table that could tell: a station, a line and a language. */
type Place = readonly [station: string, line: string, language: string];

const placeOf = ({ request }: Answered): Place => [request.station, request.line, request.language];
const nameOf = (place: Place): string => place.join("/");

/**
 * A cell of five answers from four people stays hidden where five people are needed: asked for by itself, in any period, and
 * as what sums that are shown leave. The same answers in a survey that needs one person are shown.
 */
export async function proveHidden(ask: Ask, { answered }: FiveYears): Promise<string> {
  const inYear = answered.filter((one) => one.year === year);
  const inside = inYear.filter(
    ({ request, nps }) => request.station === station && request.line === line && nps !== null,
  );
  const people = new Set(inside.map(({ request }) => request.person)).size;
  same("answers and people, counted by hand", [inside.length, people], [5, 4]);
  const [open] = await readRows(ask, `nps?survey=service&question=nps&${cell}&${within}`);
  same("answers where one person is enough", open?.n, 5);
  near("their NPS", open?.value, (100 * (1 - 1)) / 5);

  for (const period of ["", "&period=month", "&period=quarter", "&period=year"])
    for (const metric of ["nps", "mean", "distribution"]) {
      const rows = await readRows(ask, `${metric}?${survey}&${cell}&${within}${period}`);
      for (const row of rows) same(`${metric} by${period}`, told(row), null);
    }
  const [whole] = await readRows(ask, `nps?${survey}&${cell}&${within}`);
  same("why", whole?.withheld, { reason: "below_k", k: 5 });
  for (const [query, why] of [
    [`${cell}&where[language]=fr`, "where.duty_station not_shown"],
    [`by=fact:resolvedFirstContact`, "by not_shown"],
    [`by=service_line&compare=rest&within=duty_station`, "within not_shown"],
    [
      `from=2023-07-01&to=2023-10-01&compare=previous&compareFrom=2023-01-02&compareTo=2023-04-02`,
      "compareFrom not_a_month",
    ],
  ] as const)
    same(query, await refusedBy(ask, `nps?${survey}&${query}`), why);

  await holdComparisons(ask);
  same(
    "months whose sums leave them where one person is enough",
    (await tellingMonths(ask, "service", inYear)).months,
    [...new Set(inside.map(({ month }) => month))],
  );
  const { months: telling, shown } = await tellingMonths(ask, "in-confidence", inYear);
  same("months whose sums leave them", telling, []);
  return `${station}, ${line}, ${year}: ${String(inside.length)} answers of ${String(people)} people are withheld (below_k), and no sum of ${String(shown)} shown figures leaves them`;
}

/** What is compared is what the plain rows show, and nothing where they show nothing. */
async function holdComparisons(ask: Ask): Promise<void> {
  const half = (from: string, to: string) => readRows(ask, `nps?${survey}&by=duty_station&from=${from}&to=${to}`);
  const [first, second] = [await half("2023-01-01", "2023-07-01"), await half("2023-07-01", "2024-01-01")];
  const find = (rows: readonly MetricRow[], at: string | null | undefined) =>
    rows.find(({ group }) => group["duty_station"] === at);
  const later = `nps?${survey}&by=duty_station&from=2023-07-01&to=2024-01-01`;
  const earlier = await readRows(ask, `${later}&compare=previous&compareFrom=2023-01-01&compareTo=2023-07-01`);
  const beside = await readRows(ask, `${later}&compare=group&against=STN01`);
  for (const [rows, otherOf] of [
    [earlier, ({ group }: MetricRow) => find(first, group["duty_station"])],
    [beside, () => find(second, "STN01")],
  ] as const)
    for (const { comparison, ...row } of rows) {
      const plain = find(second, row.group["duty_station"]);
      same("the row beside its comparison", row, plain);
      const other = otherOf(row);
      const isShown = row.n !== null && other !== undefined && other.n !== null && other !== plain;
      const expected = isShown ? { value: other.value, n: other.n } : null;
      const { value = null, n = null } = comparison ?? {};
      same(`what ${row.group["duty_station"] ?? ""} is compared with`, comparison && { value, n }, expected);
    }
}

/** What a row tells; null where it is withheld. */
const told = ({ value, n, interval, answers }: MetricRow) => value ?? n ?? interval ?? answers ?? null;

/**
 * In which months the cell can be had from what is shown, as a figure, a difference or any other sum. Longer periods are sums
 * of what their months show.
 */
async function tellingMonths(ask: Ask, survey: string, inYear: readonly Answered[]) {
  const telling: string[] = [];
  let shown = 0;
  for (const [at, month] of months.entries()) {
    if (!month.startsWith(year)) continue;
    const here = inYear.filter((one) => one.month === month);
    const span = `from=${month}-01&to=${months[at + 1] ?? ""}-01`;
    const rows = await Promise.all(
      levels.map((by) => readRows(ask, `nps?survey=${survey}&question=nps&by=${by.join(",")}&${span}`)),
    );
    const visible = rows.flat().filter((row) => told(row) !== null);
    shown += visible.length;
    for (const row of visible) {
      const inRow = here.filter((one) => isIn(row, placeOf(one)));
      const answers = inRow.filter(({ nps }) => nps !== null).length;
      same(`${month} ${JSON.stringify(row.group)}`, [row.n, row.missing], [answers, inRow.length - answers]);
    }
    // Who answered the survey, and who the question: both can be read off each row.
    const all = [here, here.filter(({ nps }) => nps !== null)];
    if (all.some((counted) => isTold(counted, visible))) telling.push(month);
  }
  return { months: telling, shown };
}

function isTold(counted: readonly Answered[], rows: readonly MetricRow[]): boolean {
  const places = [...new Map(counted.map((one) => [nameOf(placeOf(one)), placeOf(one)])).values()];
  const target = places.map(([at, of]) => at === station && of === line);
  const vectors = rows.map((row) => places.map((place) => isIn(row, place)));
  return target.includes(true) && isSum(target, vectors);
}

function isIn({ group }: MetricRow, [at, of, language]: Place): boolean {
  const values: Record<string, string> = { duty_station: at, service_line: of, language };
  return Object.entries(group).every(([name, value]) => values[name] === value);
}

const prime = 1_000_003;

/** Whether sums and differences of some rows of 0 and 1 make another, by elimination modulo a prime. */
export function isSum(target: readonly boolean[], rows: readonly (readonly boolean[])[]): boolean {
  const basis = new Map<number, number[]>();
  const reduce = (row: readonly boolean[]): number[] => {
    const left = row.map(Number);
    for (let at = 0; at < left.length; at++) {
      const factor = left[at] ?? 0;
      const known = basis.get(at);
      if (factor === 0 || known === undefined) continue;
      for (let column = at; column < left.length; column++)
        left[column] = ((left[column] ?? 0) + (prime - factor) * (known[column] ?? 0)) % prime;
    }
    return left;
  };
  for (const row of rows) {
    const left = reduce(row);
    const at = left.findIndex((value) => value !== 0);
    if (at < 0) continue;
    const scale = inverse(left[at] ?? 1);
    basis.set(
      at,
      left.map((value) => (value * scale) % prime),
    );
  }
  return reduce(target).every((value) => value === 0);
}

/** Fermat: a power of p − 2 is the inverse. */
function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

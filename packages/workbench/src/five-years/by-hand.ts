import { rowsOf } from "./data.ts";

// The figures of the findings, counted from the files line by line: no code of the report is used here.

/** A request of the files. */
export interface Request {
  readonly line: string;
  readonly station: string;
  readonly language: string;
  readonly person: string;
  readonly month: string;
  readonly hours: number;
  readonly isFirst: boolean;
}

/** An answered survey, with the request that it is about. */
export interface Answered {
  readonly request: Request;
  readonly month: string;
  readonly year: string;
  readonly csat: number;
  /** Null in responses that were left half way, as are the drivers. */
  readonly nps: number | null;
  readonly drivers: readonly number[] | null;
}

/** The questions that may drive satisfaction, in the order of the findings. */
export const driverNames = ["speed", "resolution", "clarity", "courtesy", "ease"] as const;

/** What the files hold. */
export interface FiveYears {
  readonly requests: readonly Request[];
  readonly answered: readonly Answered[];
}

/** Reads the files. */
export function readFiveYears(): FiveYears {
  const requests = new Map(
    rowsOf("events").map((row) => [
      row["event_id"],
      {
        line: row["service_line"] ?? "",
        station: row["duty_station"] ?? "",
        language: row["language"] ?? "",
        person: row["client_id"] ?? "",
        month: (row["closed_at"] ?? "").slice(0, 7),
        hours: Number(row["tat_hours"]),
        isFirst: row["resolved_first_contact"] === "1",
      },
    ]),
  );
  const answered = rowsOf("responses").map((row): Answered => {
    const request = requests.get(row["event_id"]);
    if (!request) throw new Error(`There is no event ${row["event_id"] ?? ""}.`);
    const month = (row["submitted_at"] ?? "").slice(0, 7);
    const isWhole = row["nps"] !== "";
    return {
      request,
      month,
      year: month.slice(0, 4),
      csat: Number(row["csat"]),
      nps: isWhole ? Number(row["nps"]) : null,
      drivers: isWhole ? driverNames.map((name) => Number(row[name])) : null,
    };
  });
  return { requests: [...requests.values()], answered };
}

/** The answers to the NPS question among some responses. */
export const npsAnswers = (answered: readonly Answered[], isIn: (one: Answered) => boolean): number[] =>
  answered.filter(isIn).flatMap(({ nps }) => nps ?? []);

/** The same, each person's together. */
export function npsOfPeople(answered: readonly Answered[], isIn: (one: Answered) => boolean): number[][] {
  const people = Map.groupBy(answered.filter(isIn), ({ request }) => request.person);
  return [...people.values()].map((own) => own.flatMap(({ nps }) => nps ?? [])).filter(({ length }) => length > 0);
}

/** Promoters less detractors, in percent. */
export const npsOf = (answers: readonly number[]): number =>
  (100 * (answers.filter((one) => one >= 9).length - answers.filter((one) => one <= 6).length)) / answers.length;

/** The middle value, or half way between the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** The months of the five years. */
export const months: readonly string[] = Array.from({ length: 60 }, (_, at) =>
  new Date(Date.UTC(2021, at)).toISOString().slice(0, 7),
);

/** The centre and limits of an XmR chart from its first twelve values. */
export function limitsOf(values: readonly number[]): { center: number; lower: number; upper: number } {
  const first = values.slice(0, 12);
  const center = first.reduce((sum, value) => sum + value, 0) / 12;
  const moves = first.slice(1).map((value, at) => Math.abs(value - (first[at] ?? 0)));
  const half = (3 * moves.reduce((sum, move) => sum + move, 0)) / 11 / 1.128;
  return { center, lower: center - half, upper: center + half };
}

/** Each driver's part of R² in percent of all of it (Lindeman, Merenda and Gold): the mean over all orders of entering. */
export function driverShares(answered: readonly Answered[]): number[] {
  const rows = answered.flatMap(({ csat, drivers }) => (drivers === null ? [] : [[...drivers, csat]]));
  const count = driverNames.length;
  const means = Array.from(
    { length: count + 1 },
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
  );
  const covariance = means.map((a, i) =>
    means.map((b, j) => rows.reduce((sum, row) => sum + ((row[i] ?? 0) - a) * ((row[j] ?? 0) - b), 0)),
  );
  const of = (i: number, j: number) => covariance[i]?.[j] ?? NaN;
  const explained = (set: readonly number[]): number => {
    const slopes = solve(set.map((i) => [...set.map((j) => of(i, j)), of(i, count)]));
    return slopes.reduce((sum, slope, at) => sum + slope * of(set[at] ?? NaN, count), 0) / of(count, count);
  };
  const parts = driverNames.map(() => 0);
  const all = orders(driverNames.map((_, at) => at));
  for (const order of all)
    for (const [at, driver] of order.entries())
      parts[driver] = (parts[driver] ?? 0) + explained(order.slice(0, at + 1)) - explained(order.slice(0, at));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (100 * part) / whole);
}

const orders = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => orders(items.filter((one) => one !== item)).map((order) => [item, ...order]));

/** Solves equations whose last column is the right side (Gauss and Jordan). */
function solve(rows: readonly (readonly number[])[]): number[] {
  const left = rows.map((row) => [...row]);
  for (let at = 0; at < left.length; at++) {
    const pivot = left[at] ?? [];
    for (const [other, row] of left.entries()) {
      const factor = other === at ? 0 : (row[at] ?? 0) / (pivot[at] ?? NaN);
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return left.map((row, at) => (row.at(-1) ?? NaN) / (row[at] ?? NaN));
}

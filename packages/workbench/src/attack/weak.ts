import { suppressLattice } from "@afterword/metrics";
import type { CheckedMetricQuery, MetricName, MetricRow } from "@afterword/sdk";
import type { BuiltTown } from "./built-town.ts";
import type { Answers, Place } from "./people.ts";
import { surveysAttacked } from "./project.ts";
import { levels, type Ask } from "./tables.ts";

// Reports that hide too little, made from the truth: an attack that finds nothing in them would find nothing anywhere.

interface Entry {
  readonly who: string;
  readonly place: Place;
  readonly month: string;
  readonly said: readonly string[];
  /** Only of numbers. */
  readonly number: number;
}

type Hide = (entries: readonly Entry[], k: number) => ReadonlySet<string>;

const nameOf = (level: readonly (keyof Place)[], place: Place): string =>
  JSON.stringify(level.map((name) => [name, place[name]]));

/** Only cells that have fewer than k people, and nothing for the sake of those. */
export const onlySmall: Hide = (entries, k) => {
  const cells = Map.groupBy(
    entries.flatMap(({ who, place }) => levels.map((level) => ({ who, cell: nameOf(level, place) }))),
    ({ cell }) => cell,
  );
  const isSmall = (all: readonly { who: string }[]) => new Set(all.map(({ who }) => who)).size < k;
  return new Set([...cells].flatMap(([cell, all]) => (isSmall(all) ? [cell] : [])));
};

/** What can't be had by subtraction, whatever the answers are: a rare one is in every table that it belongs to. */
export const withoutTracing: Hide = (entries, k) => {
  const people = [...new Set(entries.map(({ who }) => who))];
  const groups = entries.map(({ who, place }) => ({
    people: [people.indexOf(who)],
    paths: [["dept"], ["team"], ["site"]].map((name) => [
      nameOf([], place),
      nameOf(name as (keyof Place)[], place),
      ...(name[0] === "site" ? [] : [nameOf(["dept", "team"], place)]),
    ]),
  }));
  return suppressLattice(groups, k);
};

/** A report that hides what it is told to. */
export const weakReport =
  (hide: Hide) =>
  (town: BuiltTown): Ask =>
  (metric, query) =>
    Promise.resolve(rowsOf(town, metric, query, hide));

function rowsOf(town: BuiltTown, metric: MetricName, query: CheckedMetricQuery, hide: Hide): MetricRow[] {
  const { k } = surveysAttacked[town.town.survey].definition;
  const entries =
    metric === "response-rate"
      ? town.asked.map((one) => ({ ...one, said: [one.isAnswered ? "1" : "0"], number: one.isAnswered ? 100 : 0 }))
      : town.answered.map((one) => ({ ...one, ...saidOf(one.answers[query.question as keyof Answers]) }));
  const level = query.by as (keyof Place)[];
  return [
    ...Map.groupBy(
      entries.filter(({ said }) => said.length > 0),
      ({ month }) => month,
    ),
  ].flatMap(([month, ofMonth]) => {
    const hidden = hide(ofMonth, k);
    return [...Map.groupBy(ofMonth, ({ place }) => nameOf(level, place))].map(([cell, all]) =>
      rowOf(month, Object.fromEntries(JSON.parse(cell) as [string, string][]), hidden.has(cell) ? null : all, k),
    );
  });
}

function saidOf(value: unknown): Pick<Entry, "said" | "number"> {
  const said = value === undefined ? [] : [value].flat().map(String);
  return { said, number: typeof value === "number" ? value : 0 };
}

function rowOf(period: string, group: Record<string, string>, all: readonly Entry[] | null, k: number): MetricRow {
  const nothing = { value: null, n: null, interval: null, missing: null, invalid: null, warnings: [] };
  if (all === null) return { group, period, ...nothing, withheld: { reason: "below_k", k } };
  const counts = Map.groupBy(
    all.flatMap(({ said }) => said),
    (one) => one,
  );
  const value = all.reduce((sum, { number }) => sum + number, 0) / all.length;
  const answers = [...counts].sort().map(([answer, { length: n }]) => ({ answer, n, share: null, interval: null }));
  return { group, period, ...nothing, value, n: all.length, missing: 0, invalid: 0, withheld: null, answers };
}

import { suppressLattice } from "@afterword/metrics";
import { createHash } from "node:crypto";
import type { Entry } from "./entries.ts";
import { pathsOf, type Dimensions } from "./level.ts";

/** What was hidden, by everything that it follows from: what is asked again and again need not be searched again. */
const known = new Map<string, ReadonlySet<string>>();
const mostKnown = 200;

/** The cells of a lattice that are hidden, for one period: too few people, or what gives those away. */
export function hiddenCells(
  entries: readonly Pick<Entry, "who" | "values">[],
  dimensions: Dimensions,
  k: number,
  hidden: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const groups = groupsOf(entries, dimensions);
  const key = createHash("sha256")
    .update(JSON.stringify([dimensions, k, [...hidden].sort(), groups]))
    .digest("base64url");
  const before = known.get(key);
  known.delete(key);
  const found = before ?? search(groups, dimensions, k, hidden);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return found;
}

/** People by their values of the segments, each by a number; the same for the same people in whatever order. */
type Group = readonly [values: readonly (string | null)[], people: readonly number[]];

function groupsOf(entries: readonly Pick<Entry, "who" | "values">[], { segments }: Dimensions): Group[] {
  const sorted = [...entries].sort((a, b) => (a.who < b.who ? -1 : a.who > b.who ? 1 : 0));
  const numbers = new Map<string, number>();
  const groups = new Map<string, { values: (string | null)[]; people: Set<number> }>();
  for (const { who, values } of sorted) {
    const number = numbers.get(who) ?? numbers.size;
    numbers.set(who, number);
    const own = segments.map((name) => values[name] ?? null);
    const group = groups.get(JSON.stringify(own)) ?? { values: own, people: new Set() };
    groups.set(JSON.stringify(own), group);
    group.people.add(number);
  }
  return [...groups.keys()].sort().flatMap((name) => {
    const group = groups.get(name);
    return group ? [[group.values, [...group.people]] as const] : [];
  });
}

function search(groups: readonly Group[], dimensions: Dimensions, k: number, hidden: ReadonlySet<string>): Set<string> {
  const people = groups.map(([values, people]) => ({
    people,
    paths: pathsOf(
      dimensions,
      Object.fromEntries(dimensions.segments.map((name, at) => [name, values[at] ?? undefined])),
    ),
  }));
  return suppressLattice(people, k, hidden);
}

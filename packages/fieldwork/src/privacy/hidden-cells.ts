import { latticeSteps } from "@afterword/metrics";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Entry } from "./entries.ts";
import { pathsOf, type Dimensions } from "./level.ts";

/** What was hidden, by everything that it follows from: what is asked again and again need not be searched again. */
const known = new Map<string, Promise<ReadonlySet<string>>>();
const mostKnown = 200;

/** What is counted of an entry: who it is, where it belongs, and what was answered to each thing that was asked. */
type Counted = Pick<Entry, "who" | "values"> & { readonly answers?: readonly string[] };

/** Cells that are hidden anyway. Settled they are when they are what is hidden of the same entries without their answers. */
interface Before {
  readonly hidden: ReadonlySet<string>;
  readonly isSettled: boolean;
}

/** The cells of a lattice that are hidden, for one period: too few people, or what gives those away. */
export function hiddenCells(
  entries: readonly Counted[],
  dimensions: Dimensions,
  k: number,
  before: Before = { hidden: new Set(), isSettled: false },
): Promise<ReadonlySet<string>> {
  const groups = groupsOf(entries, dimensions);
  const key = createHash("sha256")
    .update(JSON.stringify([dimensions, k, [...before.hidden].sort(), groups]))
    .digest("base64url");
  const again = known.get(key);
  known.delete(key);
  const found = again ?? search(groups, dimensions, k, before);
  known.set(key, found);
  // Who asks next asks anew.
  found.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return found;
}

/** People by their values of the segments, each by a number; the same for the same people in whatever order. */
type Group = readonly [
  values: readonly (string | null)[],
  people: readonly number[],
  answers: readonly (readonly (readonly [answer: string, n: number])[])[],
  n: number,
];

function groupsOf(entries: readonly Counted[], { segments }: Dimensions): Group[] {
  const sorted = [...entries].sort((a, b) => (a.who < b.who ? -1 : a.who > b.who ? 1 : 0));
  const numbers = new Map<string, number>();
  const groups = new Map<
    string,
    { values: (string | null)[]; people: Set<number>; answers: Map<string, number>[]; n: number }
  >();
  for (const { who, values, answers = [] } of sorted) {
    const number = numbers.get(who) ?? numbers.size;
    numbers.set(who, number);
    const own = segments.map((name) => values[name] ?? null);
    const group = groups.get(JSON.stringify(own)) ?? { values: own, people: new Set(), answers: [], n: 0 };
    groups.set(JSON.stringify(own), group);
    group.people.add(number);
    group.n++;
    for (const [at, answer] of answers.entries()) {
      const counts = (group.answers[at] ??= new Map());
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
  }
  return [...groups.keys()].sort().flatMap((name) => {
    const group = groups.get(name);
    if (!group) return [];
    const answers = group.answers.map((counts) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    return [[group.values, [...group.people], answers, group.n] as const];
  });
}

/** For how long nobody else gets a turn, at most but for one step, in milliseconds. */
const longestTurnMs = 10;

async function search(
  groups: readonly Group[],
  dimensions: Dimensions,
  k: number,
  { hidden, isSettled }: Before,
): Promise<ReadonlySet<string>> {
  const people = groups.map(([values, people, answers, n]) => ({
    people,
    ...(answers.length === 0 ? {} : { answers: { n, counts: answers.map((counts) => new Map(counts)) } }),
    paths: pathsOf(
      dimensions,
      Object.fromEntries(dimensions.segments.map((name, at) => [name, values[at] ?? undefined])),
    ),
  }));
  const steps = latticeSteps(people, k, hidden, isSettled);
  for (let startedAt = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - startedAt < longestTurnMs) continue;
    await setImmediate();
    startedAt = performance.now();
  }
}

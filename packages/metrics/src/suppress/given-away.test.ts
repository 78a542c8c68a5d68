import fc from "fast-check";
import { expect, test } from "vitest";
import { suppressLattice, type LatticePeople } from "../index.ts";

/** Somebody at three places, with an answer. */
interface Person {
  readonly at: readonly string[];
  readonly answer: number;
}

const k = 5;
const segments = ["team", "site", "language"];
const cellsOf = ({ at }: Person): string[] => [
  "all",
  ...at.map((value, number) => `${segments[number] ?? ""}=${value}`),
];
const placeOf = ({ at }: Person): string => at.join();

function latticeOf(people: readonly Person[]): LatticePeople[] {
  const numbers = new Map(people.map((person, number) => [person, number]));
  return [...Map.groupBy(people, placeOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, all]) => {
      const counts = new Map(
        [...Map.groupBy(all, ({ answer }) => String(answer))].map(([answer, of]) => [answer, of.length]),
      );
      const [, ...cells] = all[0] ? cellsOf(all[0]) : [];
      return {
        people: all.map((person) => numbers.get(person) ?? -1),
        paths: cells.map((cell) => ["all", cell]),
        answers: { n: all.length, counts: [counts] },
      };
    });
}

/**
 * The places of fewer than k people whose answers are the same in each way to answer that gives every shown cell its counts.
 * It tries all ways, person by person, and uses nothing of the rule. What all of a shown cell answered is passed over.
 */
function recovered(people: readonly Person[], shown: ReadonlySet<string>): string[] {
  const isAlike = (person: Person) =>
    cellsOf(person).some(
      (cell) =>
        shown.has(cell) && people.every((other) => !cellsOf(other).includes(cell) || other.answer === person.answer),
    );
  const small = [...Map.groupBy(people, placeOf)].filter(([, all]) => all.length < k && all[0] && !isAlike(all[0]));
  return small
    .filter(([, all]) => {
      const others = people
        .filter((person) => !all.includes(person))
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
      return !canDiffer([...all, ...others], all.length, shown);
    })
    .map(([place]) => place);
}

/** Whether the first few may have answered otherwise, taken together. */
function canDiffer(people: readonly Person[], few: number, shown: ReadonlySet<string>): boolean {
  const answers = [...new Set(people.map(({ answer }) => answer))].sort();
  const left = new Map<string, number>();
  const cells = people.map((person) => cellsOf(person).filter((cell) => shown.has(cell)));
  for (const [number, { answer }] of people.entries())
    for (const cell of cells[number] ?? [])
      left.set(`${cell} ${String(answer)}`, (left.get(`${cell} ${String(answer)}`) ?? 0) + 1);
  const truth = people
    .slice(0, few)
    .map(({ answer }) => answer)
    .sort()
    .join();
  const given: number[] = [];
  const dead = new Set<string>();
  const search = (): boolean => {
    if (given.length === few && given.toSorted().join() === truth) return false;
    if (given.length === people.length) return true;
    const state = given.length < few ? "" : `${String(given.length)} ${[...left.values()].join()}`;
    if (dead.has(state)) return false;
    const keys = (answer: number) => (cells[given.length] ?? []).map((cell) => `${cell} ${String(answer)}`);
    for (const answer of answers) {
      const own = keys(answer);
      if (own.some((key) => (left.get(key) ?? 0) === 0)) continue;
      for (const key of own) left.set(key, (left.get(key) ?? 0) - 1);
      given.push(answer);
      const isFound = search();
      given.pop();
      for (const key of own) left.set(key, (left.get(key) ?? 0) + 1);
      if (isFound) return true;
    }
    if (state !== "") dead.add(state);
    return false;
  };
  return search();
}

// Above seventeen single people there are more sets of fewer than five than are looked at one by one.
const tables = fc.array(
  fc.record({
    at: fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("X", "Y", "Z"), fc.constantFrom("en", "fr", "ar")),
    answer: fc.constantFrom(1, 2, 4, 4, 5, 5, 5),
  }),
  { minLength: 26, maxLength: 32 },
);

test("of many small groups nobody is found by trying every way to answer that gives what is shown", () => {
  const seen = { shown: 0, large: 0, groups: 0, before: 0 };
  for (const people of fc.sample(tables, { numRuns: 16, seed: 11 })) {
    const lattice = latticeOf(people);
    const cells = Map.groupBy(
      people.flatMap((one) => cellsOf(one)),
      (cell) => cell,
    );
    const shownOf = (hidden: ReadonlySet<string>) => new Set([...cells.keys()].filter((cell) => !hidden.has(cell)));
    const shown = shownOf(suppressLattice(lattice, k));
    expect(recovered(people, shown), JSON.stringify(people)).toEqual([]);
    const before = shownOf(
      suppressLattice(
        lattice.map(({ answers: _, ...group }) => group),
        k,
      ),
    );
    seen.before += recovered(people, before).length;
    seen.shown += shown.size;
    seen.large += before.size;
    seen.groups = Math.max(seen.groups, lattice.length);
  }
  // There was something to find, and something is shown.
  expect(seen.before).toBeGreaterThan(5);
  expect(seen.groups).toBeGreaterThan(17);
  expect(seen.shown).toBeGreaterThan(seen.large / 2);
});

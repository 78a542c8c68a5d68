import fc from "fast-check";
import { expect, test } from "vitest";
import { suppressLattice, suppressOneWay, type LatticePeople } from "../index.ts";

const cell = (of: Record<string, string>) =>
  Object.entries(of)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");

/** Somebody's places in a lattice of three segments of which the second lies within the first. */
const at = (person: number, dept: string, team: string, site: string): LatticePeople => ({
  people: [person],
  paths: [
    ["all", cell({ dept }), cell({ dept, team })],
    ["all", cell({ team }), cell({ dept, team })],
    ["all", cell({ site })],
  ],
});
const oneWay = (counts: readonly number[]): LatticePeople[] =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, n) => ({ people: [at * 1_000 + n], paths: [["all", `c${String(at)}`]] })),
  );

test("one table is hidden as the reference says, in whatever order people come", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
      fc.integer({ min: 2, max: 6 }),
      (counts, k) => {
        if (counts.reduce((sum, count) => sum + count, 0) < k) return;
        const people = oneWay(counts);
        const hidden = suppressLattice(people, k);
        // A single cell is the total.
        const filled = counts.filter((count) => count > 0).length;
        const { suppressed } = suppressOneWay(counts, k);
        if (filled > 1) expect([...hidden].sort()).toEqual(suppressed.map((at) => `c${String(at)}`));
        expect(suppressLattice(people.toReversed(), k)).toEqual(hidden);
      },
    ),
  );
});

test("fewer than k people in all show nothing", () => {
  expect(suppressLattice(oneWay([2, 2]), 5)).toEqual(new Set(["all", "c0", "c1"]));
});

test("who answered in two cells counts once", () => {
  const twice = [1, 2].flatMap((person) => ["A", "B"].map((team) => ({ people: [person], paths: [["all", team]] })));
  expect(suppressLattice(twice, 3)).toEqual(new Set(["all", "A", "B"]));
});

test("a department with one small team hides a second team, and the teams under their own name with them", () => {
  const of = (dept: string, team: string, count: number, from: number) =>
    Array.from({ length: count }, (_, n) => at(from + n, dept, team, "HQ"));
  const people = [...of("D1", "a", 9, 0), ...of("D1", "b", 8, 20), ...of("D1", "c", 2, 40), ...of("D2", "d", 30, 60)];
  expect([...suppressLattice(people, 5)].sort()).toEqual(["dept=D1 team=b", "dept=D1 team=c", "team=b", "team=c"]);
});

test("a site that is a team but for one person shows neither's difference", () => {
  const people = [
    ...Array.from({ length: 9 }, (_, n) => at(n, "D", "a", "X")),
    at(9, "D", "a", "Y"),
    ...Array.from({ length: 9 }, (_, n) => at(20 + n, "D", "b", "Y")),
  ];
  const hidden = suppressLattice(people, 5);
  const shown = (id: string) => !hidden.has(id);
  expect([shown("team=a") && shown("site=X"), shown("team=b") && shown("site=Y")]).toEqual([false, false]);
});

/** Every group of 1 to k − 1 people whose figure the shown cells add up to, found by trying all. */
function attack(groups: readonly LatticePeople[], hidden: ReadonlySet<string>, k: number): string[] {
  const atoms = [...Map.groupBy(groups, ({ paths }) => JSON.stringify(paths)).values()];
  const ids = [...new Set(groups.flatMap(({ paths }) => paths.flat()))].filter((id) => !hidden.has(id));
  const rows = ids.map((id) => atoms.map(([one]) => (one?.paths.flat().includes(id) === true ? 1n : 0n)));
  const basis = reduce(rows);
  const found: string[] = [];
  for (let subset = 1; subset < 2 ** atoms.length; subset++) {
    const isIn = (at: number) => Math.floor(subset / 2 ** at) % 2 === 1;
    const people = new Set(atoms.flatMap((atom, at) => (isIn(at) ? atom.flatMap((one) => [...one.people]) : [])));
    if (people.size >= k) continue;
    if (
      remainder(
        basis,
        atoms.map((_, at) => (isIn(at) ? 1n : 0n)),
      ).every((left) => left === 0n)
    )
      found.push([...people].join());
  }
  return found;
}

type Row = bigint[];
const mod = 2_305_843_009_213_693_951n;
const norm = (value: bigint) => ((value % mod) + mod) % mod;
function power(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = power((base * base) % mod, exponent / 2n);
  return exponent % 2n === 1n ? (half * base) % mod : half;
}
function reduce(rows: readonly Row[]): [number, Row][] {
  const basis: [number, Row][] = [];
  for (const row of rows) {
    const left = remainder(basis, row);
    const pivot = left.findIndex((value) => value !== 0n);
    if (pivot < 0) continue;
    const by = power(left[pivot] ?? 1n, mod - 2n);
    basis.push([pivot, left.map((value) => norm(value * by))]);
  }
  return basis;
}
function remainder(basis: readonly [number, Row][], row: Row): Row {
  let left = row;
  for (const [pivot, one] of basis) {
    const times = left[pivot] ?? 0n;
    if (times !== 0n) left = left.map((value, at) => norm(value - times * (one[at] ?? 0n)));
  }
  return left;
}

const values = fc.constantFrom("1", "2", "3");
const population = fc.array(fc.record({ team: values, site: values, who: fc.integer({ min: 0, max: 60 }) }), {
  minLength: 3,
  maxLength: 60,
});

test("nobody isolates a group below k by adding and subtracting what is shown", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(population, fc.integer({ min: 2, max: 5 }), fc.boolean(), (all, k, isNested) => {
      const groups = all.map(({ team, site, who }) =>
        at(who, isNested ? (team === "3" ? "B" : "A") : site, team, site),
      );
      const hidden = suppressLattice(groups, k);
      expect(attack(groups, hidden, k)).toEqual([]);
      expect(hidden.has("all")).toBe(new Set(all.map(({ who }) => who)).size < k);
    }),
    { numRuns: 300 },
  );
});

test("three segments that only together point at one person don't", () => {
  const of = (a: string, b: string, c: string, count: number, from: number): LatticePeople[] =>
    Array.from({ length: count }, (_, n) => ({
      people: [from + n],
      paths: [
        ["all", `a${a}`],
        ["all", `b${b}`],
        ["all", `c${c}`],
      ],
    }));
  const groups = [
    ...of("0", "0", "0", 9, 0),
    ...of("1", "1", "0", 9, 10),
    ...of("0", "1", "1", 9, 20),
    ...of("1", "0", "1", 1, 30),
  ];
  expect(attack(groups, new Set(), 5)).toEqual(["30"]);
  expect(attack(groups, suppressLattice(groups, 5), 5)).toEqual([]);
});

/** So many people of a team at a site, in a lattice of the two. */
const crowd = (team: string, site: string, count: number): LatticePeople[] =>
  Array.from({ length: count }, (_, n) => ({
    people: [Number(`${String(team.charCodeAt(0))}${site.slice(1).padStart(2, "0")}${String(n).padStart(3, "0")}`)],
    paths: [
      ["all", `team=${team}`],
      ["all", `site=${site}`],
    ],
  }));
const sites = ["S1", "S2", "S3", "S4", "S5"];
const others = sites.flatMap((site) => [...crowd("U", site, 12), ...crowd("V", site, 12)]);

test("a site within a team that has five people more, each elsewhere, shows neither's difference with k = 10", () => {
  const people = [...crowd("T", "S", 12), ...sites.flatMap((site) => crowd("T", site, 1)), ...others];
  const hidden = suppressLattice(people, 10);
  expect(hidden.has("team=T") || hidden.has("site=S")).toBe(true);
  expect(hidden.has("all")).toBe(false);
});

test("two cells that have all but a few people in common are not both shown", () => {
  const people = [...crowd("T", "S", 12), ...crowd("T", "S1", 2), ...crowd("U", "S", 2), ...others];
  const hidden = suppressLattice(people, 10);
  expect(hidden.has("team=T") || hidden.has("site=S")).toBe(true);
});

test("a team and a site of others that leave five of all people, each in another group, are not shown with k = 10", () => {
  const one = (person: number, team: string, site: string, group: number): LatticePeople => ({
    people: [person],
    paths: [[`team=${team}`], [`site=${site}`], [`group=${String(group % 5)}`]].map((path) => ["all", ...path]),
  });
  const many = (count: number, from: number, team: string, siteOf: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => one(from + n, team, siteOf(n), n));
  const people = [
    ...many(40, 0, "T", (n) => `S${String(n % 8)}`),
    ...many(24, 100, "U", () => "S"),
    ...many(5, 200, "A", (n) => `S${String(n)}`),
  ];
  const hidden = suppressLattice(people, 10);
  expect(hidden.has("all")).toBe(false);
  expect(["team=T", "site=S"].some((id) => hidden.has(id))).toBe(true);
});

test("a nested pair and what it is within don't leave a few together whose teams are hidden", () => {
  const of = (dept: string, team: string, count: number, from: number) =>
    Array.from({ length: count }, (_, n) => at(from + n, dept, team, `S${String((from + n) % 8)}`));
  const few = ["a", "b", "c", "d"].flatMap((team, n) => [
    ...of("B", team, 1, 900 + n),
    ...of("C", team, 1, 908 + 4 + n),
  ]);
  const people = [
    ...of("A", "t", 15, 0),
    ...of("A", "u", 40, 100),
    ...of("A", "v", 9, 150),
    ...of("A", "w", 9, 160),
    ...of("B", "t", 16, 200),
    ...of("C", "t", 17, 300),
    ...few,
  ];
  const hidden = suppressLattice(people, 10);
  const together = ["all", "dept=A", "team=t", "dept=A team=t"];
  expect(hidden.has("all")).toBe(false);
  expect(together.some((id) => hidden.has(id))).toBe(true);
});

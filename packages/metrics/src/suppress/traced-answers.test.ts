import { expect, test } from "vitest";
import { suppressLattice, type LatticePeople } from "../index.ts";
import { tracedAnswers } from "./traced-answers.ts";

/** So many people of a team at a site who all answered alike. */
const crowd = (team: string, site: string, answers: readonly string[], from: number): LatticePeople => {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return {
    people: answers.map((_, at) => from + at),
    paths: [
      ["all", `team=${team}`],
      ["all", `site=${site}`],
    ],
    answers: { n: answers.length, counts: [counts] },
  };
};
const times = (n: number, answer: string) => Array.from({ length: n }, () => answer);
const teams = ["T", "U"];
const shown = (hidden: ReadonlySet<string>) =>
  ["all", "team=T", "team=U", "site=X", "site=Y"].filter((id) => !hidden.has(id));

/** One person of team T at site X, whose answer nobody else has given. */
const rare = [
  crowd("T", "X", ["1"], 0),
  crowd("T", "Y", times(20, "4"), 100),
  crowd("U", "X", times(20, "5"), 200),
  crowd("U", "Y", [...times(10, "4"), ...times(10, "5")], 300),
];

test("an answer that one team and one site have is not traced to the one person who is in both", () => {
  expect(
    shown(
      suppressLattice(
        rare.map(({ answers: _, ...group }) => group),
        5,
      ),
    ),
  ).toHaveLength(5);
  const hidden = suppressLattice(rare, 5);
  expect(shown(hidden).length).toBeLessThan(5);
  expect(shown(hidden)).toContain("all");
});

test("what others at the site and in the team may have said as well hides nothing", () => {
  const common = [
    ...rare.slice(0, 1),
    ...rare.slice(1).map((group, at) => {
      const { n, counts } = group.answers ?? { n: 0, counts: [] };
      const people = [...group.people, ...[0, 1, 2, 3].map((one) => 900 + 4 * at + one)];
      const all = new Map([...(counts[0] ?? []), ["1", 2]]);
      for (const answer of ["4", "5"]) all.set(answer, (all.get(answer) ?? 0) + 1);
      return { ...group, people, answers: { n: n + 4, counts: [all] } };
    }),
  ];
  expect(shown(suppressLattice(common, 2))).toHaveLength(5);
});

test("what others may have said only if somebody had given an answer that nobody gave there is traced", () => {
  const others = [
    [...times(20, "4"), "1", "1"],
    [...times(20, "5"), "1", "1"],
    ["1", "1", ...times(10, "4"), ...times(10, "5")],
  ];
  const places = [
    ["T", "Y"],
    ["U", "X"],
    ["U", "Y"],
  ] as const;
  const groups = places.map(([team, site], at) => crowd(team, site, others[at] ?? [], 100 * (at + 1)));
  expect(shown(suppressLattice([crowd("T", "X", ["1"], 0), ...groups], 2)).length).toBeLessThan(5);
});

test("what everybody answered is passed over, however few are in both", () => {
  const alike = rare.map(({ answers, ...group }) => {
    const n = answers?.n ?? 0;
    return { ...group, answers: { n, counts: [new Map([["4", n]])] } };
  });
  expect(shown(suppressLattice(alike, 5))).toHaveLength(5);
});

test("one of many single people is not told from the counts of a large table either", () => {
  const sites = Array.from({ length: 60 }, (_, at) => `S${String(at)}`);
  const many = sites.flatMap((site, at) =>
    teams.map((team) =>
      crowd(team, site, team === "T" ? ["4", "5"] : ["4", "5", "5"], 10_000 * (at + 1) + 10 * team.charCodeAt(0)),
    ),
  );
  const [first, ...others] = many;
  const traced = { ...first, answers: { n: 2, counts: [new Map([["1", 2]])] } } as LatticePeople;
  const without = suppressLattice(many, 5);
  expect([without.has("team=T"), without.has("site=S0")]).toEqual([false, false]);
  const hidden = suppressLattice([traced, ...others], 5);
  expect(hidden.has("all")).toBe(false);
  expect(hidden.has("team=T") || hidden.has("site=S0")).toBe(true);
});

/**
 * Five people with one answer each. By parity alone the first has to have said "yes": of the second and third, and of the
 * third and fourth, one did; of the first, second and fourth also one. No figure is of people who all said the same.
 */
const oddOnes = [
  [1, 2],
  [2, 3],
  [0, 1, 3],
  [0, 4],
];
const oddAnswers = ["yes", "no", "yes", "no", "no"];

/** Pairs of people of whom one said "yes": 2 to the power of so many ways, before the odd ones are looked at. */
function amongPairs(pairs: number): number[] | null {
  const own = Array.from({ length: pairs }, (_, at) => [2 * at, 2 * at + 1]);
  const pieces = [...own, ...oddOnes.map((piece) => piece.map((group) => 2 * pairs + group))];
  const given = [...own.flatMap(() => ["yes", "no"]), ...oddAnswers];
  const answers = given.map((answer) => ({ n: 1, counts: [new Map([[answer, 1]])] }));
  const people = given.map((_, at) => [at]);
  return tracedAnswers([pieces], answers, people, 2);
}

test("an answer that no figure has of all its people is traced where the counts leave nothing else", () => {
  expect(amongPairs(0)).toEqual([0]);
});

test("where it takes too long to find another way, the answer counts as traced", () => {
  expect(amongPairs(13)).toEqual([26]);
});

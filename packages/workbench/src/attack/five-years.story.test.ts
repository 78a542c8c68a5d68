import { suppressLattice, type LatticePeople } from "@afterword/metrics";
import { expect, test } from "vitest";
import { readFiveYears, type Answered } from "../five-years/by-hand.ts";
import { solve } from "./integers.ts";

// Real months: more than a hundred groups of a station, a line and a language in each, most of one or two people.

const k = 5;
const { answered } = readFiveYears();
const lattices = {
  "each segment by itself": [["station"], ["line"], ["language"]],
  "and a declared pair": [["station", "pair"], ["line", "pair"], ["language"]],
} as const;
type Chains = readonly (readonly ("station" | "line" | "language" | "pair")[])[];

const placeOf = ({ request: { station, line, language } }: Answered): string => [station, line, language].join("/");

const pathsOf = (one: Answered, chains: Chains): string[][] => {
  const { station, line, language } = one.request;
  const values = { station, line, language, pair: `${station}/${line}` };
  return chains.map((chain) => ["all", ...chain.map((level) => `${level}=${values[level]}`)]);
};

function latticeOf(people: readonly Answered[], chains: Chains): LatticePeople[] {
  const numbers = [...new Set(people.map(({ request }) => request.person))].sort();
  return [...Map.groupBy(people, placeOf).values()].map((all) => ({
    people: [...new Set(all.map(({ request }) => numbers.indexOf(request.person)))],
    paths: all[0] ? pathsOf(all[0], chains) : [],
    answers: { n: all.length, counts: [countsOf(all)] },
  }));
}

const countsOf = (all: readonly Answered[]): Map<string, number> =>
  new Map([...Map.groupBy(all, ({ nps }) => String(nps))].map(([answer, of]) => [answer, of.length]));

const withoutAnswers = (groups: readonly LatticePeople[]): LatticePeople[] =>
  groups.map(({ answers: _, ...group }) => group);

/** A month's cells, and which are shown: with the rule against rare answers, and without it. */
function shownIn(month: string, chains: Chains) {
  const all = answered.filter((one) => one.month === month);
  const given = all.filter(({ nps }) => nps !== null);
  const ofAll = suppressLattice(withoutAnswers(latticeOf(all, chains)), k);
  const groups = latticeOf(given, chains);
  const cells = Map.groupBy(
    given.flatMap((one) => [...new Set(pathsOf(one, chains).flat())].map((cell) => ({ cell, one }))),
    ({ cell }) => cell,
  );
  const shown = (hidden: ReadonlySet<string>) =>
    [...cells].filter(([cell]) => !hidden.has(cell)).map(([, of]) => of.map(({ one }) => one));
  return {
    given,
    safe: shown(suppressLattice(groups, k, ofAll)),
    bare: shown(suppressLattice(withoutAnswers(groups), k, ofAll)),
  };
}

/** Who is found to have given one of the rarest answers: no whole numbers fit all tables in which they did not. */
function found(given: readonly Answered[], shown: readonly (readonly Answered[])[]): string[] {
  const groups = [...Map.groupBy(given, placeOf)];
  return [...countsOf(given)].flatMap(([answer, n]) => {
    if (n > 6) return [];
    const gave = (all: readonly Answered[]) => all.filter(({ nps }) => String(nps) === answer).length;
    const nowhere = new Set(shown.filter((cell) => gave(cell) === 0).flatMap((cell) => cell.map(placeOf)));
    const places = groups.map(([place]) => place).filter((place) => !nowhere.has(place));
    const equations = shown
      .filter((cell) => gave(cell) > 0)
      .map((cell) => {
        const inside = new Set(cell.map(placeOf));
        return { of: places.flatMap((place, at) => (inside.has(place) ? [at] : [])), sum: gave(cell) };
      });
    const alone = groups.filter(([, all]) => all.length === 1 && gave(all) === 1).map(([place]) => place);
    const isCertain = (place: string) =>
      solve(places.length, [...equations, { of: [places.indexOf(place)], sum: 0 }]) === "none";
    return alone.filter(isCertain).map((place) => `${place} ${answer}`);
  });
}

test.each(Object.entries(lattices))("nobody is found in two months that gave somebody away: %s", (_, chains) => {
  const bare = ["2023-03", "2023-08"].flatMap((month) => {
    const { given, safe, bare } = shownIn(month, chains);
    expect(found(given, safe), month).toEqual([]);
    expect(safe.length, month).toBeGreaterThan(15);
    return found(given, bare);
  });
  // The same search finds somebody where rare answers hide nothing.
  expect(bare).toContain("STN07/Visa/fr 2");
  if (chains[0].length > 1) expect(bare).toContain("STN04/Payroll/ar 1");
});

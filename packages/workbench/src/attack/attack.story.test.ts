import { expect, test } from "vitest";
import { attackTown, attackTowns, compareTowns } from "./attack.ts";
import type { Place, Town, Visit } from "./people.ts";
import { onlySmall, weakReport, withoutTracing } from "./weak.ts";

// The short form of `npm run prove -- attack`: the same code with fewer towns.

test("whoever keeps all figures and solves them finds nobody: before and after answers, changes and erasures", async () => {
  const { leaks, shown, hidden, unknown } = await attackTowns(14, 2027);
  expect(leaks).toEqual([]);
  expect(unknown).toBe(0);
  // There was something to see, and something to find.
  expect(shown).toBeGreaterThan(100);
  expect(hidden).toBeGreaterThan(500);
}, 120_000);

test("where two people swap what no figure tells apart, no reply changes by a digit", async () => {
  const { twins, replies } = await compareTowns(5, 2027, 9);
  expect(twins).toBeGreaterThan(1);
  expect(replies).toBeGreaterThan(300 * twins);
}, 120_000);

test("the attack finds those whom a report leaves that hides only what is small", async () => {
  const { leaks } = await attackTowns(2, 2027, weakReport(onlySmall));
  expect(leaks.filter(({ how }) => how === "subtraction").length).toBeGreaterThan(5);
});

test("the attack finds a rare answer that each table has in its place", async () => {
  const { leaks } = await attackTowns(4, 2027, weakReport(withoutTracing));
  expect(leaks.some(({ how }) => how === "subtraction")).toBe(false);
  expect(leaks.some(({ how }) => how === "bounds")).toBe(true);
});

const said = (who: number, place: Place): Visit => ({
  ...{ who, place, day: 1 + who, after: 1, answers: { csat: 1 + (who % 5) }, changed: null },
});
const hq = (team: string): Place => ({ dept: "A", team, site: "HQ" });

test("who is erased counts once as before, whichever way their answers came", async () => {
  const others = [3, 4, 5, 6, 7, 8].map((who) => said(who, hq("U")));
  // Two people of a team gave three answers, one of them brought in.
  const town: Town = {
    survey: "quiet",
    visits: [said(0, hq("T")), said(1, hq("T")), ...others],
    brought: [said(0, hq("T"))],
    erased: [0],
  };
  expect((await attackTown(town)).leaks).toEqual([]);
});

import { expect, test } from "vitest";
import { hiddenCells } from "./hidden-cells.ts";

const dimensions = { segments: ["dept", "team"], hierarchies: [["dept", "team"]] as const };
const entries = Array.from({ length: 12 }, (_, at) => ({
  who: `p${String(at)}`,
  values: { dept: at < 8 ? "A" : "B", team: at < 2 ? "A1" : at < 8 ? "A2" : "B1" },
}));

test("the same people are looked at once, in whatever order they come", async () => {
  const first = hiddenCells(entries, dimensions, 5);
  expect((await first).has('[["team","A1"]]')).toBe(true);
  expect(hiddenCells([...entries].reverse(), dimensions, 5)).toBe(first);
});

test("anything that they follow from has cells looked at anew", async () => {
  const first = hiddenCells(entries, dimensions, 5);
  const [one, ...others] = entries;
  const moved = [{ who: one?.who ?? "", values: { dept: "B", team: "B1" } }, ...others];
  for (const other of [
    hiddenCells(entries, dimensions, 2),
    hiddenCells(entries, { ...dimensions, hierarchies: [] }, 5),
    hiddenCells(entries, dimensions, 5, { hidden: new Set(['[["team","B1"]]']), isSettled: false }),
    hiddenCells(others, dimensions, 5),
    hiddenCells(moved, dimensions, 5),
  ])
    expect(other).not.toBe(first);
  expect((await hiddenCells(entries, dimensions, 2)).size).toBe(0);
});

import { expect, test } from "vitest";
import { lettersOf, pairsOf } from "./letters.ts";

const row = (team: string, comparison: object | null) => ({ group: { team }, comparison }) as never;

test("each pair is taken once", () => {
  const replies = new Map([
    ["x", [row("x", null), row("y", { difference: 4, p: 0.2 }), row("z", { difference: -9, p: 0.001 })]],
    ["y", [row("x", { difference: -4, p: 0.2 }), row("z", { difference: -13, p: 0.0001 })]],
    ["z", [row("x", { difference: 9, p: 0.001 }), row("y", null)]],
  ]);
  const pairs = pairsOf("team", replies);
  expect(pairs).toEqual([
    { of: "y", with: "x", difference: 4, p: 0.2 },
    { of: "z", with: "x", difference: -9, p: 0.001 },
    { of: "z", with: "y", difference: -13, p: 0.0001 },
  ]);
  expect([...lettersOf(["x", "y", "z"], pairs)]).toEqual([
    ["x", ["C"]],
    ["y", ["C"]],
    ["z", []],
  ]);
});

test("what is clear by itself may not be among many", () => {
  const pairs = [0.03, 0.5, 0.6, 0.7, 0.8].map((p, at) => ({ of: `g${String(at)}`, with: "x", difference: 5, p }));
  expect(lettersOf(["x", "g0"], pairs).get("g0")).toEqual([]);
  expect(lettersOf(["x", "g0"], pairs.slice(0, 1)).get("g0")).toEqual(["A"]);
});

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTree, type Tree } from "./planted/tree.ts";
import { tool } from "./step.ts";
import { verdictFileVariable, verdictLines, type Verdict } from "./verdict.ts";

const outcomes = `
import { beforeAll, describe, expect, test } from "vitest";
test("passes", () => {});
test("fails", () => expect(1).toBe(2));
test("says why", (ctx) => ctx.skip("no browser here"));
test.skip("is silent", () => {});
describe("group", () => {
  beforeAll(() => { throw new Error("no ground"); });
  test("never starts", () => {});
});
`;

let tree: Tree;
beforeAll(() => (tree = createTree()));
afterAll(() => tree.remove());

test("the reporter counts every test and keeps the reasons of skips", () => {
  tree.write({
    "packages/metrics/src/outcomes.test.ts": outcomes,
    "packages/metrics/src/broken.test.ts": `throw new Error("does not load");\n`,
  });
  const { verdict, ok } = runVitest();
  expect(ok).toBe(false);
  expect(verdict.passed).toBe(1);
  expect(verdict.failed.toSorted()).toEqual([
    "packages/metrics/src/broken.test.ts: does not load",
    "packages/metrics/src/outcomes.test.ts > fails",
    "packages/metrics/src/outcomes.test.ts > group: no ground",
  ]);
  expect(verdict.skipped.map(({ reason }) => reason)).toEqual([
    "no browser here",
    "no reason given",
    "what prepares it failed",
  ]);
});

test("the last line is the verdict", () => {
  const skipped = [{ name: "b", reason: "no browser" }];
  expect(verdictLines({ passed: 2, failed: ["a"], skipped })).toEqual([
    "",
    "Skipped, with reason:",
    "  b\n    no browser",
    "",
    "Failed:",
    "  a",
    "",
    "2 passed, 1 failed, 1 skipped",
  ]);
});

function runVitest(): { verdict: Verdict; ok: boolean } {
  const file = tree.path("verdict.json");
  const reporter = resolve("packages/workbench/src/verdict-reporter.ts");
  const { ok, output } = tree.run([tool("vitest"), "run", `--reporter=${reporter}`], { [verdictFileVariable]: file });
  expect(existsSync(file), output).toBe(true);
  return { verdict: JSON.parse(readFileSync(file, "utf8")) as Verdict, ok };
}

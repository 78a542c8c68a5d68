import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { hostileCases } from "./cases.ts";
import { testsOf } from "./tests-of.ts";

const root = resolve(import.meta.dirname, "../../../..");

/** The public cases, by their numbers. */
const numbers = [
  ...[1, 2, 6, 7, 9, 10, 13, 15, 16, 18, 19, 21, 24, 25, 27, 29, 30, 31, 32, 34, 35, 36, 39, 41, 42, 44, 47, 49, 50],
  ...[53, 54, 55, 57, 58, 59, 61, 62, 65, 68, 70],
];

test("every case is here, once", () => {
  const ids = hostileCases.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = ids.filter((id) => id.startsWith("I")).map((id) => Number(id.slice(1)));
  expect(known).toEqual(numbers);
});

describe.each(hostileCases.map((one) => [one.id, one] as const))("%s", (_, { shown, notYet = "" }) => {
  test("is shown by tests that exist, or says why it can't be yet", () => {
    expect(shown.length > 0 || notYet.length > 20).toBe(true);
    for (const [file, name] of shown)
      expect(
        testsOf(file).some((one) => one.startsWith(name)),
        `${file}: ${name}`,
      ).toBe(true);
  });
});

test("a test that is gone would be missed", () => {
  expect(testsOf("packages/workbench/src/hostile/cases.test.ts")).toContain("every case is here, once");
  expect(testsOf("packages/workbench/src/hostile/cases.test.ts")).not.toContain("no such " + "test");
});

test("a test that is named after a case is that of a case", () => {
  const folder = join(root, "packages/workbench/src/stories");
  const files = readdirSync(folder).filter((file) => /^(?:hostile|link-limits).*\.test\.ts$/.test(file));
  const known = new Set(hostileCases.map(({ id }) => id));
  for (const file of files)
    for (const [, ids = ""] of readFileSync(join(folder, file), "utf8").matchAll(/"((?:[HI]\d+(?:, )?)+): /g))
      for (const id of ids.split(", ")) expect(known, `${file} ${id}`).toContain(id);
});

import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadConsoleWords } from "@afterword/language/console";

const root = new URL("../../../../", import.meta.url).pathname;
const read = (pattern: string): string =>
  globSync(`${root}${pattern}`)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

test("the console says every message that its languages have, and has each that it says", async () => {
  const source = read("apps/console/src/**/*.{ts,tsx}");
  const keys = [...read("packages/language/src/console/en/*.ts").matchAll(/^ {2}"(console\.[^"]+)":/gm)].flatMap(
    ([, key]) => key ?? [],
  );
  const begun = [...source.matchAll(/`(console\.[\w.:]+\.)\$\{/g)].flatMap(([, start]) => start ?? []);
  const unsaid = keys.filter((key) => !source.includes(`"${key}"`) && !begun.some((start) => key.startsWith(start)));
  expect(keys.length).toBeGreaterThan(50);
  expect(unsaid).toEqual([]);
  const words = await loadConsoleWords(["en"], "UTC");
  const said = [...source.matchAll(/"(console\.[\w.:]+)"/g)].flatMap(([, key]) => key ?? []);
  expect(said.filter((key) => !words.has(key))).toEqual([]);
});

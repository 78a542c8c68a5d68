import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { testsOf } from "./tests-of.ts";

const root = resolve(import.meta.dirname, "../../../..");
const page = "docs/reference/security.md";

/** How many items of the levels 1 and 2 each section of ASVS 5.0.0 has: they are numbered through, before those of level 3. */
const sections: Readonly<Record<string, number>> = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4 },
  ...{ "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1 },
  ...{ "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3 },
  ...{ "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4 },
  ...{ "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7 },
  ...{ "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2 },
};
const items = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, at) => `${section}.${String(at + 1)}`),
);

/** The items of a cell: `1.2.5–1.2.8, 1.3.1`. */
const itemsIn = (cell: string): string[] =>
  cell.split(",").flatMap((part) => {
    const [first = "", last = first] = part.trim().split("–");
    const [section, from, to] = [
      first.replace(/\.\d+$/, ""),
      ...[first, last].map((one) => Number(/\d+$/.exec(one)?.[0])),
    ];
    return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, at) => `${section}.${String((from ?? 0) + at)}`);
  });

const rows = readFileSync(join(root, page), "utf8")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, cell = "", , state = "", how = ""]) => ({ items: itemsIn(cell), state, how }));

test("each item of levels 1 and 2 is there, once", () => {
  expect(items).toHaveLength(253);
  expect(rows.flatMap((row) => row.items).toSorted()).toEqual(items.toSorted());
});

test.each(rows.map((row) => [row.items.join(), row] as const))(
  "%s is shown, written down, or says why not",
  (_, row) => {
    const links = [...row.how.matchAll(/\[([^\]]+)\]\(([^)#]*)(#[^)]*)?\)/g)];
    expect(["shown", "written down", "not applicable", "not yet"]).toContain(row.state);
    if (row.state === "shown") expect(links.some(([, , target]) => target?.endsWith(".test.ts"))).toBe(true);
    else if (row.state === "written down") expect(links.length).toBeGreaterThan(0);
    else expect(row.how.length).toBeGreaterThan(10);
    for (const [, name = "", target = ""] of links) {
      const file = target === "" ? page : join(dirname(page), target);
      expect(existsSync(join(root, file)), file).toBe(true);
      if (file.endsWith(".test.ts"))
        expect(
          testsOf(file).some((one) => one.startsWith(name)),
          `${file}: ${name}`,
        ).toBe(true);
    }
  },
);

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fuzz } from "./fuzz.ts";
import { growth, mostGrowth, places, pumped } from "./growth.ts";
import { openTargets, type Target } from "./targets.ts";

let opened: Awaited<ReturnType<typeof openTargets>>;
beforeAll(async () => {
  opened = await openTargets();
});
afterAll(() => opened.close());

// The same each time: `npm run prove -- fuzz` looks for what is new.
const seed = 20_261_122;

test.each([
  ["answers", 1_000],
  ["events", 500],
  ["files of people", 25],
  ["files of events", 25],
  ["files of responses", 25],
])("%s: whatever is sent is taken or is a problem, and nothing else happens", async (name, most) => {
  const target = opened.targets.find((one) => one.name === name);
  if (!target) throw new Error(`There is no target "${name}".`);
  expect(await fuzz(target, { seconds: 60, most, seed })).toBeGreaterThanOrEqual(most);
});

describe.each(Object.entries(places))("%s", (_, place) => {
  test("take no more than their length", () => {
    for (const text of pumped) expect(growth(place, text), JSON.stringify(text)).toBeLessThan(mostGrowth);
  });
});

test("a target that throws, one that changes every object, and one that goes back and forth are found", async () => {
  const inputs = fc.string();
  const throws: Target = {
    name: "throws",
    inputs,
    take: (text: string) => {
      if (text.length > 3) throw new RangeError("Maximum call stack size exceeded");
    },
  };
  await expect(fuzz(throws, { seconds: 10, most: 200, seed })).rejects.toThrow(/Maximum call stack/);
  const pollutes: Target = {
    name: "pollutes",
    inputs,
    take: () => {
      Object.assign(Object.prototype, { polluted: 1 });
    },
  };
  await expect(fuzz(pollutes, { seconds: 10, most: 5, seed })).rejects.toThrow(/every object/);
  delete (Object.prototype as { polluted?: number }).polluted;
  const backAndForth = (text: string) => text.replace(/\s+$/, "");
  expect(growth(backAndForth, ["", " ", "x"], 500)).toBeGreaterThan(mostGrowth);
});

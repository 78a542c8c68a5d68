import { expect, test } from "vitest";
import { readComments } from "./data.ts";
import { byThemes, risingThemes, shuffled, tellingWords, typicalWords } from "./discover.ts";

const comments = readComments();
const coded = byThemes(comments);
const lines = [...new Set(comments.map(({ line }) => line))].sort();
const months = [...new Set(comments.map(({ month }) => month))].sort().slice(12);

test("the system of IT_Support rises from April to September 2024, and nothing else does", () => {
  const [system, ...others] = risingThemes(coded, "IT_Support", "2024-04", 6);
  expect(others).toEqual([]);
  expect(system).toMatchObject({ term: "system", comments: 33, people: 33 });
  // By hand: 33 of 164 comments against 18 of 265 in the year before, each by somebody else.
  expect(system?.share).toBeCloseTo(33 / 164, 12);
  expect(system?.otherShare).toBeCloseTo(18 / 265, 12);
  expect(risingThemes(coded, "IT_Support", "2024-07", 1).map(({ term }) => term)).toEqual(["system"]);
});

test("a null month raises nothing, and hundreds of them hardly anything", () => {
  expect(risingThemes(coded, "IT_Support", "2024-03", 1)).toEqual([]);
  expect(risingThemes(coded, "IT_Support", "2023-10", 6)).toEqual([]);
  const dealt = shuffled(coded);
  const raised = lines.flatMap((line) => months.flatMap((month) => risingThemes(dealt, line, month, 1)));
  expect(raised.length).toBeLessThanOrEqual((lines.length * months.length) / 100);
});

test("words tell detractors from promoters, and service lines from each other", () => {
  const [detractors, promoters] = (["detractors", "promoters"] as const).map((side) =>
    tellingWords(comments, "en", side).map(({ term }) => term),
  );
  expect(detractors).toEqual(expect.arrayContaining(["slow", "without", "confus"]));
  expect(promoters).toEqual(expect.arrayContaining(["quick", "kind", "clear"]));
  expect(promoters?.filter((word) => detractors?.includes(word))).toEqual([]);
  const typical = typicalWords(comments, "en", 5);
  expect([...typical.keys()]).toEqual(lines);
  expect(typical.get("IT_Support")).not.toEqual(typical.get("Visa"));
});

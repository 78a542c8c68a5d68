import { expect, test } from "vitest";
import { mergeAttributes, mostAttributes } from "./merge-attributes.ts";

const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, at) => [`a${String(at)}`, at]));

test("what is given goes over what is there, by name", () => {
  expect(mergeAttributes({ vip: true, grade: "P2" }, { grade: "P3", site: "KRT" })).toEqual({
    vip: true,
    grade: "P3",
    site: "KRT",
  });
  expect(mergeAttributes({}, { grade: 5 })).toEqual({ grade: 5 });
});

test("where nothing changes, what was there is returned itself", () => {
  const before = { vip: true };
  expect(mergeAttributes(before, {})).toBe(before);
  expect(mergeAttributes(before, { vip: true })).toBe(before);
});

test("no more than the most: what is there is changed, what is new is left out", () => {
  const before = many(mostAttributes);
  const merged = mergeAttributes(before, { a0: "new", vip: true });
  expect(merged).toEqual({ ...before, a0: "new" });
});

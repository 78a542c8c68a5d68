import { expect, test } from "vitest";
import { strangeNames } from "./known-names.ts";

const known = ["every", "anchor", "timeZone", "remind", "k"];
const said = (given: unknown) => strangeNames(given, known).map(({ message }) => message);

test.each([
  [{ remindd: [] }, "remind"],
  [{ evry: "year" }, "every"],
  [{ timezone: "UTC" }, "timeZone"],
  [{ K: 1 }, "k"],
])("%j is told with the nearest name", (given, name) => {
  expect(said(given)).toEqual([expect.stringContaining(`Did you mean "${name}"?`)]);
});

test("what is near nothing is told with all names; what is known is not told", () => {
  expect(said({ colour: 1 })).toEqual(['"colour" is not known here. Known are every, anchor, timeZone, remind, k.']);
  expect(said({ every: "year", k: undefined })).toEqual([]);
  for (const given of [undefined, null, 5, "text", ["list"]]) expect(said(given)).toEqual([]);
});

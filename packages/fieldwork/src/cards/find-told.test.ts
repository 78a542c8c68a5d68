import { expect, test } from "vitest";
import { isFor } from "./find-told.ts";

test("a card is for those of its part; one of no part for those whom its survey asks", () => {
  const ict = { survey: "csat", segments: { desk: "ICT", site: "KRT" } };
  const rows = [
    [{ desk: "ICT" }, "csat", true],
    [{ desk: "ICT" }, "annual", true],
    [{ desk: "ICT", site: "KRT" }, "csat", true],
    [{ desk: "ICT", site: "GVA" }, "csat", false],
    [{ desk: "HR" }, "csat", false],
    [{ line: "Travel" }, "csat", false],
    [{ constructor: "ICT" }, "csat", false],
    [{}, "csat", true],
    [{}, "annual", false],
  ] as const;
  for (const [where, survey, expected] of rows)
    expect(isFor({ where, survey }, ict), JSON.stringify([where, survey])).toBe(expected);
});

import { expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "./contract/problem.ts";
import { defineProject } from "./define-project.ts";
import { defineEvent } from "./event.ts";
import { keptLength, keptSince, type KeptFor } from "./retention.ts";
import { when } from "./rule/when.ts";
import { defineSurvey } from "./survey/define-survey.ts";
import { q } from "./survey/q.ts";

const at = (text: string) => Date.parse(text);

test.each<[KeptFor, string, string]>([
  ["1mo", "2026-03-31T10:00:00Z", "2026-02-28T10:00:00Z"],
  ["24mo", "2026-11-22T02:00:00.5Z", "2024-11-22T02:00:00.5Z"],
  ["1y", "2028-02-29T00:00:00Z", "2027-02-28T00:00:00Z"],
  ["12mo", "2026-01-15T00:00:00Z", "2025-01-15T00:00:00Z"],
  ["8w", "2026-03-31T10:00:00Z", "2026-02-03T10:00:00Z"],
  ["90d", "2026-03-31T10:00:00Z", "2025-12-31T10:00:00Z"],
])("%s before %s is %s", (kept, now, since) => {
  expect(new Date(keptSince(kept, at(now))).toISOString()).toBe(new Date(at(since)).toISOString());
});

test("what is no length of time is none", () => {
  for (const text of ["", "0d", "-1mo", "1.5y", "24 mo", "24m", "12345d", 24, null])
    expect(keptLength(text)).toBeNull();
  expect(keptLength("3y")).toEqual({ count: 3, unit: "year" });
});

const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("?") });
const wrong = (retention: object, staffNumbers: unknown = []): string[] => {
  try {
    defineProject({
      surveys: [csat],
      rules: [when(closed).ask(csat).atMost(1, "180d")],
      retention: retention,
      staffNumbers: staffNumbers as string[],
    });
    return [];
  } catch (error) {
    return error instanceof ProblemError ? (error.errors ?? []).map(({ path, code }) => `${path} ${code}`) : ["?"];
  }
};

test("a project says how long each is kept, by its name, and no shorter than its rules look back", () => {
  expect(wrong({ comments: "30d", identities: "7mo", events: "1y", mails: "7mo", people: "3y" })).toEqual([]);
  expect(wrong({ comment: "30d" })).toEqual(["retention.comment unknown"]);
  expect(wrong({ comments: "soon" })).toEqual(["retention.comments invalid"]);
  expect(wrong({ comments: "29d", identities: "180d", events: "181d" })).toEqual([
    "retention.comments range",
    "retention.identities range",
  ]);
  expect(wrong([])).toEqual(["retention invalid"]);
});

test("staff numbers are patterns that can't be mistaken for other words", () => {
  expect(wrong({}, ["UN-######", "?#####"])).toEqual([]);
  expect(wrong({}, ["UN-##", "", 7, "#".repeat(41)])).toEqual([
    "staffNumbers.0 pattern",
    "staffNumbers.1 pattern",
    "staffNumbers.2 pattern",
    "staffNumbers.3 pattern",
  ]);
  expect(wrong({}, "UN-######")).toEqual(["staffNumbers invalid"]);
});

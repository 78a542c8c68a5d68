import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { tapped } from "./tapped.ts";

const firsts = {
  csat: q.csat("?"),
  nps: q.nps("?"),
  yesNo: q.yesNo("?"),
  choice: q.choice({ quiet: "A quiet room", "two-rooms": "Two rooms" }, "?"),
  comment: q.comment("?"),
};

test.each<[keyof typeof firsts, unknown, unknown, number | null]>([
  ["csat", "4", 4, 4],
  ["csat", "0", null, null],
  ["csat", "6", null, null],
  ["csat", "4.0", null, null],
  ["csat", ["4", "5"], null, null],
  ["csat", undefined, null, null],
  ["nps", "0", 0, 0],
  ["nps", "10", 10, 10],
  ["yesNo", "true", true, 1],
  ["yesNo", "false", false, 0],
  ["yesNo", "1", null, null],
  ["choice", "two-rooms", "two-rooms", 1],
  ["choice", "toString", null, null],
  ["comment", "4", null, null],
])("of a first question of kind %s, %j chooses %j", (kind, asked, answer, score) => {
  const survey = defineSurvey("s", { note: q.info("Hello"), first: firsts[kind] }).definition;
  expect(tapped(survey, asked)).toEqual(score === null ? null : { question: "first", answer, score });
});

import { expect, test } from "vitest";
import { answer } from "./condition.ts";
import { defineSurvey } from "./define-survey.ts";
import { mergeAnswers, shownErrors } from "./merge-answers.ts";
import { q } from "./q.ts";
import { compileValidator } from "./validate.ts";

const survey = defineSurvey("s", {
  csat: q.csat("?"),
  wrong: q.choices({ slow: "Slow", rude: "Rude" }, "?").when(answer("csat").atMost(2)),
  why: q.comment("?").optional(),
  grid: q.matrix({ hr: "HR", "i.t": "IT" }, { x: "X", y: "Y" }, "?"),
}).definition;
const validate = compileValidator(survey);

test.each<[string, object, object, string[], object]>([
  ["what was not shown is kept", { csat: 2, why: "so" }, { csat: 1 }, ["csat"], { csat: 1, why: "so" }],
  ["what was shown and left empty is taken back", { csat: 2, why: "so" }, { csat: 2 }, ["csat", "why"], { csat: 2 }],
  ["what is no longer asked is dropped", { csat: 1, wrong: ["slow"] }, { csat: 5 }, ["csat"], { csat: 5 }],
  ["what the survey doesn't have stays", { csat: 1 }, { admin: "1" }, [], { csat: 1, admin: "1" }],
  [
    "a row joins its matrix",
    { grid: { hr: "x" } },
    { grid: { "i.t": "y" } },
    ["grid.i.t"],
    { grid: { hr: "x", "i.t": "y" } },
  ],
  ["a row is taken back", { grid: { hr: "x", "i.t": "y" } }, {}, ["grid.hr"], { grid: { "i.t": "y" } }],
  ["and the last one with its matrix", { grid: { hr: "x" } }, {}, ["grid.hr"], {}],
  [
    "a row that is none stays, to be refused",
    { grid: { hr: "x" } },
    { grid: { no: "x" } },
    ["grid.hr"],
    { grid: { no: "x" } },
  ],
  ["a matrix that is none stays, to be refused", { grid: { hr: "x" } }, { grid: "x" }, ["grid.hr"], { grid: "x" }],
])("%s", (_, before, given, shown, expected) => {
  expect(mergeAnswers(survey, { ...before }, { ...given }, shown)).toEqual(expected);
});

test.each<[string, object, string[], string[]]>([
  ["what was not shown may be missing", { csat: 5 }, ["csat"], []],
  ["what was shown may not", { csat: 2 }, ["csat", "wrong"], ["answers.wrong required"]],
  [
    "nothing may be wrong, shown or not",
    { csat: 6, why: 1 },
    ["csat"],
    ["answers.csat out_of_range", "answers.why type"],
  ],
  ["nor unknown", { csat: 5, admin: "1" }, ["csat"], ["answers.admin unknown"]],
  ["rows that were not shown may be missing", { csat: 5, grid: { hr: "x" } }, ["grid.hr"], []],
  ["a row that was shown may not", { csat: 5, grid: { hr: "x" } }, ["grid.i.t"], ["answers.grid required"]],
  ["nor all of them", { csat: 5 }, ["grid.hr"], ["answers.grid required"]],
])("%s", (_, answers, shown, expected) => {
  expect(shownErrors(validate, { ...answers }, shown).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
});

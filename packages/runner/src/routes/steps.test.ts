import { answer, compileValidator, defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { openStep, readStep, type StepInput } from "./steps.ts";

const questions = {
  csat: q.csat("?"),
  wrong: q.text("?").when(answer("csat").atMost(2)),
  grid: q.matrix({ hr: "HR", ict: "ICT" }, { x: "X" }, "?").optional(),
  why: q.comment("?").optional(),
};
const short = defineSurvey("short", questions).definition;
const long = defineSurvey("long", { ...questions, speed: q.agree("?"), kind: q.agree("?") }).definition;

/** What a form leads to, told in short. */
function lead(fields: string, { survey = long, ...more }: Partial<StepInput> = {}) {
  const step = readStep({
    survey,
    validate: compileValidator(survey),
    fields: new URLSearchParams(fields),
    layout: "wide",
    kept: null,
    action: "commit",
    ...more,
  });
  if (step.kind === "answers") return step;
  const { page, part, errors, fields: sent } = step.show;
  const carried = sent.filter(([name]) => name.startsWith("q.")).map(([name, value]) => `${name}=${value}`);
  return {
    page: page.id,
    part,
    asks: page.questions.map(({ name }) => name),
    errors: errors.map(({ code }) => code),
    carried,
  };
}

test("an open form on one page asks afterwards what an answer brought up, then gives all answers", () => {
  const brought = lead("shown=csat,grid,why&page=csat&q.csat=1&q.why=so", { survey: short });
  expect(brought).toMatchObject({
    page: "csat",
    part: null,
    asks: ["csat", "wrong", "grid", "why"],
    errors: [],
    carried: [],
  });
  const done = lead("shown=csat,wrong,grid,why&page=csat&q.csat=1&q.wrong=it&q.why=so", { survey: short });
  expect(done).toMatchObject({ kind: "answers", answers: { csat: 1, wrong: "it", why: "so" }, next: null });
});

test("what nothing keeps is carried from page to page, a matrix row by row", () => {
  expect(lead("shown=csat&page=csat&q.csat=5")).toMatchObject({
    page: "grid",
    part: { at: 2, of: 5 },
    carried: ["q.csat=5"],
  });
  const row = lead("shown=grid&page=grid.hr&q.csat=5&q.grid.hr=x", { layout: "phone" });
  expect(row).toMatchObject({ page: "grid.ict", carried: ["q.csat=5", "q.grid.hr=x"] });
});

test("a survey has as many parts on a phone, where a matrix is asked row by row, as at a desk", () => {
  const at = (page: string, fields: string) =>
    lead(`shown=${page.split(".", 1).join("")}&page=${page}&${fields}`, { layout: "phone" });
  expect(at("csat", "q.csat=5")).toMatchObject({ page: "grid.hr", part: { at: 2, of: 5, row: { at: 1, of: 2 } } });
  expect(at("grid.hr", "q.csat=5&q.grid.hr=x")).toMatchObject({ part: { at: 2, of: 5, row: { at: 2, of: 2 } } });
  const after = at("grid.ict", "q.csat=5&q.grid.hr=x&q.grid.ict=x");
  expect(after).toMatchObject({ page: "why", part: { at: 3, of: 5 } });
  expect(after).not.toHaveProperty("part.row");
});

test("a page goes to the one before with what was typed; the first to itself", () => {
  const back = lead("shown=grid&page=grid&q.csat=5&q.grid.hr=no", { action: "back" });
  expect(back).toMatchObject({ page: "csat", errors: [], carried: ["q.grid.hr=no"] });
  expect(lead("shown=csat&page=csat&q.csat=5", { action: "back" })).toMatchObject({ page: "csat" });
});

test("what is kept is not carried, and what is no answer is left behind on the way back", () => {
  const kept = { csat: 5, grid: { hr: "x" } };
  const on = lead("shown=grid&page=grid&q.grid.ict=x", { kept });
  expect(on).toEqual({ kind: "answers", answers: { grid: { ict: "x" } }, shown: ["grid"], next: "why" });
  const back = lead("shown=grid&page=grid&q.grid.ict=no", { kept, action: "back" });
  expect(back).toEqual({ kind: "answers", answers: {}, shown: [], next: "csat" });
});

test("where all is asked at once, what a script has hidden is not asked again", () => {
  const all = { survey: short, asksAll: true };
  const hidden = lead("shown=csat,grid,why&page=csat&q.csat=5", all);
  expect(hidden).toMatchObject({ kind: "answers", answers: { csat: 5 }, next: null });
  expect(lead("shown=csat,wrong,grid,why&page=csat&q.csat=5&q.wrong=it", all)).toMatchObject({ answers: { csat: 5 } });
  // One that these answers do ask, and that has to be answered, is asked for.
  expect(lead("shown=csat,grid,why&page=csat&q.csat=1", all)).toMatchObject({ errors: ["required"] });
});

test.each([
  ["a row on a phone", "phone", "shown=grid&page=grid.ict&q.grid.ict=x", ["grid.ict"]],
  ["a part of a grid that has to be answered", "wide", "shown=grid&page=grid&q.grid.ict=x", ["grid.ict"]],
] as const)("going back keeps %s beside the rows that were answered before", (_, layout, fields, shown) => {
  const grid = q.matrix({ hr: "HR", ict: "ICT" }, { x: "X", y: "Y" }, "?");
  const survey = defineSurvey("grids", { ...questions, grid, speed: q.agree("?") }).definition;
  const kept = { csat: 5, grid: { hr: "y" } };
  const back = lead(fields, { survey, layout, kept, action: "back" });
  expect(back).toEqual({ kind: "answers", answers: { grid: { ict: "x" } }, shown, next: expect.any(String) as string });
});

test("an answer that brings up a question of its page leads back to it, to that question", () => {
  const step = lead("shown=csat&page=csat&q.csat=1", { kept: {} });
  expect(step).toMatchObject({ kind: "answers", next: "csat", focus: "wrong" });
});

test.each([
  ["shown=&page=csat&q.csat=5", ["form"]],
  ["page=csat&q.csat=5", ["form"]],
  ["shown=csat&page=csat", ["required"]],
  ["shown=csat&page=csat&q.csat=5&q.admin=1", ["unknown"]],
  ["shown=csat,wrong&page=csat&q.csat=1", ["required"]],
])("%s comes back: %s", (fields, errors) => {
  expect(lead(fields)).toMatchObject({ page: "csat", errors });
});

test("a page that the layout has moved is found where it is now", () => {
  const shownAt = (layout: "phone" | "wide", page: string) =>
    openStep({ survey: long, layout, answers: { csat: 5 }, page }).page.id;
  expect([shownAt("wide", "grid.ict"), shownAt("phone", "grid")]).toEqual(["grid", "grid.hr"]);
});

test("all at once, a question that depends on another stands there as it is", () => {
  const { page } = openStep({ survey: short, layout: "wide", answers: {}, asksAll: true });
  expect(page.questions.map(({ name, required }) => `${name} ${String(required)}`)).toEqual([
    "csat true",
    "wrong true",
    "grid false",
    "why false",
  ]);
});

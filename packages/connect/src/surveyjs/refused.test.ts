import { answer, defineSurvey, q, type Questions, type SurveyDefinition } from "@afterword/sdk";
import { expect, test } from "vitest";
import { fromSurveyJS } from "./from-surveyjs.ts";
import { toSurveyJS } from "./to-surveyjs.ts";

const refusedOf = (result: ReturnType<typeof toSurveyJS> | ReturnType<typeof fromSurveyJS>): string[] =>
  result.ok ? [] : result.refused.map(({ code, path }) => `${code} ${path}`);
const survey = (questions: Questions, options = {}): SurveyDefinition =>
  // oxlint-disable-next-line typescript/no-explicit-any -- questions of any kind
  defineSurvey<string, any>("s", questions, options).definition;
const after = (first: Questions[string], condition: Parameters<Questions[string]["when"]>[0]) =>
  survey({ x: first, y: q.comment("Why?").when(condition) });

const x = answer("x");
test.each<[string, SurveyDefinition, string[]]>([
  ["a text that is compared", after(q.text("X?"), x.is("ICT")), ["comparison questions.y.when"]],
  ["a text that is answered", after(q.text("X?"), x.answered()), []],
  ["a day", after(q.date("X?"), x.is("2026-01-31")), []],
  ["a day that is none", after(q.date("X?"), x.isNot("today")), ["comparison questions.y.when"]],
  [
    "options that differ by capitals",
    after(q.choice({ a: "1", A: "2" }, "X?"), x.is("a")),
    ["comparison questions.y.when"],
  ],
  [
    "options that differ by blanks",
    after(q.choices({ a: "1", "a ": "2" }, "X?"), x.includes("a")),
    ["comparison questions.y.when"],
  ],
  [
    "options that are one number",
    after(q.choice({ 1: "1", "1.0": "2" }, "X?"), x.oneOf("1", "1.0")),
    ["comparison questions.y.when"],
  ],
  ["such options that nothing hangs on", after(q.choice({ a: "1", A: "2" }, "X?"), x.answered()), []],
  ["a quote in a value", after(q.choice({ "it's": "1", b: "2" }, "X?"), x.is("it's")), ["comparison questions.y.when"]],
  ["names that differ by capitals", survey({ aB: q.csat("1"), ab: q.csat("2") }), ["comparison questions.ab"]],
  ["the name of what goes along", survey({ afterword: q.csat("1") }), ["comparison questions.afterword"]],
  ["a brace", survey({ a: q.csat("{{a}") }, { title: { fr: "{{" } }), ["brace title", "brace questions.a.text"]],
])("to SurveyJS: %s", (_about, definition, expected) => {
  expect(refusedOf(toSurveyJS(definition))).toEqual(expected);
});

const of = (...elements: object[]) => ({ pages: [{ name: "page1", elements }] });
const text = { type: "text", name: "a" };
test.each<[string, unknown, string[]]>([
  ["a question", of(text), []],
  ["no survey", [], ["property "]],
  ["a type that we don't have", of(text, { type: "file", name: "b" }), ["kind elements.b.type"]],
  ["a panel", of(text, { type: "panel", name: "p", elements: [text] }), ["kind elements.p.type"]],
  ["a text of another kind", of({ ...text, inputType: "tel" }), ["kind elements.a.type"]],
  ["looks", { ...of({ ...text, titleLocation: "left", minWidth: "10px" }), widthMode: "static", logo: "x.png" }, []],
  ["what is so anyway", of({ ...text, isRequired: false, visible: true, inputType: "text" }), []],
  ["a hint", of({ ...text, description: "A hint" }), ["property elements.a.description"]],
  ["a value to start with", of({ ...text, defaultValue: "x" }), ["property elements.a.defaultValue"]],
  [
    "a check of its own",
    of({ ...text, validators: [{ type: "regex", regex: "x" }] }),
    ["property elements.a.validators"],
  ],
  ["a comment beside it", of({ ...text, showCommentArea: true }), ["property elements.a.showCommentArea"]],
  [
    "an answer of one's own",
    of({ type: "radiogroup", name: "a", choices: ["x"], showOtherItem: true }),
    ["property elements.a.showOtherItem"],
  ],
  [
    "choices from elsewhere",
    of({ type: "radiogroup", name: "a", choices: ["x"], choicesByUrl: { url: "u" } }),
    ["property elements.a.choicesByUrl"],
  ],
  ["choices by their values", of({ type: "checkbox", name: "a", choices: ["x", { value: "y", text: "Y" }] }), []],
  [
    "choices that are numbers",
    of({ type: "radiogroup", name: "a", choices: [1, 2] }),
    [
      "text questions.0.options.0.value",
      "text questions.0.options.0.text",
      "text questions.0.options.1.value",
      "text questions.0.options.1.text",
    ],
  ],
  ["points by number", of({ type: "rating", name: "a", rateCount: 4 }), []],
  ["points one by one", of({ type: "rating", name: "a", rateValues: [0, 1, 2], rateType: "stars" }), []],
  [
    "points with words",
    of({ type: "rating", name: "a", rateValues: [{ value: 1, text: "Bad" }, 2] }),
    ["property elements.a.rateValues"],
  ],
  [
    "words at the ends",
    of({ type: "rating", name: "a", minRateDescription: "Bad" }),
    ["property elements.a.minRateDescription"],
  ],
  ["steps", of({ type: "rating", name: "a", rateMin: 0, rateMax: 10, rateStep: 2 }), ["property elements.a.rateStep"]],
  ["a scale that is too long", of({ type: "rating", name: "a", rateMax: 20 }), ["definition questions.a.scale"]],
  ["markup", of(text, { type: "html", name: "h", html: "<b>Hi</b>" }), ["markup elements.h.html"]],
  ["no words", of(text, { type: "html", name: "h", html: 5 }), ["markup elements.h.html"]],
  [
    "more points than anything can hold",
    of({ type: "rating", name: "a", rateMax: 1e15 }),
    ["property elements.a.rateMax"],
  ],
  ["plain words", of(text, { type: "html", name: "h", html: "Hi &amp; bye<br>now" }), []],
  ["a function", of(text, { ...text, name: "b", visibleIf: "age({a}) > 2" }), ["expression elements.b.visibleIf"]],
  [
    "two answers compared",
    of(text, { ...text, name: "b", visibleIf: "{a} = {c}" }),
    ["expression elements.b.visibleIf"],
  ],
  [
    "an answer of a matrix",
    of(text, { ...text, name: "b", visibleIf: "{a.row} = 1" }),
    ["expression elements.b.visibleIf"],
  ],
  [
    "a later answer",
    of({ ...text, visibleIf: "{b} notempty" }, { ...text, name: "b" }),
    ["definition questions.a.when"],
  ],
  [
    "a text that is compared",
    of(text, { ...text, name: "b", visibleIf: "{a} = 'x'" }),
    ["comparison questions.b.when"],
  ],
  ["a name that is none of ours", of({ ...text, name: "Question 1" }), ["definition questions.Question 1"]],
  ["a language that is none", of({ ...text, title: { "not a tag": "x" } }), ["text questions.0.text"]],
  ["a title of a page", { pages: [{ name: "p", title: "One", elements: [text] }] }, ["property pages.0.title"]],
  [
    "a page that hangs on an answer",
    { pages: [{ elements: [text], visibleIf: "{a} = 1" }] },
    ["property pages.0.visibleIf"],
  ],
  ["triggers", { ...of(text), triggers: [{ type: "complete" }] }, ["property triggers"]],
  [
    "values that are worked out",
    { ...of(text), calculatedValues: [{ name: "v", expression: "1 + 1" }] },
    ["property calculatedValues"],
  ],
  ["a page to go to", { ...of(text), navigateToUrl: "https://example.org" }, ["property navigateToUrl"]],
  ["hidden answers that count", { ...of(text), clearInvisibleValues: "none" }, ["property clearInvisibleValues"]],
  ["no questions", {}, ["definition questions"]],
])("from SurveyJS: %s", (_about, json, expected) => {
  expect(refusedOf(fromSurveyJS(json, { id: "s" }))).toEqual(expected);
});

test("all that is refused is told at once", () => {
  const json = of({ ...text, defaultValue: "x", description: "y" }, { type: "file", name: "f" });
  expect(refusedOf(fromSurveyJS({ ...json, triggers: [] }, { id: "s" }))).toEqual([
    "kind elements.f.type",
    "property elements.a.defaultValue",
    "property elements.a.description",
    "property triggers",
  ]);
});

test("a file of others needs an id", () => {
  expect(refusedOf(fromSurveyJS(of(text)))).toEqual(["text id"]);
});

test("a label of ours that was changed there is told, and not put back", () => {
  const written = toSurveyJS(survey({ csat: q.csat("How?") }));
  const json = JSON.parse(JSON.stringify(written.ok && written.json));
  json.elements[0].rateValues[0].text.en = "Terrible";
  expect(refusedOf(fromSurveyJS(json))).toEqual(["property elements.csat.rateValues"]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { convertAnswers } from "../import/convert-answers.ts";
import { plainWords } from "../import/plain-words.ts";
import { toTypeScript } from "../import/to-typescript.ts";
import { fromLimeSurvey } from "./from-limesurvey.ts";
import { readXml } from "./read-xml.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8");
const lss = fixture("visit.lss");

test("questions, words of both languages, conditions and the order come over", () => {
  const { definition } = fromLimeSurvey(lss, { id: "visit" });
  expect(definition).toMatchObject({ id: "visit", title: { en: "Office visit", fr: "Visite au bureau" }, k: 1 });
  const said = definition.questions.map(({ name, kind, required }) => `${name} ${kind}${required ? "!" : ""}`);
  expect(said).toEqual([
    ...["q1 choice!", "q2 choices", "q3 rating!", "q4 comment", "q5 matrix", "q6 yesNo", "q7 text"],
    ...["q9 date", "q10 ranking", "q11 info", "q12 number"],
  ]);
  const of = Object.fromEntries(definition.questions.map((question) => [question.name, question]));
  expect(of["q1"]?.text).toEqual({ en: "Which office did you visit?", fr: "Quel bureau avez-vous visité ?" });
  expect(of["q1"]?.options).toEqual([
    { value: "A1", text: { en: "North", fr: "Nord" } },
    { value: "A2", text: { en: "South", fr: "Sud" } },
    { value: "A3", text: { en: "By phone", fr: "Par téléphone" } },
  ]);
  expect(of["q4"]?.when).toEqual({ source: "answer", name: "q3", test: "atMost", value: 2 });
  expect(of["q7"]?.when).toEqual({ source: "answer", name: "q6", test: "is", value: true });
  expect(of["q12"]?.when).toEqual({ source: "answer", name: "q1", test: "oneOf", value: ["A2", "A3"] });
});

test("what is not asked here is refused by its code, and what is left out is said", () => {
  const { refused, leftOut } = fromLimeSurvey(lss);
  expect(refused.map(({ path, code }) => [path, code])).toEqual([
    ["questions.Q8", "kind"],
    ["questions.Q13", "expression"],
  ]);
  expect(leftOut).toEqual(["questions.Q1: its help text", "names of groups"]);
});

test("an export of codes becomes rows that are stored here", () => {
  const rows = fixture("visit-results.csv")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(`[${line}]`) as string[]);
  const { header, rows: converted, missing, unused } = convertAnswers(fromLimeSurvey(lss).answers, rows);
  const second = Object.fromEntries(header.map((name, at) => [name, converted[1]?.[at]]));
  expect(second).toEqual({
    ...{ id: "2", submittedAt: "2026-03-02 10:00:00", locale: "fr", q1: "A2", q2: "SQ001|SQ002", q3: "1" },
    ...{ q4: "Trop long, et fermé", "q5.SQ001": "B", "q5.SQ002": "B", q6: "true", q7: "0712345678" },
    ...{ q9: "2026-02-28", q10: "F|S", q12: "25" },
  });
  expect(missing).toEqual([]);
  expect(unused).toEqual(["lastpage"]);
});

test("the survey is written as a project has it", () => {
  const source = toTypeScript(fromLimeSurvey(lss, { id: "office-visit" }).definition);
  expect(source).toContain('import { answer, defineSurvey, q } from "@afterword/sdk";');
  expect(source).toContain('export const officeVisit = defineSurvey("office-visit", {');
  expect(source).toContain('.optional().when(answer("q1").oneOf("A2", "A3"))');
  expect(source).toContain("q.rating({ min: 1, max: 5 }, ");
});

test.each([
  [
    "an entity that refers to itself many times",
    '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><document>&b;</document>',
  ],
  ["a file of the machine", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><document>&x;</document>'],
  ["a document type alone", "<!doctype html><document/>"],
  ["no XML", "<document><a></document>"],
  ["nothing", ""],
])("%s is refused", (_, text) => {
  expect(() => fromLimeSurvey(text)).toThrow(/It (?:declares|is no)/);
});

test("an entity that is not XML's own is a mistake; names of all objects are names like any other", () => {
  const structure = (inside: string) =>
    `<document><LimeSurveyDocType>Survey</LimeSurveyDocType><t><rows><row>${inside}</row></rows></t></document>`;
  expect(() => readXml(structure("<title>&xxe;</title>"))).toThrow("undefined entity");
  const [row] = readXml(
    structure("<__proto__>x</__proto__><constructor>y</constructor><title>&lt; &#65;</title>"),
  ).rows("t");
  expect([...(row ?? [])]).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
    ["title", "< A"],
  ]);
});

test.each([
  ["<p>One<br />two</p><p>three</p>", "One\ntwo\nthree"],
  ["Tom &amp; Ann&nbsp;&#39;s &#x41;", "Tom & Ann 's A"],
  ['<img src="x">', null],
  ['See <a href="https://example.org">this</a>', null],
  ["<script>alert(1)</script>", null],
  ["3 < 4 and 5 > 2", "3 < 4 and 5 > 2"],
])("the words of %s", (html, words) => {
  expect(plainWords(html)).toBe(words);
});

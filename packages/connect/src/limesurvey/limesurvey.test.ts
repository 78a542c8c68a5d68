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
  expect(leftOut).toEqual(["questions.Q1: its help text", "names of groups", "the words before the first question"]);
});

/** Questions of a survey as its file has them, with their groups and attributes. */
function made(questions: readonly (readonly [code: string, type: string, group: string, relevance: string])[]) {
  const row = (columns: object) =>
    `<row>${Object.entries(columns)
      .map(([name, value]) => `<${name}><![CDATA[${String(value)}]]></${name}>`)
      .join("")}</row>`;
  const table = (name: string, rows: readonly object[]) => `<${name}><rows>${rows.map(row).join("")}</rows></${name}>`;
  return (groups: object[], attributes: object[]) =>
    fromLimeSurvey(
      `<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${[
        table("surveys", [{ sid: 9, language: "en" }]),
        table("surveys_languagesettings", [{ surveyls_language: "en", surveyls_title: "T", surveyls_endtext: "Bye" }]),
        table("groups", groups),
        table(
          "questions",
          questions.map(([title, type, gid, relevance], at) => ({
            ...{ qid: at + 1, parent_qid: 0, gid, type, title, question_order: at, relevance },
          })),
        ),
        table(
          "question_l10ns",
          questions.map(([title], at) => ({ qid: at + 1, question: `${title}?`, language: "en" })),
        ),
        table("subquestions", [
          { qid: 90, parent_qid: 2, type: "T", title: "SQ1", question_order: 1 },
          { qid: 91, parent_qid: 2, type: "T", title: "SQ2", question_order: 2 },
        ]),
        table("subquestion_l10ns", [
          { qid: 90, question: "One", language: "en" },
          { qid: 91, question: "Two", language: "en" },
        ]),
        table("question_attributes", attributes),
      ].join("")}</document>`,
    );
}

test("what a group asks for holds for each of its questions, with what these ask for themselves", () => {
  const { definition, refused } = made([
    ["Q1", "Y", "1", "1"],
    ["Q2", "M", "1", "1"],
    ["Q3", "T", "2", "1"],
    ["Q4", "N", "2", "Q1.NAOK == 'N'"],
  ])(
    [
      { gid: 1, group_order: 0, grelevance: "" },
      { gid: 2, group_order: 1, grelevance: 'Q1.NAOK == "Y"' },
    ],
    [],
  );
  expect(refused).toEqual([]);
  const is = (value: boolean) => ({ source: "answer", name: "q1", test: "is", value });
  expect(definition.questions.map(({ when }) => when)).toEqual([
    undefined,
    undefined,
    is(true),
    { all: [is(true), is(false)] },
  ]);
});

test("limits and a drawn order come over; a hidden question and what else checks answers are said", () => {
  const attribute = (qid: number, name: string, value: string) => ({ qid, attribute: name, value });
  const { definition, refused, leftOut } = made([
    ["Q1", "S", "1", "1"],
    ["Q2", "M", "1", "1"],
    ["Q3", "T", "1", "1"],
    ["Q4", "N", "1", "1"],
  ])(
    [{ gid: 1, group_order: 0 }],
    [
      ...[attribute(1, "hidden", "1"), attribute(2, "max_answers", "2"), attribute(2, "random_order", "1")],
      ...[attribute(2, "min_answers", "1"), attribute(3, "maximum_chars", "200"), attribute(3, "cssclass", "wide")],
      ...[
        attribute(4, "max_num_value_n", "10"),
        attribute(4, "em_validation_q", "Q4 > 2"),
        attribute(4, "hidden", "0"),
      ],
    ],
  );
  expect(definition.questions.map(({ name, max, order }) => [name, max, order])).toEqual([
    ["q2", 2, "drawn"],
    ["q3", 200, undefined],
    ["q4", undefined, undefined],
  ]);
  expect(refused.map(({ path, message }) => [path, message])).toEqual([
    ["questions.Q1", "It is hidden: nobody is asked it, and here nothing fills it in."],
    ["questions.Q2", "What it says of its answers would be lost: min_answers."],
    ["questions.Q4", "What it says of its answers would be lost: max_num_value_n, em_validation_q."],
  ]);
  expect(leftOut).toEqual(["the words after the last"]);
});

test("a day may have a time; who did not finish, or when is not known, is left out and counted", () => {
  const { answers } = fromLimeSurvey(lss);
  const { rows, header, untimed } = convertAnswers(answers, [
    ["id", "submitdate", "Q9"],
    ["1", "2026-03-01 10:00:00", "2026-02-28 00:00:00"],
    ["2", "", "2026-02-28 00:00:00"],
    ["3", "1980-01-01 00:00:00", ""],
  ]);
  expect([header, rows, untimed]).toEqual([
    ["id", "submittedAt", "q9"],
    [["1", "2026-03-01 10:00:00", "2026-02-28"]],
    2,
  ]);
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

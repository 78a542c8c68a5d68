import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { convertAnswers } from "../import/convert-answers.ts";
import { fromFormbricks } from "./from-formbricks.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8");
const json: unknown = JSON.parse(fixture("visit.json"));

test("a link survey comes over with its languages; jumps and files are refused", () => {
  const { definition, refused, leftOut } = fromFormbricks(json);
  expect(definition).toMatchObject({ id: "after-the-visit", title: "After the visit" });
  expect(definition.questions.map(({ name, kind, required }) => [name, kind, required])).toEqual([
    ["recommend", "nps", true],
    ["rating2", "rating", true],
    ["reason", "choice", false],
    ["liked", "choices", false],
    ["comment", "comment", false],
    ["mail", "email", false],
  ]);
  expect(definition.questions[0]?.text).toEqual({
    en: "How likely are you to recommend us?",
    es: "¿Nos recomendaría?",
  });
  expect(definition.questions[2]?.options?.map(({ value }) => value)).toEqual(["a_letter", "to_pay_or_ask"]);
  expect(refused.map(({ path, code }) => [path, code])).toEqual([
    ["questions.comment", "expression"],
    ["questions.photo", "kind"],
  ]);
  expect(leftOut).toEqual(["welcomeCard"]);
});

test("its export's words become what is stored here", () => {
  const rows = fixture("visit-responses.csv")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(`[${line}]`) as string[]);
  const { header, rows: converted, unused } = convertAnswers(fromFormbricks(json).answers, rows);
  const first = Object.fromEntries(header.map((name, at) => [name, converted[0]?.[at]]));
  expect(first).toEqual({
    ...{ id: "clr1", submittedAt: "2026-04-01T08:00:00.000Z", status: "complete", recommend: "9", rating2: "5" },
    ...{ reason: "to_pay_or_ask", liked: "staff|speed", comment: "All fine", mail: "" },
  });
  expect(converted[2]?.[header.indexOf("status")]).toBe("partial");
  expect(unused).toEqual(["No.", "Survey ID", "User ID"]);
});

test("of blocks, jumps are refused; limits and a drawn order come over, and other checks are said", () => {
  const said = (text: string) => ({ default: text });
  const { definition, refused } = fromFormbricks({
    name: "Blocks",
    blocks: [
      {
        name: "First",
        elements: [
          {
            ...{ id: "pick", type: "multipleChoiceSingle", headline: said("Pick"), shuffleOption: "all" },
            choices: [{ label: said("One") }, { label: said("Two") }],
          },
        ],
        logic: [{ conditions: {}, actions: [{ objective: "jumpToBlock", target: "x" }] }],
      },
      {
        name: "Second",
        elements: [
          {
            ...{ id: "words", type: "openText", headline: said("Say") },
            charLimit: { enabled: true, min: 5, max: 200 },
          },
          {
            ...{ id: "number", type: "openText", inputType: "number", headline: said("How many?") },
            validation: { rules: [{ type: "isGreaterThan" }] },
          },
        ],
      },
    ],
  });
  expect(definition.questions.map(({ name, order, max }) => [name, order, max])).toEqual([
    ["pick", "drawn", undefined],
    ["words", undefined, 200],
    ["number", undefined, undefined],
  ]);
  expect(refused.map(({ path, code, message }) => [path, code, message.split(": ").at(-1)])).toEqual([
    ["questions.words", "property", "charLimit.min."],
    ["questions.number", "property", "validation."],
    ["blocks.First", "expression", "here a question says itself when it is asked, by .when(…)."],
  ]);
});

test("what is no survey is said", () => {
  for (const none of [null, [], {}, { data: [] }, { questions: "many" }])
    expect(() => fromFormbricks(none)).toThrow("It is no survey of Formbricks");
});

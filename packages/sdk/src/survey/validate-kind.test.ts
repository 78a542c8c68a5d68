import { describe, expect, test } from "vitest";
import { defineSurvey } from "./define-survey.ts";
import { q } from "./q.ts";
import type { AnyQuestion } from "./question.ts";
import { compileValidator } from "./validate.ts";

/** The code with which one answer is refused, or `ok`; never anything but one error, at the question's path. */
function verdictOn(question: AnyQuestion, value: unknown): string {
  const { definition } = defineSurvey("one", { it: question } as never);
  const result = compileValidator(definition)({ it: value }, { complete: true });
  if (result.ok) {
    expect(result.answers).toEqual({ it: value });
    return "ok";
  }
  expect(result.errors).toMatchObject([{ path: "answers.it" }]);
  return result.errors.map((error) => error.code).join();
}

const notNumbers = ["9", [9], { a: 1 }, true, null, Number.NaN, Infinity, 9.5, undefined];
const notTexts = [9, true, null, ["a"], { a: 1 }, undefined];
const abc = { a: "A", b: "B", c: "C" };
const emoji = "\u{1F600}";
const rows = { r1: "1", r2: "2" };
const columns = { lo: "-", hi: "+" };
const withProto: unknown = JSON.parse('{"r1":"lo","r2":"hi","__proto__":"lo"}');

/** For each question, its answers by what is said about them. */
const cases: Record<string, [AnyQuestion, Record<string, unknown[]>]> = {
  "csat takes 1 to 5": [q.csat("?"), { ok: [1, 5], out_of_range: [0, 6], type: notNumbers }],
  "nps takes 0 to 10": [q.nps("?"), { ok: [0, 10], out_of_range: [11, -1], type: notNumbers }],
  "ces takes 1 to 7": [q.ces("?"), { ok: [1, 7], out_of_range: [0, 8], type: notNumbers }],
  "agree takes 1 to 5": [q.agree("?"), { ok: [1, 5], out_of_range: [0, 6], type: notNumbers }],
  "rating takes its own scale": [
    q.rating({ min: 2, max: 4 }, "?"),
    { ok: [2, 4], out_of_range: [1, 5, 1e300], type: notNumbers },
  ],
  "an answer beside a scale is taken as it is": [
    q.csat("?").or("doesNotApply"),
    { ok: [5, "doesNotApply"], out_of_range: [6], type: ["notSure", "5", ["doesNotApply"]] },
  ],
  "an answer beside options is no option": [
    q.choice(abc, "?").or("notSure"),
    { ok: ["a", "notSure"], unknown_choice: ["doesNotApply"], type: [["notSure"]] },
  ],
  "an answer beside yes and no": [
    q.yesNo("?").or("preferNotToSay"),
    { ok: [true, "preferNotToSay"], type: ["true", ""] },
  ],
  "an answer beside the columns is one of each row": [
    q.matrix(rows, columns, "?").or("notSure"),
    {
      ok: [{ r1: "lo", r2: "notSure" }],
      required: [{ r1: "notSure" }],
      unknown_choice: [{ r1: "doesNotApply" }],
      type: ["notSure"],
    },
  ],
  "an option that goes with no other stands alone": [
    q.choices({ ...abc, none: "None" }, "?").exclusive("none"),
    {
      ok: [["none"], ["a", "b", "c"]],
      exclusive: [
        ["none", "a"],
        ["a", "none"],
      ],
      required: [[]],
    },
  ],
  "yesNo takes true and false": [q.yesNo("?"), { ok: [true, false], type: ["true", 1, 0, null, [true], {}] }],
  "a required consent must be ticked": [q.consent("?"), { ok: [true], required: [false], type: ["on", 1, null] }],
  "an optional consent may be left": [q.consent("?").optional(), { ok: [true, false], type: [null] }],
  "choice takes one option": [
    q.choice(abc, "?"),
    { ok: ["a"], unknown_choice: ["zzz", "A", "constructor", "__proto__", ""], type: [["a"], 1, null] },
  ],
  "choices takes a list without repetition": [
    q.choices(abc, "?"),
    {
      ok: [["a"], ["c", "a", "b"]],
      required: [[]],
      repeated: [
        ["a", "a"],
        ["a", "b", "c", "a"],
      ],
      unknown_choice: [["a", "zzz"]],
      type: ["a", [1], [["a"]], { 0: "a", length: 1 }, null],
    },
  ],
  "choices takes at most so many": [q.choices(abc, "?").max(2), { ok: [["a", "b"]], too_many: [["a", "b", "c"]] }],
  "an optional list may be empty": [q.choices(abc, "?").optional(), { ok: [[], ["a"]], type: [""] }],
  "ranking takes every option once": [
    q.ranking(abc, "?"),
    {
      ok: [["c", "a", "b"]],
      required: [["a", "b"], []],
      repeated: [["a", "b", "b"]],
      unknown_choice: [["a", "b", "zzz"]],
      type: ["a", null],
    },
  ],
  "matrix takes a column for every row": [
    q.matrix(rows, columns, "?"),
    {
      ok: [{ r1: "lo", r2: "hi" }],
      required: [{ r1: "lo" }, {}],
      unknown_choice: [{ r1: "lo", r3: "hi" }, { r1: "lo", r2: "mid" }, withProto],
      type: [{ r1: "lo", r2: ["hi"] }, ["lo", "hi"], "lo", null],
    },
  ],
  "an optional matrix may have gaps": [
    q.matrix(rows, columns, "?").optional(),
    { ok: [{ r1: "lo" }, {}], unknown_choice: [{ r9: "lo" }] },
  ],
  "comment takes 4,000 characters, counted as people count": [
    q.comment("?"),
    {
      ok: ["slow", "two\nlines", emoji.repeat(4_000), "a".repeat(4_000)],
      max_length: [emoji.repeat(4_001), "a".repeat(4_001)],
      required: ["", " \n "],
      characters: ["a\0b", "\ud83d", "a\udc00"],
      type: notTexts,
    },
  ],
  "an optional comment may be empty": [q.comment("?").optional(), { ok: ["", " "], type: [null] }],
  "text takes 200 characters unless told": [
    q.text("?"),
    { ok: ["a".repeat(200)], max_length: ["a".repeat(201)], type: notTexts },
  ],
  "max counts characters": [q.text("?").max(3), { ok: [`aé${emoji}`], max_length: [`aé${emoji}b`] }],
  "number takes a finite number": [
    q.number("?").max(10),
    { ok: [10, -2.5], out_of_range: [11], type: ["1", Number.NaN, Infinity, null] },
  ],
  "email takes one plain address": [
    q.email("?"),
    {
      ok: ["amina@example.org"],
      format: [
        "a@b.test, evil@x.test",
        "a@b.test\r\nBcc: e@x.test",
        "<a@b.test>",
        " a@b.test",
        "a..b@c.test",
        "a@localhost",
      ],
      characters: ["a\0@b.test"],
      required: [""],
      type: [1],
    },
  ],
  "date takes a day that exists": [
    q.date("?"),
    {
      ok: ["2026-02-28", "2028-02-29"],
      format: ["2026-02-29", "2026-2-3", "2026-02-03T00:00:00Z", "0000-00-00", 20260203, ""],
    },
  ],
};

for (const [name, [question, answers]] of Object.entries(cases))
  describe(name, () => {
    const table = Object.entries(answers).flatMap(([expected, values]) =>
      values.map((value) => ({ shown: shown(value), value, expected })),
    );
    test.each(table)("$shown: $expected", ({ value, expected }) => {
      expect(verdictOn(question, value)).toBe(expected);
    });
  });

function shown(value: unknown): string {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 20).toWellFormed()}… (${String(text.length)})` : text;
}

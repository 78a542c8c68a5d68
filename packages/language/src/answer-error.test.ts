import { expect, test } from "vitest";
import { answerErrorWords } from "./answer-error.ts";

test("each error is said as what to do, by the kind of the question", () => {
  const said = (question: Parameters<typeof answerErrorWords>[0], code: string, value?: unknown) =>
    answerErrorWords(question, code, value, "en");
  const stations = { kind: "choices", max: 2, exclusive: "none", options: [{ value: "none", text: { en: "None" } }] };
  expect(said({ kind: "date" }, "required")).toBe("Enter a date that exists");
  expect(said(stations, "too_many")).toContain("2");
  expect(said(stations, "exclusive")).toContain("None");
  expect(said({ kind: "comment", max: 5 }, "max_length", "👍👍👍👍👍👍👍")).toContain("2");
  expect(said({ kind: "number", max: 9 }, "out_of_range")).toContain("9");
  expect(said({ kind: "matrix", rows: [{}] }, "required")).toBe(said({ kind: "csat" }, "required"));
});

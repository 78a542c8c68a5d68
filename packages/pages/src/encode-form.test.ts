import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { decodeForm } from "./decode-form.ts";
import { encodeForm } from "./encode-form.ts";

const { questions } = defineSurvey("s", {
  csat: q.csat("?").or("notSure"),
  done: q.yesNo("?"),
  why: q.comment("?"),
  days: q.number("?"),
  many: q.choices({ a: "A", "b=&": "B" }, "?"),
  rank: q.ranking({ "a.1": "A", b: "B" }, "?"),
  grid: q.matrix({ r: "R", "s.t": "S" }, { x: "X", y: "Y" }, "?").or("notSure"),
  note: q.info("?"),
}).definition;

test.each([
  {},
  { csat: 4, done: false, why: 'one\n"two" & <three>', days: -2.5 },
  { csat: "notSure", many: ["b=&", "a"], rank: ["b", "a.1"], grid: { r: "notSure", "s.t": "y" } },
  { grid: { r: "x" }, days: 1.234 },
  // What can't be read is carried as it was typed.
  { csat: "four", days: "three", rank: { b: "1" }, why: ["twice", "given"] },
])("%j comes back as it was", (answers) => {
  const fields = new URLSearchParams(encodeForm(questions, answers));
  for (const locale of [undefined, "en", "es", "fr"]) expect(decodeForm(questions, fields, locale)).toEqual(answers);
});

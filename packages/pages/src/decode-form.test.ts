import { compileValidator, defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { decodeForm } from "./decode-form.ts";

const { definition } = defineSurvey("every-kind", {
  csat: q.csat("Satisfied?").optional(),
  done: q.yesNo("Solved?").optional(),
  why: q.comment("Why?").optional(),
  days: q.number("Days?").optional(),
  mail: q.email("E-mail?").optional(),
  team: q.choice({ a: "A", b: "B" }, "Team?").optional(),
  many: q.choices({ a: "A", b: "B" }, "Which?").optional(),
  rank: q.ranking({ "a.1": "A", b: "B" }, "Order?").optional(),
  grid: q.matrix({ r: "R", "s.t": "S" }, { x: "X", y: "Y" }, "Each?").optional(),
  ok: q.consent("Contact me").optional(),
});
const validate = compileValidator(definition);
const decode = (fields: string): Record<string, unknown> =>
  decodeForm(definition.questions, new URLSearchParams(fields));

test.each([
  ["", {}],
  ["q.csat=4&nonce=n&commit=1", { csat: 4 }],
  ["q.csat=&q.why=+%0D%0A&q.days=+&q.team=&q.rank.b=&q.grid.r=", {}],
  ["q.done=true&q.ok=true", { done: true, ok: true }],
  ["q.done=false", { done: false }],
  ["q.why=one%0D%0Atwo", { why: "one\ntwo" }],
  ["q.days=+-3.50+&q.mail=+a%40example.org", { days: -3.5, mail: "a@example.org" }],
  ["q.many=b", { many: ["b"] }],
  ["q.many=b&q.many=a", { many: ["b", "a"] }],
  ["q.rank.a.1=2&q.rank.b=1", { rank: ["b", "a.1"] }],
  ["q.grid.r=x&q.grid.s.t=y", { grid: { r: "x", "s.t": "y" } }],
])("%s is %j, which the validator takes", (fields, answers) => {
  expect(decode(fields)).toEqual(answers);
  expect(validate(decode(fields), { complete: true }).ok).toBe(true);
});

test.each([
  ["q.csat=4.0", { csat: "4.0" }, "type"],
  ["q.csat=+4", { csat: " 4" }, "type"],
  ["q.csat=0x4", { csat: "0x4" }, "type"],
  ["q.csat=4&q.csat=4", { csat: ["4", "4"] }, "type"],
  ["q.csat=6", { csat: 6 }, "out_of_range"],
  ["q.csat=true", { csat: "true" }, "type"],
  ["q.done=yes", { done: "yes" }, "type"],
  ["q.days=1e3", { days: "1e3" }, "type"],
  [`q.csat=${"9".repeat(400)}`, { csat: "9".repeat(400) }, "type"],
  ["q.why=a&q.why=b", { why: ["a", "b"] }, "type"],
  ["q.team=c", { team: "c" }, "unknown_choice"],
  ["q.many=a&q.many=a", { many: ["a", "a"] }, "repeated"],
  ["q.rank.b=1", { rank: { b: "1" } }, "type"],
  ["q.rank.a.1=1&q.rank.b=1", { rank: { "a.1": "1", b: "1" } }, "type"],
  ["q.rank.a.1=1&q.rank.c=2", { rank: ["a.1", "c"] }, "unknown_choice"],
  ["q.grid.r=x&q.grid.r=y", { grid: { r: ["x", "y"] } }, "type"],
  ["q.grid.z=x", { grid: { z: "x" } }, "unknown_choice"],
  ["q.rank=a&q.rank.b=1", { rank: "a" }, "type"],
  ["q.admin=1", { admin: "1" }, "unknown"],
  ["q.csat.x=1", { "csat.x": "1" }, "unknown"],
  ["q.=1", { "": "1" }, "unknown"],
])("%s is %j, which the validator refuses: %s", (fields, answers, code) => {
  expect(decode(fields)).toEqual(answers);
  const result = validate(decode(fields), { complete: false });
  expect(result.ok ? [] : result.errors.map((error) => error.code)).toContain(code);
});

test("a field that is called like a prototype is a field like any other", () => {
  for (const fields of ["q.__proto__=1", "q.grid.__proto__=x", "q.constructor=1"]) {
    expect(Object.getPrototypeOf(decode(fields))).toBe(Object.prototype);
    expect(validate(decode(fields), { complete: false }).ok).toBe(false);
  }
});

test("a number is what it is in the language of the page; what it can't tell stays as it was typed", () => {
  const days = (locale?: string) =>
    decodeForm(definition.questions, new URLSearchParams({ "q.days": "1.500" }), locale)["days"];
  expect([days("en"), days("es"), days("fr"), days()]).toEqual([1.5, 1500, "1.500", "1.500"]);
});

import type { Request } from "express";
import { expect, test } from "vitest";
import { formOf } from "./form.ts";

const fieldsOf = (body: unknown) => [...formOf({ body } as Request)];

test.each([
  [
    "a=1&b=x+y&a=2",
    [
      ["a", "1"],
      ["b", "x y"],
      ["a", "2"],
    ],
  ],
  [
    "q.why=caf%C3%A9%20%F0%9F%98%80&&c",
    [
      ["q.why", "café 😀"],
      ["c", ""],
    ],
  ],
  [
    "a=1=2&=3",
    [
      ["a", "1=2"],
      ["", "3"],
    ],
  ],
  [
    "a=100%&b=%zz&c=%2",
    [
      ["a", "100%"],
      ["b", "%zz"],
      ["c", "%2"],
    ],
  ],
  ["a=%EF%BF%BD", [["a", "\uFFFD"]]],
  ["", []],
])("%s is read as a browser wrote it", (body, fields) => {
  expect(fieldsOf(body)).toEqual(fields);
});

test.each([
  ["half of a surrogate pair", "a=x%ED%A0%80y"],
  ["a byte that begins nothing", "a=x%FFy"],
  ["a character cut short", "a=x%C3"],
  ["a raw byte that is no text", "a=x\uFFFD"],
  ["a NUL", "a=x%00"],
])("%s is marked with what no text may have", (_, body) => {
  expect(fieldsOf(body)[0]?.[1]).toMatch(/^x\0+y?$/);
});

test("what the host's app has parsed already is taken as it is", () => {
  expect(fieldsOf({ a: "1", b: ["2", "3"], c: { d: "4" } })).toEqual([
    ["a", "1"],
    ["b", "2"],
    ["b", "3"],
  ]);
  expect(fieldsOf(undefined)).toEqual([]);
});

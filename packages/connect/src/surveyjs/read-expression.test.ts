import { all, answer, any, not, type Condition } from "@afterword/sdk";
import { expect, test } from "vitest";
import { readExpression } from "./read-expression.ts";

const [a, b] = [answer("a"), answer("b")];

test.each<[string, Condition]>([
  ["{a} = 1", a.is(1)],
  ["{a} == 'x y'", a.is("x y")],
  ['{a} equal "x"', a.is("x")],
  ["{a} = ''", a.is("")],
  ["{a} <> true", not(a.is(true))],
  ["{a} notempty and {a} <> true", a.isNot(true)],
  ["{a} notempty and {b} <> 1", all(a.answered(), not(b.is(1)))],
  ["{a} empty", not(a.answered())],
  ["{a} >= -2.5", a.atLeast(-2.5)],
  ["{a} = 1 or {a} = 2", a.oneOf(1, 2)],
  ["({a} = 1) or ({a} = 2)", any(a.is(1), a.is(2))],
  ["{a} = 1 or {b} = 2", any(a.is(1), b.is(2))],
  ["{a[0]} = 'x' or {a[1]} = 'x'", a.first(2).includes("x")],
  ["{a} notcontains 'x'", not(a.includes("x"))],
  ["!({a} < 3) && {b} NOTEMPTY", all(not(a.below(3)), b.answered())],
  ["{a} < 1 || {a} > 3 and {b} notempty", any(a.below(1), all(a.above(3), b.answered()))],
  ["((({a} = 1)))", a.is(1)],
])("%s is read", (expression, condition) => {
  expect(readExpression(expression)).toEqual(condition.json);
});

test.each([
  "",
  "{a}",
  "{a} =",
  "{a} = {b}",
  "1 = {a}",
  "{a} + 1 = 2",
  "{a} = 1 and",
  "({a} = 1",
  "{a} = 1)",
  "{a.row} = 'x'",
  "{a[1]} = 'x'",
  "{a[0]} = 'x' or {a[1]} = 'y'",
  "{a[0]} notempty",
  "{panel.a} = 1",
  "age({a}) > 2",
  "{a} anyof ['x', 'y']",
  "{a} = 'it\\'s'",
  "{a} = 1e3",
  "{a} = 0x10",
  "!{a} = 1",
  "__proto__",
  "{a} constructor 1",
  `${"(".repeat(40)}{a} = 1${")".repeat(40)}`,
])("%s is not read", (expression) => {
  expect(readExpression(expression)).toBeNull();
});

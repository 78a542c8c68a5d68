import { expect, test } from "vitest";
import { readProject } from "./read-project.ts";

const survey = 'const s = defineSurvey("s", { csat: q.csat("How was it?") });';

test("constants and calls are read as a project would be", () => {
  const { survey: read, rule } = readProject(`import { q } from "@afterword/sdk";
const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
export const s = defineSurvey("s", { csat: q.csat("How was it?"), why: q.comment("Why?").optional().when(answer("csat").atMost(2)) });
const rule = when(closed).ask(s).by("email").after("30m").where(data("id").isNot("X"));`);
  expect(read.definition.questions.map(({ name }) => name)).toEqual(["csat", "why"]);
  expect(rule?.definition).toMatchObject({ id: "ticket.closed:s", delayMs: 1_800_000 });
});

test.each([
  ["a function", `${survey} const f = () => 1;`, "Only values, objects, lists and calls"],
  ["a loop", `for (;;) {}`, "Only constants and calls"],
  ["another name", `fetch("https://example.org")`, '"fetch" is not known here'],
  ["the maker of functions", `q.csat.constructor("return 1")()`, '".constructor" is not read here'],
  ["the same by its name", `q["constructor"]`, "Only values, objects, lists and calls"],
  ["what all objects have", `const x = q.__proto__;`, '".__proto__" is not read here'],
  ["no survey", "const n = 1;", "There is no survey yet"],
  ["half a line", "const n = ", "Unexpected token"],
])("%s is a mistake", (_, source, message) => {
  expect(() => readProject(source)).toThrow(message);
});

import { expect, test } from "vitest";
import { z } from "zod";
import { ProblemError } from "./contract/problem.ts";
import { defineEvent } from "./event.ts";

function thrownBy(work: () => unknown): ProblemError {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error("no problem was raised");
}

const schema = z.object({ id: z.string(), team: z.string(), hours: z.number() });

test("an event keeps what it was declared with", () => {
  const options = { subject: "id", title: "team", segments: ["team"], facts: { turnaroundHours: "hours" } } as const;
  expect(defineEvent("ticket.closed", schema, options)).toEqual({ type: "ticket.closed", schema, ...options });
});

test("segments and facts may be left out", () => {
  expect(defineEvent("closed", schema, { subject: "id" })).toMatchObject({ segments: [], facts: {} });
});

test.each([
  ["a subject that is no field", "t", { subject: "ref" }, ["subject unknown"]],
  ["a title that is no field", "t", { subject: "id", title: "name" }, ["title unknown"]],
  ["a segment that is no field", "t", { subject: "id", segments: ["team", "site"] }, ["segments unknown"]],
  ["a fact that is no field", "t", { subject: "id", facts: { cost: "price" } }, ["facts.cost unknown"]],
  ["a property that every object has", "t", { subject: "constructor" }, ["subject unknown"]],
  [
    "everything at once",
    "T",
    { subject: "a", segments: ["b"] },
    ["subject unknown", "segments unknown", "type pattern"],
  ],
])("%s is refused by path", (_, type, options, expected) => {
  const error = thrownBy(() => defineEvent(type, schema, options as never));
  expect(error).toMatchObject({ code: "invalid_definition", status: 422 });
  expect(error.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
});

test.each(["", "Ticket.closed", "ticket..closed", ".closed", "ticket.", "ticket closed", "a\nb", "a".repeat(101)])(
  "%j is no event type",
  (type) => {
    expect(thrownBy(() => defineEvent(type, schema, { subject: "id" })).errors).toMatchObject([{ path: "type" }]);
  },
);

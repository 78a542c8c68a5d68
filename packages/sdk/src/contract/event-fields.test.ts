import { expect, test } from "vitest";
import { z } from "zod";
import { eventFields } from "./event-fields.ts";

test.each<[string, z.ZodType, string[], boolean, object?]>([
  ["text", z.string(), ["string"], true],
  ["a day", z.iso.date(), ["string"], true, { format: "date" }],
  ["an option", z.enum(["a", "b"]), ["string"], true, { options: ["a", "b"] }],
  ["a number that may be missing", z.number().optional(), ["number"], false],
  ["a whole number", z.int().min(0), ["integer"], true, { minimum: 0 }],
  ["a number that is read from text", z.coerce.number(), ["number"], true],
  ["a flag with a default", z.boolean().default(false), ["boolean"], false],
  ["text or a number", z.union([z.string(), z.number()]), ["string", "number"], true],
  ["a number or null", z.number().nullable(), ["number", "null"], true],
  ["values of two types", z.literal([1, "a"]), ["number", "string"], true],
  ["what JSON has no word for", z.date(), [], true],
])("%s", (_, schema, types, isRequired, more) => {
  expect(eventFields(z.object({ field: schema }))).toEqual([{ name: "field", types, isRequired, ...more }]);
});

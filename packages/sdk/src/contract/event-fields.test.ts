import { expect, test } from "vitest";
import { z } from "zod";
import { eventFields } from "./event-fields.ts";

test.each([
  ["text", z.string(), ["string"], true],
  ["a day", z.iso.date(), ["string"], true],
  ["an option", z.enum(["a", "b"]), ["string"], true],
  ["a number that may be missing", z.number().optional(), ["number"], false],
  ["a whole number", z.int().min(0), ["integer"], true],
  ["a number that is read from text", z.coerce.number(), ["number"], true],
  ["a flag with a default", z.boolean().default(false), ["boolean"], false],
  ["text or a number", z.union([z.string(), z.number()]), ["string", "number"], true],
  ["a number or null", z.number().nullable(), ["number", "null"], true],
  ["values of two types", z.literal([1, "a"]), ["number", "string"], true],
  ["what JSON has no word for", z.date(), [], true],
])("%s", (_, schema, types, isRequired) => {
  expect(eventFields(z.object({ field: schema }))).toEqual([{ name: "field", types, isRequired }]);
});

import { data, person } from "@afterword/sdk";
import { expect, test } from "vitest";
import { personPart } from "./person-part.ts";

const staff = person("type").is("staff").json;
const senior = person("grade").atLeast(4).json;
const ict = data("team").is("ICT").json;

test("what looks at the person stays, what looks at the event is left out", () => {
  expect(personPart(undefined)).toBeUndefined();
  expect(personPart(staff)).toEqual(staff);
  expect(personPart(ict)).toBeUndefined();
  expect(personPart({ all: [staff, ict, { all: [ict, senior] }] })).toEqual({ all: [staff, { all: [senior] }] });
  expect(personPart({ all: [ict] })).toBeUndefined();
});

test("of several possibilities, and of what must not be, all or nothing is told", () => {
  expect(personPart({ any: [staff, senior] })).toEqual({ any: [staff, senior] });
  expect(personPart({ any: [staff, ict] })).toBeUndefined();
  expect(personPart({ not: staff })).toEqual({ not: staff });
  expect(personPart({ not: { all: [staff, ict] } })).toBeUndefined();
});
